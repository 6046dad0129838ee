namespace Lucid.Runtime;

/// <summary>A method: name and signature as Python's own text, <c>append(object, /)</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyMethodAttribute(string signature) : Attribute
{
    /// <summary>The signature.</summary>
    public string Signature { get; } = signature;

    /// <summary>The <c>__doc__</c>.</summary>
    public string? Doc { get; init; }
}

/// <summary>A class method; its first C# parameter after the capabilities is the <see cref="PyType"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyClassMethodAttribute(string signature) : Attribute
{
    /// <summary>The signature.</summary>
    public string Signature { get; } = signature;

    /// <summary>The <c>__doc__</c>.</summary>
    public string? Doc { get; init; }
}

/// <summary>A static method.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyStaticMethodAttribute(string signature) : Attribute
{
    /// <summary>The signature.</summary>
    public string Signature { get; } = signature;

    /// <summary>The <c>__doc__</c>.</summary>
    public string? Doc { get; init; }
}

/// <summary>What <c>__new__</c> does; its first C# parameter after the capabilities is the <see cref="PyType"/> to make an instance of.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyNewAttribute(string signature) : Attribute
{
    /// <summary>The signature, under the type's name: <c>list(iterable=(), /)</c>.</summary>
    public string Signature { get; } = signature;
}

/// <summary>What <c>__init__</c> does.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyInitAttribute(string signature) : Attribute
{
    /// <summary>The signature, under the type's name.</summary>
    public string Signature { get; } = signature;
}

/// <summary>Reads an attribute that is computed.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class PyGetterAttribute(string name) : Attribute
{
    /// <summary>The attribute's name.</summary>
    public string Name { get; } = name;

    /// <summary>The <c>__doc__</c>.</summary>
    public string? Doc { get; init; }
}

/// <summary>Writes an attribute that is computed; a null value argument (unbound) deletes it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PySetterAttribute(string name) : Attribute
{
    /// <summary>The attribute's name.</summary>
    public string Name { get; } = name;
}

/// <summary>Fills a slot of the type and, with it, the special method of that name.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PySlotAttribute(Slot slot) : Attribute
{
    /// <summary>The slot.</summary>
    public Slot Slot { get; } = slot;
}

/// <summary>A constant of a module or type: a static field or property.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class PyConstantAttribute(string name) : Attribute
{
    /// <summary>The Python name.</summary>
    public string Name { get; } = name;
}

/// <summary>A built-in module.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PyModuleAttribute(string name) : Attribute
{
    /// <summary>The module's name.</summary>
    public string Name { get; } = name;

    /// <summary>The <c>__doc__</c>.</summary>
    public string? Doc { get; init; }

    /// <summary>Classes with <see cref="PyTypeAttribute"/> that are attributes of the module under their own names.</summary>
    public Type[] Types { get; init; } = [];
}

/// <summary>A function of a built-in module: name and signature as Python's own text.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyFunctionAttribute(string signature) : Attribute
{
    /// <summary>The signature.</summary>
    public string Signature { get; } = signature;

    /// <summary>The <c>__doc__</c>.</summary>
    public string? Doc { get; init; }
}

/// <summary>A resumable native function: a heap frame with a step number and a State.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NativeFrameAttribute(string name) : Attribute
{
    /// <summary>The name under which images know it.</summary>
    public string Name { get; } = name;
}

/// <summary>A step of a native frame. Numbers only grow.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StepAttribute(int number) : Attribute
{
    /// <summary>The number of the step.</summary>
    public int Number { get; } = number;
}
