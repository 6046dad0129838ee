using System.Text;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary>Turns <c>'...%s...' % (a, b)</c> into the f-string that gives the same, where only <c>%s</c>, <c>%r</c>, <c>%a</c> and <c>%%</c> occur.</summary>
internal static class ConstantFolderFormat
{
    private const int DigitsMax = 3;

    /// <summary>The f-string, or null where <c>%</c> has to do it.</summary>
    public static JoinedStrExpr? ToJoined(BinOpExpr expr)
    {
        if (expr.Op != BinaryOperator.Mod
            || expr.Left is not ConstantExpr { Value: { Kind: ConstantKind.Str, CodePoints: null, Text: { } format } }
            || expr.Right is not TupleExpr tuple || Array.Exists(tuple.Elts, item => item is StarredExpr))
        {
            return null;
        }
        var parts = new List<ExprNode>();
        var literal = new StringBuilder();
        int used = 0;
        for (int at = 0; at < format.Length; at++)
        {
            if (format[at] != '%')
            {
                literal.Append(format[at]);
            }
            else if (++at >= format.Length)
            {
                return null;
            }
            else if (format[at] == '%')
            {
                literal.Append('%');
            }
            else
            {
                if (used == tuple.Elts.Length || Field(format, ref at, tuple.Elts[used]) is not { } field)
                {
                    return null;
                }
                used++;
                AddLiteral(parts, literal, expr);
                parts.Add(field);
            }
        }
        AddLiteral(parts, literal, expr);
        return used == tuple.Elts.Length ? new JoinedStrExpr(expr.Span, [.. parts]) : null;
    }

    private static void AddLiteral(List<ExprNode> parts, StringBuilder literal, BinOpExpr expr)
    {
        if (literal.Length > 0)
        {
            parts.Add(new ConstantExpr(expr.Left.Span, ConstantValue.FromText(literal.ToString()), false));
            literal.Clear();
        }
    }

    // Leaves the position at the conversion character.
    private static FormattedValueExpr? Field(string format, ref int at, ExprNode value)
    {
        bool left = false;
        for (; at < format.Length && format[at] is '-' or '+' or ' ' or '#' or '0'; at++)
        {
            left |= format[at] == '-';
        }
        string? width = Digits(format, ref at);
        string? precision = null;
        if (at < format.Length && format[at] == '.')
        {
            at++;
            precision = Digits(format, ref at);
            precision = precision is { Length: 0 } ? "0" : precision;
            if (precision is null)
            {
                return null;
            }
        }
        if (width is null || at >= format.Length || format[at] is not ('s' or 'r' or 'a'))
        {
            return null;
        }
        string spec = (width is "" or "0" ? "" : (left ? "" : ">") + width) + (precision is null ? "" : "." + precision);
        return new FormattedValueExpr(value.Span, value, format[at], spec.Length == 0 ? null : new ConstantExpr(value.Span, ConstantValue.FromText(spec), false));
    }

    private static string? Digits(string format, ref int at)
    {
        int start = at;
        while (at < format.Length && char.IsAsciiDigit(format[at]))
        {
            at++;
        }
        return at - start > DigitsMax ? null : format[start..at].TrimStart('0') is { Length: > 0 } digits ? digits : at > start ? "0" : "";
    }
}
