#pragma warning disable CS0108, CS0109
using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary>A text stream in memory. What is appended is kept in pieces until it is read.</summary>
[PyType("_io.StringIO", Base = typeof(PyTextIOBase), Subclassable = true, HasDict = true, Doc = "Text I/O implementation using an in-memory buffer.")]
internal partial class PyStringIO : PyTextIOBase
{
    internal partial struct DerivedState
    {
        [Saved(0)] public PyStr? Content;
        [Saved(1)] public ValueArray Tail;
        [Saved(2)] public long Length;
        [Saved(3)] public long Position;
        [Saved(4)] public string? Newline;
        [Saved(5)] public int Seen;
    }

    internal PyStringIO()
        : base(TypeObject)
    {
    }

    private static Value ClosedText() => Errors.ValueError("I/O operation on closed file");

    [PyNew("StringIO(initial_value='', newline='\\n')")]
    internal static new Value New(PyType cls, Args args)
    {
        _ = args;
        return Allocate(cls);
    }

    [PyInit("StringIO(initial_value='', newline='\\n')")]
    internal Value Init(Undo undo, Value initial_value, Value newline)
    {
        if (!newline.IsNone && newline.Object is not PyStr)
        {
            return Errors.TypeError($"newline must be str or None, not {newline.Type.FullName}");
        }
        if (newline.Object is PyStr { Text: not ("" or "\n" or "\r" or "\r\n") } wrong)
        {
            return Errors.ValueError($"illegal newline value: '{wrong.Text}'");
        }
        if (!initial_value.IsNone && initial_value.Object is not PyStr)
        {
            return Errors.TypeError($"initial_value must be str or None, not {initial_value.Type.FullName}");
        }
        ref DerivedState s = ref WriteDerived(undo);
        s.Content = PyStr.Empty;
        s.Tail.Clear();
        s.Length = s.Position = 0;
        s.Newline = newline.IsNone ? null : ((PyStr)newline.Object!).Text;
        if (initial_value.Object is PyStr text)
        {
            Put(undo, text);
            WriteDerived(undo).Position = 0;
        }
        return Value.None;
    }

    private PyStr Whole(Undo undo)
    {
        if (NowDerived.Tail.Count > 0)
        {
            ref DerivedState s = ref WriteDerived(undo);
            PyStr joined = TextPieces.Join(s.Content!, s.Tail.Span);
            s.Content = joined;
            s.Tail.Clear();
        }
        return NowDerived.Content ?? PyStr.Empty;
    }

    private void Put(Undo undo, PyStr text)
    {
        ref DerivedState s = ref WriteDerived(undo);
        PyStr made = s.Newline switch
        {
            null => TextPieces.Universal(text, ref s.Seen),
            "\r" or "\r\n" => TextPieces.Replace(text, s.Newline),
            _ => text.Exact(),
        };
        if (made.Length == 0)
        {
            return;
        }
        if (s.Position == s.Length)
        {
            s.Tail.Add(undo, made);
            s.Length += made.Length;
            s.Position = s.Length;
            return;
        }
        PyStr whole = Whole(undo);
        ref DerivedState t = ref WriteDerived(undo);
        int at = (int)t.Position;
        PyStr gap = at > whole.Length ? PyStr.Of(new string('\0', at - whole.Length)) : PyStr.Empty;
        int end = Math.Min(whole.Length, at + made.Length);
        Value[] pieces = [gap, made, at < whole.Length ? whole.Slice(end, whole.Length - end) : PyStr.Empty];
        t.Content = TextPieces.Join(whole.Slice(0, Math.Min(at, whole.Length)), pieces);
        t.Length = t.Content.Length;
        t.Position = at + made.Length;
    }

    private PyStr Take(Undo undo, long n)
    {
        long left = Math.Max(0, NowDerived.Length - NowDerived.Position);
        n = n < 0 ? left : Math.Min(n, left);
        if (n == 0)
        {
            return PyStr.Empty;
        }
        PyStr taken = Whole(undo).Slice((int)NowDerived.Position, (int)n);
        WriteDerived(undo).Position += n;
        return taken;
    }

    private PyStr TakeLine(Undo undo, long limit)
    {
        if (NowDerived.Position >= NowDerived.Length)
        {
            return PyStr.Empty;
        }
        PyStr whole = Whole(undo);
        int start = (int)NowDerived.Position;
        int end = TextPieces.LineEnd(whole, start, NowDerived.Newline);
        long n = (end < 0 ? whole.Length : end) - start;
        return Take(undo, limit >= 0 ? Math.Min(limit, n) : n);
    }

    [PyMethod("read(size=None, /)")]
    internal Value Read(Undo undo, long? size = null) => Now.IsClosed ? ClosedText() : Take(undo, size ?? -1);

