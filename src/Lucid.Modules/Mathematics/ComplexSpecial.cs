using static System.Math;

namespace Lucid.Modules.Mathematics;

/// <summary>
/// What the functions give where a part of the argument is infinite or no number (annex G of C11). Rows are real parts, columns imaginary ones:
/// minus infinity, negative, minus zero, zero, positive, infinity, nan. Where both parts are finite there is nothing to look up.
/// </summary>
internal static class ComplexSpecial
{
    private const double Inf = double.PositiveInfinity;
    private const double Nan = double.NaN;
    private const double Pi = PI;

    // The argument is outside of the function's domain.
    private static readonly (double, double)? E = null;
    private static readonly (double, double)? U = null;
    internal static readonly (double, double)?[] Acos =
    [
        (3 * Pi / 4, Inf), (Pi, Inf), (Pi, Inf), (Pi, -Inf), (Pi, -Inf), (3 * Pi / 4, -Inf), (Nan, Inf),
        (Pi / 2, Inf), U, U, U, U, (Pi / 2, -Inf), (Nan, Nan),
        (Pi / 2, Inf), U, U, U, U, (Pi / 2, -Inf), (Pi / 2, Nan),
        (Pi / 2, Inf), U, U, U, U, (Pi / 2, -Inf), (Pi / 2, Nan),
        (Pi / 2, Inf), U, U, U, U, (Pi / 2, -Inf), (Nan, Nan),
        (Pi / 4, Inf), (0.0, Inf), (0.0, Inf), (0.0, -Inf), (0.0, -Inf), (Pi / 4, -Inf), (Nan, Inf),
        (Nan, Inf), (Nan, Nan), (Nan, Nan), (Nan, Nan), (Nan, Nan), (Nan, -Inf), (Nan, Nan),
    ];

    internal static readonly (double, double)?[] Acosh =
    [
        (Inf, -3 * Pi / 4), (Inf, -Pi), (Inf, -Pi), (Inf, Pi), (Inf, Pi), (Inf, 3 * Pi / 4), (Inf, Nan),
        (Inf, -Pi / 2), U, U, U, U, (Inf, Pi / 2), (Nan, Nan),
        (Inf, -Pi / 2), U, U, U, U, (Inf, Pi / 2), (Nan, Pi / 2),
        (Inf, -Pi / 2), U, U, U, U, (Inf, Pi / 2), (Nan, Pi / 2),
        (Inf, -Pi / 2), U, U, U, U, (Inf, Pi / 2), (Nan, Nan),
        (Inf, -Pi / 4), (Inf, -0.0), (Inf, -0.0), (Inf, 0.0), (Inf, 0.0), (Inf, Pi / 4), (Inf, Nan),
        (Inf, Nan), (Nan, Nan), (Nan, Nan), (Nan, Nan), (Nan, Nan), (Inf, Nan), (Nan, Nan),
    ];

    internal static readonly (double, double)?[] Asinh =
    [
        (-Inf, -Pi / 4), (-Inf, -0.0), (-Inf, -0.0), (-Inf, 0.0), (-Inf, 0.0), (-Inf, Pi / 4), (-Inf, Nan),
        (-Inf, -Pi / 2), U, U, U, U, (-Inf, Pi / 2), (Nan, Nan),
        (-Inf, -Pi / 2), U, U, U, U, (-Inf, Pi / 2), (Nan, Nan),
        (Inf, -Pi / 2), U, U, U, U, (Inf, Pi / 2), (Nan, Nan),
        (Inf, -Pi / 2), U, U, U, U, (Inf, Pi / 2), (Nan, Nan),
        (Inf, -Pi / 4), (Inf, -0.0), (Inf, -0.0), (Inf, 0.0), (Inf, 0.0), (Inf, Pi / 4), (Inf, Nan),
        (Inf, Nan), (Nan, Nan), (Nan, -0.0), (Nan, 0.0), (Nan, Nan), (Inf, Nan), (Nan, Nan),
    ];

