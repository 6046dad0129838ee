using System.Numerics;
using Lucid.Runtime.Text;

namespace Lucid.Runtime;

/// <summary><c>float(x)</c> where x has to be asked, or a class that derives from float is instantiated.</summary>
[NativeFrame("float_new")]
internal sealed unsafe partial class FloatNewFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyType Type;
        [Saved(1)] public Value X;
        [Saved(2)] public PyType? CallType;
    }

    internal FloatNewFrame(PyType type, Value x, PyType? callType = null)
    {
        state.Type = type;
        state.X = x;
        state.CallType = callType;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        Value x = Now.X;
        Value parsed = PyFloat.Parse(x);
        if (x.O is PyStr { IsExact: true })
        {
            return PyFloat.Boxed(Now.Type, parsed);
        }
        if (x.Type.Has(Slot.Float))
        {
            return x.Type.Unary(Slot.Float)(vm, x).Then(Step.GotFloat);
        }
        if (x.Type.Has(Slot.Index))
        {
            return vm.Index(x).Then(Step.GotIndex);
        }
        return parsed.IsUnbound
            ? Errors.TypeError($"float() argument must be a string or a real number, not '{x.Type.FullName}'")
            : PyFloat.Boxed(Now.Type, parsed);
    }

    [Step(1)]
    private Continuation GotFloat(Machine vm, Value value) =>
        Numbers.TryFloat(value, out double number) ? (value.Type.IsHeap ? Warned(vm, value, number) : Made(vm, number))
        : Errors.TypeError($"{Now.X.Type.FullName}.__float__ returned non-float (type {value.Type.FullName})");

    private Continuation Warned(Machine vm, Value value, double number) => vm.Warn(
        ExceptionTypes.DeprecationWarning,
        $"{Now.X.Type.FullName}.__float__ returned non-float (type {value.Type.FullName}).  The ability to return an instance of a strict subclass of "
            + "float is deprecated, and may not be supported in a future version of Python.",
        Value.Float(number)).Then(Step.GotExact);

    [Step(4)]
    private Continuation GotExact(Machine vm, Value value) => Made(vm, value.AsDouble);

    [Step(2)]
    private Continuation GotIndex(Machine vm, Value value) =>
        Numbers.Real(value, out double number) > 0 ? Made(vm, number) : IntFloat.TooLarge().Raise();

    [Step(3)]
    private Continuation Called(Machine vm, Value value) => value;

    private Continuation Made(Machine vm, double number) =>
        Now.CallType is null ? PyFloat.Boxed(Now.Type, Value.Float(number)) : vm.Call(Now.CallType, Value.Float(number)).Then(Step.Called);
}
