using static System.Math;

namespace Lucid.Modules.Mathematics;

/// <summary>
/// The elementary functions of complex numbers after Kahan, "Branch Cuts for Complex Elementary Functions" (1987): exact on the branch cuts and
/// without overflow on the way. Null: the argument is outside of the domain; infinities where a result of finite parts overflows.
/// </summary>
internal static class ComplexFunctions
{
    private const double Large = double.MaxValue / 4;
    private const double SmallestNormal = 2.2250738585072014e-308;
    private const double Ln2 = 0.6931471805599453094;
    private const double Ln10 = 2.302585092994045684;
    private const int ScaleUp = 53;
    private const int ScaleDown = -27;
    private static readonly double sqrtLarge = Math.Sqrt(Large);
    private static readonly double logLarge = Math.Log(Large);
    private static readonly double sqrtSmallest = Math.Sqrt(SmallestNormal);

    private static bool IsFinite(double re, double im) => double.IsFinite(re) && double.IsFinite(im);

    private static (double Re, double Im)? Times(double factorRe, double factorIm) => (factorRe, factorIm);

    internal static (double Re, double Im)? Sqrt(double re, double im)
    {
        if (!IsFinite(re, im))
        {
            return ComplexSpecial.Find(ComplexSpecial.Sqrt, re, im);
        }
        if (re == 0 && im == 0)
        {
            return (0, im);
        }
        double ax = Abs(re);
        double ay = Abs(im);
        double s;
        if (ax < SmallestNormal && ay < SmallestNormal)
        {
            ax = ScaleB(ax, ScaleUp);
            s = ScaleB(Math.Sqrt(ax + double.Hypot(ax, ScaleB(ay, ScaleUp))), ScaleDown);
        }
        else
        {
            ax /= 8;
            s = 2 * Math.Sqrt(ax + double.Hypot(ax, ay / 8));
        }
        double d = ay / (2 * s);
        return re >= 0 ? (s, CopySign(d, im)) : (d, CopySign(s, im));
    }

    internal static (double Re, double Im)? Acos(double re, double im)
    {
        if (!IsFinite(re, im))
        {
            return ComplexSpecial.Find(ComplexSpecial.Acos, re, im);
        }
        if (Abs(re) > Large || Abs(im) > Large)
        {
            double size = Math.Log(double.Hypot(re / 2, im / 2)) + (Ln2 * 2);
            return (Atan2(Abs(im), re), re < 0 ? -CopySign(size, im) : CopySign(size, -im));
        }
        (double aRe, double aIm) = Sqrt(1 - re, -im)!.Value;
        (double bRe, double bIm) = Sqrt(1 + re, im)!.Value;
        return (2 * Atan2(aRe, bRe), Math.Asinh((bRe * aIm) - (bIm * aRe)));
    }

    internal static (double Re, double Im)? Acosh(double re, double im)
    {
        if (!IsFinite(re, im))
        {
            return ComplexSpecial.Find(ComplexSpecial.Acosh, re, im);
        }
        if (Abs(re) > Large || Abs(im) > Large)
        {
            return (Math.Log(double.Hypot(re / 2, im / 2)) + (Ln2 * 2), Atan2(im, re));
        }
        (double aRe, double aIm) = Sqrt(re - 1, im)!.Value;
        (double bRe, double bIm) = Sqrt(re + 1, im)!.Value;
        return (Math.Asinh((aRe * bRe) + (aIm * bIm)), 2 * Atan2(aIm, bRe));
    }

    internal static (double Re, double Im)? Asinh(double re, double im)
    {
        if (!IsFinite(re, im))
        {
            return ComplexSpecial.Find(ComplexSpecial.Asinh, re, im);
        }
        if (Abs(re) > Large || Abs(im) > Large)
        {
            double size = Math.Log(double.Hypot(re / 2, im / 2)) + (Ln2 * 2);
            return (im >= 0 ? CopySign(size, re) : -CopySign(size, -re), Atan2(im, Abs(re)));
        }
        (double aRe, double aIm) = Sqrt(1 + im, -re)!.Value;
        (double bRe, double bIm) = Sqrt(1 - im, re)!.Value;
        return (Math.Asinh((aRe * bIm) - (bRe * aIm)), Atan2(im, (aRe * bRe) - (aIm * bIm)));
    }

    internal static (double Re, double Im)? Atanh(double re, double im)
    {
        if (!IsFinite(re, im))
        {
            return ComplexSpecial.Find(ComplexSpecial.Atanh, re, im);
        }
        if (double.IsNegative(re))
        {
            return Atanh(-re, -im) is { } negated ? (-negated.Re, -negated.Im) : null;
        }
        double ay = Abs(im);
        if (re > sqrtLarge || ay > sqrtLarge)
        {
            double h = double.Hypot(re / 2, im / 2);
            return (re / 4 / h / h, -CopySign(PI / 2, -im));
        }
        if (re == 1 && ay < sqrtSmallest)
        {
            return ay == 0 ? null : (-Math.Log(Math.Sqrt(ay) / Math.Sqrt(double.Hypot(ay, 2))), CopySign(Atan2(2, -ay) / 2, im));
        }
        double real = RealFunctions.Log1P(4 * re / (((1 - re) * (1 - re)) + (ay * ay))) / 4;
        return (real, -Atan2(-2 * im, ((1 - re) * (1 + re)) - (ay * ay)) / 2);
    }

    internal static (double Re, double Im)? Asin(double re, double im) => Asinh(-im, re) is { } s ? (s.Im, -s.Re) : null;

    internal static (double Re, double Im)? Atan(double re, double im) => Atanh(-im, re) is { } s ? (s.Im, -s.Re) : null;

