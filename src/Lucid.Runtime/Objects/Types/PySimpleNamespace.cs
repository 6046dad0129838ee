namespace Lucid.Runtime;

/// <summary><c>types.SimpleNamespace</c></summary>
[PyType("types.SimpleNamespace", Subclassable = true, HasDict = true, Doc = "A simple attribute-based namespace.")]
public partial class PySimpleNamespace : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyDict Namespace;
    }

    /// <summary>An empty namespace.</summary>
    public PySimpleNamespace()
        : base(TypeObject) => state.Namespace = new PyDict();

    /// <summary>The attributes.</summary>
    public PyDict Namespace => Now.Namespace;

    /// <inheritdoc/>
    public override PyDict? AttributeDict => Now.Namespace;

    /// <inheritdoc/>
    public override void SetAttributeDict(Undo undo, PyDict dict) => Write(undo).Namespace = dict;

    [PyNew("SimpleNamespace(mapping_or_iterable=(), /, **kwargs)")]
    internal static Value New(PyType cls, Args args)
    {
        PySimpleNamespace made = Allocate(cls);
        made.state.Namespace = new PyDict();
        return made;
    }

    [PyInit("SimpleNamespace(mapping_or_iterable=(), /, **kwargs)")]
    internal Value Init(Machine vm, Args args)
    {
        if (args.Count > 1)
        {
            return Errors.TypeError($"SimpleNamespace expected at most 1 argument, got {args.Count}");
        }
        var keywords = new PyDict();
        for (int i = 0; i < args.KeywordCount; i++)
        {
            keywords.SetStr(vm.Undo, (PyStr)args.Names![i].O!, args[args.Count + i]);
        }
        if (args.Count == 0)
        {
            Merge(vm.Undo, keywords);
            return Value.None;
        }
        return vm.Enter(new NamespaceInitFrame(this, keywords), args[0]);
    }

    /// <summary>Takes the entries of a dict over.</summary>
    internal void Merge(Undo undo, PyDict from)
    {
        ref readonly ValueTable table = ref from.Now.Table;
        for (int i = table.NextLive(0); i >= 0; i = table.NextLive(i + 1))
        {
            Namespace.SetStr(undo, (PyStr)table.Entries[i].Key.O!, table.Entries[i].Value);
        }
    }

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => vm.Enter(new NamespaceReprFrame(this));

    [PySlot(Slot.Compare)]
    internal Value Compare(Machine vm, Value other, CompareOp op) =>
        other.O is PySimpleNamespace there ? vm.Compare(Namespace, there.Namespace, op) : Value.NotImplemented;

    [PyGetter("__dict__")]
    internal PyDict GetDict() => Namespace;

    [PyMethod("__reduce__()", Doc = "Return state information for pickling")]
    internal Value Reduce() => new PyTuple([Type, PyTuple.Empty, Namespace]);

    [PyMethod("__replace__(**changes)", Doc = "Return a copy of the namespace object with new values for the specified attributes.")]
    internal Value Replace(Machine vm, Args args)
    {
        if (args.Count > 0)
        {
            return Errors.TypeError("__replace__() takes no positional arguments");
        }
        var changes = new PyDict(Namespace.Now.Table.Copy());
        for (int i = 0; i < args.KeywordCount; i++)
        {
            changes.SetStr(vm.Undo, (PyStr)args.Names![i].O!, args[args.Count + i]);
        }
        return vm.Enter(new CallSpreadFrame(Type, Value.Unbound, PyTuple.Empty, changes));
    }
}
