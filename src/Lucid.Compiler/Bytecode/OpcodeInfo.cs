using System.Reflection;

namespace Lucid.Compiler.Bytecode;

/// <summary>What the declaration of an opcode says, taken apart: its name and the kind of each of its operands.</summary>
internal sealed class OpcodeInfo
{
    private static readonly OpcodeInfo?[] All = ReadAll();

    private OpcodeInfo(OpAttribute declaration)
    {
        int end = declaration.Text.IndexOf("    ", StringComparison.Ordinal);
        string[] head = declaration.Text[..end].Split(' ');
        Effect = declaration.Text[end..].TrimStart();
        Name = head[0];
        IsWide = declaration.Wide;
        HasExtra = declaration.Extra;
        int count = head.Length - 1 - (HasExtra ? 1 : 0);
        // An operand stands in the field of its name; the others in the field after the one before.
        char field = 'a';
        for (int i = 1; i <= count; i++)
        {
            field = head[i][0] is 'a' or 'b' or 'c' ? head[i][0] : IsWide ? 'w' : field;
            Set(field, KindOf(head[i][0]));
            field = field == 'w' ? 'w' : (char)(field + 1);
        }
    }

    /// <summary>The name in listings.</summary>
    public string Name { get; }

    /// <summary>What it does, in words.</summary>
    public string Effect { get; }

    /// <summary>Fields b and c are one operand.</summary>
    public bool IsWide { get; }

    /// <summary>A word with a constant follows.</summary>
    public bool HasExtra { get; }

    /// <summary>What field a holds.</summary>
    public OperandKind A { get; private set; }

    /// <summary>What field b holds.</summary>
    public OperandKind B { get; private set; }

    /// <summary>What field c holds.</summary>
    public OperandKind C { get; private set; }

    /// <summary>What fields b and c hold together.</summary>
    public OperandKind Wide { get; private set; }

    /// <summary>The declaration of an opcode, or null for a number that is none.</summary>
    public static OpcodeInfo? Of(Opcode op) => (int)op < All.Length ? All[(int)op] : null;

    private OperandKind KindOf(char operand) => operand switch
    {
        'k' => OperandKind.Constant,
        's' => OperandKind.Site,
        'i' => OperandKind.Immediate,
        'j' => OperandKind.Jump,
        'c' when Effect.Contains("c a site", StringComparison.Ordinal) || Effect.Contains("site c", StringComparison.Ordinal) => OperandKind.Site,
        'c' when Effect.Contains("c arguments", StringComparison.Ordinal) || Effect.Contains("of the c belong", StringComparison.Ordinal) => OperandKind.Immediate,
        'c' when Name is "CALLEX" or "YIELD" => OperandKind.Immediate,
        'c' when Name is "SUPERATTR0" or "SUPERMETHOD" or "SUPERMETHOD0" => OperandKind.Site,
        _ => OperandKind.Register,
    };

    private void Set(char field, OperandKind kind)
    {
        switch (field)
        {
            case 'a':
                A = kind;
                break;
            case 'b':
                B = kind;
                break;
            case 'c':
                C = kind;
                break;
            default:
                Wide = kind;
                break;
        }
    }

    private static OpcodeInfo?[] ReadAll()
    {
        var all = new OpcodeInfo?[(int)Enum.GetValues<Opcode>().Max() + 1];
        foreach (FieldInfo field in typeof(Opcode).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            if (field.GetCustomAttribute<OpAttribute>() is { } declaration)
            {
                all[(ushort)field.GetRawConstantValue()!] = new OpcodeInfo(declaration);
            }
        }
        return all;
    }
}
