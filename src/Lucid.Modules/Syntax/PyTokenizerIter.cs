namespace Lucid.Modules.Syntax;

/// <summary>Gives the tokens of the lines that a function reads. All lines are read before the first token is given.</summary>
[PyType("_tokenize.TokenizerIter")]
internal sealed partial class PyTokenizerIter : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public Value ReadLine;
        [Saved(1)] public Value Encoding;
        [Saved(2)] public bool WithExtras;
        [Saved(3)] public PyTuple? Tokens;
        [Saved(4)] public int At;
        [Saved(5)] public Value Error;
    }

    [PyNew("TokenizerIter(readline, /, *, encoding=None, extra_tokens=False)")]
    internal static Value New(PyType cls, Value readline, Value encoding, bool extra_tokens)
    {
        _ = cls;
        var made = new PyTokenizerIter();
        made.state.ReadLine = readline;
        made.state.Encoding = encoding;
        made.state.WithExtras = extra_tokens;
        made.state.Error = Value.None;
        return made;
    }

    [PySlot(Slot.Iter)]
    internal Value Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm) => Now.Tokens is null ? vm.Enter(new ReadTokensFrame(this)) : Give(vm);

    internal Value Give(Machine vm)
    {
        if (Now.At < Now.Tokens!.Count)
        {
            ref State s = ref Write(vm.Undo);
            return s.Tokens![s.At++];
        }
        if (Now.Error.IsNone)
        {
            return Value.Exhausted;
        }
        Value error = Now.Error;
        Write(vm.Undo).Error = Value.None;
        return vm.RaiseAgain(error);
    }

    /// <summary>Cuts the text into tokens.</summary>
    internal void Take(Machine vm, string text)
    {
        List<Lucid.Compiler.Syntax.TokenInfo> found = SourceTokens.List(text, Now.WithExtras, out Value error);
        string[] lines = SplitLines(text);
        var made = new Value[found.Count];
        for (int i = 0; i < made.Length; i++)
        {
            made[i] = TupleOf(found[i], lines, i > 0 ? made[i - 1] : Value.Unbound);
        }
        ref State s = ref Write(vm.Undo);
        s.Tokens = PyTuple.Of(made);
        s.Error = error;
    }

    private static PyTuple TupleOf(Lucid.Compiler.Syntax.TokenInfo token, string[] lines, Value before)
    {
        const int newline = 4;
        const int blankNewline = 66;
        string text = token.Text;
        int endCol = token.EndCol;
        string line = "";
        for (int i = token.Line; i <= token.EndLine && i <= lines.Length; i++)
        {
            line += lines[i - 1];
        }
        if (token.Type is newline or blankNewline && text.Length > 0 && line.EndsWith("\r\n", StringComparison.Ordinal))
        {
            text = "\r\n";
            endCol++;
        }
        // Tokens of one line share the str of the line.
        Value shown = before.Object is PyTuple last && last[4].Object is PyStr same && same.Text == line ? same : Value.Str(line);
        return new PyTuple([
            Value.Int(token.Type), Value.Str(text), new PyTuple([Value.Int(token.Line), Value.Int(token.Col)]),
            new PyTuple([Value.Int(token.EndLine), Value.Int(endCol)]), shown,
        ]);
    }

    private static string[] SplitLines(string text)
    {
        var lines = new List<string>();
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start) + 1;
            end = end == 0 ? text.Length : end;
            lines.Add(text[start..end]);
            start = end;
        }
        return [.. lines];
    }
}
