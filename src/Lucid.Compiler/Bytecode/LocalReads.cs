namespace Lucid.Compiler.Bytecode;

/// <summary>Which named registers an instruction reads without asking whether they are bound, because the compiler knows that they are.</summary>
public static class LocalReads
{
    /// <summary>Whether an instruction reads a register so.</summary>
    public static bool Has(Instruction instruction, int register)
    {
        if (instruction.Op is Opcode.Check or Opcode.DelLocal or Opcode.Clear or Opcode.Extra or Opcode.Checked or Opcode.MakeCell
            || OpcodeInfo.Of(instruction.Op) is not { } info)
        {
            return false;
        }
        bool writes = info.Effect.StartsWith("r[a] :=", StringComparison.Ordinal) || info.Effect.StartsWith("r[a], r[a+1]", StringComparison.Ordinal)
            || info.Effect.StartsWith("r[a] .. ", StringComparison.Ordinal);
        return (info.A == OperandKind.Register && instruction.A == register && !writes)
            || (info.B == OperandKind.Register && instruction.B == register)
            || (info.C == OperandKind.Register && instruction.C == register);
    }
}
