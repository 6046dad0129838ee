namespace Lucid.Modules.Abc;

/// <summary>Finds the abstract methods of a new class and gives it its data.</summary>
[NativeFrame("abc.init")]
internal sealed partial class AbcInitFrame : NativeFrame
{
    private static readonly PyStr isAbstract = PyStr.Intern("__isabstractmethod__");
    private static readonly PyStr abstractMethods = PyStr.Intern("__abstractmethods__");
    private static readonly PyStr bases = PyStr.Intern("__bases__");
    private static readonly PyStr patternFlags = PyStr.Intern("__abc_tpflags__");
    private const long Sequence = 1 << 5;
    private const long Mapping = 1 << 6;

    internal partial struct State
    {
        [Saved(0)] public AbcModule Module;
        [Saved(1)] public PyType Class;
        [Saved(2)] public ValueArray Names;

        /// <summary>Names and values still to be looked at.</summary>
        [Saved(3)] public ValueArray Pending;
        [Saved(4)] public int At;
        [Saved(5)] public PyTuple Bases;
        [Saved(6)] public int Base;
    }

    internal AbcInitFrame(AbcModule module, PyType cls)
    {
        state.Module = module;
        state.Class = cls;
        state.Bases = PyTuple.Empty;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => Now.Module.GiveData(vm, Now.Class).Then(Step.GaveData);

    [Step(1)]
    private Continuation GaveData(Machine vm)
    {
        if (Now.Class.Namespace is { } ns)
        {
            for (int i = ns.NextEntry(0); i >= 0; i = ns.NextEntry(i + 1))
            {
                ref State s = ref Write(vm.Undo);
                s.Pending.Add(vm.Undo, ns.KeyAt(i));
                s.Pending.Add(vm.Undo, ns.ValueAt(i));
            }
        }
        return Go(vm);
    }

    // First the class's own names, then for each base the names that it has as abstract.
    private Continuation Go(Machine vm)
    {
        ref State s = ref Write(vm.Undo);
        if (s.At < s.Pending.Count)
        {
            Value value = s.Pending[s.At + 1];
            return value.IsUnbound
                ? vm.GetAttrOrUnbound(s.Class, s.Pending[s.At].As<PyStr>()!).Then(Step.GotInherited)
                : vm.GetAttrOrUnbound(value, isAbstract).Then(Step.GotMark);
        }
        return s.Base == 0 ? vm.GetAttr(s.Class, bases).Then(Step.GotBases) : NextBase(vm);
    }

    [Step(2)]
    private Continuation GotInherited(Machine vm, Value value) => value.IsUnbound ? Next(vm) : vm.GetAttrOrUnbound(value, isAbstract).Then(Step.GotMark);

    [Step(3)]
    private Continuation GotMark(Machine vm, Value mark) => mark.IsUnbound ? Next(vm) : vm.Truth(mark).Then(Step.GotVerdict);

    [Step(4)]
    private Continuation GotVerdict(Machine vm, Value verdict)
    {
        if (verdict.IsTrue)
        {
            Write(vm.Undo).Names.Add(vm.Undo, Now.Pending[Now.At]);
        }
        return Next(vm);
    }

    private Continuation Next(Machine vm)
    {
        Write(vm.Undo).At += 2;
        return Go(vm);
    }

    [Step(5)]
    private Continuation GotBases(Machine vm, Value tuple)
    {
        Write(vm.Undo).Bases = tuple.As<PyTuple>() ?? PyTuple.Empty;
        return NextBase(vm);
    }

    private Continuation NextBase(Machine vm)
    {
        ref State s = ref Write(vm.Undo);
        return s.Base < s.Bases.Count
            ? vm.GetAttrOrUnbound(s.Bases[s.Base++], abstractMethods).Then(Step.GotMethods)
            : vm.Call(PyFrozenSet.TypeObject, PyList.Of(s.Names.Span)).Then(Step.GotSet);
    }

    [Step(6)]
    private Continuation GotMethods(Machine vm, Value methods) => methods.IsUnbound ? NextBase(vm) : Sequences.Collect(vm, methods).Then(Step.GotList);

    [Step(7)]
    private Continuation GotList(Machine vm, Value list)
    {
        var names = list.As<PyList>()!;
        for (int i = 0; i < names.Count; i++)
        {
            if (names[i].As<PyStr>() is not { } name)
            {
                return Errors.TypeError($"attribute name must be string, not '{names[i].Type.FullName}'");
            }
            ref State s = ref Write(vm.Undo);
            s.Pending.Add(vm.Undo, name);
            s.Pending.Add(vm.Undo, Value.Unbound);
        }
        return Go(vm);
    }

    [Step(8)]
    private Continuation GotSet(Machine vm, Value set) => vm.SetAttr(Now.Class, abstractMethods, set).Then(Step.SetMethods);

    [Step(9)]
    private Continuation SetMethods(Machine vm)
    {
        Value flags = Now.Class.LookupOwn(patternFlags);
        if (flags.IsUnbound)
        {
            return Value.None;
        }
        if (!Numbers.TryLong(flags, out long bits))
        {
            return Errors.TypeError("an integer is required");
        }
        if ((bits & (Sequence | Mapping)) == (Sequence | Mapping))
        {
            return Errors.TypeError("__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING");
        }
        if ((bits & Sequence) != 0)
        {
            Now.Class.SetFlag(vm.Undo, TypeFlags.MatchSequence, true);
        }
        if ((bits & Mapping) != 0)
        {
            Now.Class.SetFlag(vm.Undo, TypeFlags.MatchMapping, true);
        }
        return vm.DelAttr(Now.Class, patternFlags).Then(Step.Done);
    }

    [Step(10)]
    private Continuation Done() => Value.None;
}
