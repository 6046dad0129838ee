using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary>Docstrings: finding them and taking their indentation away.</summary>
internal static class Docstring
{
    private const int TabSize = 8;

    /// <summary>The docstring that a body begins with, or null.</summary>
    public static ConstantValue? Of(StmtNode[] body) =>
        body.Length > 0 && body[0] is ExprStmt { Value: ConstantExpr { Value: { Kind: ConstantKind.Str } text } } ? text : null;

    /// <summary>
    /// Expands tabs, strips the first line's leading blanks and takes from the other lines the indentation that all of them share.
    /// </summary>
    public static ConstantValue Clean(ConstantValue docstring)
    {
        int[] text = ExpandTabs(docstring);
        int margin = Margin(text);
        int at = 0;
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }
        var clean = new List<int>(text.Length);
        at = CopyLine(text, at, clean);
        while (at < text.Length)
        {
            for (int i = 0; i < margin && at < text.Length && text[at] == ' '; i++)
            {
                at++;
            }
            at = CopyLine(text, at, clean);
        }
        return ConstantValue.FromCodePoints([.. clean]);
    }

    private static int CopyLine(int[] text, int at, List<int> to)
    {
        while (at < text.Length)
        {
            to.Add(text[at]);
            if (text[at++] == '\n')
            {
                break;
            }
        }
        return at;
    }

    /// <summary>The smallest indentation of the lines after the first that are not blank.</summary>
    private static int Margin(int[] text)
    {
        int margin = int.MaxValue;
        int at = Array.IndexOf(text, '\n') + 1;
        while (at > 0 && at < text.Length)
        {
            int start = at;
            while (at < text.Length && text[at] == ' ')
            {
                at++;
            }
            if (at < text.Length && text[at] != '\n')
            {
                margin = Math.Min(margin, at - start);
            }
            at = Array.IndexOf(text, '\n', at) + 1;
        }
        return margin == int.MaxValue ? 0 : margin;
    }

    private static int[] ExpandTabs(ConstantValue docstring)
    {
        var points = new List<int>();
        int column = 0;
        foreach (int point in CodePoints(docstring))
        {
            if (point == '\t')
            {
                int fill = TabSize - column % TabSize;
                column += fill;
                points.AddRange(Enumerable.Repeat((int)' ', fill));
                continue;
            }
            column = point is '\n' or '\r' ? 0 : column + 1;
            points.Add(point);
        }
        return [.. points];
    }

    private static IEnumerable<int> CodePoints(ConstantValue value)
    {
        if (value.CodePoints is int[] points)
        {
            return points;
        }
        var runes = new List<int>(value.Text!.Length);
        foreach (System.Text.Rune rune in value.Text.EnumerateRunes())
        {
            runes.Add(rune.Value);
        }
        return runes;
    }
}
