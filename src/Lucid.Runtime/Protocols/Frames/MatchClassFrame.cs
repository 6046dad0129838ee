namespace Lucid.Runtime;

/// <summary>A class pattern: the attributes of a subject as a tuple, None if it does not match.</summary>
[NativeFrame("match_class")]
internal sealed partial class MatchClassFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Subject;
        [Saved(1)] public Value Class;
        [Saved(2)] public PyTuple KeywordNames;
        [Saved(3)] public int PositionalCount;
        [Saved(4)] public ValueArray Values;
        [Saved(5)] public PyTuple? MatchArgs;
        [Saved(6)] public bool MatchesSelf;
        [Saved(7)] public PySet? Seen;
    }

    internal MatchClassFrame(Value subject, Value cls, PyTuple keywordNames, int positionalCount)
    {
        state.Subject = subject;
        state.Class = cls;
        state.KeywordNames = keywordNames;
        state.PositionalCount = positionalCount;
    }

    [Step(0)]
    private Continuation Start(Machine vm) =>
        Now.Class.O is not PyType
            ? Errors.TypeError("called match pattern must be a class")
            : Builtin.IsInstance(vm, Now.Subject, Now.Class).Then(Step.GotInstance);

    [Step(1)]
    private Continuation GotInstance(Machine vm, Value value)
    {
        if (!value.IsTrue)
        {
            return Value.None;
        }
        Write(vm.Undo).Seen = new PySet();
        return Now.PositionalCount == 0 ? NextAttribute(vm) : vm.GetAttrOrUnbound(Now.Class, Names.DunderMatchArgs).Then(Step.GotMatchArgs);
    }

    [Step(2)]
    private Continuation GotMatchArgs(Machine vm, Value value)
    {
        var cls = (PyType)Now.Class.O!;
        int allowed;
        if (value.IsUnbound)
        {
            bool self = MatchesItself(cls);
            Write(vm.Undo).MatchesSelf = self;
            allowed = self ? 1 : 0;
        }
        else if (value.O is PyTuple args)
        {
            Write(vm.Undo).MatchArgs = args;
            allowed = args.Count;
        }
        else
        {
            return Errors.TypeError($"{cls.Name}.__match_args__ must be a tuple (got {value.Type.FullName})");
        }
        if (allowed < Now.PositionalCount)
        {
            return Errors.TypeError($"{cls.Name}() accepts {allowed} positional sub-pattern{(allowed == 1 ? "" : "s")} ({Now.PositionalCount} given)");
        }
        if (Now.MatchesSelf)
        {
            Write(vm.Undo).Values.Add(vm.Undo, Now.Subject);
        }
        return NextAttribute(vm);
    }

    private Continuation NextAttribute(Machine vm)
    {
        int i = Now.Values.Count;
        if (i == Now.PositionalCount + Now.KeywordNames.Count)
        {
            return PyTuple.Of(Now.Values.ToArray());
        }
        Value name = i < Now.PositionalCount ? Now.MatchArgs![i] : Now.KeywordNames[i - Now.PositionalCount];
        if (name.O is not PyStr text)
        {
            return Errors.TypeError($"__match_args__ elements must be strings (got {name.Type.FullName})");
        }
        if (Now.Seen!.Now.Table.Find(text, text.Hash(vm.Seed)) >= 0)
        {
            return Errors.TypeError($"{((PyType)Now.Class.O!).Name}() got multiple sub-patterns for attribute '{text.Text}'");
        }
        Now.Seen.Add(vm, text);
        return vm.GetAttrOrUnbound(Now.Subject, text).Then(Step.GotAttribute);
    }

    [Step(3)]
    private Continuation GotAttribute(Machine vm, Value value)
    {
        if (value.IsUnbound)
        {
            return Value.None;
        }
        Write(vm.Undo).Values.Add(vm.Undo, value);
        return NextAttribute(vm);
    }

    private static bool MatchesItself(PyType cls)
    {
        PyType b = cls.BuiltinType;
        foreach (PyType self in (ReadOnlySpan<PyType>)
            [PyBool.TypeObject, PyByteArray.TypeObject, PyBytes.TypeObject, PyDict.TypeObject, PyFloat.TypeObject, PyFrozenSet.TypeObject,
             PyInt.TypeObject, PyList.TypeObject, PySet.TypeObject, PyStr.TypeObject, PyTuple.TypeObject])
        {
            if (b.IsSubtypeOf(self))
            {
                return true;
            }
        }
        return false;
    }
}
