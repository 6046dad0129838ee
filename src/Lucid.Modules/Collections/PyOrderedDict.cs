namespace Lucid.Modules.Collections;

/// <summary>A dict whose order counts: it can be changed, and it takes part in comparisons.</summary>
[PyType("collections.OrderedDict", Base = typeof(PyDict), Subclassable = true, HasDict = true, Match = MatchKind.Mapping, Doc = "Dictionary that remembers insertion order")]
internal partial class PyOrderedDict : PyDict
{
    internal partial struct DerivedState
    {
        [Saved(0)] public PyDict? Attributes;
    }

    internal PyOrderedDict()
    {
    }

    /// <inheritdoc/>
    public override PyDict? AttributeDict => NowDerived.Attributes;

    /// <inheritdoc/>
    public override void SetAttributeDict(Undo undo, PyDict dict) => WriteDerived(undo).Attributes = dict;

    /// <inheritdoc/>
    public override string SizeComplaint => "OrderedDict mutated during iteration";

    [PyNew("OrderedDict(*args, **kwargs)")]
    internal static new Value New(PyType cls, Args args) => Allocate(cls);

    [PyInit("OrderedDict(*args, **kwargs)")]
    internal new Value Init(Machine vm, Args args) =>
        args.Count > 1 ? Errors.TypeError($"expected at most 1 argument, got {args.Count}") : base.Init(vm, args);

    [PyMethod("popitem(last=True)", Doc = "Remove and return a (key, value) pair from the dictionary.\n\nPairs are returned in LIFO order if last is true or FIFO order if false.")]
    internal Value PopItem(Machine vm, bool last)
    {
        if (Count == 0)
        {
            return Errors.KeyError("dictionary is empty");
        }
        int i = last ? Table.PreviousLive(Table.Used - 1) : Table.NextLive(0);
        var pair = new PyTuple([KeyAt(i), ValueAt(i)]);
        WriteTable(vm.Undo).RemoveAt(vm.Undo, i);
        return pair;
    }

    [PyMethod("move_to_end(key, last=True)", Doc = "Move an existing element to the end (or beginning if last is false).\n\nRaise KeyError if the element does not exist.")]
    internal Value MoveToEnd(Machine vm, Value key, bool last)
    {
        if (!Hashing.TryHash(vm, key, out long hash))
        {
            return vm.Enter(new MoveFrame(this, key, last));
        }
        int i = Table.Find(key, hash);
        return i == ValueTable.Undecided ? vm.Enter(new MoveFrame(this, key, last))
            : i < 0 ? Errors.KeyError(key)
            : Move(vm.Undo, i, last);
    }

    internal Value Move(Undo undo, int i, bool last)
    {
        if (i != (last ? Table.PreviousLive(Table.Used - 1) : Table.NextLive(0)))
        {
            WriteTable(undo).Move(undo, i, last);
        }
        return Value.None;
    }

    [PyMethod("copy()", Doc = "od.copy() -> a shallow copy of od")]
    internal Value Copy(Machine vm) => vm.Call(Type, this);

    [PyMethod("__copy__()", Doc = "od.copy() -> a shallow copy of od")]
    internal Value DunderCopy(Machine vm) => Copy(vm);

    [PyMethod("__reduce__()", Doc = "Return state information for pickling")]
    internal Value Reduce(Machine vm) =>
        vm.Enter(new DictReduceFrame(this, PyTuple.Empty, NowDerived.Attributes is { Count: > 0 } attributes ? attributes : Value.None));

    [PySlot(Slot.Or)]
    internal static new Value Or(Machine vm, Value left, Value right)
    {
        if (left.As<PyDict>() is null || right.As<PyDict>() is null)
        {
            return Value.NotImplemented;
        }
        PyOrderedDict self = left.As<PyOrderedDict>() ?? right.As<PyOrderedDict>()!;
        return vm.Enter(new MergeFrame(new PyTuple([self.Type, left]), right));
    }

    [PySlot(Slot.Repr)]
    internal new Value Repr(Machine vm)
    {
        if (Count == 0)
        {
            return Value.Str(Type.Name + "()");
        }
        var items = new Value[Count * 2];
        var pieces = new System.Text.StringBuilder(Type.Name + "({");
        int n = 0;
        for (int i = Table.NextLive(0); i >= 0; i = Table.NextLive(i + 1))
        {
            pieces.Append(n == 0 ? "\0: \0" : ", \0: \0");
            items[n++] = KeyAt(i);
            items[n++] = ValueAt(i);
        }
        return TextFrame.Start(vm, this, pieces.Append("})").ToString(), items, "...");
    }

    [PySlot(Slot.Compare)]
    internal new Value Compare(Machine vm, Value other, CompareOp op)
    {
        if (op > CompareOp.Ne || other.As<PyDict>() is not { } right)
        {
            return Value.NotImplemented;
        }
        if (right.Count != Count)
        {
            return Value.Bool(op == CompareOp.Ne);
        }
        return right is PyOrderedDict ? vm.Compare(Flat(this), Flat(right), op) : base.Compare(vm, other, op);
    }

    // Keys and values in order: two ordered dicts are equal when these are.
    private static PyList Flat(PyDict dict)
    {
        var items = new Value[dict.Count * 2];
        int n = 0;
        for (int i = dict.Table.NextLive(0); i >= 0; i = dict.Table.NextLive(i + 1))
        {
            items[n++] = dict.KeyAt(i);
            items[n++] = dict.ValueAt(i);
        }
        return new PyList(items, n);
    }
}
