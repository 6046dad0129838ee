using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Syntax.Ast;
using Xunit;

namespace Lucid.Tests.Compiler.Bytecode;

public class CodeVerifierTests
{
    private static readonly Instruction Return = new(Opcode.Return, 0, 0, 0);

    private static string? Check(params Instruction[] instructions) => CodeVerifier.Check(Units.Function([.. instructions, Return]));

    [Fact]
    public void SoundCode_Passes()
    {
        CodeUnit unit = Units.Function(
            [
                new(Opcode.LoadConst, 2, 0),
                new(Opcode.GetMethod, 2, 0, 0),
                new(Opcode.CallMethod, 2, 2, 1),
                new(Opcode.JumpLtImmediate, 2, 5, 1),
                new(Opcode.CallKeywords, 2, 2, 1),
                new(Opcode.Extra, 0, 1),
                new(Opcode.Jump, 0, -4),
            ],
            [ConstantValue.None, new ConstantTuple([ConstantValue.FromText("k")])],
            ["m"],
            [new ExceptionHandler(0, 3, 6, 2)]);
        Assert.Equal("f: JLTI at 3: jumps to 5", CodeVerifier.Check(unit));
        unit.Instructions[3].C = 2;
        Assert.Null(CodeVerifier.Check(unit));
    }

    [Fact]
    public void BrokenCode_IsRefused()
    {
        Assert.Equal("f: runs off its end", CodeVerifier.Check(Units.Function([new(Opcode.Move, 2, 0, 0)])));
        Assert.Equal("f: no instructions", CodeVerifier.Check(Units.Function([])));
        Assert.Equal("f: unknown instruction 9999 at 0", Check(new Instruction((Opcode)9999, 0, 0, 0)));
        Assert.Equal("f: unknown instruction 240 at 0", Check(new Instruction(Opcode.Extra, 0, 0)));
        Assert.Equal("f: MOVE at 0: no register 8", Check(new Instruction(Opcode.Move, 8, 0, 0)));
        Assert.Equal("f: MOVE at 0: reads register 8 at height 8", Check(new Instruction(Opcode.Move, 2, 8, 0)));
        Assert.Equal("f: CALL at 0: reads registers 2 to 8 at height 8", Check(new Instruction(Opcode.Call, 2, 2, 5)));
        Assert.Null(Check(new Instruction(Opcode.Call, 2, 2, 4)));
        Assert.Equal("f: DICT at 0: reads registers 1 to 8 at height 8", Check(new Instruction(Opcode.BuildDict, 2, 1, 4)));
        Assert.Equal("f: UNPACK at 0: writes 7 registers from 2", Check(new Instruction(Opcode.Unpack, 2, 0, 7)));
        Assert.Equal("f: UNPACKEX at 0: writes 7 registers from 2", Check(new Instruction(Opcode.UnpackEx, 2, 0, 3 | (3 << 8))));
        Assert.Equal("f: GETMETHOD at 0: no site 0", Check(new Instruction(Opcode.GetMethod, 2, 0, 0)));
        Assert.Equal("f: LOADK at 0: no constant 0", Check(new Instruction(Opcode.LoadConst, 2, 0)));
        Assert.Equal("f: JUMP at 0: jumps to 2", Check(new Instruction(Opcode.Jump, 0, 1)));
        Assert.Equal("f: JUMP at 0: jumps to -9", Check(new Instruction(Opcode.Jump, 0, -10)));
        Assert.Equal("f: JUMPBACK at 0: jumps ahead", Check(new Instruction(Opcode.JumpBack, 0, 0)));
        Assert.Equal("f: LOADCELL at 0: register 0 holds no cell", Check(new Instruction(Opcode.LoadCell, 2, 0, 0)));
        Assert.Equal("f: CHECK at 0: not a named local", Check(new Instruction(Opcode.Check, 3, 0, 0)));
        Assert.Equal("f: LOADLOCALS at 0: the unit has no namespace", Check(new Instruction(Opcode.LoadLocals, 2, 0, 0)));
        Assert.Equal("f: INTRINSIC at 0: 9 is out of range", Check(new Instruction(Opcode.Intrinsic, 2, 2, 9)));
        Assert.Equal("f: CALLKW at 0: the word after it is missing", Check(new Instruction(Opcode.CallKeywords, 2, 2, 1)));
        Assert.Equal("a constant of an unknown kind", CodeVerifier.Check(null));
    }

    [Fact]
    public void SitesAndHandlers_AreChecked()
    {
        Instruction[] two = [new(Opcode.GetAttr, 2, 0, 0), new(Opcode.GetAttr, 2, 0, 0), Return];
        Assert.Equal("f: GETATTR at 1: site 0 is another's", CodeVerifier.Check(Units.Function(two, sites: ["x"])));
        Assert.Equal("f: handler 0 to 9 -> 0 is out of range", CodeVerifier.Check(Units.Function([Return], handlers: [new(0, 9, 0, 2)])));
        Assert.Equal("f: handler 0 to 1 -> 0 has no register for its exception", CodeVerifier.Check(Units.Function([Return], handlers: [new(0, 1, 0, 8)])));
        Assert.Equal("f: height 9 at 0", CodeVerifier.Check(Units.Function([Return], heights: [9])));
        Assert.Equal("f: height 1 at 0", CodeVerifier.Check(Units.Function([Return], heights: [1])));
    }

    [Fact]
    public void EveryOpcode_IsDeclaredWithItsOperands()
    {
        foreach (Opcode op in Enum.GetValues<Opcode>())
        {
            OpcodeInfo info = Assert.IsType<OpcodeInfo>(OpcodeInfo.Of(op));
            Assert.Equal(info.IsWide, info.Wide != OperandKind.None);
            Assert.False(info.IsWide && (info.B != OperandKind.None || info.C != OperandKind.None), info.Name);
        }
        Assert.Null(OpcodeInfo.Of((Opcode)99));
        Assert.Null(OpcodeInfo.Of((Opcode)60000));
    }

    [Fact]
    public void HostileCode_NeverThrows()
    {
        int seed = Environment.TickCount;
        var random = new Random(seed);
        Opcode[] opcodes = Enum.GetValues<Opcode>();
        try
        {
            for (int round = 0; round < 20_000; round++)
            {
                var instructions = new Instruction[random.Next(1, 6)];
                for (int i = 0; i < instructions.Length; i++)
                {
                    instructions[i] = new Instruction(opcodes[random.Next(opcodes.Length)], Small(), Small(), Small());
                    if (random.Next(8) == 0)
                    {
                        instructions[i].Wide = random.Next(int.MinValue, int.MaxValue);
                    }
                }
                object[] constants = [ConstantValue.None, new ConstantTuple([]), null!];
                CodeVerifier.Check(Units.Function(
                    instructions, random.Next(2) == 0 ? constants[..2] : constants, ["x", "y"], [new(Small() - 2, Small(), Small(), Small())], registers: random.Next(2, 12)));
            }
        }
        catch (Exception e)
        {
            Assert.Fail($"seed {seed}: {e}");
        }

        int Small() => random.Next(10) == 0 ? random.Next(65536) : random.Next(6);
    }
}
