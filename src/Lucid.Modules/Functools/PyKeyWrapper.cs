namespace Lucid.Modules.Functools;

/// <summary>What <c>cmp_to_key</c> gives: it makes keys of objects, and compares as a key.</summary>
[PyType("functools.KeyWrapper", NoConstructor = true)]
internal sealed partial class PyKeyWrapper : Stepping
{
    internal partial struct State
    {
        [Saved(0)] public Value Function;
        [Saved(1)] public Value Target;
    }

    internal PyKeyWrapper(Value function, Value target)
        : base(TypeObject)
    {
        state.Function = function;
        state.Target = target;
    }

    [PyGetter("obj", Doc = "Value wrapped by a key function.")]
    internal Value GetTarget() => Now.Target.IsUnbound ? Errors.AttributeError("object") : Now.Target;

    [PySetter("obj")]
    internal void SetTarget(Undo undo, Value value) => Write(undo).Target = value;

    [PySlot(Slot.Call)]
    internal Value Call(Args args)
    {
        if (args.Count == 1 && args.KeywordCount == 0)
        {
            return new PyKeyWrapper(Now.Function, args[0]);
        }
        if (args.Count == 0 && args.KeywordCount == 1 && args.Names![0].As<PyStr>()!.Text == "obj")
        {
            return new PyKeyWrapper(Now.Function, args[0]);
        }
        return args.Count + args.KeywordCount > 1
            ? Errors.TypeError($"K() takes at most 1 argument ({args.Count + args.KeywordCount} given)")
            : args.KeywordCount == 1 ? Errors.TypeError($"K() got an unexpected keyword argument '{args.Names![0].As<PyStr>()!.Text}'")
            : Errors.TypeError("K() missing required argument 'obj' (pos 1)");
    }

    [PySlot(Slot.Compare)]
    internal Value Compare(Machine vm, Value other, CompareOp op)
    {
        if (other.As<PyKeyWrapper>() is not { } right)
        {
            return Errors.TypeError("other argument must be K instance");
        }
        if (Now.Target.IsUnbound || right.Now.Target.IsUnbound)
        {
            return Errors.AttributeError("object");
        }
        int depth = vm.FrameDepth;
        Value order = Follow(vm, depth, vm.Call(Now.Function, Now.Target, right.Now.Target), (int)op);
        return order.IsSignal ? order : vm.Compare(order, Value.Int(0), op);
    }

    // The step is the comparison.
    internal override Continuation Go(Machine vm, StepFrame frame, int step, Value value) => vm.Compare(value, Value.Int(0), (CompareOp)step);
}
