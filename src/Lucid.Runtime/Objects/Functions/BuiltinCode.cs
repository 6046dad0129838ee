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

    /// <summary>The name by which images know it: <c>type:list:append</c> or <c>module:math:sqrt</c>.</summary>
    internal string Key => Owner is not null ? $"type:{Owner.FullName}:{Name}" : $"module:{ModuleName}:{Name}";

    /// <summary>Finds a function by its key; null if there is none.</summary>
    internal static BuiltinCode? Find(string key)
    {
        string[] parts = key.Split(':');
        if (parts.Length != 3)
        {
            return null;
        }
        if (parts[0] == "module")
        {
            return Registries.FindModule(parts[1])?.FindFunction(parts[2]);
        }
        if (BuiltinTypes.Find(parts[1]) is not { } type)
        {
            return null;
        }
        if (parts[2] == "__new__")
        {
            return PyBuiltinFunction.ConstructorOf(type).Code;
        }
        return type.Members.TryGetValue(PyStr.Intern(parts[2]), out Value member) ? member.O switch
        {
            PyMethodDescriptor method => method.Code,
            PyClassMethodDescriptor method => method.Code,
            PyStaticMethod { Function.O: PyBuiltinFunction function } => function.Code,
            PyBuiltinFunction function => function.Code,
            _ => null,
        }
        : null;
    }
}
