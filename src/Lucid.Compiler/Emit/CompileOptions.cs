using Lucid.Compiler.Syntax;

namespace Lucid.Compiler.Emit;

/// <summary>Features that <c>from __future__ import</c> turns on, with the numbers of CPython's <c>__future__</c> module.</summary>
[Flags]
public enum FutureFeatures
{
    /// <summary>None that has an effect.</summary>
    None = 0,
    /// <summary><c>barry_as_FLUFL</c></summary>
    BarryAsBdfl = 0x400000,
    /// <summary><c>generator_stop</c></summary>
    GeneratorStop = 0x800000,
    /// <summary><c>annotations</c></summary>
    Annotations = 0x1000000,
}

/// <summary>How to compile.</summary>
public sealed record CompileOptions
{
    /// <summary>What plain <c>python</c> does.</summary>
    public static readonly CompileOptions Default = new();

    /// <summary>0; 1 drops asserts and <c>__debug__</c> code; 2 drops docstrings too.</summary>
    public int Optimize { get; init; }

    /// <summary>Features inherited from the code that calls <c>compile</c>.</summary>
    public FutureFeatures Features { get; init; }

    /// <summary><c>await</c> at top level makes the unit a coroutine (<c>PyCF_ALLOW_TOP_LEVEL_AWAIT</c>).</summary>
    public bool AllowTopLevelAwait { get; init; }

    /// <summary>Features named by future imports that the parser must know of too.</summary>
    public ParseFlags ParseFlags => (Features & FutureFeatures.BarryAsBdfl) != 0 ? ParseFlags.BarryAsBdfl : ParseFlags.None;
}
