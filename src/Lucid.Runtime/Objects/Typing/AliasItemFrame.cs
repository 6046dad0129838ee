namespace Lucid.Runtime;

/// <summary>
/// Subscripts a subscripted class or a union: each type variable among its arguments is replaced, by the variable's own
/// <c>__typing_subst__</c>, and arguments that contain variables are subscripted in turn.
/// </summary>
[NativeFrame("alias_item")]
internal sealed partial class AliasItemFrame : NativeFrame
{
    private static readonly PyStr prepareName = PyStr.Intern("__typing_prepare_subst__");
    private static readonly PyStr substituteName = PyStr.Intern("__typing_subst__");
    private static readonly PyStr parametersName = PyStr.Intern("__parameters__");
    private static readonly PyStr unpackedName = PyStr.Intern("__typing_unpacked_tuple_args__");

    internal partial struct State
    {
        [Saved(0)] public Value Alias;
        [Saved(1)] public Value Item;
        [Saved(2)] public PyTuple Parameters;
        [Saved(3)] public int Next;
        [Saved(4)] public ValueArray Result;
        [Saved(5)] public PyTuple Given;
        [Saved(6)] public bool IsList;
        [Saved(7)] public PyTuple Arguments;
        [Saved(8)] public bool IsInner;
        [Saved(9)] public ValueArray Flat;
    }

    internal AliasItemFrame(Value alias, Value item)
    {
        state.Alias = alias;
        state.Item = item;
        state.Arguments = ArgumentsOf(alias);
        state.Parameters = PyTuple.Empty;
        state.Given = PyTuple.Empty;
    }

    // Substitutes in a tuple or list that is an argument itself.
    private AliasItemFrame(Value alias, PyTuple arguments, PyTuple parameters, PyTuple given, bool isList)
    {
        state.Alias = alias;
        state.Arguments = arguments;
        state.Parameters = parameters;
        state.Given = given;
        state.IsList = isList;
        state.IsInner = true;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (Now.IsInner)
        {
            return Substitute(vm);
        }
        return vm.GetAttr(Now.Alias, parametersName).Then(Step.GotParameters);
    }

    [Step(1)]
    private Continuation GotParameters(Machine vm, Value value)
    {
        Write(vm.Undo).Parameters = (PyTuple)value.O!;
        if (Now.Parameters.Count == 0)
        {
            return vm.Repr(Now.Alias).Then(Step.NotGeneric);
        }
        return Flatten(vm);
    }

    [Step(2)]
    private Continuation NotGeneric(Machine vm, Value value) => Errors.TypeError($"{((PyStr)value.O!).Text} is not a generic class");

    [Step(3)]
    private Continuation GotUnpacked(Machine vm, Value value)
    {
        Value at = ItemAt(Now.Next);
        ref State s = ref Write(vm.Undo);
        if (value.O is PyTuple inner && !(inner.Count > 0 && inner[inner.Count - 1].Is(Value.Ellipsis)))
        {
            s.Flat.AddRange(vm.Undo, inner.Items);
        }
        else
        {
            s.Flat.Add(vm.Undo, at);
        }
        s.Next++;
        return Flatten(vm);
    }

    [Step(4)]
    private Continuation GotPrepare(Machine vm, Value value)
    {
        if (value.IsUnbound)
        {
            Write(vm.Undo).Next++;
            return Prepare(vm);
        }
        return vm.Call(value, Now.Alias, Now.Given).Then(Step.Prepared);
    }

    [Step(5)]
    private Continuation Prepared(Machine vm, Value value)
    {
        ref State s = ref Write(vm.Undo);
        s.Given = value.O is PyTuple tuple ? tuple : new PyTuple([value]);
        s.Next++;
        return Prepare(vm);
    }

    [Step(6)]
    private Continuation Mismatch(Machine vm, Value value) =>
        Errors.TypeError($"Too {(Now.Given.Count > Now.Parameters.Count ? "many" : "few")} arguments for {((PyStr)value.O!).Text}; actual {Now.Given.Count}, expected {Now.Parameters.Count}");

    [Step(7)]
    private Continuation GotSubstitute(Machine vm, Value value)
    {
        Value at = Now.Arguments[Now.Next];
        int i = IndexOf(at);
        return !value.IsUnbound && i >= 0 ? vm.Call(value, Now.Given[i]).Then(Step.Substituted) : vm.GetAttrOrUnbound(at, parametersName).Then(Step.GotInnerParameters);
    }

