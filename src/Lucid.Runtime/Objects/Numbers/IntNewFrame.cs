using System.Numerics;
using Lucid.Runtime.Text;

namespace Lucid.Runtime;

/// <summary><c>int(x, base)</c> where x or the base has to be asked, or a class that derives from int is instantiated.</summary>
[NativeFrame("int_new")]
internal sealed unsafe partial class IntNewFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyType Type;
        [Saved(1)] public Value X;
        [Saved(2)] public Value Base;
    }

    internal IntNewFrame(PyType type, Value x, Value @base)
    {
        state.Type = type;
        state.X = x;
        state.Base = @base;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        Value x = Now.X;
        if (!Now.Base.IsUnbound)
        {
            return vm.Index(Now.Base).Then(Step.GotBase);
        }
        if (Numbers.IsFloat(x) && !x.Type.IsHeap)
        {
            return PyInt.Boxed(Now.Type, PyFloat.Truncated(x.AsDouble));
        }
        if (x.Type.Has(Slot.Int))
        {
            return x.Type.Unary(Slot.Int)(vm, x).Then(Step.GotInt);
        }
        if (x.Type.Has(Slot.Index))
        {
            return x.Type.Unary(Slot.Index)(vm, x).Then(Step.GotInt);
        }
        if (x.O is PyStr or PyBytes or PyByteArray)
        {
            return PyInt.Boxed(Now.Type, PyInt.ParseRadix(vm, x, 10));
        }
        if (PyBytes.TrySpan(x, out ReadOnlySpan<byte> span))
        {
            return PyInt.Boxed(Now.Type, PyInt.ParseRadix(vm, new PyBytes(span.ToArray()), 10));
        }
        return Errors.TypeError($"int() argument must be a string, a bytes-like object or a real number, not '{x.Type.FullName}'");
    }

    [Step(1)]
    private Continuation GotBase(Machine vm, Value value)
    {
        if (!Numbers.TryClamp(value, out long radix))
        {
            return Errors.SystemError("an index that is no int");
        }
        return PyInt.Boxed(Now.Type, PyInt.ParseRadix(vm, Now.X, radix));
    }

    [Step(2)]
    private Continuation GotInt(Machine vm, Value value) =>
        !Numbers.TryBig(value, out _) ? Errors.TypeError($"__int__ returned non-int (type {value.Type.FullName})")
        : ReferenceEquals(value.Type, PyInt.TypeObject) ? PyInt.Boxed(Now.Type, value)
        : vm.Warn(
            ExceptionTypes.DeprecationWarning,
            $"__int__ returned non-int (type {value.Type.FullName}).  The ability to return an instance of a strict subclass of int is deprecated, "
                + "and may not be supported in a future version of Python.",
            PyInt.Boxed(Now.Type, Numbers.ExactInt(value))).Then(Step.Finish);

    [Step(3)]
    private Continuation Finish(Machine vm, Value value) => value;
}
