using System.Reflection;
using System.Reflection.Emit;
using Lucid.Runtime;
using Xunit;
using Xunit.Abstractions;

namespace Lucid.Tests.Runtime.Machines;

/// <summary>The loop stays below what the JIT compiles with optimization (docs/notes/0002-the-loop.md).</summary>
public class InterpreterLoopTests(ITestOutputHelper output)
{
    // clr/src/jit: DEFAULT_MIN_OPTS_CODE_SIZE, DEFAULT_MIN_OPTS_BB_COUNT.
    private const int CodeSizeMax = 60_000;
    private const int BlocksMax = 2_000;

    [Fact]
    public void TheLoopIsCompiledWithOptimization()
    {
        MethodInfo loop = typeof(Lucid.Runtime.Machine).GetMethods(BindingFlags.Instance | BindingFlags.NonPublic).Single(m => m.Name == "Execute" && m.IsGenericMethodDefinition);
        MethodBody body = loop.GetMethodBody()!;
        byte[] code = body.GetILAsByteArray()!;
        int blocks = Blocks(code, body.ExceptionHandlingClauses);
        output.WriteLine($"{code.Length} bytes of IL, {blocks} basic blocks, {body.LocalVariables.Count} locals");
        Assert.InRange(code.Length, 10_000, CodeSizeMax - 1);
        Assert.InRange(blocks, 500, BlocksMax - 1);
    }

    private static int Blocks(byte[] code, IList<ExceptionHandlingClause> clauses)
    {
        Dictionary<int, OpCode> known = typeof(OpCodes).GetFields().Select(f => (OpCode)f.GetValue(null)!).ToDictionary(op => (int)(ushort)op.Value);
        var leaders = new HashSet<int> { 0 };
        foreach (ExceptionHandlingClause clause in clauses)
        {
            leaders.UnionWith([clause.TryOffset, clause.HandlerOffset, clause.TryOffset + clause.TryLength, clause.HandlerOffset + clause.HandlerLength]);
        }
        for (int at = 0; at < code.Length;)
        {
            int value = code[at++];
            if (value == 0xFE)
            {
                value = 0xFE00 | code[at++];
            }
            OpCode op = known[value];
            int operand = at;
            at += op.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, operand)),
                _ => 4,
            };
            switch (op.OperandType)
            {
                case OperandType.ShortInlineBrTarget:
                    leaders.Add(at + (sbyte)code[operand]);
                    leaders.Add(at);
                    break;
                case OperandType.InlineBrTarget:
                    leaders.Add(at + BitConverter.ToInt32(code, operand));
                    leaders.Add(at);
                    break;
                case OperandType.InlineSwitch:
                    for (int i = 0; i < BitConverter.ToInt32(code, operand); i++)
                    {
                        leaders.Add(at + BitConverter.ToInt32(code, operand + 4 + (4 * i)));
                    }
                    leaders.Add(at);
                    break;
                default:
                    if (op.FlowControl is FlowControl.Return or FlowControl.Throw)
                    {
                        leaders.Add(at);
                    }
                    break;
            }
        }
        leaders.RemoveWhere(at => at >= code.Length);
        return leaders.Count;
    }
}
