namespace Lucid.Modules.Abc;

/// <summary>Finds out whether a class is a subclass of an abstract base class.</summary>
[NativeFrame("abc.subclass")]
internal sealed partial class AbcSubclassFrame : NativeFrame
{
    private static readonly PyStr hook = PyStr.Intern("__subclasshook__");
    private static readonly PyStr subclasses = PyStr.Intern("__subclasses__");

    internal partial struct State
    {
        [Saved(0)] public PyAbcData Data;
        [Saved(1)] public PyType Class;
        [Saved(2)] public PyType Subclass;
        [Saved(3)] public ValueArray Pending;
        [Saved(4)] public int At;
        [Saved(5)] public bool AskedSubclasses;
    }

    internal AbcSubclassFrame(PyAbcData data, PyType cls, PyType subclass)
    {
        state.Data = data;
        state.Class = cls;
        state.Subclass = subclass;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.CallMethod(Now.Class, hook, Now.Subclass).Then(Step.GotHook);

    [Step(1)]
    private Continuation GotHook(Machine vm, Value answer)
    {
        if (answer.IsTrue || answer.IsFalse)
        {
            return Answer(vm, answer.IsTrue);
        }
        if (!answer.IsNotImplemented)
        {
            return Errors.Of(ExceptionTypes.AssertionError, "__subclasshook__ must return either False, True, or NotImplemented");
        }
        if (Now.Subclass.IsSubtypeOf(Now.Class))
        {
            return Answer(vm, true);
        }
        Write(vm.Undo).Pending.AddRange(vm.Undo, Sequences.Keys(Now.Data.Now.Registry));
        return Go(vm);
    }

    [Step(2)]
    private Continuation GotSubclasses(Machine vm, Value list)
    {
        if (list.As<PyList>() is not { } classes)
        {
            return Errors.TypeError("__subclasses__() must return a list");
        }
        ref State s = ref Write(vm.Undo);
        for (int i = 0; i < classes.Count; i++)
        {
            s.Pending.Add(vm.Undo, classes[i]);
        }
        return Go(vm);
    }

    [Step(3)]
    private Continuation GotVerdict(Machine vm, Value verdict) => verdict.IsTrue ? Answer(vm, true) : Go(vm);

    private Continuation Go(Machine vm)
    {
        while (true)
        {
            ref State s = ref Write(vm.Undo);
            if (s.At < s.Pending.Count)
            {
                Value verdict = vm.IsSubclass(s.Subclass, s.Pending[s.At++]);
                if (verdict.IsSignal)
                {
                    return verdict.Then(Step.GotVerdict);
                }
                if (verdict.IsTrue)
                {
                    return Answer(vm, true);
                }
                continue;
            }
            if (s.AskedSubclasses)
            {
                return Answer(vm, false);
            }
            s.AskedSubclasses = true;
            return vm.CallMethod(s.Class, subclasses).Then(Step.GotSubclasses);
        }
    }

    private Continuation Answer(Machine vm, bool answer)
    {
        Now.Data.Put(vm, answer ? AbcSet.Cache : AbcSet.Negative, Now.Subclass);
        return Value.Bool(answer);
    }
}
