namespace Lucid.Compiler.Bytecode;

/// <summary>CPython's <c>co_flags</c>, with the same numbers.</summary>
[Flags]
public enum CodeFlags
{
    /// <summary>No flag.</summary>
    None = 0,
    /// <summary>Locals live in registers.</summary>
    Optimized = 0x1,
    /// <summary>A call makes a new namespace.</summary>
    NewLocals = 0x2,
    /// <summary>Takes <c>*args</c>.</summary>
    VarArgs = 0x4,
    /// <summary>Takes <c>**kwargs</c>.</summary>
    VarKeywords = 0x8,
    /// <summary>Defined inside another function.</summary>
    Nested = 0x10,
    /// <summary>A generator function.</summary>
    Generator = 0x20,
    /// <summary>An <c>async def</c> without yield.</summary>
    Coroutine = 0x80,
    /// <summary>A generator that can be awaited.</summary>
    IterableCoroutine = 0x100,
    /// <summary>An <c>async def</c> with yield.</summary>
    AsyncGenerator = 0x200,
    /// <summary><c>from __future__ import annotations</c></summary>
    FutureAnnotations = 0x1000000,
    /// <summary>The first constant is a docstring.</summary>
    HasDocstring = 0x4000000,
    /// <summary>Defined in a class body.</summary>
    Method = 0x8000000,
}
