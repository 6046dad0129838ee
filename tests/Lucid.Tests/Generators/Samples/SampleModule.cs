using Lucid.Runtime;

namespace Lucid.Tests.Generators.Samples;

[PyModule("tests.maths", Types = [typeof(PySample)], Doc = "Maths.")]
internal static partial class SampleModule
{
    [PyConstant("pi")] public static double Pi => Math.PI;

    [PyFunction("sqrt(x, /)")]
    public static double Sqrt(double x) => Math.Sqrt(x);

    [PyFunction("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)")]
    public static string IsClose(double a, double b, double relative, double absolute) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{relative} {absolute}");
}
