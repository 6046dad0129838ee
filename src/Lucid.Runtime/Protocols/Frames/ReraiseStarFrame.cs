namespace Lucid.Runtime;

/// <summary>
/// The end of an <c>except*</c> statement: what its clauses raised and what none of them handled becomes one exception to raise, None if
/// there is nothing. What was raised anew stands beside the part of the original group that goes on, which keeps the original's nesting.
/// </summary>
[NativeFrame("reraise_star")]
internal sealed partial class ReraiseStarFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Original;
        [Saved(1)] public PyList RaisedOrLeft;
        [Saved(2)] public PyList? Raised;
    }

    internal ReraiseStarFrame(Value original, PyList raisedOrLeft)
    {
        state.Original = original;
        state.RaisedOrLeft = raisedOrLeft;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        PyList all = Now.RaisedOrLeft;
        if (all.Count == 0)
        {
            return Value.None;
        }
        if (!vm.IsInstanceOf(Now.Original, ExceptionTypes.BaseExceptionGroup))
        {
            // A naked exception was wrapped for the one clause that ran, so there is at most one to raise.
            return all[0];
        }
        var original = (PyException)Now.Original.O!;
        var raised = new PyList();
        var left = new PyList();
        for (int i = 0; i < all.Count; i++)
        {
            if (all[i].O is PyException exception)
            {
                (IsPartOf(exception, original) ? left : raised).Add(vm.Undo, exception);
            }
        }
        Write(vm.Undo).Raised = raised;
        var leaves = new PyList();
        CollectLeaves(vm.Undo, left, leaves);
        return leaves.Count == 0 ? Value.None.Then(Step.GotRest) : vm.Enter(new GroupPartFrame(original, leaves)).Then(Step.GotRest);
    }

    [Step(1)]
    private Continuation GotRest(Machine vm, Value rest)
    {
        PyList raised = Now.Raised!;
        if (raised.Count == 0)
        {
            return rest;
        }
        if (!rest.IsNone)
        {
            raised.Add(vm.Undo, rest);
        }
        return raised.Count == 1 ? raised[0] : vm.Call(ExceptionTypes.BaseExceptionGroup, Names.Empty, raised);
    }

    /// <summary>Whether an exception is a part of the original that goes on: splitting copies all of this.</summary>
    private static bool IsPartOf(PyException exception, PyException original)
    {
        ref readonly PyException.State a = ref exception.Now;
        ref readonly PyException.State b = ref original.Now;
        return ReferenceEquals(a.Traceback, b.Traceback) && a.Cause.Is(b.Cause) && a.Context.Is(b.Context);
    }

    /// <summary>The exceptions at the ends of groups, without recursion: groups that are found are looked through later.</summary>
    private static void CollectLeaves(Undo undo, PyList exceptions, PyList leaves)
    {
        var pending = new PyList();
        pending.Add(undo, PyTuple.Of(exceptions.Now.Items.Span.ToArray()));
        while (pending.Count > 0)
        {
            foreach (Value item in ((PyTuple)pending.Write(undo).Items.Pop(undo).O!).Items)
            {
                if (item.Type.IsSubtypeOf(ExceptionTypes.BaseExceptionGroup))
                {
                    pending.Add(undo, ExceptionGroups.Exceptions((PyException)item.O!));
                }
                else
                {
                    leaves.Add(undo, item);
                }
            }
        }
    }
}
