namespace Lucid.Compiler.Bytecode;

/// <summary>Declares an opcode: its operands and its effect, in the one line from which the listing, the docs and the checks are made.</summary>
/// <remarks>
/// The text is <c>NAME operands    effect</c>. Operands are named for the field they stand in: <c>a b c</c> are registers unless the
/// effect says otherwise; <c>k</c> is a constant index and <c>s</c> a site index in <c>b</c> and <c>c</c> together (32 bits);
/// <c>i</c> is a signed immediate in the field of its place; <c>j</c> a signed jump distance, counted from the next instruction
/// (16 bits in <c>c</c>, or 32 bits in <c>b</c> and <c>c</c> together, as <see cref="Wide"/> says).
/// </remarks>
[AttributeUsage(AttributeTargets.Field)]
public sealed class OpAttribute(string text) : Attribute
{
    /// <summary>The declaration: name, operands, effect.</summary>
    public string Text { get; } = text;

    /// <summary>Fields b and c are one 32-bit operand.</summary>
    public bool Wide { get; init; }

    /// <summary>The instruction is followed by a word that carries a 32-bit constant index.</summary>
    public bool Extra { get; init; }
}
