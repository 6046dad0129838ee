using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Tests.Compiler.Syntax;

/// <summary>Writes a tree as CPython's <c>ast.dump(tree, include_attributes=True)</c> does, with <c>ascii</c> for <c>repr</c>.</summary>
public static class AstDump
{
    private static readonly Dictionary<Type, (string Name, (string Name, PropertyInfo Property)[] Fields)> Shapes = [];

    public static string Of(Node node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Node node)
    {
        (string name, (string Name, PropertyInfo Property)[] fields) = ShapeOf(node);
        text.Append(name).Append('(');
        bool first = true;
        foreach ((string field, PropertyInfo property) in fields)
        {
            object? value = property.GetValue(node);
            bool required = field is "value" && node.Kind is NodeKind.Constant or NodeKind.MatchSingleton;
            if (value is Array { Length: 0 } || (value is null && !required) || (field == "kind" && value is false))
            {
                continue;
            }
            text.Append(first ? "" : ", ").Append(field).Append('=');
            first = false;
            if (field == "kind")
            {
                text.Append("'u'");
                continue;
            }
            WriteValue(text, value);
        }
        if (node is LocatedNode { Span: var span })
        {
            text.Append(first ? "" : ", ").Append(CultureInfo.InvariantCulture, $"lineno={span.Line}, col_offset={span.Col}, ");
            text.Append(CultureInfo.InvariantCulture, $"end_lineno={span.EndLine}, end_col_offset={span.EndCol}");
        }
        text.Append(')');
    }

    private static void WriteValue(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("None");
                break;
            case Node node:
                Write(text, node);
                break;
            case string name:
                WriteText(text, name.EnumerateRunes().Select(rune => rune.Value));
                break;
            case bool flag:
                text.Append(flag ? '1' : '0');
                break;
            case int number:
                text.Append(number);
                break;
            case Enum choice:
                text.Append(choice).Append("()");
                break;
            case ConstantValue constant:
                WriteConstant(text, constant);
                break;
            case IEnumerable list:
                text.Append('[');
                string separator = "";
                foreach (object? item in list)
                {
                    text.Append(separator);
                    separator = ", ";
                    WriteValue(text, item);
                }
                text.Append(']');
                break;
            default:
                throw new InvalidOperationException(value.GetType().Name);
        }
    }

    private static void WriteConstant(StringBuilder text, ConstantValue value)
    {
        switch (value.Kind)
        {
            case ConstantKind.Int:
                text.Append(value.Big?.ToString(CultureInfo.InvariantCulture) ?? value.Small.ToString(CultureInfo.InvariantCulture));
                break;
            case ConstantKind.Float:
                text.Append(Float(value.Float));
                break;
            case ConstantKind.Complex:
                string imaginary = Float(value.Float);
                text.Append(imaginary.EndsWith(".0", StringComparison.Ordinal) ? imaginary[..^2] : imaginary).Append('j');
                break;
            case ConstantKind.Str:
                WriteText(text, value.CodePoints ?? value.Text!.EnumerateRunes().Select(rune => rune.Value));
                break;
            case ConstantKind.Bytes:
                text.Append('b');
                WriteText(text, value.Data!.Select(b => (int)b));
                break;
            default:
                text.Append(value.Kind);
                break;
        }
    }

    private static string Float(double value)
    {
        if (double.IsInfinity(value))
        {
            return "inf";
        }
        string[] parts = value.ToString("E16", CultureInfo.InvariantCulture).Split('E');
        int exponent = int.Parse(parts[1], CultureInfo.InvariantCulture);
        string shortest = value.ToString("R", CultureInfo.InvariantCulture);
        string digits = shortest.Split('E')[0].Replace(".", "", StringComparison.Ordinal).TrimStart('0').TrimEnd('0');
        digits = digits.Length == 0 ? "0" : digits;
        exponent = value == 0 ? 0 : (int)Math.Floor(Math.Log10(value)) is var e && double.Parse("1E" + (e + 1), CultureInfo.InvariantCulture) <= value ? e + 1
            : double.Parse("1E" + e, CultureInfo.InvariantCulture) > value ? e - 1 : e;
        if (exponent is < -4 or >= 16)
        {
            return digits[0] + (digits.Length > 1 ? "." + digits[1..] : "") + "e" + (exponent < 0 ? "-" : "+") + Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
        }
        if (exponent < 0)
        {
            return "0." + new string('0', -exponent - 1) + digits;
        }
        return digits.Length <= exponent + 1 ? digits.PadRight(exponent + 1, '0') + ".0" : digits[..(exponent + 1)] + "." + digits[(exponent + 1)..];
    }

    private static void WriteText(StringBuilder text, IEnumerable<int> codePoints)
    {
        int[] all = [.. codePoints];
        char quote = all.Contains('\'') && !all.Contains('"') ? '"' : '\'';
        bool bytes = text.Length > 0 && text[^1] == 'b';
        text.Append(quote);
        foreach (int c in all)
        {
            text.Append(c switch
            {
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when c == quote => "\\" + quote,
                >= ' ' and < 127 => ((char)c).ToString(),
                <= 0xFF => "\\x" + c.ToString("x2", CultureInfo.InvariantCulture),
                <= 0xFFFF => "\\u" + c.ToString("x4", CultureInfo.InvariantCulture),
                _ => "\\U" + c.ToString("x8", CultureInfo.InvariantCulture),
            });
        }
        text.Append(quote);
    }

    private static (string Name, (string Name, PropertyInfo Property)[] Fields) ShapeOf(Node node)
    {
        Type type = node.GetType();
        if (!Shapes.TryGetValue(type, out var shape))
        {
            var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .OrderBy(property => property.MetadataToken);
            shape = (NameOf(node.Kind), [.. properties.Select(property => (node.Kind == NodeKind.Arg && property.Name == "Name" ? "arg" : FieldOf(property.Name), property))]);
            Shapes[type] = shape;
        }
        return shape;
    }

    private static string NameOf(NodeKind kind) => kind switch
    {
        NodeKind.Arg or NodeKind.Keyword or NodeKind.Alias or NodeKind.Comprehension or NodeKind.Arguments or NodeKind.WithItem => kind.ToString().ToLowerInvariant(),
        NodeKind.MatchCase => "match_case",
        _ => kind.ToString(),
    };

    private static string FieldOf(string property) => property switch
    {
        "DecoratorList" => "decorator_list",
        "TypeParams" => "type_params",
        "KwDefaults" => "kw_defaults",
        "IsAsync" => "is_async",
        "ContextExpr" => "context_expr",
        "OptionalVars" => "optional_vars",
        "KwdAttrs" => "kwd_attrs",
        "KwdPatterns" => "kwd_patterns",
        "DefaultValue" => "default_value",
        "FormatSpec" => "format_spec",
        "IsUnicodePrefixed" => "kind",
        _ => property.ToLowerInvariant(),
    };
}
