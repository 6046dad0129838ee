using Lucid.Compiler.Bytecode;

namespace Lucid.Tests.Compiler.Bytecode;

/// <summary>Makes small units by hand.</summary>
internal static class Units
{
    /// <summary>A function of the given instructions; its first two registers are the parameters a and b, then two temporaries or more.</summary>
    internal static CodeUnit Function(Instruction[] instructions, object[]? constants = null, string[]? sites = null, ExceptionHandler[]? handlers = null, ushort[]? heights = null, int registers = 8) => new()
    {
        Name = "f",
        QualifiedName = "f",
        FileName = "a.py",
        FirstLine = 1,
        Flags = CodeFlags.Optimized | CodeFlags.NewLocals,
        ArgCount = 2,
        PositionalOnlyCount = 0,
        KeywordOnlyCount = 0,
        Instructions = instructions,
        Constants = constants ?? [],
        Sites = sites ?? [],
        LocalNames = ["a", "b"],
        LocalKinds = [LocalKind.Local, LocalKind.Local],
        FirstFree = 2,
        RegisterCount = registers,
        Heights = heights ?? [.. instructions.Select(_ => (ushort)registers)],
        Handlers = handlers ?? [],
        Positions = new PositionTable([0], [new Position(2, 2, 4, 9)]),
        StatementStarts = new ulong[(instructions.Length + 63) / 64],
        SourceText = null,
    };
}
