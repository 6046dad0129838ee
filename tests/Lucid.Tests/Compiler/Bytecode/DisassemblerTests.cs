using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Syntax.Ast;
using Xunit;

namespace Lucid.Tests.Compiler.Bytecode;

public class DisassemblerTests
{
    [Fact]
    public void Write_ShowsNamesLabelsAndHandlers()
    {
        CodeUnit unit = Units.Function(
            [
                new(Opcode.LoadConst, 2, 0),
                new(Opcode.GetAttr, 3, 0, 0),
                new(Opcode.JumpLtImmediate, 3, ushort.MaxValue, 1),
                new(Opcode.AddImmediate, 1, 1, 7),
                new(Opcode.Return, 1, 0, 0),
            ],
            [ConstantValue.FromText("it's")],
            ["x"],
            [new ExceptionHandler(0, 2, 4, 2)]);
        unit.StatementStarts[0] = 0b1001;
        var text = new StringWriter { NewLine = "\n" };
        Disassembler.Write(unit, text);
        Assert.Equal("""
            f (a.py:1)
              flags Optimized, NewLocals; arguments 2/0/0; registers 8
              a, b
                2*  L1:    0  LOADK        r2, "it's"
                           1  GETATTR      r3, a, 'x'
                    L2:    2  JLTI         r3, -1, L3
                 *         3  ADDI         b, b, 7
                    L3:    4  RETURN       b
                  L1 to L2 -> L3 with r2


            """, text.ToString());
    }

    [Theory]
    [InlineData(1e16, "1e+16")]
    [InlineData(1e15, "1000000000000000.0")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.00001, "1e-05")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(1.5e300, "1.5e+300")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(123456789.125, "123456789.125")]
    public void ConstantRepr_Float(double value, string expected) => Assert.Equal(expected, ConstantRepr.Of(ConstantValue.FromFloat(value)));
}
