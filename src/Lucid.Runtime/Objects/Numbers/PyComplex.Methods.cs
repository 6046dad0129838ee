using Lucid.Runtime.Text;

namespace Lucid.Runtime;

/// <summary>Constructor, attributes and methods of complex.</summary>
public partial class PyComplex
{
    [PyNew("complex(real=<unrepresentable>, imag=<unrepresentable>)")]
    internal static Value New(Machine vm, PyType cls, Value real, Value imag)
    {
        if (real.IsUnbound && imag.IsUnbound)
        {
            return Boxed(cls, 0, 0);
        }
        if (imag.IsUnbound)
        {
            if (ReferenceEquals(cls, TypeObject) && real.O is PyComplex exact && exact.GetType() == typeof(PyComplex))
            {
                return real;
            }
            if (real.O is PyStr text)
            {
                return Parse(cls, text);
            }
        }
        if (Simple(real) && Simple(imag))
        {
            return Numbers.Real(real, out double r) < 0 || Numbers.Real(imag, out double i) < 0
                ? IntFloat.TooLarge().Raise()
                : Boxed(cls, real.IsUnbound ? 0 : r, imag.IsUnbound ? 0 : i);
        }
        return vm.Enter(new ComplexNewFrame(cls, real, imag));

        static bool Simple(Value value) => value.IsUnbound || ((Numbers.IsInt(value) || Numbers.IsFloat(value)) && !value.Type.IsHeap);
    }

    internal static Value Boxed(PyType cls, double real, double imaginary) =>
        ReferenceEquals(cls, TypeObject) ? new PyComplex(real, imaginary) : OfClass(cls, real, imaginary);

    private static Value Parse(PyType cls, PyStr text)
    {
        double real;
        double imaginary;
        TextFault? fault = text.Points is null
            ? ComplexParser.Parse(text.Chars, out real, out imaginary)
            : ComplexParser.Parse(text.Points.AsSpan(), out real, out imaginary);
        return fault is null ? Boxed(cls, real, imaginary) : fault.Raise();
    }

    [PyGetter("real", Doc = "the real part of a complex number")]
    internal double GetReal() => Real;

    [PyGetter("imag", Doc = "the imaginary part of a complex number")]
    internal double GetImaginary() => Imaginary;

    [PyMethod("conjugate()", Doc = "Return the complex conjugate of its argument. (3-4j).conjugate() == 3+4j.")]
    internal Value Conjugate() => new PyComplex(Real, -Imaginary);

    [PyMethod("__complex__()", Doc = "Convert this value to exact type complex.")]
    internal Value Complex() => GetType() == typeof(PyComplex) ? this : new PyComplex(Real, Imaginary);

    [PyMethod("__getnewargs__()")]
    internal Value GetNewArgs() => new PyTuple([Value.Float(Real), Value.Float(Imaginary)]);

    [PyClassMethod("from_number(number, /)", Doc = "Convert number to a complex floating-point number.")]
    internal static Value FromNumber(Machine vm, PyType cls, Value number)
    {
        if (number.O is PyComplex exact && exact.GetType() == typeof(PyComplex) && ReferenceEquals(cls, TypeObject))
        {
            return number;
        }
        if (number.O is not PyComplex && number.Type.Lookup(Names.DunderComplex).IsUnbound && !PyFloat.IsFloatLike(number))
        {
            return Errors.TypeError($"must be real number, not {number.Type.FullName}");
        }
        return vm.Enter(new ComplexNewFrame(TypeObject, number, Value.Unbound, ReferenceEquals(cls, TypeObject) ? null : cls));
    }

    [PyMethod("__format__(format_spec, /)", Doc = "Convert to a string according to format_spec.")]
    internal Value Format(Machine vm, PyStr spec) =>
        spec.Length == 0 ? vm.Str(this)
        : ComplexFormat.Format(Real, Imaginary, spec.Text, Type.FullName, out string text) is { } fault ? fault.Raise() : PyStr.Of(text);
}