    internal static (double Re, double Im)? Cos(double re, double im) => Cosh(-im, re);

    internal static (double Re, double Im)? Sin(double re, double im) => Sinh(-im, re) is { } s ? (s.Im, -s.Re) : null;

    internal static (double Re, double Im)? Tan(double re, double im) => Tanh(-im, re) is { } s ? (s.Im, -s.Re) : null;

    private static bool IsInfiniteTimesFinite(double re, double im) => double.IsInfinity(re) && double.IsFinite(im) && im != 0;

    internal static (double Re, double Im)? Cosh(double re, double im)
    {
        if (!IsFinite(re, im))
        {
            return IsInfiniteTimesFinite(re, im)
                ? Times(CopySign(double.PositiveInfinity, Math.Cos(im)), CopySign(double.PositiveInfinity, re > 0 ? Math.Sin(im) : -Math.Sin(im)))
                : ComplexSpecial.Find(ComplexSpecial.Cosh, re, im);
        }
        if (Abs(re) > logLarge)
        {
            double less = re - CopySign(1, re);
            return (Math.Cos(im) * Math.Cosh(less) * E, Math.Sin(im) * Math.Sinh(less) * E);
        }
        return (Math.Cos(im) * Math.Cosh(re), Math.Sin(im) * Math.Sinh(re));
    }

    internal static (double Re, double Im)? Sinh(double re, double im)
    {
        if (!IsFinite(re, im))
        {
            return IsInfiniteTimesFinite(re, im)
                ? Times(CopySign(double.PositiveInfinity, re > 0 ? Math.Cos(im) : -Math.Cos(im)), CopySign(double.PositiveInfinity, Math.Sin(im)))
                : ComplexSpecial.Find(ComplexSpecial.Sinh, re, im);
        }
        if (Abs(re) > logLarge)
        {
            double less = re - CopySign(1, re);
            return (Math.Cos(im) * Math.Sinh(less) * E, Math.Sin(im) * Math.Cosh(less) * E);
        }
        return (Math.Cos(im) * Math.Sinh(re), Math.Sin(im) * Math.Cosh(re));
    }

    internal static (double Re, double Im)? Tanh(double re, double im)
    {
        if (!IsFinite(re, im))
        {
            return IsInfiniteTimesFinite(re, im)
                ? (re > 0 ? 1 : -1, CopySign(0, 2 * Math.Sin(im) * Math.Cos(im)))
                : ComplexSpecial.Find(ComplexSpecial.Tanh, re, im);
        }
        if (Abs(re) > logLarge)
        {
            return (CopySign(1, re), 4 * Math.Sin(im) * Math.Cos(im) * Math.Exp(-2 * Abs(re)));
        }
        double tx = Math.Tanh(re);
        double ty = Math.Tan(im);
        double cx = 1 / Math.Cosh(re);
        double both = tx * ty;
        double denominator = 1 + (both * both);
        return (tx * (1 + (ty * ty)) / denominator, ty / denominator * cx * cx);
    }

    internal static (double Re, double Im)? Exp(double re, double im)
    {
        if (!IsFinite(re, im))
        {
            return IsInfiniteTimesFinite(re, im)
                ? Times(CopySign(re > 0 ? re : 0, Math.Cos(im)), CopySign(re > 0 ? re : 0, Math.Sin(im)))
                : ComplexSpecial.Find(ComplexSpecial.Exp, re, im);
        }
        if (re > logLarge)
        {
            double less = Math.Exp(re - 1);
            return (less * Math.Cos(im) * E, less * Math.Sin(im) * E);
        }
        double size = Math.Exp(re);
        return (size * Math.Cos(im), size * Math.Sin(im));
    }

    internal static (double Re, double Im)? Log(double re, double im)
    {
        if (!IsFinite(re, im))
        {
            return ComplexSpecial.Find(ComplexSpecial.Log, re, im);
        }
        double ax = Abs(re);
        double ay = Abs(im);
        double angle = Atan2(im, re);
        if (ax > Large || ay > Large)
        {
            return (Math.Log(double.Hypot(ax / 2, ay / 2)) + Ln2, angle);
        }
        if (ax < SmallestNormal && ay < SmallestNormal)
        {
            return ax > 0 || ay > 0 ? (Math.Log(double.Hypot(ScaleB(ax, ScaleUp), ScaleB(ay, ScaleUp))) - (ScaleUp * Ln2), angle) : null;
        }
        double h = double.Hypot(ax, ay);
        if (h is >= 0.71 and <= 1.73)
        {
            double most = Max(ax, ay);
            double least = Min(ax, ay);
            return (RealFunctions.Log1P(((most - 1) * (most + 1)) + (least * least)) / 2, angle);
        }
        return (Math.Log(h), angle);
    }

    internal static (double Re, double Im)? Log10(double re, double im) => Log(re, im) is { } log ? (log.Re / Ln10, log.Im / Ln10) : null;

    internal static (double Re, double Im)? Rect(double size, double angle)
    {
        if (!IsFinite(size, angle))
        {
            return IsInfiniteTimesFinite(size, angle)
                ? Times(CopySign(double.PositiveInfinity, size > 0 ? Math.Cos(angle) : -Math.Cos(angle)), CopySign(double.PositiveInfinity, size > 0 ? Math.Sin(angle) : -Math.Sin(angle)))
                : ComplexSpecial.Find(ComplexSpecial.Rect, size, angle);
        }
        return angle == 0 ? (size, size * angle) : (size * Math.Cos(angle), size * Math.Sin(angle));
    }
}
