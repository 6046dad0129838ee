using System.Runtime.InteropServices;

namespace Lucid.Compiler.Bytecode;

/// <summary>One instruction: an opcode and three 16-bit operands, eight bytes in all.</summary>
[StructLayout(LayoutKind.Explicit, Size = 8)]
public struct Instruction
{
    /// <summary>The opcode.</summary>
    [FieldOffset(0)] public Opcode Op;

    /// <summary>First operand; the destination of every instruction that has a result.</summary>
    [FieldOffset(2)] public ushort A;

    /// <summary>Second operand.</summary>
    [FieldOffset(4)] public ushort B;

    /// <summary>Third operand.</summary>
    [FieldOffset(6)] public ushort C;

    /// <summary>Second and third operand as one signed number: a constant, a site, an immediate or a jump.</summary>
    [FieldOffset(4)] public int Wide;

    /// <summary>Makes an instruction of three operands.</summary>
    public Instruction(Opcode op, int a, int b, int c)
    {
        Op = op;
        A = checked((ushort)a);
        B = checked((ushort)b);
        C = checked((ushort)c);
    }

    /// <summary>Makes an instruction whose last operand is 32 bits wide.</summary>
    public Instruction(Opcode op, int a, int wide)
    {
        Op = op;
        A = checked((ushort)a);
        Wide = wide;
    }

    /// <summary>Third operand as a signed immediate or short jump.</summary>
    public readonly short SignedC => (short)C;

    /// <summary>Second operand as a signed immediate.</summary>
    public readonly short SignedB => (short)B;
}
