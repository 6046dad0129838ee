namespace Lucid.Modules.Mathematics;

/// <summary>Functions of a float that the CLR does not have, or has only with loss of digits.</summary>
internal static class RealFunctions
{
    /// <summary>log(1 + x), exact for small x: the rounding of 1 + x is divided out.</summary>
    internal static double Log1P(double x)
    {
        double u = 1 + x;
        if (u == 1 || double.IsInfinity(u))
        {
            return x;
        }
        return Math.Abs(x) < 0.5 ? Math.Log(u) * (x / (u - 1)) : Math.Log(u);
    }

    /// <summary>exp(x) - 1, exact for small x.</summary>
    internal static double ExpM1(double x)
    {
        if (Math.Abs(x) > 0.7)
        {
            return Math.Exp(x) - 1;
        }
        double u = Math.Exp(x);
        if (u == 1)
        {
            return x;
        }
        return (u - 1) * (x / Math.Log(u));
    }

    private const double SeriesMax = 1.5;
    private const int SeriesTerms = 25;
    private const double FractionMax = 30;
    private const int FractionTerms = 50;

    internal static double Erf(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }
        double size = Math.Abs(x);
        return size < SeriesMax ? ErfSeries(x) : Math.CopySign(1 - ErfFraction(size), x);
    }

    internal static double ErfC(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }
        double size = Math.Abs(x);
        if (size < SeriesMax)
        {
            return 1 - ErfSeries(x);
        }
        double tail = ErfFraction(size);
        return x > 0 ? tail : 2 - tail;
    }

    // The power series with the exponential factored out has positive terms only.
    private static double ErfSeries(double x)
    {
        double square = x * x;
        double sum = 0;
        double k = SeriesTerms + 0.5;
        for (int i = 0; i < SeriesTerms; i++)
        {
            sum = 2.0 + (square * sum / k);
            k--;
        }
        return sum * x * Math.Exp(-square) / Math.Sqrt(Math.PI);
    }

    // The continued fraction of the complement, evaluated from the front.
    private static double ErfFraction(double x)
    {
        if (x >= FractionMax)
        {
            return 0;
        }
        double square = x * x;
        double a = 0;
        double da = 0.5;
        double p = 1;
        double p1 = 0;
        double q = da + square;
        double q1 = 1;
        for (int i = 0; i < FractionTerms; i++)
        {
            a += da;
            da += 2;
            double b = da + square;
            (p, p1) = ((b * p) - (a * p1), p);
            (q, q1) = ((b * q) - (a * q1), q);
        }
        return p / q * x * Math.Exp(-square) / Math.Sqrt(Math.PI);
    }

    private const double LanczosG = 6.024680040776729583740234375;
    private const double LanczosGMinusHalf = 5.524680040776729583740234375;

    private static readonly double[] lanczosNumerator =
    [
        23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
        35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
        6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
        248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
        2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
        8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
        2.5066282746310002701649081771338373386264310793408,
    ];

    private static readonly double[] lanczosDenominator =
    [
        0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1,
    ];

    private static double LanczosSum(double x)
    {
        double numerator = 0;
        double denominator = 0;
        if (x < 5)
        {
            for (int i = lanczosNumerator.Length - 1; i >= 0; i--)
            {
                numerator = (numerator * x) + lanczosNumerator[i];
                denominator = (denominator * x) + lanczosDenominator[i];
            }
        }
        else
        {
            for (int i = 0; i < lanczosNumerator.Length; i++)
            {
                numerator = (numerator / x) + lanczosNumerator[i];
                denominator = (denominator / x) + lanczosDenominator[i];
            }
        }
        return numerator / denominator;
    }

    private static double SinPi(double x)
    {
        double y = Math.Abs(x) % 2.0;
        double result = (int)Math.Round(2.0 * y) switch
        {
            0 => Math.Sin(Math.PI * y),
            1 => Math.Cos(Math.PI * (y - 0.5)),
            2 => Math.Sin(Math.PI * (1.0 - y)),
            3 => -Math.Cos(Math.PI * (y - 1.5)),
            _ => Math.Sin(Math.PI * (y - 2.0)),
        };
        return Math.CopySign(1, x) * result;
    }

    /// <summary>The gamma function of what is no pole.</summary>
    internal static double Gamma(double x)
    {
        if (!double.IsFinite(x))
        {
            return x;
        }
        if (Math.Floor(x) == x && x <= 23)
        {
            double product = 1;
            for (int i = 2; i < x; i++)
            {
                product *= i;
            }
            return product;
        }
        double size = Math.Abs(x);
        if (size < 1e-20)
        {
            return 1 / x;
        }
        if (size > 200)
        {
            return x < 0 ? 0 / SinPi(x) : double.PositiveInfinity;
        }
        double y = size + LanczosGMinusHalf;
        // What the addition lost.
        double lost = size > LanczosGMinusHalf ? y - size - LanczosGMinusHalf : y - LanczosGMinusHalf - size;
        lost = lost * LanczosG / y;
        double result;
        if (x < 0)
        {
            result = -Math.PI / SinPi(size) / size * Math.Exp(y) / LanczosSum(size);
            result -= lost * result;
            if (size < 140)
            {
                return result / Math.Pow(y, size - 0.5);
            }
            double half = Math.Pow(y, (size / 2) - 0.25);
            return result / half / half;
        }
        result = LanczosSum(size) / Math.Exp(y);
        result += lost * result;
        if (size < 140)
        {
            return result * Math.Pow(y, size - 0.5);
        }
        double root = Math.Pow(y, (size / 2) - 0.25);
        return result * root * root;
    }

    /// <summary>The logarithm of the size of the gamma function of what is no pole.</summary>
    internal static double LogGamma(double x)
    {
        if (!double.IsFinite(x))
        {
            return double.IsNaN(x) ? x : double.PositiveInfinity;
        }
        if (x is 1 or 2)
        {
            return 0;
        }
        double size = Math.Abs(x);
        if (size < 1e-20)
        {
            return -Math.Log(size);
        }
        double result = Math.Log(LanczosSum(size)) - LanczosG;
        result += (size - 0.5) * (Math.Log(size + LanczosG - 0.5) - 1);
        return x < 0 ? Math.Log(Math.PI) - Math.Log(Math.Abs(SinPi(size))) - Math.Log(size) - result : result;
    }

    /// <summary>The length of a vector, with the error of each square and sum kept.</summary>
    internal static double Length(ReadOnlySpan<double> coordinates)
    {
        double max = 0;
        bool hasNaN = false;
        foreach (double x in coordinates)
        {
            if (double.IsInfinity(x))
            {
                return double.PositiveInfinity;
            }
            hasNaN |= double.IsNaN(x);
            max = Math.Max(max, Math.Abs(x));
        }
        if (hasNaN || max == 0 || coordinates.Length == 1)
        {
            return hasNaN ? double.NaN : max;
        }
        int exponent = Math.ILogB(max) + 1;
        double sum = 1;
        double low1 = 0;
        double low2 = 0;
        foreach (double x in coordinates)
        {
            double scaled = Math.Abs(Math.ScaleB(x, -exponent));
            Accumulate(scaled, scaled, ref sum, ref low1, ref low2);
        }
        double h = Math.Sqrt(sum - 1 + (low1 + low2));
        Accumulate(-h, h, ref sum, ref low1, ref low2);
        h += (sum - 1 + (low1 + low2)) / (2 * h);
        return Math.ScaleB(h, exponent);
    }

    private static void Accumulate(double a, double b, ref double sum, ref double low1, ref double low2)
    {
        double product = a * b;
        low1 += Math.FusedMultiplyAdd(a, b, -product);
        double next = sum + product;
        low2 += product - (next - sum);
        sum = next;
    }
}