    [PyMethod("readline(size=None, /)")]
    internal Value ReadTextLine(Undo undo, long? size = null) => Now.IsClosed ? ClosedText() : TakeLine(undo, size ?? -1);

    [PySlot(Slot.Next)]
    internal Value NextLine(Machine vm)
    {
        if (!ReferenceEquals(Type, TypeObject))
        {
            return vm.Enter(new IoBaseFrame(this, IoBaseTask.Next, Value.None));
        }
        if (Now.IsClosed)
        {
            return ClosedText();
        }
        PyStr line = TakeLine(vm.Undo, -1);
        return line.Length == 0 ? Value.Exhausted : line;
    }

    [PyMethod("write(s, /)")]
    internal Value WriteText(Undo undo, Value s)
    {
        if (s.Object is not PyStr text)
        {
            return Errors.TypeError($"string argument expected, got '{s.Type.FullName}'");
        }
        if (Now.IsClosed)
        {
            return ClosedText();
        }
        Put(undo, text);
        return Value.Int(text.Length);
    }

    [PyMethod("getvalue()")]
    internal Value GetValue(Undo undo) => Now.IsClosed ? ClosedText() : Whole(undo);

    [PyMethod("tell()")]
    internal Value Tell() => Now.IsClosed ? ClosedText() : Value.Int(NowDerived.Position);

    [PyMethod("seek(pos, whence=0, /)")]
    internal Value Seek(Undo undo, long pos, int whence)
    {
        if (Now.IsClosed)
        {
            return ClosedText();
        }
        if (whence is < 0 or > 2)
        {
            return Errors.ValueError($"Invalid whence ({whence}, should be 0, 1 or 2)");
        }
        if (pos < 0 && whence == 0)
        {
            return Errors.ValueError($"Negative seek position {pos}");
        }
        if (whence != 0 && pos != 0)
        {
            return Errors.Of(ExceptionTypes.OSError, "Can't do nonzero cur-relative seeks");
        }
        long to = whence == 0 ? pos : whence == 1 ? NowDerived.Position : NowDerived.Length;
        WriteDerived(undo).Position = to;
        return Value.Int(to);
    }

    [PyMethod("truncate(pos=None, /)")]
    internal Value Truncate(Undo undo, long? pos = null)
    {
        if (Now.IsClosed)
        {
            return ClosedText();
        }
        long length = pos ?? NowDerived.Position;
        if (length < 0)
        {
            return Errors.ValueError($"Negative size value {length}");
        }
        if (length < NowDerived.Length)
        {
            PyStr whole = Whole(undo);
            ref DerivedState s = ref WriteDerived(undo);
            s.Content = whole.Slice(0, (int)length);
            s.Length = length;
        }
        return Value.Int(length);
    }

    [PyMethod("close()")]
    internal Value Close(Undo undo)
    {
        MarkClosed(undo);
        return Value.None;
    }

    [PyMethod("readable()")]
    internal new Value Readable() => Now.IsClosed ? ClosedText() : Value.True;

    [PyMethod("writable()")]
    internal new Value Writable() => Now.IsClosed ? ClosedText() : Value.True;

    [PyMethod("seekable()")]
    internal new Value Seekable() => Now.IsClosed ? ClosedText() : Value.True;

    [PyMethod("__getstate__()")]
    internal Value GetState(Undo undo) => Now.IsClosed ? ClosedText() : new PyTuple(
    [
        Whole(undo),
        NowDerived.Newline is { } newline ? Value.Str(newline) : Value.None,
        Value.Int(NowDerived.Position),
        Now.Attributes is { } dict ? dict.MakeCopy() : Value.None,
    ]);

    [PyMethod("__setstate__(state, /)")]
    internal Value SetState(Machine vm, Value state)
    {
        if (Now.IsClosed)
        {
            return ClosedText();
        }
        if (state.Object is not PyTuple { Count: >= 4 } parts)
        {
            return Errors.TypeError($"{Type.FullName}.__setstate__ argument should be 4-tuple, got {state.Type.FullName}");
        }
        Value begun = Init(vm.Undo, parts[0], parts[1]);
        if (begun.IsError)
        {
            return begun;
        }
        if (StreamState.Position(parts[2], "third", out long position) is { } wrong)
        {
            return wrong;
        }
        // What the state holds was translated already.
        ref DerivedState s = ref WriteDerived(vm.Undo);
        s.Content = parts[0].Object is PyStr text ? text.Exact() : PyStr.Empty;
        s.Tail.Clear();
        s.Length = s.Content.Length;
        s.Position = position;
        return StreamState.Restore(vm, this, parts[3], "fourth");
    }

    [PyGetter("line_buffering")]
    internal Value GetLineBuffering() => Now.IsClosed ? ClosedText() : Value.False;

    [PyGetter("newlines")]
    internal new Value GetNewlines() => TextPieces.SeenNewlines(NowDerived.Newline is null ? NowDerived.Seen : 0);
}
