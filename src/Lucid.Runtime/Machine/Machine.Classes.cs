namespace Lucid.Runtime;

/// <summary>Classes of the machine: who derives from whom, what a change of one means for others, instance and subclass checks.</summary>
public sealed unsafe partial class Machine
{
    /// <summary>Classes that derive from a built-in type, which the machines share.</summary>
    private readonly Dictionary<PyType, SubclassList> builtinSubclasses = [];

    /// <summary>Makes a new class known to its bases.</summary>
    internal void Register(PyType type)
    {
        RegisterType(type);
        ListUnderBases(type);
    }

    /// <summary>Lists a class under each of its bases.</summary>
    internal void ListUnderBases(PyType type)
    {
        foreach (Value b in type.BasesTuple.Items)
        {
            SubclassListOf((PyType)b.O!).Add(Undo, type);
        }
    }

    /// <summary>Takes a class from its bases' knowledge, because it gets others.</summary>
    internal void Unregister(PyType type)
    {
        foreach (Value b in type.BasesTuple.Items)
        {
            SubclassListOf((PyType)b.O!).Remove(Undo, type);
        }
    }

    /// <summary>The classes that name a type among their bases, oldest first.</summary>
    internal Value[] SubclassesOf(PyType type)
    {
        var found = new List<Value>();
        if (!type.IsHeap)
        {
            BuiltinSubclasses.Collect(type, found);
        }
        SubclassListOf(type).Collect(found);
        return [.. found];
    }

    /// <summary>Logs a class and those that derive from it, before its namespace or bases change: put back, they find their slots again.</summary>
    internal void LogClass(PyType type)
    {
        if (Undo.Epoch == 0)
        {
            return;
        }
        type.Write(Undo);
        foreach (Value sub in SubclassesOf(type))
        {
            LogClass((PyType)sub.O!);
        }
    }

    /// <summary>What <c>id(o)</c> gives: different for different objects, and for an object the address that its repr shows.</summary>
    internal Value IdOf(Value o) => o.O is not null && !o.IsFloat
        ? Value.Int(0x7f00_0000_0000 + (IdentityHash(o) % 0x1_0000_0000 * 16))
        : Value.Int(((System.Numerics.BigInteger)(ulong)o.Bits * 16) + (o.IsFloat ? 9 : 8));

    /// <summary>A class was changed: it and those that derive from it look their attributes up anew.</summary>
    internal void Changed(PyType type, bool slots)
    {
        if (slots)
        {
            type.Refresh();
        }
        else
        {
            type.Invalidate();
        }
        foreach (Value sub in SubclassesOf(type))
        {
            Changed((PyType)sub.O!, slots);
        }
    }

    /// <summary>Logs frames of a thread down to one that is about to be changed from above.</summary>
    internal void LogFrames(GreenThread thread, int index)
    {
        if (levels.Count > 0 && index < thread.UnloggedDepth)
        {
            levels[^1].Log(thread, index, isEarly: true);
        }
    }

    /// <summary>The globals of the innermost Python function that runs; null if none does.</summary>
    internal PyDict? CurrentGlobals
    {
        get
        {
            int i = CurrentFrameIndex;
            return i < 0 ? null : Thread.Frames[i].Function!.Globals;
        }
    }

    /// <summary>The number of the innermost Python frame; -1 if there is none.</summary>
    internal int CurrentFrameIndex
    {
        get
        {
            int i = Thread.Depth - 1;
            while (i >= 0 && Thread.Frames[i].IsNative)
            {
                i--;
            }
            return i;
        }
    }

    /// <summary>Python's <c>isinstance(o, cls)</c>; the result is a bool.</summary>
    public Value IsInstance(Value o, Value cls)
    {
        if (cls.O is PyType type)
        {
            if (ReferenceEquals(o.Type, type))
            {
                return Value.True;
            }
            if (ReferenceEquals(type.Type, PyType.TypeObject))
            {
                return PlainIsInstance(o, cls);
            }
        }
        return EnterNow(new InstanceCheckFrame(o, cls, isSubclass: false));
    }

    /// <summary>Python's <c>issubclass(derived, cls)</c>; the result is a bool.</summary>
    public Value IsSubclass(Value derived, Value cls) =>
        cls.O is PyType type && ReferenceEquals(type.Type, PyType.TypeObject)
            ? PlainIsSubclass(derived, cls)
            : EnterNow(new InstanceCheckFrame(derived, cls, isSubclass: true));

    /// <summary>Whether an object is an instance of a class by types and <c>__class__</c>, without <c>__instancecheck__</c>.</summary>
    public Value PlainIsInstance(Value o, Value cls)
    {
        if (cls.O is not PyType type)
        {
            return Enter(new AbstractCheckFrame(o, cls, isSubclass: false));
        }
        if (o.Type.IsSubtypeOf(type))
        {
            return Value.True;
        }
        // Only a class that says so itself has objects whose __class__ is another.
        Value own = o.Type.Lookup(Names.DunderClass);
        bool isPlain = own.O is PyGetSetDescriptor { Owner: { IsHeap: false } } && IsGeneric(o.Type);
        return isPlain || o.O is PyType ? Value.False : Enter(new ClassOfFrame(o, type));
    }

    /// <summary>Whether a class derives from another by types and <c>__bases__</c>, without <c>__subclasscheck__</c>.</summary>
    public Value PlainIsSubclass(Value derived, Value cls) =>
        derived.O is PyType sub && cls.O is PyType type
            ? Value.Bool(sub.IsSubtypeOf(type))
            : Enter(new AbstractCheckFrame(derived, cls, isSubclass: true));

    /// <summary>The module that a function of a module with state belongs to.</summary>
    internal Value ModuleOf(BuiltinCode code)
    {
        Value module = code.ModuleName is null ? Value.None : Modules.GetStr(PyStr.Intern(code.ModuleName));
        return module.IsUnbound ? Value.None : module;
    }

    private SubclassList SubclassListOf(PyType type)
    {
        if (type.IsHeap)
        {
            return type.SubclassList;
        }
        if (!builtinSubclasses.TryGetValue(type, out SubclassList? list))
        {
            builtinSubclasses.Add(type, list = new SubclassList());
        }
        return list;
    }
}