    internal static readonly (double, double)?[] Atanh =
    [
        (-0.0, -Pi / 2), (-0.0, -Pi / 2), (-0.0, -Pi / 2), (-0.0, Pi / 2), (-0.0, Pi / 2), (-0.0, Pi / 2), (-0.0, Nan),
        (-0.0, -Pi / 2), U, U, U, U, (-0.0, Pi / 2), (Nan, Nan),
        (-0.0, -Pi / 2), U, U, U, U, (-0.0, Pi / 2), (-0.0, Nan),
        (0.0, -Pi / 2), U, U, U, U, (0.0, Pi / 2), (0.0, Nan),
        (0.0, -Pi / 2), U, U, U, U, (0.0, Pi / 2), (Nan, Nan),
        (0.0, -Pi / 2), (0.0, -Pi / 2), (0.0, -Pi / 2), (0.0, Pi / 2), (0.0, Pi / 2), (0.0, Pi / 2), (0.0, Nan),
        (0.0, -Pi / 2), (Nan, Nan), (Nan, Nan), (Nan, Nan), (Nan, Nan), (0.0, Pi / 2), (Nan, Nan),
    ];

    internal static readonly (double, double)?[] Cosh =
    [
        E, (-Inf, Inf), (Inf, 0.0), (Inf, -0.0), (-Inf, -Inf), E, (Inf, Nan),
        E, U, U, U, U, E, (Nan, Nan),
        E, U, U, U, U, E, (Nan, 0.0),
        E, U, U, U, U, E, (Nan, 0.0),
        E, U, U, U, U, E, (Nan, Nan),
        E, (-Inf, -Inf), (Inf, -0.0), (Inf, 0.0), (-Inf, Inf), E, (Inf, Nan),
        (Nan, Nan), (Nan, Nan), (Nan, 0.0), (Nan, 0.0), (Nan, Nan), (Nan, Nan), (Nan, Nan),
    ];

    internal static readonly (double, double)?[] Exp =
    [
        (0.0, 0.0), (-0.0, -0.0), (0.0, -0.0), (0.0, 0.0), (-0.0, 0.0), (0.0, 0.0), (0.0, 0.0),
        E, U, U, U, U, E, (Nan, Nan),
        E, U, U, U, U, E, (Nan, Nan),
        E, U, U, U, U, E, (Nan, Nan),
        E, U, U, U, U, E, (Nan, Nan),
        E, (-Inf, -Inf), (Inf, -0.0), (Inf, 0.0), (-Inf, Inf), E, (Inf, Nan),
        (Nan, Nan), (Nan, Nan), (Nan, -0.0), (Nan, 0.0), (Nan, Nan), (Nan, Nan), (Nan, Nan),
    ];

    internal static readonly (double, double)?[] Log =
    [
        (Inf, -3 * Pi / 4), (Inf, -Pi), (Inf, -Pi), (Inf, Pi), (Inf, Pi), (Inf, 3 * Pi / 4), (Inf, Nan),
        (Inf, -Pi / 2), U, U, U, U, (Inf, Pi / 2), (Nan, Nan),
        (Inf, -Pi / 2), U, U, U, U, (Inf, Pi / 2), (Nan, Nan),
        (Inf, -Pi / 2), U, U, U, U, (Inf, Pi / 2), (Nan, Nan),
        (Inf, -Pi / 2), U, U, U, U, (Inf, Pi / 2), (Nan, Nan),
        (Inf, -Pi / 4), (Inf, -0.0), (Inf, -0.0), (Inf, 0.0), (Inf, 0.0), (Inf, Pi / 4), (Inf, Nan),
        (Inf, Nan), (Nan, Nan), (Nan, Nan), (Nan, Nan), (Nan, Nan), (Inf, Nan), (Nan, Nan),
    ];

