namespace Lucid.Runtime;

/// <summary>Arithmetic of complex numbers with infinities and nans as annex G of C11 wants them.</summary>
internal static class ComplexMath
{
    internal static double Hypot(double x, double y) => double.Hypot(x, y);

    internal static void Multiply(double a, double b, double c, double d, out double real, out double imaginary)
    {
        double ac = a * c;
        double bd = b * d;
        double ad = a * d;
        double bc = b * c;
        real = ac - bd;
        imaginary = ad + bc;
        if (!double.IsNaN(real) || !double.IsNaN(imaginary))
        {
            return;
        }
        bool again = false;
        if (double.IsInfinity(a) || double.IsInfinity(b))
        {
            a = Boxed(a);
            b = Boxed(b);
            c = Zeroed(c);
            d = Zeroed(d);
            again = true;
        }
        if (double.IsInfinity(c) || double.IsInfinity(d))
        {
            c = Boxed(c);
            d = Boxed(d);
            a = Zeroed(a);
            b = Zeroed(b);
            again = true;
        }
        if (!again && (double.IsInfinity(ac) || double.IsInfinity(bd) || double.IsInfinity(ad) || double.IsInfinity(bc)))
        {
            a = Zeroed(a);
            b = Zeroed(b);
            c = Zeroed(c);
            d = Zeroed(d);
            again = true;
        }
        if (again)
        {
            real = double.PositiveInfinity * ((a * c) - (b * d));
            imaginary = double.PositiveInfinity * ((a * d) + (b * c));
        }
    }

    /// <summary>The quotient; the divisor is not zero.</summary>
    internal static void Divide(double a, double b, double c, double d, out double real, out double imaginary)
    {
        double absC = Math.Abs(c);
        double absD = Math.Abs(d);
        if (absC >= absD)
        {
            double ratio = d / c;
            double denominator = c + (d * ratio);
            real = (a + (b * ratio)) / denominator;
            imaginary = (b - (a * ratio)) / denominator;
        }
        else if (absD >= absC)
        {
            double ratio = c / d;
            double denominator = (c * ratio) + d;
            real = ((a * ratio) + b) / denominator;
            imaginary = ((b * ratio) - a) / denominator;
        }
        else
        {
            real = imaginary = double.NaN;
        }
        if (!double.IsNaN(real) || !double.IsNaN(imaginary))
        {
            return;
        }
        if ((double.IsInfinity(a) || double.IsInfinity(b)) && double.IsFinite(c) && double.IsFinite(d))
        {
            double x = Boxed(a);
            double y = Boxed(b);
            real = double.PositiveInfinity * ((x * c) + (y * d));
            imaginary = double.PositiveInfinity * ((y * c) - (x * d));
        }
        else if ((double.IsInfinity(absC) || double.IsInfinity(absD)) && double.IsFinite(a) && double.IsFinite(b))
        {
            double x = Boxed(c);
            double y = Boxed(d);
            real = 0.0 * ((a * x) + (b * y));
            imaginary = 0.0 * ((b * x) - (a * y));
        }
    }

    /// <summary>The quotient of a real number by a complex one that is not zero.</summary>
    internal static void DivideReal(double a, double c, double d, out double real, out double imaginary)
    {
        double absC = Math.Abs(c);
        double absD = Math.Abs(d);
        if (absC >= absD)
        {
            double ratio = d / c;
            double denominator = c + (d * ratio);
            real = a / denominator;
            imaginary = -a * ratio / denominator;
        }
        else if (absD >= absC)
        {
            double ratio = c / d;
            double denominator = (c * ratio) + d;
            real = a * ratio / denominator;
            imaginary = -a / denominator;
        }
        else
        {
            real = imaginary = double.NaN;
        }
        if (double.IsNaN(real) && double.IsNaN(imaginary) && double.IsFinite(a) && (double.IsInfinity(absC) || double.IsInfinity(absD)))
        {
            real = 0.0 * (a * Boxed(c));
            imaginary = 0.0 * (-a * Boxed(d));
        }
    }

    /// <summary>The power; false for zero to a negative or complex power.</summary>
    internal static bool TryPower(double a, double b, double c, double d, out double real, out double imaginary)
    {
        if (d == 0 && c == Math.Floor(c) && Math.Abs(c) <= 100)
        {
            return TryPower(a, b, (int)c, out real, out imaginary);
        }
        real = imaginary = 0;
        if (a == 0 && b == 0)
        {
            return d == 0 && c >= 0;
        }
        double size = Hypot(a, b);
        double length = Math.Pow(size, c);
        double angle = Math.Atan2(b, a);
        double phase = angle * c;
        if (d != 0)
        {
            length *= Math.Exp(-angle * d);
            phase += d * Math.Log(size);
        }
        real = length * Math.Cos(phase);
        imaginary = length * Math.Sin(phase);
        return true;
    }

    private static bool TryPower(double a, double b, int n, out double real, out double imaginary)
    {
        if (n < 0)
        {
            TryPower(a, b, -n, out double c, out double d);
            real = imaginary = 0;
            if (c == 0 && d == 0)
            {
                return false;
            }
            Divide(1, 0, c, d, out real, out imaginary);
            return true;
        }
        real = 1;
        imaginary = 0;
        for (int mask = 1; mask > 0 && n >= mask; mask <<= 1)
        {
            if ((n & mask) != 0)
            {
                Multiply(real, imaginary, a, b, out real, out imaginary);
            }
            Multiply(a, b, a, b, out a, out b);
        }
        return true;
    }

    private static double Boxed(double x) => Math.CopySign(double.IsInfinity(x) ? 1 : 0, x);

    private static double Zeroed(double x) => double.IsNaN(x) ? Math.CopySign(0, x) : x;
}
