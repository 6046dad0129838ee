using System.Numerics;
using System.Text;
using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary>The constants of a unit, each kept once. 0, 0.0, -0.0 and False are different constants.</summary>
internal sealed class ConstantPool
{
    private readonly List<object> constants = [];
    private readonly Dictionary<string, int> numbers = [];

    public object[] ToArray() => [.. constants];

    /// <summary>The number of a constant: a <see cref="ConstantValue"/>, <see cref="ConstantTuple"/>, <see cref="ConstantFrozenSet"/> or <see cref="CodeUnit"/>.</summary>
    public int Add(object constant)
    {
        if (constant is CodeUnit)
        {
            constants.Add(constant);
            return constants.Count - 1;
        }
        var text = new StringBuilder();
        WriteKey(text, constant);
        string key = text.ToString();
        if (!numbers.TryGetValue(key, out int number))
        {
            number = constants.Count;
            constants.Add(constant);
            numbers.Add(key, number);
        }
        return number;
    }

    private static void WriteKey(StringBuilder text, object constant)
    {
        switch (constant)
        {
            case ConstantTuple tuple:
                WriteItems(text, 't', tuple.Items);
                break;
            case ConstantFrozenSet set:
                WriteItems(text, 'z', set.Items);
                break;
            case ConstantValue value:
                WriteValue(text, value);
                break;
            default:
                throw new InvalidOperationException($"{constant.GetType()} is no constant");
        }
    }

    private static void WriteItems(StringBuilder text, char mark, object[] items)
    {
        text.Append(mark).Append(items.Length).Append('(');
        foreach (object item in items)
        {
            WriteKey(text, item);
        }
        text.Append(')');
    }

    private static void WriteValue(StringBuilder text, ConstantValue value)
    {
        switch (value.Kind)
        {
            case ConstantKind.Int when value.Big is BigInteger big:
                text.Append('i').Append(big);
                break;
            case ConstantKind.Int:
                text.Append('i').Append(value.Small);
                break;
            case ConstantKind.Float:
                text.Append('f').Append(BitConverter.DoubleToInt64Bits(value.Float));
                break;
            case ConstantKind.Complex:
                text.Append('c').Append(BitConverter.DoubleToInt64Bits(value.Float));
                break;
            case ConstantKind.Str when value.CodePoints is int[] points:
                text.Append('p').Append(points.Length).Append(':');
                foreach (int point in points)
                {
                    text.Append(point).Append(',');
                }
                break;
            case ConstantKind.Str:
                text.Append('s').Append(value.Text!.Length).Append(':').Append(value.Text);
                break;
            case ConstantKind.Bytes:
                text.Append('b').Append(Convert.ToHexString(value.Data!));
                break;
            default:
                text.Append('k').Append((int)value.Kind);
                break;
        }
        text.Append(';');
    }
}
