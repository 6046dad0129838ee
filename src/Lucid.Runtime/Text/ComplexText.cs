namespace Lucid.Runtime.Text;

/// <summary>Text of complex numbers.</summary>
public static class ComplexText
{
    /// <summary>Python's repr: '(1+2j)', or '2j' where the real part is a positive zero.</summary>
    public static string Repr(double real, double imaginary)
    {
        if (real == 0 && !double.IsNegative(real))
        {
            return FloatText.Format(imaginary, 'r', 0, FloatFlags.None) + "j";
        }

        return string.Concat(
            "(",
            FloatText.Format(real, 'r', 0, FloatFlags.None),
            FloatText.Format(imaginary, 'r', 0, FloatFlags.Sign),
            "j)");
    }
}
