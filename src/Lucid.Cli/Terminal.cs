using System.Text;
using Lucid.Runtime;

namespace Lucid.Cli;

/// <summary>
/// Answers a machine that waits for a line of the terminal: with the line, with None at the end of the input, or, where the prompt asked for
/// it, with a tuple of text and cursor when a word is to be completed.
/// </summary>
internal sealed class Terminal
{
    private const int Slice = 50;
    private const int ColumnsDefault = 80;
    private readonly Decoder decoder = Encoding.UTF8.GetDecoder();
    private readonly Queue<char> keys = new();
    private readonly Lazy<History> history = new(() => new History());
    private readonly Stream output = Console.OpenStandardOutput();
    private World? world;
    private int row;
    private bool isPasting;

    /// <summary>Reads a line and hands it over; gives up without an answer when the machine is called.</summary>
    internal void Answer(Machine vm, Wait wait, ManualResetEventSlim called)
    {
        world = vm.World;
        object?[] asked = (object?[])HostValue.To(wait.Arguments!)!;
        string prompt = asked[0] as string ?? "";
        // The prompt of the command asks for more than `input` does.
        bool isCommand = asked.Length > 1;
        if (!vm.World.IsStandardTerminal(0))
        {
            AnswerPlainly(vm, wait, prompt, called);
            return;
        }
        var editor = new LineEditor(isCommand ? history.Value.Lines : []) { IsPasting = isPasting };
        using var mode = new TerminalMode();
        Fill(0);
        if (isCommand && (keys.Count == 0 || asked[3] is object?[] { Length: > 0 }))
        {
            editor.Set((string)asked[1]!, (int)(long)asked[2]!);
        }
        if (isCommand && asked[3] is object?[] { Length: > 0 } shown)
        {
            Write("\r\n" + Listing(shown));
            row = 0;
        }
        Write("\x1b[?2004h");
        Draw(prompt, editor);
        object? answer = null;
        EditorNews news = Edit(prompt, editor, called, isCommand);
        isPasting = editor.IsPasting;
        Write("\x1b[?2004l");
        switch (news)
        {
            case EditorNews.Nothing:
                Write("\r\n");
                row = 0;
                return;
            case EditorNews.Accepted:
                answer = editor.Text;
                break;
            case EditorNews.Complete:
                vm.Resume(wait, new PyTuple([Value.Str(editor.Text), Value.Int(editor.Cursor)]));
                return;
        }
        Write("\r\n");
        row = 0;
        if (isCommand && answer is string line)
        {
            history.Value.Add(line);
        }
        vm.Resume(wait, answer);
    }

    // Gives Nothing when the machine is called.
    private EditorNews Edit(string prompt, LineEditor editor, ManualResetEventSlim called, bool completes)
    {
        while (true)
        {
            if (called.IsSet)
            {
                return EditorNews.Nothing;
            }
            if (keys.Count == 0)
            {
                if (!Fill(Slice))
                {
                    return EditorNews.End;
                }
                continue;
            }
            EditorNews news = editor.Take(keys.Dequeue());
            switch (news)
            {
                case EditorNews.Complete when !completes:
                    break;
                case EditorNews.Accepted or EditorNews.Complete or EditorNews.End:
                    Draw(prompt, editor);
                    return news;
                case EditorNews.Clear:
                    Write("\x1b[H\x1b[2J");
                    row = 0;
                    Draw(prompt, editor);
                    break;
                case EditorNews.Changed when keys.Count == 0:
                    Draw(prompt, editor);
                    break;
            }
        }
    }

    private bool Fill(int milliseconds)
    {
        Span<byte> bytes = stackalloc byte[1024];
        Span<char> chars = stackalloc char[1024];
        int n = TerminalMode.Read(bytes, milliseconds);
        if (n < 0)
        {
            return false;
        }
        int decoded = decoder.GetChars(bytes[..n], chars, flush: false);
        foreach (char c in chars[..decoded])
        {
            keys.Enqueue(c);
        }
        return true;
    }

    private void Draw(string prompt, LineEditor editor)
    {
        int columns = Columns();
        var text = new StringBuilder();
        if (row > 0)
        {
            text.Append($"\x1b[{row}A");
        }
        text.Append("\r\x1b[J").Append(prompt).Append(editor.Text);
        int start = ShownLength(prompt);
        int end = start + ShownLength(editor.Text);
        int cursor = start + ShownLength(editor.Text[..editor.Cursor]);
        if (end > 0 && end % columns == 0)
        {
            // The terminal keeps its cursor behind the last column until the next character.
            text.Append("\r\n");
        }
        if (end / columns > cursor / columns)
        {
            text.Append($"\x1b[{(end / columns) - (cursor / columns)}A");
        }
        text.Append('\r');
        if (cursor % columns > 0)
        {
            text.Append($"\x1b[{cursor % columns}C");
        }
        row = cursor / columns;
        Write(text.ToString());
    }

    private int Columns() => world is not null && world.TerminalSize(1, out int columns, out _) >= 0 && columns > 0 ? columns : ColumnsDefault;

    // Colours take no room, neither do combining characters; wide ones take two columns.
    private static int ShownLength(string text)
    {
        int length = 0;
        bool escape = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (escape)
            {
                escape = !Rune.IsLetter(rune);
                continue;
            }
            escape = rune.Value == 0x1B;
            length += escape || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark or System.Globalization.UnicodeCategory.Format ? 0
                : rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) ? 2
                : 1;
        }
        return length;
    }

    private string Listing(object?[] shown)
    {
        string[] words = Array.ConvertAll(shown, word => word as string ?? "");
        int width = words.Max(word => word.Length) + 2;
        int perLine = Math.Max(1, Columns() / width);
        var text = new StringBuilder();
        for (int i = 0; i < words.Length; i++)
        {
            text.Append(words[i].PadRight(width)).Append((i + 1) % perLine == 0 || i == words.Length - 1 ? "\r\n" : "");
        }
        return text.ToString();
    }

    private void Write(string text)
    {
        output.Write(Encoding.UTF8.GetBytes(text));
        output.Flush();
    }

    // The program was saved at a terminal and goes on without one.
    private void AnswerPlainly(Machine vm, Wait wait, string prompt, ManualResetEventSlim called)
    {
        Write(prompt);
        var line = new List<byte>();
        var one = new byte[1];
        while (!called.IsSet)
        {
            int n = TerminalMode.Read(one, Slice);
            if (n > 0 && one[0] != '\n')
            {
                line.Add(one[0]);
            }
            else if (n != 0)
            {
                vm.Resume(wait, n < 0 && line.Count == 0 ? null : Encoding.UTF8.GetString([.. line]));
                return;
            }
        }
    }
}
