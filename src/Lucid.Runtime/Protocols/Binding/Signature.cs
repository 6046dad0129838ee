namespace Lucid.Runtime;

/// <summary>How a built-in function takes its arguments, for the binder. Made by generated code; immutable.</summary>
public sealed unsafe class Signature
{
    private readonly ulong required;
    private readonly delegate*<Machine, Value, Args, Value> target;

    /// <param name="owner">Full name of the type or module.</param>
    /// <param name="key">Name among the callables of the owner: the method's, <c>__new__</c> or <c>__init__</c>.</param>
    /// <param name="name">Name in complaints about arguments.</param>
    /// <param name="qualifiedName">Name in complaints about their number.</param>
    /// <param name="isConstructor">The words of a type's constructor are to be used.</param>
    /// <param name="names">All parameters, those with stars as well.</param>
    /// <param name="positionalOnlyCount">How many are positional only.</param>
    /// <param name="positionalCount">How many can be given by position.</param>
    /// <param name="varArgs">The parameter after these is <c>*args</c>.</param>
    /// <param name="varKeywords">The last parameter is <c>**kwargs</c>.</param>
    /// <param name="required">A bit for each parameter without a default.</param>
    /// <param name="target">What takes one argument for each parameter, unbound where it was left out.</param>
    public Signature(
        string owner,
        string key,
        string name,
        string qualifiedName,
        bool isConstructor,
        string[] names,
        int positionalOnlyCount,
        int positionalCount,
        bool varArgs,
        bool varKeywords,
        ulong required,
        delegate*<Machine, Value, Args, Value> target)
    {
        Owner = owner;
        Key = key;
        Name = name;
        QualifiedName = qualifiedName;
        IsConstructor = isConstructor;
        Names = names;
        PositionalOnlyCount = positionalOnlyCount;
        PositionalCount = positionalCount;
        HasVarArgs = varArgs;
        HasVarKeywords = varKeywords;
        this.required = required;
        this.target = target;
        while (RequiredPositionalCount < positionalCount && IsRequired(RequiredPositionalCount))
        {
            RequiredPositionalCount++;
        }
    }

    /// <summary>Full name of the type or module.</summary>
    public string Owner { get; }

    /// <summary>Name among the callables of the owner.</summary>
    public string Key { get; }

    internal string Name { get; }

    internal string QualifiedName { get; }

    internal bool IsConstructor { get; }

    internal string[] Names { get; }

    internal int PositionalOnlyCount { get; }

    internal int PositionalCount { get; }

    internal int RequiredPositionalCount { get; }

    internal bool HasVarArgs { get; }

    internal bool HasVarKeywords { get; }

    /// <summary>How many parameters have a name that a keyword can have or a place.</summary>
    internal int NamedCount => Names.Length - (HasVarArgs ? 1 : 0) - (HasVarKeywords ? 1 : 0);

    internal bool IsRequired(int i) => (required >> i & 1) != 0;

    /// <summary>Calls the function with one argument for each parameter.</summary>
    internal Value Invoke(Machine vm, Value self, Args args) => target(vm, self, args);
}
