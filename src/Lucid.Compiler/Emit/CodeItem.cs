using Lucid.Compiler.Bytecode;

namespace Lucid.Compiler.Emit;

/// <summary>An instruction before its jumps and sites have their final numbers.</summary>
internal struct CodeItem
{
    public Opcode Op;
    public int A;
    public int B;
    public int C;
    public bool IsWide;
    public bool IsStatementStart;
    public ushort Height;
    public Position Position;
    public Label? Target;
    public Handler? Handler;
}
