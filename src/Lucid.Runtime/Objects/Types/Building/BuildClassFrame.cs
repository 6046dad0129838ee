namespace Lucid.Runtime;

/// <summary>A class statement: resolves bases and metaclass, prepares the namespace, runs the body and calls the metaclass.</summary>
[NativeFrame("build_class")]
internal sealed partial class BuildClassFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyFunction Body;
        [Saved(1)] public PyStr Name;
        [Saved(2)] public PyTuple GivenBases;
        [Saved(3)] public PyTuple Bases;
        [Saved(4)] public Value[] Keywords;
        [Saved(5)] public PyTuple? KeywordNames;
        [Saved(6)] public Value Metaclass;
        [Saved(7)] public Value Namespace;
        [Saved(8)] public ValueArray Resolved;
        [Saved(9)] public int Next;
        [Saved(10)] public Value Cell;
        [Saved(11)] public bool IsClass;
        [Saved(12)] public Value Made;
    }

    internal BuildClassFrame(PyFunction body, PyStr name, PyTuple bases, Value[] keywords, PyTuple? names, Value metaclass)
    {
        state.Body = body;
        state.Name = name;
        state.GivenBases = bases;
        state.Bases = bases;
        state.Keywords = keywords;
        state.KeywordNames = names;
        state.Metaclass = metaclass;
        state.Cell = Value.None;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => NextBase(vm);

    [Step(1)]
    private Continuation GotMroEntries(Machine vm, Value value)
    {
        Value b = Now.GivenBases[Now.Next];
        if (value.IsUnbound)
        {
            Keep(vm, [b]);
            return NextBase(vm);
        }
        return vm.Call(value, Now.GivenBases).Then(Step.GotEntries);
    }

    [Step(2)]
    private Continuation GotEntries(Machine vm, Value value)
    {
        if (value.O is not PyTuple entries)
        {
            return Errors.TypeError("__mro_entries__ must return a tuple");
        }
        Keep(vm, entries.Items);
        return NextBase(vm);
    }

    [Step(3)]
    private Continuation GotPrepare(Machine vm, Value value) =>
        value.IsUnbound ? GotNamespace(vm, new PyDict())
        : vm.Call(value, Machine.ArgsOf([Now.Name, Now.Bases, .. Now.Keywords], Now.KeywordNames)).Then(Step.GotNamespace);

    [Step(4)]
    private Continuation GotNamespace(Machine vm, Value value)
    {
        if (value.O is not PyDict && !value.Type.Has(Slot.GetItem))
        {
            string owner = Now.IsClass ? ((PyType)Now.Metaclass.O!).Name : "<metaclass>";
            return Errors.TypeError($"{owner}.__prepare__() must return a mapping, not {value.Type.FullName}");
        }
        Write(vm.Undo).Namespace = value;
        return vm.RunBody(Now.Body, value).Then(Step.BodyDone);
    }

    [Step(5)]
    private Continuation BodyDone(Machine vm, Value value)
    {
        Write(vm.Undo).Cell = value;
        return ReferenceEquals(Now.Bases, Now.GivenBases)
            ? Create(vm)
            : vm.SetItem(Now.Namespace, Names.DunderOrigBases, Now.GivenBases).Then(Step.OrigBasesSet);
    }

    [Step(6)]
    private Continuation OrigBasesSet(Machine vm, Value value) => Create(vm);

    [Step(7)]
    private Continuation GotClass(Machine vm, Value value)
    {
        if (value.O is not PyType || Now.Cell.O is not PyCell cell)
        {
            return value;
        }
        if (cell.Contents.Is(value))
        {
            return value;
        }
        Write(vm.Undo).Made = value;
        return vm.Repr(value).Then(Step.GotRepr);
    }

    [Step(8)]
    private Continuation GotRepr(Machine vm, Value value)
    {
        Value held = ((PyCell)Now.Cell.O!).Contents;
        string name = ReprText.Of(Now.Name);
        string made = ((PyStr)value.O!).Text;
        return held.IsUnbound
            ? Errors.RuntimeError($"__class__ not set defining {name} as {made}. Was __classcell__ propagated to type.__new__?")
            : Errors.TypeError($"__class__ set to {(held.O is PyType type ? type.Repr() : "?")} defining {name} as {made}");
    }

    private Continuation NextBase(Machine vm)
    {
        while (Now.Next < Now.GivenBases.Count)
        {
            Value b = Now.GivenBases[Now.Next];
            if (b.O is not PyType)
            {
                return vm.GetAttrOrUnbound(b, Names.DunderMroEntries).Then(Step.GotMroEntries);
            }
            Keep(vm, [b]);
        }
        ref State s = ref Write(vm.Undo);
        bool isSame = s.Resolved.Count == s.GivenBases.Count;
        for (int i = 0; isSame && i < s.GivenBases.Count; i++)
        {
            isSame = s.Resolved[i].Is(s.GivenBases[i]);
        }
        s.Bases = isSame ? s.GivenBases : new PyTuple(s.Resolved.ToArray());
        return FindMetaclass(vm);
    }

    private void Keep(Machine vm, ReadOnlySpan<Value> bases)
    {
        ref State s = ref Write(vm.Undo);
        s.Resolved.AddRange(vm.Undo, bases);
        s.Next++;
    }

    private Continuation FindMetaclass(Machine vm)
    {
        ref State s = ref Write(vm.Undo);
        s.IsClass = true;
        if (s.Metaclass.IsUnbound)
        {
            s.Metaclass = s.Bases.Count == 0 ? PyType.TypeObject : s.Bases[0].Type;
        }
        else
        {
            s.IsClass = s.Metaclass.O is PyType;
        }
        if (s.IsClass)
        {
            Value error = TypeBuilder.CalculateMetaclass((PyType)s.Metaclass.O!, s.Bases, out PyType winner);
            if (error.IsSignal)
            {
                return error;
            }
            s.Metaclass = winner;
            if (ReferenceEquals(winner, PyType.TypeObject))
            {
                return GotNamespace(vm, new PyDict());
            }
        }
        return vm.GetAttrOrUnbound(s.Metaclass, Names.DunderPrepare).Then(Step.GotPrepare);
    }

    private Continuation Create(Machine vm) =>
        vm.Call(Now.Metaclass, Machine.ArgsOf([Now.Name, Now.Bases, Now.Namespace, .. Now.Keywords], Now.KeywordNames)).Then(Step.GotClass);
}
