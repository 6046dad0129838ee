namespace Lucid.Runtime;

/// <summary>
/// The part of an exception group that has only certain exceptions at its ends, with the group's nesting, made by <c>derive</c>; None if none
/// of them is in the group. A frame for every group inside.
/// </summary>
[NativeFrame("group_part")]
internal sealed partial class GroupPartFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyException Group;
        [Saved(1)] public PyList Leaves;
        [Saved(2)] public PyTuple Items;
        [Saved(3)] public int At;
        [Saved(4)] public PyList Kept;
        [Saved(5)] public Value Part;
    }

    internal GroupPartFrame(PyException group, PyList leaves)
    {
        state.Group = group;
        state.Leaves = leaves;
        state.Items = ExceptionGroups.Exceptions(group);
        state.Kept = new PyList();
    }

    [Step(0)]
    private Continuation Go(Machine vm)
    {
        while (Now.At < Now.Items.Count)
        {
            Value item = Now.Items[Write(vm.Undo).At++];
            if (item.Type.IsSubtypeOf(ExceptionTypes.BaseExceptionGroup))
            {
                return vm.Enter(new GroupPartFrame((PyException)item.O!, Now.Leaves)).Then(Step.GotInner);
            }
            if (IsWanted(item))
            {
                Now.Kept.Add(vm.Undo, item);
            }
        }
        return Now.Kept.Count == 0 ? Value.None : vm.CallMethod(Now.Group, derive, Now.Kept).Then(Step.Derived);
    }

    [Step(1)]
    private Continuation GotInner(Machine vm, Value value)
    {
        if (!value.IsNone)
        {
            Now.Kept.Add(vm.Undo, value);
        }
        return Go(vm);
    }

    [Step(2)]
    private Continuation Derived(Machine vm, Value value)
    {
        if (value.O is not PyException part || !part.Type.IsSubtypeOf(ExceptionTypes.BaseExceptionGroup))
        {
            return Errors.TypeError("derive must return an instance of BaseExceptionGroup");
        }
        PyException.State from = Now.Group.Now;
        ref PyException.State to = ref part.Write(vm.Undo);
        to.Traceback = from.Traceback ?? to.Traceback;
        to.Context = from.Context;
        to.Cause = from.Cause;
        to.SuppressContext = true;
        Write(vm.Undo).Part = value;
        return vm.GetAttrOrUnbound(Now.Group, Names.DunderNotes).Then(Step.GotNotes);
    }

    [Step(3)]
    private Continuation GotNotes(Machine vm, Value value) =>
        value.O is PyList or PyTuple ? vm.Call(PyList.TypeObject, value).Then(Step.CopiedNotes) : Now.Part;

    [Step(4)]
    private Continuation CopiedNotes(Machine vm, Value value) => vm.SetAttr(Now.Part, Names.DunderNotes, value).Then(Step.Done);

    [Step(5)]
    private Continuation Done(Machine vm, Value value) => Now.Part;

    private bool IsWanted(Value exception)
    {
        foreach (Value leaf in Now.Leaves.Now.Items.Span)
        {
            if (leaf.Is(exception))
            {
                return true;
            }
        }
        return false;
    }

    private static readonly PyStr derive = PyStr.Intern("derive");
}