    [Step(8)]
    private Continuation Substituted(Machine vm, Value value)
    {
        Value at = Now.Arguments[Now.Next];
        ref State s = ref Write(vm.Undo);
        // A variable for several types gives a tuple of them.
        if (value.O is PyTuple many && at.Type.Name == "TypeVarTuple")
        {
            s.Result.AddRange(vm.Undo, many.Items);
        }
        else
        {
            s.Result.Add(vm.Undo, value);
        }
        s.Next++;
        return Substitute(vm);
    }

    [Step(9)]
    private Continuation GotInnerParameters(Machine vm, Value value)
    {
        Value at = Now.Arguments[Now.Next];
        if (value.O is not PyTuple { Count: > 0 } inner)
        {
            return Keep(vm, at);
        }
        var items = new List<Value>();
        foreach (Value parameter in inner.Items)
        {
            int i = IndexOf(parameter);
            Value given = i < 0 ? parameter : Now.Given[i];
            if (given.O is PyTuple many && parameter.Type.Name == "TypeVarTuple")
            {
                items.AddRange(many.Items);
            }
            else
            {
                items.Add(given);
            }
        }
        return vm.GetItem(at, new PyTuple([.. items])).Then(Step.GotInner);
    }

    [Step(10)]
    private Continuation GotInner(Machine vm, Value value) => Keep(vm, value);

    private static PyTuple ArgumentsOf(Value alias) => alias.O is PyGenericAlias generic ? generic.Arguments : ((PyUnion)alias.O!).Arguments;

    private int ItemCount => Now.Item.O is PyTuple tuple ? tuple.Count : 1;

    private Value ItemAt(int i) => Now.Item.O is PyTuple tuple ? tuple[i] : Now.Item;

    private int IndexOf(Value parameter)
    {
        for (int i = 0; i < Now.Parameters.Count; i++)
        {
            if (Now.Parameters[i].Is(parameter))
            {
                return i;
            }
        }
        return -1;
    }

    private Continuation Flatten(Machine vm)
    {
        while (Now.Next < ItemCount)
        {
            Value at = ItemAt(Now.Next);
            if (at.O is not (null or PyType))
            {
                return vm.GetAttrOrUnbound(at, unpackedName).Then(Step.GotUnpacked);
            }
            Write(vm.Undo).Flat.Add(vm.Undo, at);
            Write(vm.Undo).Next++;
        }
        ref State s = ref Write(vm.Undo);
        s.Given = new PyTuple(s.Flat.ToArray());
        s.Next = 0;
        return Prepare(vm);
    }

    private Continuation Prepare(Machine vm)
    {
        if (Now.Next < Now.Parameters.Count)
        {
            return vm.GetAttrOrUnbound(Now.Parameters[Now.Next], prepareName).Then(Step.GotPrepare);
        }
        if (Now.Given.Count != Now.Parameters.Count)
        {
            return vm.Repr(Now.Alias).Then(Step.Mismatch);
        }
        Write(vm.Undo).Next = 0;
        return Substitute(vm);
    }

    private Continuation Substitute(Machine vm)
    {
        while (Now.Next < Now.Arguments.Count)
        {
            Value at = Now.Arguments[Now.Next];
            if (at.O is null or PyType)
            {
                Write(vm.Undo).Result.Add(vm.Undo, at);
                Write(vm.Undo).Next++;
                continue;
            }
            if (at.O is PyTuple or PyList)
            {
                PyTuple inner = at.O is PyTuple tuple ? tuple : new PyTuple(((PyList)at.O).Now.Items.ToArray());
                return vm.Enter(new AliasItemFrame(Now.Alias, inner, Now.Parameters, Now.Given, at.O is PyList)).Then(Step.GotInner);
            }
            return at.O is PyGenericAlias { Now.IsUnpacked: true }
                ? vm.GetAttrOrUnbound(at, parametersName).Then(Step.GotInnerParameters)
                : vm.GetAttrOrUnbound(at, substituteName).Then(Step.GotSubstitute);
        }
        Value[] result = Now.Result.ToArray();
        if (Now.IsInner)
        {
            return Now.IsList ? new PyList(result, result.Length) : new PyTuple(result);
        }
        return Now.Alias.O is PyGenericAlias alias ? alias.With(new PyTuple(result)) : vm.Enter(new UnionFrame(result, isChecked: true));
    }

    private Continuation Keep(Machine vm, Value value)
    {
        ref State s = ref Write(vm.Undo);
        s.Result.Add(vm.Undo, value);
        s.Next++;
        return Substitute(vm);
    }
}
