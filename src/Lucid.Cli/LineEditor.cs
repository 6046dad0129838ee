using System.Text;

namespace Lucid.Cli;

/// <summary>
/// A line under the editor's keys: text, cursor and the history. Knows nothing of terminals: takes characters and says what has to happen.
/// </summary>
/// <param name="history">Lines typed before, oldest first.</param>
internal sealed class LineEditor(IReadOnlyList<string> history)
{
    private readonly StringBuilder text = new();
    private readonly StringBuilder sequence = new();
    private string killed = "";
    private string draft = "";
    private int place = history.Count;
    private bool escaped;

    /// <summary>Whether what comes is pasted: a paste of several lines goes on in the next line's editor.</summary>
    internal bool IsPasting { get; set; }

    internal string Text => text.ToString();

    internal int Cursor { get; private set; }

    /// <summary>Starts with a text.</summary>
    internal void Set(string start, int cursor)
    {
        text.Clear().Append(start);
        Cursor = Math.Clamp(cursor, 0, start.Length);
    }

    /// <summary>Takes one character that the terminal sent.</summary>
    internal EditorNews Take(char c)
    {
        if (escaped)
        {
            return TakeEscaped(c);
        }
        if (IsPasting && c is not '\x1b')
        {
            // What is pasted is text and no keys: a tab completes nothing, and what else is no character is left out.
            if (c is '\r' or '\n')
            {
                return EditorNews.Accepted;
            }
            if (c is < ' ' and not '\t' or '\x7f')
            {
                return EditorNews.Nothing;
            }
            Insert(c == '\t' ? "    " : c.ToString());
            return EditorNews.Changed;
        }
        switch (c)
        {
            case '\r' or '\n':
                Cursor = text.Length;
                return EditorNews.Accepted;
            case '\t':
                return EditorNews.Complete;
            case '\x1b':
                escaped = true;
                sequence.Clear();
                return EditorNews.Nothing;
            case '\x01':
                return Move(0);
            case '\x02':
                return Move(Back(1));
            case '\x04':
                return text.Length == 0 ? EditorNews.End : Delete(Cursor, Forward(1));
            case '\x05':
                return Move(text.Length);
            case '\x06':
                return Move(Forward(1));
            case '\b' or '\x7f':
                return Rub();
            case '\x0b':
                return Kill(Cursor, text.Length);
            case '\x0c':
                return EditorNews.Clear;
            case '\x0e':
                return Recall(1);
            case '\x10':
                return Recall(-1);
            case '\x14':
                return Swap();
            case '\x15':
                return Kill(0, Cursor);
            case '\x17':
                return Kill(BigWordBack(), Cursor);
            case '\x19':
                Insert(killed);
                return EditorNews.Changed;
            case < ' ':
                return EditorNews.Nothing;
            default:
                Insert(c.ToString());
                return EditorNews.Changed;
        }
    }

    // ESC x, ESC [ digits x and ESC O x.
    private EditorNews TakeEscaped(char c)
    {
        if (c == '\x1b')
        {
            sequence.Clear();
            return EditorNews.Nothing;
        }
        sequence.Append(c);
        if (sequence.Length == 1 && c is '[' or 'O' || (sequence[0] == '[' && c is (>= '0' and <= '9') or ';'))
        {
            return EditorNews.Nothing;
        }
        escaped = false;
        switch (sequence.ToString())
        {
            case "[A" or "OA":
                return Recall(-1);
            case "[B" or "OB":
                return Recall(1);
            case "[C" or "OC":
                return Move(Forward(1));
            case "[D" or "OD":
                return Move(Back(1));
            case "[H" or "OH" or "[1~" or "[7~":
                return Move(0);
            case "[F" or "OF" or "[4~" or "[8~":
                return Move(text.Length);
            case "[3~":
                return Delete(Cursor, Forward(1));
            case "[1;5C" or "[1;3C" or "f":
                return Move(WordForward());
            case "[1;5D" or "[1;3D" or "b":
                return Move(WordBack());
            case "d":
                return Kill(Cursor, WordForward());
            case "\x7f" or "\b":
                return Kill(WordBack(), Cursor);
            case "[200~":
                IsPasting = true;
                return EditorNews.Nothing;
            case "[201~":
                IsPasting = false;
                return EditorNews.Nothing;
            default:
                return EditorNews.Nothing;
        }
    }

    private void Insert(string added)
    {
        text.Insert(Cursor, added);
        Cursor += added.Length;
    }

    private EditorNews Move(int to)
    {
        Cursor = to;
        return EditorNews.Changed;
    }

    private EditorNews Delete(int start, int end)
    {
        text.Remove(start, end - start);
        Cursor = start;
        return EditorNews.Changed;
    }

    private EditorNews Kill(int start, int end)
    {
        if (end > start)
        {
            killed = text.ToString(start, end - start);
        }
        return Delete(start, end);
    }

    // In an indentation, a step back is a whole level.
    private EditorNews Rub()
    {
        const int Level = 4;
        bool indents = Cursor > 0 && Cursor % Level == 0 && text.ToString(0, Cursor).All(c => c == ' ');
        return Delete(indents ? Cursor - Level : Back(1), Cursor);
    }

    private EditorNews Swap()
    {
        if (Cursor == 0 || text.Length < 2)
        {
            return EditorNews.Nothing;
        }
        int middle = Cursor == text.Length ? Back(1) : Cursor;
        Cursor = middle;
        int start = Back(1);
        int end = Forward(1);
        if (start == middle)
        {
            Cursor = text.Length;
            return EditorNews.Nothing;
        }
        string swapped = text.ToString(middle, end - middle) + text.ToString(start, middle - start);
        text.Remove(start, end - start).Insert(start, swapped);
        Cursor = end;
        return EditorNews.Changed;
    }

    private EditorNews Recall(int step)
    {
        int to = place + step;
        if (to < 0 || to > history.Count)
        {
            return EditorNews.Nothing;
        }
        if (place == history.Count)
        {
            draft = Text;
        }
        place = to;
        string line = to == history.Count ? draft : history[to];
        Set(line, line.Length);
        return EditorNews.Changed;
    }

    // A character outside the BMP is two chars and one step.
    private int Back(int step) => Cursor - (Cursor > 1 && char.IsLowSurrogate(text[Cursor - 1]) ? step + 1 : Math.Min(step, Cursor));

    private int Forward(int step) => Math.Min(text.Length, Cursor + (Cursor + 1 < text.Length && char.IsHighSurrogate(text[Cursor]) ? step + 1 : step));

    private int WordBack()
    {
        int at = Cursor;
        while (at > 0 && !char.IsLetterOrDigit(text[at - 1]))
        {
            at--;
        }
        while (at > 0 && char.IsLetterOrDigit(text[at - 1]))
        {
            at--;
        }
        return at;
    }

    private int WordForward()
    {
        int at = Cursor;
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
        {
            at++;
        }
        return at;
    }

    private int BigWordBack()
    {
        int at = Cursor;
        while (at > 0 && text[at - 1] == ' ')
        {
            at--;
        }
        while (at > 0 && text[at - 1] != ' ')
        {
            at--;
        }
        return at;
    }
}
