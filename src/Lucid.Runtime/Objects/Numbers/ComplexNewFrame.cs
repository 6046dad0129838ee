using Lucid.Runtime.Text;

namespace Lucid.Runtime;

/// <summary><c>complex(real, imag)</c> where an argument has to be asked for its number.</summary>
[NativeFrame("complex_new")]
internal sealed unsafe partial class ComplexNewFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyType Type;
        [Saved(1)] public Value First;
        [Saved(2)] public Value Second;
        [Saved(3)] public double Real;
        [Saved(4)] public double Imaginary;
        [Saved(5)] public PyType? CallType;
    }

    internal ComplexNewFrame(PyType type, Value first, Value second, PyType? callType = null)
    {
        state.Type = type;
        state.First = first;
        state.Second = second;
        state.CallType = callType;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        Value first = Now.First;
        if (first.IsUnbound)
        {
            return AskSecond(vm);
        }
        if (!(first.O is PyComplex && !first.Type.IsHeap) && !first.Type.Lookup(Names.DunderComplex).IsUnbound)
        {
            return vm.CallSpecial(first, Names.DunderComplex).Then(Step.GotComplex);
        }
        if (first.O is PyComplex)
        {
            return GotComplex(vm, first);
        }
        if (first.Type.Has(Slot.Float))
        {
            return first.Type.Unary(Slot.Float)(vm, first).Then(Step.GotFirst);
        }
        if (first.Type.Has(Slot.Index))
        {
            return vm.Index(first).Then(Step.GotFirst);
        }
        return Now.Second.IsUnbound
            ? Errors.TypeError($"complex() argument must be a string or a number, not {first.Type.FullName}")
            : Errors.TypeError($"complex() argument 'real' must be a real number, not {first.Type.FullName}");
    }

    [Step(1)]
    private Continuation GotComplex(Machine vm, Value value)
    {
        if (value.O is not PyComplex complex)
        {
            return Errors.TypeError($"__complex__ returned non-complex (type {value.Type.FullName})");
        }
        ref State s = ref Write(vm.Undo);
        s.Real = complex.Real;
        s.Imaginary = complex.Imaginary;
        return AskSecond(vm);
    }

    [Step(2)]
    private Continuation GotFirst(Machine vm, Value value)
    {
        int found = Numbers.Real(value, out double real);
        if (found <= 0)
        {
            return found < 0 ? IntFloat.TooLarge().Raise()
                : Errors.TypeError($"{Now.First.Type.FullName}.__float__ returned non-float (type {value.Type.FullName})");
        }
        Write(vm.Undo).Real = real;
        return AskSecond(vm);
    }

    [Step(3)]
    private Continuation GotSecond(Machine vm, Value value)
    {
        int found = Numbers.Real(value, out double imaginary);
        if (found <= 0)
        {
            return found < 0 ? IntFloat.TooLarge().Raise()
                : Errors.TypeError($"{Now.Second.Type.FullName}.__float__ returned non-float (type {value.Type.FullName})");
        }
        return Finish(vm, Now.Real, Now.Imaginary + imaginary);
    }

    [Step(4)]
    private Continuation Called(Machine vm, Value value) => value;

    private Continuation AskSecond(Machine vm)
    {
        Value second = Now.Second;
        if (second.IsUnbound)
        {
            return Finish(vm, Now.Real, Now.Imaginary);
        }
        if (second.O is PyComplex complex)
        {
            // real + imag * 1j, as for numbers of which both may be complex.
            return Finish(vm, Now.Real - complex.Imaginary, Now.Imaginary + complex.Real);
        }
        if (second.Type.Has(Slot.Float))
        {
            return second.Type.Unary(Slot.Float)(vm, second).Then(Step.GotSecond);
        }
        return second.Type.Has(Slot.Index) ? vm.Index(second).Then(Step.GotSecond)
            : Errors.TypeError($"complex() argument 'imag' must be a real number, not {second.Type.FullName}");
    }

    private Continuation Finish(Machine vm, double real, double imaginary)
    {
        Value made = PyComplex.Boxed(Now.Type, real, imaginary);
        return Now.CallType is null ? made : vm.Call(Now.CallType, made).Then(Step.Called);
    }
}
