namespace Lucid.Runtime;

/// <summary>What a <see cref="SiteCache"/> knows.</summary>
internal enum SiteKind : byte
{
    /// <summary>Nothing yet.</summary>
    Empty,
    /// <summary>An attribute in a slot of the instance.</summary>
    InstanceSlot,
    /// <summary>A function on the type, not shadowed by an attribute of the instance.</summary>
    Method,
    /// <summary>A value on the type that is no descriptor, not shadowed.</summary>
    TypeValue,
    /// <summary>A property with a Python getter.</summary>
    Property,
    /// <summary>A member descriptor of <c>__slots__</c>: a slot of the instance.</summary>
    Member,
    /// <summary>A new attribute that moves the instance to the shape Next.</summary>
    AddSlot,
    /// <summary>An attribute of a module: entry of its namespace.</summary>
    Module,
    /// <summary>A global: entry of the globals.</summary>
    Global,
    /// <summary>A builtin: entry of the builtins, absent from the globals of that version.</summary>
    Builtin,
    /// <summary>An attribute of a class, found along its MRO; Found is the value.</summary>
    ClassValue,
    /// <summary>An attribute in the dict of an instance: entry of that dict.</summary>
    DictEntry,
}
