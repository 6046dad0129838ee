namespace Lucid.Compiler.Bytecode;

/// <summary>Which named registers an instruction reads without asking whether they are bound, because the compiler knows that they are.</summary>
public static class LocalReads
{
    /// <summary>The first register below a limit that an instruction reads so and that a condition holds for; -1 if there is none.</summary>
    public static int First(Instruction instruction, int limit, Predicate<int> condition)
    {
        if (instruction.Op is Opcode.Check or Opcode.DelLocal or Opcode.Clear or Opcode.Extra or Opcode.Checked or Opcode.MakeCell
            || OpcodeInfo.Of(instruction.Op) is not { } info)
        {
            return -1;
        }
        bool writes = info.Effect.StartsWith("r[a] :=", StringComparison.Ordinal) || info.Effect.StartsWith("r[a], r[a+1]", StringComparison.Ordinal);
        return Reads(info.A, instruction.A) && !writes ? instruction.A
            : Reads(info.B, instruction.B) ? instruction.B
            : Reads(info.C, instruction.C) ? instruction.C
            : -1;

        bool Reads(OperandKind kind, int register) => kind == OperandKind.Register && register < limit && condition(register);
    }
}
