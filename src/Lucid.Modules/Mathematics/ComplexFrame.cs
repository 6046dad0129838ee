namespace Lucid.Modules.Mathematics;

/// <summary>A function of complex numbers whose arguments Python has to convert.</summary>
[NativeFrame("cmath.call")]
internal sealed partial class ComplexFrame : NativeFrame
{
    private static readonly PyStr toComplex = PyStr.Intern("__complex__");

    internal partial struct State
    {
        [Saved(0)] public ComplexOp Op;
        [Saved(1)] public Value[] Arguments;
        [Saved(2)] public int At;
        [Saved(3)] public double RelativeTolerance;
        [Saved(4)] public double AbsoluteTolerance;
    }

    internal ComplexFrame(ComplexOp op, Value[] arguments, double relativeTolerance, double absoluteTolerance)
    {
        state.Op = op;
        state.Arguments = arguments;
        state.RelativeTolerance = relativeTolerance;
        state.AbsoluteTolerance = absoluteTolerance;
    }

    [Step(0)]
    private Continuation Go(Machine vm)
    {
        while (Now.At < Now.Arguments.Length)
        {
            Value value = Now.Arguments[Now.At];
            if (!ComplexModule.TryParts(value, out _, out _, out Value error))
            {
                return !error.IsUnbound ? error
                    : !value.Type.Lookup(toComplex).IsUnbound ? vm.CallSpecial(value, toComplex).Then(Step.GotComplex)
                    : FloatConversion.ToNumber(vm, value).Then(Step.GotNumber);
            }
            Write(vm.Undo).At++;
        }
        return ComplexModule.Apply(Now.Op, Now.Arguments, Now.RelativeTolerance, Now.AbsoluteTolerance);
    }

    [Step(1)]
    private Continuation GotComplex(Machine vm, Value value) =>
        value.Object is PyComplex ? GotNumber(vm, value) : Errors.TypeError($"__complex__ returned non-complex (type {value.Type.FullName})");

    [Step(2)]
    private Continuation GotNumber(Machine vm, Value value)
    {
        Value[] arguments = [.. Now.Arguments];
        arguments[Now.At] = value;
        Write(vm.Undo).Arguments = arguments;
        return Go(vm);
    }
}
