using System.Text;

namespace Lucid.Compiler.Syntax;

/// <summary>A text to compile: UTF-8 with <c>\n</c> line ends only, and where its lines start.</summary>
public sealed class SourceText
{
    private int[]? lineStarts;

    private SourceText(byte[] utf8, int length, string fileName, string? text)
    {
        Utf8 = utf8;
        Length = length;
        FileName = fileName;
        Original = text;
    }

    public string FileName { get; }

    internal byte[] Utf8 { get; }
    internal int Length { get; }
    internal string? Original { get; }

    /// <summary>A text that is already characters, as the argument of <c>compile</c>.</summary>
    public static SourceText FromString(string text, string fileName)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        return new SourceText(utf8, utf8.Length, fileName, text);
    }

    /// <summary>How many lines there are.</summary>
    public int LineCount => Lines.Length;

    private int[] Lines => lineStarts ??= FindLines();

    /// <summary>A line without its end, or null beyond the last; lines count from 1.</summary>
    public string? Line(int line) => line < 1 || line > Lines.Length ? null : Encoding.UTF8.GetString(LineBytes(line));

    /// <summary>Turns a column in bytes (from 0) into a column in characters (code points, from 0).</summary>
    public int CharColumn(int line, int byteColumn)
    {
        if (line < 1 || line > Lines.Length)
        {
            return byteColumn;
        }
        ReadOnlySpan<byte> bytes = LineBytes(line);
        int limit = Math.Min(byteColumn, bytes.Length);
        int column = Math.Max(byteColumn - bytes.Length, 0);
        for (int i = 0; i < limit; i++)
        {
            column += (bytes[i] & 0xC0) != 0x80 ? 1 : 0;
        }
        return column;
    }

    private ReadOnlySpan<byte> LineBytes(int line)
    {
        int start = Lines[line - 1];
        int end = line < Lines.Length ? Lines[line] - 1 : Length;
        return Utf8.AsSpan(start, end - start);
    }

    private int[] FindLines()
    {
        var starts = new List<int> { 0 };
        for (int i = 0; i < Length; i++)
        {
            if (Utf8[i] == '\n')
            {
                starts.Add(i + 1);
            }
        }
        return [.. starts];
    }
}
