namespace Lucid.Runtime;

/// <summary>An <c>except*</c> clause: splits an exception by a class or tuple; gives the pair (rest, matched).</summary>
[NativeFrame("match_star")]
internal sealed partial class MatchStarFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Exception;
        [Saved(1)] public Value Match;
    }

    internal MatchStarFrame(Value exception, Value match)
    {
        state.Exception = exception;
        state.Match = match;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (Now.Exception.IsNone)
        {
            return new PyTuple([Value.None, Value.None]);
        }
        Value types = Now.Match.O is PyTuple tuple ? tuple : new PyTuple([Now.Match]);
        foreach (Value type in ((PyTuple)types.O!).Items)
        {
            if (type.O is not PyType cls || !cls.IsSubtypeOf(ExceptionTypes.BaseException))
            {
                return Errors.TypeError("catching classes that do not inherit from BaseException is not allowed");
            }
            if (cls.IsSubtypeOf(ExceptionTypes.BaseExceptionGroup))
            {
                return Errors.TypeError("catching ExceptionGroup with except* is not allowed. Use except instead.");
            }
        }
        Value whole = vm.MatchesException(Now.Exception, Now.Match);
        if (whole.IsTrue)
        {
            Value matched = Now.Exception;
            if (!vm.IsInstanceOf(matched, ExceptionTypes.BaseExceptionGroup))
            {
                Value made = ExceptionGroups.Make(vm, ExceptionTypes.BaseExceptionGroup, Names.Empty, new PyTuple([matched]), [matched]);
                if (made.O is not PyException group)
                {
                    return made;
                }
                group.Write(vm.Undo).Traceback = vm.TracebackOfCaller();
                matched = group;
            }
            return Matched(vm, Value.None, matched);
        }
        if (!vm.IsInstanceOf(Now.Exception, ExceptionTypes.BaseExceptionGroup))
        {
            return new PyTuple([Now.Exception, Value.None]);
        }
        return vm.CallMethod(Now.Exception, Names.Split, Now.Match).Then(Step.GotSplit);
    }

    [Step(1)]
    private Continuation GotSplit(Machine vm, Value value)
    {
        if (value.O is not PyTuple pair)
        {
            return Errors.TypeError($"{Now.Exception.Type.Name}.split must return a tuple, not {value.Type.FullName}");
        }
        return pair.Count < 2
            ? Errors.TypeError($"{Now.Exception.Type.Name}.split must return a 2-tuple, got tuple of size {pair.Count}")
            : Matched(vm, pair[1], pair[0]);
    }

    // In the clause, what it matched is what is being handled.
    private static Continuation Matched(Machine vm, Value rest, Value matched)
    {
        if (!matched.IsNone)
        {
            vm.Thread.Handled = matched;
        }
        return new PyTuple([rest, matched]);
    }
}
