namespace Lucid.Runtime;

/// <summary>Collects the type variables in the arguments of a subscripted class or union, each once, in order.</summary>
[NativeFrame("type_parameters")]
internal sealed partial class ParametersFrame : NativeFrame
{
    private static readonly PyStr substitute = PyStr.Intern("__typing_subst__");
    private static readonly PyStr parametersName = PyStr.Intern("__parameters__");

    internal partial struct State
    {
        [Saved(0)] public PyTuple Arguments;
        [Saved(1)] public Value Owner;
        [Saved(2)] public int Next;
        [Saved(3)] public ValueArray Found;
    }

    internal ParametersFrame(PyTuple arguments, Value owner)
    {
        state.Arguments = arguments;
        state.Owner = owner;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (Now.Next == Now.Arguments.Count)
        {
            var all = new PyTuple(Now.Found.ToArray());
            (Now.Owner.O as PyGenericAlias)?.Keep(vm.Undo, all);
            (Now.Owner.O as PyUnion)?.Keep(vm.Undo, all);
            return all;
        }
        Value at = Now.Arguments[Now.Next];
        if (at.O is null or PyType)
        {
            Write(vm.Undo).Next++;
            return Start(vm);
        }
        return at.O is PyTuple or PyList
            ? vm.Enter(new ParametersFrame(at.O is PyTuple tuple ? tuple : new PyTuple(((PyList)at.O).Now.Items.ToArray()), Value.None)).Then(Step.GotInner)
            : vm.GetAttrOrUnbound(at, substitute).Then(Step.GotSubstitute);
    }

    [Step(1)]
    private Continuation GotSubstitute(Machine vm, Value value)
    {
        if (value.IsUnbound)
        {
            return vm.GetAttrOrUnbound(Now.Arguments[Now.Next], parametersName).Then(Step.GotInner);
        }
        Add(vm, Now.Arguments[Now.Next]);
        Write(vm.Undo).Next++;
        return Start(vm);
    }

    [Step(2)]
    private Continuation GotInner(Machine vm, Value value)
    {
        if (value.O is PyTuple inner)
        {
            foreach (Value parameter in inner.Items)
            {
                Add(vm, parameter);
            }
        }
        Write(vm.Undo).Next++;
        return Start(vm);
    }

    private void Add(Machine vm, Value parameter)
    {
        foreach (Value there in Now.Found.Span)
        {
            if (there.Is(parameter))
            {
                return;
            }
        }
        Write(vm.Undo).Found.Add(vm.Undo, parameter);
    }
}
