namespace Lucid.Runtime;

/// <summary>A built-in function's code and what is known of it. Shared by all machines.</summary>
public sealed unsafe class BuiltinCode(string name, string? textSignature, string? doc, delegate*<Machine, Value, Args, Value> call)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The signature as Python shows it.</summary>
    public string? TextSignature { get; } = textSignature;

    /// <summary>The doc.</summary>
    public string? Doc { get; } = doc;

    /// <summary>The code: machine, self, arguments.</summary>
    internal readonly delegate*<Machine, Value, Args, Value> Call = call;

    /// <summary>The type it is an attribute of.</summary>
    public PyType? Owner { get; init; }

    /// <summary>It is the <c>__new__</c> of its owner.</summary>
    internal bool IsConstructor { get; init; }

    /// <summary>The module it is an attribute of.</summary>
    public string? ModuleName { get; init; }
}