    internal static readonly (double, double)?[] Sinh =
    [
        E, (Inf, -Inf), (-Inf, -0.0), (-Inf, 0.0), (Inf, Inf), E, (Inf, Nan),
        E, U, U, U, U, E, (Nan, Nan),
        E, U, U, U, U, E, (0.0, Nan),
        E, U, U, U, U, E, (0.0, Nan),
        E, U, U, U, U, E, (Nan, Nan),
        E, (-Inf, -Inf), (Inf, -0.0), (Inf, 0.0), (-Inf, Inf), E, (Inf, Nan),
        (Nan, Nan), (Nan, Nan), (Nan, -0.0), (Nan, 0.0), (Nan, Nan), (Nan, Nan), (Nan, Nan),
    ];

    internal static readonly (double, double)?[] Sqrt =
    [
        (Inf, -Inf), (0.0, -Inf), (0.0, -Inf), (0.0, Inf), (0.0, Inf), (Inf, Inf), (Nan, Inf),
        (Inf, -Inf), U, U, U, U, (Inf, Inf), (Nan, Nan),
        (Inf, -Inf), U, U, U, U, (Inf, Inf), (Nan, Nan),
        (Inf, -Inf), U, U, U, U, (Inf, Inf), (Nan, Nan),
        (Inf, -Inf), U, U, U, U, (Inf, Inf), (Nan, Nan),
        (Inf, -Inf), (Inf, -0.0), (Inf, -0.0), (Inf, 0.0), (Inf, 0.0), (Inf, Inf), (Inf, Nan),
        (Inf, -Inf), (Nan, Nan), (Nan, Nan), (Nan, Nan), (Nan, Nan), (Inf, Inf), (Nan, Nan),
    ];

    internal static readonly (double, double)?[] Tanh =
    [
        (-1.0, 0.0), (-1.0, 0.0), (-1.0, -0.0), (-1.0, 0.0), (-1.0, -0.0), (-1.0, 0.0), (-1.0, 0.0),
        E, U, U, U, U, E, (Nan, Nan),
        E, U, U, U, U, E, (-0.0, Nan),
        E, U, U, U, U, E, (0.0, Nan),
        E, U, U, U, U, E, (Nan, Nan),
        (1.0, 0.0), (1.0, 0.0), (1.0, -0.0), (1.0, 0.0), (1.0, -0.0), (1.0, 0.0), (1.0, 0.0),
        (Nan, Nan), (Nan, Nan), (Nan, -0.0), (Nan, 0.0), (Nan, Nan), (Nan, Nan), (Nan, Nan),
    ];

    internal static readonly (double, double)?[] Rect =
    [
        E, (Inf, Inf), (-Inf, 0.0), (-Inf, -0.0), (Inf, -Inf), E, (Inf, Nan),
        E, U, U, U, U, E, (Nan, Nan),
        (0.0, 0.0), U, U, U, U, (0.0, 0.0), (0.0, 0.0),
        (0.0, 0.0), U, U, U, U, (0.0, 0.0), (0.0, 0.0),
        E, U, U, U, U, E, (Nan, Nan),
        E, (-Inf, -Inf), (Inf, -0.0), (Inf, 0.0), (-Inf, Inf), E, (Inf, Nan),
        (Nan, Nan), (Nan, Nan), (Nan, 0.0), (Nan, 0.0), (Nan, Nan), (Nan, Nan), (Nan, Nan),
    ];

    /// <summary>Looks a result up; null: outside of the domain.</summary>
    internal static (double Real, double Imaginary)? Find((double, double)?[] table, double real, double imaginary) => table[(RowOf(real) * 7) + RowOf(imaginary)];

    private static int RowOf(double x) =>
        double.IsNaN(x) ? 6
        : double.IsInfinity(x) ? (x < 0 ? 0 : 5)
        : x != 0 ? (x < 0 ? 1 : 4)
        : double.IsNegative(x) ? 2 : 3;
}
