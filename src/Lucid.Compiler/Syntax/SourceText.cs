using System.Text;

namespace Lucid.Compiler.Syntax;

/// <summary>A text to compile: UTF-8 with <c>\n</c> line ends only, and where its lines start.</summary>
public sealed class SourceText
{
    private readonly int textLength;
    private int[]? lineStarts;

    private SourceText(byte[] utf8, int length, string fileName, PythonSyntaxException? problem)
    {
        Utf8 = utf8;
        textLength = Length = length;
        FileName = fileName;
        Problem = problem;
    }

    public string FileName { get; }

    /// <summary>The text; one newline that is not part of it follows the last byte.</summary>
    internal byte[] Utf8 { get; }

    /// <summary>How many bytes the tokenizer sees.</summary>
    internal int Length { get; private set; }

    /// <summary>Why the bytes could not be read as text; parsing raises it.</summary>
    internal PythonSyntaxException? Problem { get; }

    /// <summary>A text that is already characters, as the argument of <c>compile</c>. It must not hold lone surrogates.</summary>
    public static SourceText FromString(string text, string fileName)
    {
        byte[] utf8 = new byte[Encoding.UTF8.GetByteCount(text) + 1];
        int length = Encoding.UTF8.GetBytes(text, utf8);
        return Create(utf8, length, fileName);
    }

    /// <summary>The bytes of a file or of a bytes source: UTF-8 unless a byte order mark or a coding comment says otherwise (PEP 263).</summary>
    public static SourceText FromBytes(ReadOnlySpan<byte> bytes, string fileName)
    {
        try
        {
            byte[] utf8 = SourceDecoder.ToUtf8(bytes, fileName, out int length);
            return Create(utf8, length, fileName);
        }
        catch (PythonSyntaxException problem)
        {
            return new SourceText([(byte)'\n'], 0, fileName, problem);
        }
    }

    // Takes a buffer with one byte to spare, and makes all line ends newlines in place.
    private static SourceText Create(byte[] utf8, int length, string fileName)
    {
        if (utf8.AsSpan(0, length).Contains((byte)0))
        {
            var problem = new PythonSyntaxException(
                SyntaxErrorKind.SyntaxError, "source code string cannot contain null bytes", fileName, 0, 0, 0, 0, null);
            return new SourceText([(byte)'\n'], 0, fileName, problem);
        }
        int first = utf8.AsSpan(0, length).IndexOf((byte)'\r');
        if (first >= 0)
        {
            int to = first;
            for (int i = first; i < length; i++)
            {
                byte b = utf8[i];
                if (b == '\r')
                {
                    i += i + 1 < length && utf8[i + 1] == '\n' ? 1 : 0;
                    b = (byte)'\n';
                }
                utf8[to++] = b;
            }
            length = to;
        }
        utf8[length] = (byte)'\n';
        return new SourceText(utf8, length, fileName, null);
    }

    /// <summary>A file always ends with a newline; other texts end where they end.</summary>
    internal void Prepare(ParseMode mode)
    {
        if (Problem is not null)
        {
            throw Problem;
        }
        Length = textLength + (mode == ParseMode.Exec && textLength > 0 && Utf8[textLength - 1] != '\n' ? 1 : 0);
    }

    /// <summary>How many lines there are.</summary>
    public int LineCount => textLength == 0 ? 0 : Lines.Length - (Utf8[textLength - 1] == '\n' ? 1 : 0);

    /// <summary>All of the text, with a newline at its end.</summary>
    public string WholeText => Encoding.UTF8.GetString(Utf8.AsSpan(0, textLength)) + (textLength > 0 && Utf8[textLength - 1] == '\n' ? "" : "\n");

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
        int end = line < Lines.Length ? Lines[line] - 1 : textLength;
        return Utf8.AsSpan(start, end - start);
    }

    private int[] FindLines()
    {
        var starts = new List<int> { 0 };
        for (int i = 0; i < textLength; i++)
        {
            if (Utf8[i] == '\n')
            {
                starts.Add(i + 1);
            }
        }
        return [.. starts];
    }
}
