namespace Lucid.Modules.Mathematics;

/// <summary>Functions of many numbers.</summary>
internal static partial class MathModule
{
    [PyFunction("hypot(*coordinates)", Doc = "Multidimensional Euclidean distance from the origin to a point.\n\nRoughly equivalent to:\n    sqrt(sum(x**2 for x in coordinates))\n\nFor a two dimensional point (x, y), gives the hypotenuse\nusing the Pythagorean theorem:  sqrt(x*x + y*y).\n\nFor example, the hypotenuse of a 3/4/5 right triangle is:\n\n    >>> hypot(3.0, 4.0)\n    5.0\n")]
    internal static Value Hypot(Machine vm, Args args) =>
        args.KeywordCount > 0 ? Errors.TypeError("math.hypot() takes no keyword arguments") : vm.Enter(new FloatsFrame(FloatsWork.Length, PyTuple.Of(args.Positional), Value.Unbound));

    [PyFunction("dist(p, q, /)", Doc = "Return the Euclidean distance between two points p and q.\n\nThe points should be specified as sequences (or iterables) of\ncoordinates.  Both inputs must have the same dimension.\n\nRoughly equivalent to:\n    sqrt(sum((px - qx) ** 2.0 for px, qx in zip(p, q)))")]
    internal static Value Dist(Machine vm, Value p, Value q) => vm.Enter(new FloatsFrame(FloatsWork.Distance, p, q));

    [PyFunction("fsum(seq, /)", Doc = "Return an accurate floating-point sum of values in the iterable seq.\n\nAssumes IEEE-754 floating-point arithmetic.")]
    internal static Value FSum(Machine vm, Value seq) => vm.Enter(new FloatsFrame(FloatsWork.Sum, seq, Value.Unbound));

    [PyFunction("prod(iterable, /, *, start=1)", Doc = "Calculate the product of all the elements in the input iterable.\n\nThe default start value for the product is 1.\n\nWhen the iterable is empty, return the start value.  This function is\nintended specifically for use with numeric values and may reject\nnon-numeric types.")]
    internal static Value Prod(Machine vm, Value iterable, Value start) => vm.Enter(new ProductFrame(iterable, start));

    [PyFunction("sumprod(p, q, /)", Doc = "Return the sum of products of values from two iterables p and q.\n\nRoughly equivalent to:\n\n    sum(itertools.starmap(operator.mul, zip(p, q, strict=True)))\n\nFor float and mixed int/float inputs, the intermediate products\nand sums are computed with extended precision.")]
    internal static Value SumProd(Machine vm, Value p, Value q) => vm.Enter(new SumProductFrame(p, q));

    /// <summary>The sum of floats, rounded once. The partial sums do not overlap, the smallest is first.</summary>
    internal static Value ExactSum(ReadOnlySpan<double> numbers)
    {
        var partials = new List<double>();
        double special = 0;
        double infinities = 0;
        foreach (double number in numbers)
        {
            double x = number;
            int kept = 0;
            for (int j = 0; j < partials.Count; j++)
            {
                double y = partials[j];
                if (Math.Abs(x) < Math.Abs(y))
                {
                    (x, y) = (y, x);
                }
                double high = x + y;
                double low = y - (high - x);
                if (low != 0)
                {
                    partials[kept++] = low;
                }
                x = high;
            }
            partials.RemoveRange(kept, partials.Count - kept);
            if (x != 0)
            {
                if (!double.IsFinite(x))
                {
                    if (double.IsFinite(number))
                    {
                        return Errors.OverflowError("intermediate overflow in fsum");
                    }
                    infinities += double.IsInfinity(number) ? number : 0;
                    special += number;
                    partials.Clear();
                }
                else
                {
                    partials.Add(x);
                }
            }
        }
        if (special != 0 || double.IsNaN(special))
        {
            return double.IsNaN(infinities) ? Errors.ValueError("-inf + inf in fsum") : Value.Float(special);
        }
        return Value.Float(Round(partials));
    }

    private static double Round(List<double> partials)
    {
        int n = partials.Count;
        if (n == 0)
        {
            return 0;
        }
        double high = partials[--n];
        double low = 0;
        while (n > 0)
        {
            double x = high;
            double y = partials[--n];
            high = x + y;
            low = y - (high - x);
            if (low != 0)
            {
                break;
            }
        }
        // Half-way cases round to even by what is left below.
        if (n > 0 && ((low < 0 && partials[n - 1] < 0) || (low > 0 && partials[n - 1] > 0)))
        {
            double y = low * 2;
            double x = high + y;
            if (y == x - high)
            {
                high = x;
            }
        }
        return high;
    }
}
