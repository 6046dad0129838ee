namespace Lucid.Compiler.Bytecode;

/// <summary>What the compiler makes of a module, class body, function, lambda, comprehension or annotation scope. Immutable; knows no runtime type.</summary>
/// <remarks>
/// Registers: parameters (positional, keyword-only, <c>*args</c>, <c>**kwargs</c>), other locals, cells that are no parameters, free
/// variables, then temporaries. Modules and class bodies hold their namespace in register 0. Temporaries are used as a stack:
/// before instruction i the live registers are those below <c>Heights[i]</c>, and a call's window is the top of it.
/// </remarks>
public sealed class CodeUnit
{
    /// <summary><c>co_name</c></summary>
    public required string Name { get; init; }

    /// <summary><c>co_qualname</c></summary>
    public required string QualifiedName { get; init; }

    /// <summary><c>co_filename</c></summary>
    public required string FileName { get; init; }

    /// <summary><c>co_firstlineno</c></summary>
    public required int FirstLine { get; init; }

    /// <summary><c>co_flags</c></summary>
    public required CodeFlags Flags { get; init; }

    /// <summary><c>co_argcount</c>: positional parameters, the positional-only ones among them.</summary>
    public required int ArgCount { get; init; }

    /// <summary><c>co_posonlyargcount</c></summary>
    public required int PositionalOnlyCount { get; init; }

    /// <summary><c>co_kwonlyargcount</c></summary>
    public required int KeywordOnlyCount { get; init; }

    /// <summary>The instructions.</summary>
    public required Instruction[] Instructions { get; init; }

    /// <summary>
    /// Constants: <see cref="Syntax.ConstantValue"/>, <see cref="ConstantTuple"/>, <see cref="ConstantFrozenSet"/> or <see cref="CodeUnit"/>.
    /// With <see cref="CodeFlags.HasDocstring"/> the first is the docstring.
    /// </summary>
    public required object[] Constants { get; init; }

    /// <summary>The names that sites refer to, one for each instruction that names something; the runtime keeps an inline cache for each.</summary>
    public required string[] Sites { get; init; }

    /// <summary>The names of the first registers; for modules and class bodies register 0 is the unnamed namespace (empty string).</summary>
    public required string[] LocalNames { get; init; }

    /// <summary>What each named register holds.</summary>
    public required LocalKind[] LocalKinds { get; init; }

    /// <summary>First register of the free variables among the named ones; they are the last of them.</summary>
    public required int FirstFree { get; init; }

    /// <summary>How many registers a frame has.</summary>
    public required int RegisterCount { get; init; }

    /// <summary>Before each instruction, the first register that is no longer live.</summary>
    public required ushort[] Heights { get; init; }

    /// <summary>Exception table, innermost first.</summary>
    public required ExceptionHandler[] Handlers { get; init; }

    /// <summary>Source position of each instruction.</summary>
    public required PositionTable Positions { get; init; }

    /// <summary>The instructions with which a statement begins, one bit each.</summary>
    public required ulong[] StatementStarts { get; init; }

    /// <summary>The source text, kept in the unit of the module only; inner units refer to it.</summary>
    public required string? SourceText { get; init; }

    /// <summary>The same with other constants.</summary>
    public CodeUnit WithConstants(object[] constants) => new()
    {
        Name = Name,
        QualifiedName = QualifiedName,
        FileName = FileName,
        FirstLine = FirstLine,
        Flags = Flags,
        ArgCount = ArgCount,
        PositionalOnlyCount = PositionalOnlyCount,
        KeywordOnlyCount = KeywordOnlyCount,
        Instructions = Instructions,
        Constants = constants,
        Sites = Sites,
        LocalNames = LocalNames,
        LocalKinds = LocalKinds,
        FirstFree = FirstFree,
        RegisterCount = RegisterCount,
        Heights = Heights,
        Handlers = Handlers,
        Positions = Positions,
        StatementStarts = StatementStarts,
        SourceText = SourceText,
    };
}
