namespace Lucid.Modules.Random;

/// <summary>The module <c>_random</c>.</summary>
[PyModule("_random", Types = [typeof(PyRandom)], Doc = "Module implements the Mersenne Twister random number generator.")]
internal static partial class RandomModule
{
}
