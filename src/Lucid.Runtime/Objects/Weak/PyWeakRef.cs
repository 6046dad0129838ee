namespace Lucid.Runtime;

/// <summary>
/// A weak reference. The CLR's collector decides when the object is gone; the callback runs at the next safepoint after that was noticed.
/// An image holds the object as long as the reference is in it, so a loaded reference is alive until the collector says otherwise.
/// </summary>
[PyType("weakref.ReferenceType", Subclassable = true)]
public partial class PyWeakRef : PyObject
{
    [Derived] private WeakCell? cell;

    // What a loaded reference has until its machine knows it.
    [Derived] private WeakReference<PyObject>? loaded;

    internal partial struct State
    {
        [Saved(0)] public Value Callback;
        [Saved(1)] public bool HasHash;
        [Saved(2)] public long Hash;
        [Saved(3)] public bool IsDead;
    }

    /// <summary>The object; null if it is gone.</summary>
    public PyObject? Target => Now.IsDead ? null : cell is not null ? cell.Target : loaded is not null && loaded.TryGetTarget(out PyObject? alive) ? alive : null;

    /// <summary>What is called when the object is gone; None for nothing.</summary>
    public Value Callback => Now.Callback;

    [PyNew("ReferenceType(object, callback=None, /)")]
    internal static Value New(Machine vm, PyType cls, Args args)
    {
        if (args.Count is < 1 or > 2)
        {
            return args.Count == 0
                ? Errors.TypeError("__new__ expected at least 1 argument, got 0")
                : Errors.TypeError($"__new__ expected at most 2 arguments, got {args.Count}");
        }
        if (args.KeywordCount > 0 && ReferenceEquals(cls, TypeObject))
        {
            return Errors.TypeError("ref() takes no keyword arguments");
        }
        Value target = args[0];
        Value callback = args.Count > 1 ? args[1] : Value.None;
        if (target.O is null || !WeakRefs.CanRefer(target.O))
        {
            return Errors.TypeError($"cannot create weak reference to '{target.Type.FullName}' object");
        }
        if (callback.IsNone && ReferenceEquals(cls, TypeObject) && vm.PlainWeakRef(target.O) is { } known)
        {
            return known;
        }
        PyWeakRef made = Allocate(cls);
        made.cell = vm.WeakCellOf(target.O);
        made.state.Callback = callback;
        vm.AddWeakRef(made, made.cell);
        return made;
    }

    [PyInit("ReferenceType(object, callback=None, /)")]
    internal static Value Init(Value self, Args args) =>
        args.Count is 1 or 2 ? Value.None : Errors.TypeError($"__init__ expected at {(args.Count == 0 ? "least 1 argument" : "most 2 arguments")}, got {args.Count}");

    [PySlot(Slot.Call)]
    internal Value Call(Args args)
    {
        if (args.Count + args.KeywordCount > 0)
        {
            return Errors.TypeError(args.KeywordCount > 0 ? "weakref() takes no keyword arguments" : $"weakref expected 0 arguments, got {args.Count}");
        }
        return Target is { } alive ? alive : Value.None;
    }

    [PySlot(Slot.Hash)]
    internal Value Hash(Machine vm)
    {
        if (Now.HasHash)
        {
            return Value.Int(Now.Hash);
        }
        return Target is { } alive ? vm.Enter(new WeakHashFrame(this), alive) : Errors.TypeError("weak object has gone away");
    }

    [PySlot(Slot.Compare)]
    internal Value Compare(Machine vm, Value other, CompareOp op)
    {
        if (op > CompareOp.Ne || other.O is not PyWeakRef there)
        {
            return Value.NotImplemented;
        }
        return Target is { } a && there.Target is { } b ? vm.Compare(a, b, op) : Value.Bool(ReferenceEquals(this, there) == (op == CompareOp.Eq));
    }

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm)
    {
        if (Target is not { } alive)
        {
            return Value.Str($"<weakref at {vm.AddressOf(this)}; dead>");
        }
        Value name = alive is PyFunction function ? function.Now.Name : alive is PyType type ? type.GetName() : Value.Unbound;
        string shown = name.O is PyStr text ? $" ({text.Text})" : "";
        return Value.Str($"<weakref at {vm.AddressOf(this)}; to '{alive.Type.FullName}' at {vm.AddressOf(alive)}{shown}>");
    }

    [PyGetter("__callback__")]
    internal Value GetCallback() => Target is null ? Value.None : Now.Callback;

    [PyClassMethod("__class_getitem__(object, /)")]
    internal static Value ClassGetItem(PyType cls, Value item) => PyGenericAlias.Make(cls, item);

    /// <summary>Keeps the hash of the object, which stays the reference's when the object is gone.</summary>
    internal void KeepHash(Undo undo, long hash)
    {
        ref State s = ref Write(undo);
        s.HasHash = true;
        s.Hash = hash;
    }

    /// <summary>The object is gone for good; gives the callback that is due.</summary>
    internal Value Die(Undo undo)
    {
        ref State s = ref Write(undo);
        Value due = s.Callback;
        s.IsDead = true;
        s.Callback = Value.None;
        return due;
    }

    /// <inheritdoc/>
    public override void SaveFields(ImageWriter writer)
    {
        // When the object goes is the collector's affair, so no digest sees it.
        PyObject? held = writer.ForDigest ? null : Target;
        writer.Write(held is { } alive ? alive : Value.None);
        writer.Write(state.Callback);
        writer.Write(state.HasHash);
        writer.Write(state.Hash);
        writer.Write(!writer.ForDigest && held is null);
    }

    /// <inheritdoc/>
    public override void LoadFields(ImageReader reader)
    {
        reader.Read(out Value held);
        reader.Read(out state.Callback);
        reader.Read(out state.HasHash);
        reader.Read(out state.Hash);
        reader.Read(out state.IsDead);
        cell = null;
        loaded = held.IsNone || held.O is null ? null : new WeakReference<PyObject>(held.O);
        state.IsDead |= loaded is null;
    }

    /// <inheritdoc/>
    public override void VisitFields(FieldVisitor visitor) => visitor.Field("Callback", state.Callback);

    /// <inheritdoc/>
    public override void AfterLoad(Machine vm)
    {
        base.AfterLoad(vm);
        if (Target is { } alive)
        {
            cell = vm.WeakCellOf(alive);
            loaded = null;
            vm.AddWeakRef(this, cell);
            vm.HoldUntilRun(alive);
        }
        else if (!Callback.IsNone)
        {
            vm.ReturnWeakRef(this);
        }
    }
}
