namespace Lucid.Runtime;

/// <summary>
/// Splits an exception by a condition: gives the pair of what matches and the rest, each with the group's nesting, or only what matches.
/// A frame for every group inside.
/// </summary>
[NativeFrame("group_split")]
internal sealed partial class GroupSplitFrame : NativeFrame
{
    private static readonly PyStr derive = PyStr.Intern("derive");

    internal partial struct State
    {
        [Saved(0)] public Value Exception;
        [Saved(1)] public Value Condition;
        [Saved(2)] public bool WantsRest;
        [Saved(3)] public int At;
        [Saved(4)] public ValueArray Matched;
        [Saved(5)] public ValueArray Rest;
        [Saved(6)] public Value MatchedPart;
        [Saved(7)] public bool IsRest;
        [Saved(8)] public Value Part;
    }

    internal GroupSplitFrame(Value exception, Value condition, bool wantsRest)
    {
        state.Exception = exception;
        state.Condition = condition;
        state.WantsRest = wantsRest;
        state.MatchedPart = Value.None;
    }

    private PyException Group => (PyException)Now.Exception.O!;

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (Now.Condition.O is not (PyType or PyTuple))
        {
            return vm.Call(Now.Condition, Now.Exception).Then(Step.GotAnswer);
        }
        return GotTruth(vm, vm.MatchesException(Now.Exception, Now.Condition));
    }

    [Step(1)]
    private Continuation GotAnswer(Machine vm, Value value) => vm.Truth(value).Then(Step.GotTruth);

    [Step(2)]
    private Continuation GotTruth(Machine vm, Value value)
    {
        if (value.IsTrue)
        {
            return Result(Now.Exception, Value.None);
        }
        return vm.IsInstanceOf(Now.Exception, ExceptionTypes.BaseExceptionGroup) ? Next(vm) : Result(Value.None, Now.Exception);
    }

    [Step(3)]
    private Continuation GotItem(Machine vm, Value value)
    {
        ref State s = ref Write(vm.Undo);
        Value matched = value.O is PyTuple pair ? pair[0] : value;
        if (!matched.IsNone)
        {
            s.Matched.Add(vm.Undo, matched);
        }
        if (value.O is PyTuple both && !both[1].IsNone)
        {
            s.Rest.Add(vm.Undo, both[1]);
        }
        return Next(vm);
    }

    [Step(4)]
    private Continuation Derived(Machine vm, Value value)
    {
        if (value.O is not PyException part || !part.Type.IsSubtypeOf(ExceptionTypes.BaseExceptionGroup))
        {
            return Errors.TypeError("derive must return an instance of BaseExceptionGroup");
        }
        PyException.State from = Group.Now;
        ref PyException.State to = ref part.Write(vm.Undo);
        to.Traceback = from.Traceback ?? to.Traceback;
        to.Context = from.Context;
        to.Cause = from.Cause;
        to.SuppressContext |= !from.Cause.IsNone || from.SuppressContext;
        Write(vm.Undo).Part = value;
        return vm.GetAttrOrUnbound(Now.Exception, Names.DunderNotes).Then(Step.GotNotes);
    }

    [Step(5)]
    private Continuation GotNotes(Machine vm, Value value) =>
        value.O is PyList or PyTuple ? vm.Call(PyList.TypeObject, value).Then(Step.CopiedNotes) : PartDone(vm);

    [Step(6)]
    private Continuation CopiedNotes(Machine vm, Value value) => vm.SetAttr(Now.Part, Names.DunderNotes, value).Then(Step.NotesSet);

    [Step(7)]
    private Continuation NotesSet(Machine vm, Value value) => PartDone(vm);

    private Continuation Next(Machine vm)
    {
        PyTuple items = ExceptionGroups.Exceptions(Group);
        if (Now.At < items.Count)
        {
            Value item = items[Write(vm.Undo).At++];
            return vm.Enter(new GroupSplitFrame(item, Now.Condition, Now.WantsRest)).Then(Step.GotItem);
        }
        return Now.Matched.Count == 0 ? RestPart(vm) : Derive(vm, Now.Matched.ToArray());
    }

    private Continuation Derive(Machine vm, Value[] items) => vm.CallMethod(Now.Exception, derive, new PyList(items, items.Length)).Then(Step.Derived);

    private Continuation PartDone(Machine vm)
    {
        if (Now.IsRest)
        {
            return Result(Now.MatchedPart, Now.Part);
        }
        Write(vm.Undo).MatchedPart = Now.Part;
        return RestPart(vm);
    }

    private Continuation RestPart(Machine vm)
    {
        if (!Now.WantsRest || Now.Rest.Count == 0)
        {
            return Result(Now.MatchedPart, Value.None);
        }
        Write(vm.Undo).IsRest = true;
        return Derive(vm, Now.Rest.ToArray());
    }

    private Continuation Result(Value matched, Value rest) => Now.WantsRest ? new PyTuple([matched, rest]) : matched;
}
