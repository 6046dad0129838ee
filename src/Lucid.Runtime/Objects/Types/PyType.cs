using System.Runtime.CompilerServices;

namespace Lucid.Runtime;

/// <summary>
/// A Python type. Built-in types are shared by all machines and immutable; a class is made by a machine and its namespace is a dict.
/// Slots, lookup cache, shapes and version follow from bases and namespaces; they are rebuilt, never saved.
/// </summary>
[PyType("type")]
public sealed unsafe partial class PyType : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyStr Name;
        [Saved(1)] public PyStr QualifiedName;
        [Saved(2)] public PyTuple Bases;
        [Saved(3)] public PyTuple Mro;
        [Saved(4)] public PyDict Namespace;
        [Saved(5)] public int Flags;
        [Saved(6)] public int Serial;
        [Saved(7)] public PyTuple? SlotNames;
        [Saved(8)] public PyType? BuiltinBase;
    }

    // Built-in types that were made before the type of types was, while the process starts.
    [Derived]
    private static List<PyType>? orphans = [];
    private static int lastVersion;

    [Derived] private readonly TypeSpec? spec;
    [Derived] private PyType[] mro = [];
    [Derived] private Dictionary<PyStr, Value>? members;
    [Derived] private SlotTable slots;
    // How many slots instances have had; a hint for the next.
    [Derived] internal int SlotsSeen;
    [Derived] private Shape? rootShape;

    /// <summary>Where instances with <c>__del__</c> wait; null for a built-in type.</summary>
    [Derived] internal FinalizerQueue? Finalizers;

    [Derived] private Shape? instanceShape;
    [Derived] private Shape? dictShape;
    [Derived] private Dictionary<PyStr, Value>? lookups;
    [Derived] private Found?[]? recent;

    /// <summary>Changes whenever the outcome of a lookup on this type may change.</summary>
    [Derived] internal int Version;

    private PyType(TypeSpec spec)
        : base(TypeObject)
    {
        this.spec = spec;
        Version = NextVersion();
    }

    /// <summary>Makes a class; its slots are set up by <see cref="Refresh"/>.</summary>
    internal PyType(PyType metatype, PyStr name, PyTuple bases, PyDict ns)
        : base(metatype)
    {
        Version = NextVersion();
        state.Name = name;
        state.QualifiedName = name;
        state.Bases = bases;
        state.Namespace = ns;
        state.Flags = (int)(TypeFlags.Heap | TypeFlags.Subclassable);
    }

    /// <summary>The name without the module.</summary>
    public string Name => spec is null ? Now.Name.Text : spec.Name[(spec.Name.LastIndexOf('.') + 1)..];

    /// <summary>The name as CPython's <c>tp_name</c>: built-in types of modules other than builtins have the module before it.</summary>
    public string FullName => spec is null ? Now.Name.Text : spec.Name;

    /// <summary>The module of a built-in type.</summary>
    public string ModuleName => spec is null || !spec.Name.Contains('.', StringComparison.Ordinal) ? "builtins" : spec.Name[..spec.Name.LastIndexOf('.')];

    /// <summary>The signature of the constructor of a built-in type.</summary>
    [field: Derived]
    public string? ConstructorSignature { get; internal set; }

    /// <summary>Made by the machine, not built in.</summary>
    public bool IsHeap => spec is null;

    internal TypeSpec? Spec => spec;

    /// <summary>What holds for the type.</summary>
    public TypeFlags Flags => spec is null ? (TypeFlags)Now.Flags : spec.Flags;

    /// <summary>The first base; null for object.</summary>
    public PyType? Base => spec is null ? BestBase : spec.Base;

    internal PyType? BestBase => mro.Length < 2 ? null : Now.BuiltinBase;

    /// <summary>The most derived built-in type among the bases: the type itself if it is built in.</summary>
    public PyType BuiltinType
    {
        get
        {
            PyType at = this;
            while (at.spec is null)
            {
                at = at.Now.BuiltinBase!;
            }
            return at;
        }
    }

    /// <summary>The method resolution order, this type first.</summary>
    public ReadOnlySpan<PyType> Mro => mro;

    /// <summary>The shape without any slot. Unlike the others it can be asked for before an image has filled the type.</summary>
    internal Shape RootShape => rootShape ??= new Shape(this);

    /// <summary>The shape of a new instance: the members of <c>__slots__</c>.</summary>
    internal Shape InstanceShape => instanceShape ??= MakeInstanceShape();

    /// <summary>The shape of an instance whose attributes are in a dict.</summary>
    internal Shape DictShape => DictShapeOf(FirstFreeSlot);

    /// <summary>The namespace of a class; null for a built-in type.</summary>
    public PyDict? Namespace => spec is null ? Now.Namespace : null;

    /// <summary>The attributes of a built-in type.</summary>
    internal Dictionary<PyStr, Value> Members => members ?? MakeMembers();

    /// <summary>The first slot of instances that is an attribute and no member of <c>__slots__</c>.</summary>
    internal int FirstFreeSlot => spec is null && Now.SlotNames is { } names ? names.Count : 0;

    public bool HasInstanceDict => (Flags & TypeFlags.HasDict) != 0;

    /// <summary>Makes a built-in type.</summary>
    public static PyType DefineBuiltin(TypeSpec spec)
    {
        if (spec.Base is null && spec.Name != "object")
        {
            spec.Base = PyObjectType.TypeObject;
        }
        var type = new PyType(spec);
        if (spec.Name is "type")
        {
            spec.Flags |= TypeFlags.Subclassable;
            type.Shape = type.InstanceShape;
            foreach (PyType orphan in orphans!)
            {
                orphan.Shape = type.InstanceShape;
            }
            orphans = null;
        }
        else if (type.Shape is null)
        {
            orphans!.Add(type);
        }
        PyType? b = spec.Base;
        if (b is not null)
        {
            type.slots = b.slots;
            if ((spec.Flags & TypeFlags.NoConstructor) != 0)
            {
                type.slots[(int)Slot.New] = 0;
            }
            spec.Flags |= b.Flags & TypeFlags.HasDict;
        }
        type.mro = [type, .. b is null ? [] : b.mro];
        if (spec.FillSlots != null)
        {
            spec.FillSlots(type);
        }
        if (spec.Base is null)
        {
            CompleteType(type);
        }
        return type;
    }

    /// <summary>
    /// The type of types and object need each other. Where object was asked for first, the type of types was made inside of its making
    /// and gets here what it has of it.
    /// </summary>
    private static void CompleteType(PyType made)
    {
        PyType type = made.Shape?.Type ?? made;
        if (type.spec!.Name != "type" || made.spec!.Name != "object" || type.spec.Base is not null)
        {
            return;
        }
        type.spec.Base = made;
        type.mro = [type, made];
        for (int i = 0; i < SlotTable.SlotCount; i++)
        {
            if (type.slots[i] == 0)
            {
                type.slots[i] = made.slots[i];
            }
        }
    }

    /// <summary>Fills a slot; for generated code, while the type is being made.</summary>
    public void SetSlot(Slot slot, nint function)
    {
        slots[(int)slot] = function;
        if (slot == Slot.Compare && slots[(int)Slot.Hash] == Base?.slots[(int)Slot.Hash] && spec is not null)
        {
            slots[(int)Slot.Hash] = SlotThunks.Unhashable;
        }
    }

    /// <summary>The function in a slot; 0 if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint SlotFunction(Slot slot) => slots[(int)slot];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(Slot slot) => slots[(int)slot] != 0;

    public delegate*<Machine, Value, Value> Unary(Slot slot) => (delegate*<Machine, Value, Value>)slots[(int)slot];

    public delegate*<Machine, Value, Value, Value> Binary(Slot slot) => (delegate*<Machine, Value, Value, Value>)slots[(int)slot];

    public delegate*<Machine, Value, Value, Value, Value> Ternary(Slot slot) => (delegate*<Machine, Value, Value, Value, Value>)slots[(int)slot];

    public delegate*<Machine, Value, Value, CompareOp, Value> Comparison => (delegate*<Machine, Value, Value, CompareOp, Value>)slots[(int)Slot.Compare];

    public delegate*<Machine, Value, Args, Value> Calling(Slot slot) => (delegate*<Machine, Value, Args, Value>)slots[(int)slot];

    /// <summary>Whether this is the type or derives from it (by MRO, without <c>__subclasscheck__</c>).</summary>
    public bool IsSubtypeOf(PyType other)
    {
        foreach (PyType t in mro)
        {
            if (ReferenceEquals(t, other))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Looks a name up along the MRO; unbound if it is nowhere.</summary>
    public Value Lookup(PyStr name)
    {
        // Entries are immutable objects: a built-in type is shared by machines on several threads.
        Found?[] entries = recent ??= new Found?[RecentMax];
        ref Found? entry = ref entries[name.PlainHash & (RecentMax - 1)];
        if (entry is { } known && ReferenceEquals(known.Name, name))
        {
            return known.Value;
        }
        Value found = LookupCached(name);
        entry = new Found(name, found);
        return found;
    }

    private const int RecentMax = 32;

    private sealed record Found(PyStr Name, Value Value);

    private Value LookupCached(PyStr name)
    {
        if (spec is not null)
        {
            return LookupUncached(name);
        }
        lookups ??= new Dictionary<PyStr, Value>(StrContentComparer.Instance);
        if (!lookups.TryGetValue(name, out Value value))
        {
            value = LookupUncached(name);
            lookups[name] = value;
        }
        return value;
    }

    /// <summary>Looks a name up in the type itself; unbound if it is not there.</summary>
    public Value LookupOwn(PyStr name)
    {
        if (spec is null)
        {
            return Now.Namespace.GetStr(name);
        }
        return Members.TryGetValue(name, out Value value) ? value : Value.Unbound;
    }

    /// <summary>The type along the MRO in which a name is found, after a given one if that is not null.</summary>
    internal Value LookupAfter(PyType? after, PyStr name)
    {
        int i = 0;
        if (after is not null)
        {
            i = Array.IndexOf(mro, after) + 1;
        }
        for (; i < mro.Length; i++)
        {
            Value value = mro[i].LookupOwn(name);
            if (!value.IsUnbound)
            {
                return value;
            }
        }
        return Value.Unbound;
    }

    /// <summary>Recomputes what follows from MRO and namespaces of a class: after it was made, loaded, rolled back or changed.</summary>
    internal void Refresh()
    {
        Invalidate();
        if (spec is not null)
        {
            return;
        }
        PyTuple? order = Now.Mro;
        mro = order is null ? [] : new PyType[order.Count];
        if (order is not null)
        {
            for (int i = 0; i < mro.Length; i++)
            {
                mro[i] = (PyType)order[i].O!;
            }
            SlotThunks.Update(this, ref slots);
        }
    }

    /// <summary>Forgets what lookups found, without a look at the slots.</summary>
    internal void Invalidate()
    {
        Version = NextVersion();
        lookups = null;
        recent = null;
        rootShape?.Restamp();
        dictShape?.Restamp();
    }

    partial void OnRestored() => Refresh();

    /// <summary>The shape of an instance with so many members of <c>__slots__</c> whose attributes are in a dict.</summary>
    internal Shape DictShapeOf(int members) => dictShape ??= new Shape(this, members);

    /// <summary>The members of <c>__slots__</c> are the first slots of every instance.</summary>
    private Shape MakeInstanceShape()
    {
        Shape shape = RootShape;
        if (spec is null && Now.SlotNames is { } names)
        {
            foreach (Value name in names.Items)
            {
                shape = shape.With((PyStr)name.O!);
            }
        }
        return shape;
    }

    private static int NextVersion() => Interlocked.Increment(ref lastVersion);

    private Value LookupUncached(PyStr name)
    {
        foreach (PyType t in mro)
        {
            Value value = t.LookupOwn(name);
            if (!value.IsUnbound)
            {
                return value;
            }
        }
        return Value.Unbound;
    }

    private Dictionary<PyStr, Value> MakeMembers()
    {
        lock (spec!)
        {
            if (members is null)
            {
                var made = new Dictionary<PyStr, Value>(StrContentComparer.Instance);
                SlotMembers.Add(this, made);
                if (spec.AddMembers != null)
                {
                    spec.AddMembers(new MemberSink(this, made));
                }
                if ((spec.Flags & TypeFlags.HasDict) != 0 && spec.Base?.HasInstanceDict == false)
                {
                    made.TryAdd(Names.DunderDict, PyGetSetDescriptor.DictOf(this));
                }
                Volatile.Write(ref members, made);
            }
            return members;
        }
    }
}
