using Lucid.Runtime;

namespace Lucid.Tests.Generators.Samples;

/// <summary>A module with state of its own in each machine.</summary>
[PyModule("tests.seed")]
internal sealed partial class SeedModule : PyModuleState
{
    internal partial struct State
    {
        [Saved(0)] public long Seed;
    }

    [PyFunction("seed(n, /)")]
    public long Seed(Undo undo, long n)
    {
        long old = Now.Seed;
        Write(undo).Seed = n;
        return old;
    }
}
