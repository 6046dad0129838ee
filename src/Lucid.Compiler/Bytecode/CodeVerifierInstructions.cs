using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Bytecode;

/// <summary>The part of <see cref="CodeVerifier"/> that looks at each instruction of one unit whose tables are sound.</summary>
internal ref struct CodeVerifierInstructions(CodeUnit unit, bool[] starts)
{
    private readonly bool[] siteUsed = new bool[unit.Sites.Length];
    private readonly int named = unit.LocalNames.Length;
    private int at;
    private string? complaint;

    public string? Check()
    {
        for (at = 0; at < unit.Instructions.Length; at++)
        {
            Instruction instruction = unit.Instructions[at];
            if (unit.Heights[at] > unit.RegisterCount || unit.Heights[at] < named)
            {
                return $"height {unit.Heights[at]} at {at}";
            }
            if (!starts[at])
            {
                continue;
            }
            if (OpcodeInfo.Of(instruction.Op) is not { } info || instruction.Op is Opcode.Extra or Opcode.Checked)
            {
                return $"unknown instruction {(int)instruction.Op} at {at}";
            }
            CheckField(info, instruction);
            CheckRanges(instruction);
            CheckRole(instruction);
            if (complaint is not null)
            {
                return $"{info.Name} at {at}: {complaint}";
            }
        }
        int last = unit.Instructions.Length - 1;
        return starts[last] && IsEnd(unit.Instructions[last].Op) ? null : "runs off its end";
    }

    private static bool IsEnd(Opcode op) =>
        op is Opcode.Return or Opcode.Raise or Opcode.RaiseFrom or Opcode.RaiseLast or Opcode.Reraise or Opcode.Jump or Opcode.JumpBack;

    private void CheckField(OpcodeInfo info, Instruction instruction)
    {
        // The first field is the destination, except where the ranges below say that it is read.
        if (info.A == OperandKind.Register && instruction.A >= unit.RegisterCount)
        {
            complaint = $"no register {instruction.A}";
        }
        bool isEmptyBuild = instruction.Op is >= Opcode.BuildList and <= Opcode.BuildString && instruction.C == 0;
        if (info.B == OperandKind.Register && !isEmptyBuild)
        {
            Read(instruction.B, 1);
        }
        switch (info.C)
        {
            case OperandKind.Register:
                Read(instruction.C, 1);
                break;
            case OperandKind.Site:
                Site(instruction.C);
                break;
            case OperandKind.Jump:
                Jump(instruction.SignedC);
                break;
        }
        switch (info.Wide)
        {
            case OperandKind.Site:
                Site(instruction.Wide);
                break;
            case OperandKind.Jump:
                Jump(instruction.Wide);
                break;
            case OperandKind.Constant:
                Constant(instruction.Wide);
                break;
        }
        if (info.HasExtra && (at + 1 >= unit.Instructions.Length || unit.Instructions[at + 1].Op != Opcode.Extra))
        {
            complaint = "the word after it is missing";
        }
    }

    private void CheckRanges(Instruction instruction)
    {
        int a = instruction.A, b = instruction.B, c = instruction.C;
        switch (instruction.Op)
        {
            case Opcode.Call or Opcode.CallMethod or Opcode.CallKeywords:
                Read(b, 2 + c);
                break;
            case Opcode.CallSpread:
                Limit(c, 1);
                Read(b, 3 + c);
                break;
            case Opcode.BuildList or Opcode.BuildTuple or Opcode.BuildSet or Opcode.BuildString when c > 0:
                Read(b, c);
                break;
            case Opcode.BuildDict when c > 0:
                Read(b, 2 * c);
                break;
            case Opcode.BuildSlice or Opcode.BuildInterpolation or Opcode.MatchClass or Opcode.SuperAttr or Opcode.SuperAttrPlain:
                Read(b, 3);
                break;
            case Opcode.SuperMethod or Opcode.SuperMethodPlain:
                Read(b, 3);
                Write(a, 2);
                break;
            case Opcode.BuildTemplate or Opcode.Import:
                Read(b, 2);
                break;
            case Opcode.GetSlice:
                Read(c, 2);
                break;
            case Opcode.SetSlice:
                Read(a, 1);
                Read(b, 2);
                break;
            case Opcode.Unpack:
                Write(a, c);
                break;
            case Opcode.UnpackEx:
                Write(a, (c & 255) + 1 + (c >> 8));
                break;
            case Opcode.LoadSpecial:
                Limit(c, (int)SpecialMethod.AsyncExit);
                Write(a, 2);
                break;
            case Opcode.GetMethod or Opcode.MatchExcStar:
                Write(a, 2);
                break;
            case Opcode.ExcInfo:
                Write(a, 3);
                break;
            case Opcode.Intrinsic:
                Limit(c, (int)Bytecode.Intrinsic.PrepareReraiseStar);
                Read(b, OperandCount((Intrinsic)c));
                break;
            case Opcode.CopyFree:
                if (a != unit.FirstFree || b != named - unit.FirstFree)
                {
                    complaint = "not the free variables of the unit";
                }
                break;
            case Opcode.Yield when c != 0:
                Read(c - 1, 1);
                break;
            default:
                if (ReadsFirst(instruction.Op))
                {
                    Read(a, 1);
                }
                break;
        }
    }

    private static int OperandCount(Intrinsic intrinsic) => intrinsic switch
    {
        Bytecode.Intrinsic.TypeAlias => 3,
        Bytecode.Intrinsic.TypeVarWithBound or Bytecode.Intrinsic.TypeVarWithConstraints
            or Bytecode.Intrinsic.TypeParamDefault or Bytecode.Intrinsic.PrepareReraiseStar => 2,
        _ => 1,
    };

    private static bool ReadsFirst(Opcode op) => op switch
    {
        Opcode.Send or Opcode.SetAttr or Opcode.SetAttrNamed or Opcode.DelAttr or Opcode.DelAttrNamed or Opcode.SetItem or Opcode.DelItem => true,
        Opcode.StoreName or Opcode.ListExtend or Opcode.SetAdd or Opcode.SetUpdate or Opcode.DictSet or Opcode.DictUpdate or Opcode.DictMerge => true,
        Opcode.PrintExpr or Opcode.ImportStar or Opcode.Check or Opcode.DelLocal or Opcode.MakeCell or Opcode.StoreCell or Opcode.DelCell => true,
        Opcode.StoreGlobal or Opcode.ListAppend or Opcode.FunctionSet or Opcode.Return or Opcode.Raise or Opcode.RaiseFrom or Opcode.Reraise => true,
        Opcode.PopExc or Opcode.EndAsyncFor or Opcode.JumpNone or Opcode.JumpNotNone or Opcode.JumpIs or Opcode.JumpIsNot => true,
        >= Opcode.JumpTrue and <= Opcode.JumpNotExc => true,
        _ => false,
    };

    // What the interpreter takes for granted about a register, a constant or a number.
    private void CheckRole(Instruction instruction)
    {
        switch (instruction.Op)
        {
            case Opcode.Check or Opcode.DelLocal when instruction.A >= named:
                complaint = "not a named local";
                break;
            case Opcode.MakeCell or Opcode.StoreCell or Opcode.DelCell:
                Cell(instruction.A);
                break;
            case Opcode.LoadCell:
                Cell(instruction.B);
                break;
            case Opcode.LoadDictCell:
                Cell(instruction.C);
                break;
            case Opcode.LoadName or Opcode.StoreName or Opcode.DelName or Opcode.LoadLocals or Opcode.ImportStar or Opcode.SetupAnnotations
                when (unit.Flags & CodeFlags.Optimized) != 0:
                complaint = "the unit has no namespace";
                break;
            case Opcode.MakeFunction when complaint is null && unit.Constants[instruction.Wide] is not CodeUnit:
                complaint = "its constant is no code";
                break;
            case Opcode.CallKeywords when complaint is null:
                Keywords(instruction.C, unit.Instructions[at + 1].Wide);
                break;
            case Opcode.Convert when instruction.C is < 1 or > 3:
                complaint = "no such conversion";
                break;
            case Opcode.BuildInterpolation:
                Limit(instruction.C, 3);
                break;
            case Opcode.Awaitable:
                Limit(instruction.C, 2);
                break;
            case Opcode.LoadCommon:
                Limit(instruction.B, (int)CommonObject.NotImplementedError);
                break;
            case Opcode.FunctionSet:
                Limit(instruction.C, (int)FunctionPart.TypeParams);
                break;
            case Opcode.JumpBack when instruction.Wide >= 0:
                complaint = "jumps ahead";
                break;
        }
    }

    private void Read(int register, int count)
    {
        if (register + count > unit.Heights[at])
        {
            complaint ??= $"reads {(count > 1 ? $"registers {register} to {register + count - 1}" : $"register {register}")} at height {unit.Heights[at]}";
        }
    }

    private void Write(int register, int count)
    {
        if (register + count > unit.RegisterCount)
        {
            complaint ??= $"writes {count} registers from {register}";
        }
    }

    private void Limit(int value, int max)
    {
        if (value > max)
        {
            complaint ??= $"{value} is out of range";
        }
    }

    private void Cell(int register)
    {
        if (register >= named || (unit.LocalKinds[register] & (LocalKind.Cell | LocalKind.Free)) == 0)
        {
            complaint ??= $"register {register} holds no cell";
        }
    }

    // A cache belongs to one instruction: shared, it would be read as what another opcode wrote.
    private void Site(int site)
    {
        if ((uint)site >= (uint)siteUsed.Length)
        {
            complaint ??= $"no site {site}";
        }
        else if (siteUsed[site])
        {
            complaint ??= $"site {site} is another's";
        }
        else
        {
            siteUsed[site] = true;
        }
    }

    private void Constant(int constant)
    {
        if ((uint)constant >= (uint)unit.Constants.Length)
        {
            complaint ??= $"no constant {constant}";
        }
    }

    private void Jump(int distance)
    {
        long target = (long)at + 1 + distance;
        if (target < 0 || target >= unit.Instructions.Length || !starts[target])
        {
            complaint ??= $"jumps to {target}";
        }
    }

    private void Keywords(int argumentCount, int constant)
    {
        Constant(constant);
        if (complaint is null
            && (unit.Constants[constant] is not ConstantTuple { Items: { } names }
                || names.Length > argumentCount
                || Array.Exists(names, name => name is not ConstantValue { Kind: ConstantKind.Str })))
        {
            complaint = "its constant is not the names of arguments";
        }
    }
}
