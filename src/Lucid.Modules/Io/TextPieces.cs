using System.Text;
using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary>Pieces of text and their line ends.</summary>
internal static class TextPieces
{
    internal static PyStr Join(PyStr first, ReadOnlySpan<Value> rest)
    {
        bool isPlain = first.Points is null;
        int length = first.Length;
        foreach (Value piece in rest)
        {
            var text = (PyStr)piece.Object!;
            isPlain &= text.Points is null;
            length += text.Length;
        }
        if (isPlain)
        {
            var made = new StringBuilder(first.Text, length);
            foreach (Value piece in rest)
            {
                made.Append(((PyStr)piece.Object!).Text);
            }
            return PyStr.OfPlain(made.ToString());
        }
        var codes = new List<int>(length);
        codes.AddRange(first.Codes());
        foreach (Value piece in rest)
        {
            codes.AddRange(((PyStr)piece.Object!).Codes());
        }
        return PyStr.Of([.. codes]);
    }

    /// <summary>Line ends as <c>\n</c>; which ones were there is noted: 1 for \r, 2 for \n, 4 for \r\n.</summary>
    internal static PyStr Universal(PyStr text, ref int seen)
    {
        if (!text.Text.Contains('\r', StringComparison.Ordinal))
        {
            seen |= text.Text.Contains('\n', StringComparison.Ordinal) ? 2 : 0;
            return text.Exact();
        }
        var made = new List<int>(text.Length);
        seen |= Look(text);
        for (int i = 0; i < text.Length; i++)
        {
            int code = text.CodeAt(i);
            if (code == '\r')
            {
                i += i + 1 < text.Length && text.CodeAt(i + 1) == '\n' ? 1 : 0;
                code = '\n';
            }
            made.Add(code);
        }
        return PyStr.Of([.. made]);
    }

    internal static int Look(PyStr text)
    {
        int seen = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int code = text.CodeAt(i);
            if (code == '\n')
            {
                seen |= 2;
            }
            else if (code == '\r')
            {
                bool isPair = i + 1 < text.Length && text.CodeAt(i + 1) == '\n';
                seen |= isPair ? 4 : 1;
                i += isPair ? 1 : 0;
            }
        }
        return seen;
    }

    /// <summary><c>\n</c> as another line end.</summary>
    internal static PyStr Replace(PyStr text, string newline)
    {
        if (!text.Text.Contains('\n', StringComparison.Ordinal))
        {
            return text.Exact();
        }
        if (text.Points is null)
        {
            return PyStr.OfPlain(text.Text.Replace("\n", newline, StringComparison.Ordinal));
        }
        var made = new List<int>(text.Length);
        foreach (int code in text.Codes())
        {
            if (code != '\n')
            {
                made.Add(code);
                continue;
            }
            foreach (char c in newline)
            {
                made.Add(c);
            }
        }
        return PyStr.Of([.. made]);
    }

    /// <summary>Behind the end of the line that starts somewhere; -1 if it has no end. A null newline has been translated to \n; an empty one is any.</summary>
    internal static int LineEnd(PyStr text, int start, string? newline)
    {
        string end = newline is null ? "\n" : newline;
        if (text.Points is null && end.Length > 0)
        {
            int found = text.Text.IndexOf(end, start, StringComparison.Ordinal);
            return found < 0 ? -1 : found + end.Length;
        }
        for (int i = start; i < text.Length; i++)
        {
            int code = text.CodeAt(i);
            bool pair = code == '\r' && i + 1 < text.Length && text.CodeAt(i + 1) == '\n';
            if (end.Length == 0 ? code is '\n' or '\r' : end.Length == 2 ? pair : code == end[0])
            {
                return end.Length != 1 && pair ? i + 2 : i + 1;
            }
        }
        return -1;
    }

    internal static Value SeenNewlines(int seen)
    {
        var made = new List<Value>();
        foreach ((int bit, string text) in ((int, string)[])[(1, "\r"), (2, "\n"), (4, "\r\n")])
        {
            if ((seen & bit) != 0)
            {
                made.Add(Value.Str(text));
            }
        }
        return made.Count == 0 ? Value.None : made.Count == 1 ? made[0] : new PyTuple([.. made]);
    }
}
