#pragma warning disable CS0108, CS0109
using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary>A byte stream in memory.</summary>
[PyType("_io.BytesIO", Base = typeof(PyBufferedIOBase), Subclassable = true, HasDict = true, Doc = "Buffered I/O implementation using an in-memory bytes buffer.")]
internal partial class PyBytesIO : PyBufferedIOBase, IBuffer
{
    internal partial struct DerivedState
    {
        [Saved(0)] public ByteArray Content;
        [Saved(1)] public long Position;
        [Saved(2)] public int Exports;
    }

    internal PyBytesIO()
        : base(TypeObject)
    {
    }

    [PyNew("BytesIO(initial_bytes=None)")]
    internal static new Value New(PyType cls, Args args)
    {
        _ = args;
        return Allocate(cls);
    }

    [PyInit("BytesIO(initial_bytes=None)")]
    internal Value Init(Undo undo, Value initial_bytes)
    {
        byte[] content = [];
        if (!initial_bytes.IsNone)
        {
            if (!PyBytes.TryArgument(initial_bytes, out ReadOnlySpan<byte> given, out Value error))
            {
                return error;
            }
            content = given.ToArray();
        }
        ref DerivedState s = ref WriteDerived(undo);
        s.Content.Replace(content, content.Length);
        s.Position = 0;
        return Value.None;
    }

    public ReadOnlySpan<byte> Bytes => NowDerived.Content.Span;

    public bool IsReadOnly => false;

    public string Format => "B";

    public int ItemSize => 1;

    public Span<byte> EditBytes(Undo undo, int i, int n) => WriteDerived(undo).Content.Edit(undo, i, n);

    public void CountExports(Undo undo, int change) => WriteDerived(undo).Exports += change;

    private Value ClosedError() => Errors.ValueError("I/O operation on closed file.");

    // A view that nobody released counts only while it is within reach.
    private bool IsWatched(Machine vm) => NowDerived.Exports > 0 && vm.IsViewed(this);

    private static Value Exported() => Errors.BufferError("Existing exports of data: object cannot be re-sized");

    private byte[] Take(Undo undo, long n)
    {
        long left = Math.Max(0, NowDerived.Content.Count - NowDerived.Position);
        n = n < 0 ? left : Math.Min(n, left);
        if (n == 0)
        {
            return [];
        }
        byte[] taken = NowDerived.Content.Span.Slice((int)NowDerived.Position, (int)n).ToArray();
        WriteDerived(undo).Position += n;
        return taken;
    }

    [PyMethod("read(size=None, /)")]
    internal Value Read(Undo undo, long? size = null) => Now.IsClosed ? ClosedError() : new PyBytes(Take(undo, size ?? -1));

    [PyMethod("read1(size=None, /)")]
    internal Value Read1(Undo undo, long? size = null) => Read(undo, size);

    [PyMethod("readline(size=None, /)")]
    internal Value ReadBytesLine(Undo undo, long? size = null) => Now.IsClosed ? ClosedError() : new PyBytes(Take(undo, LineLength(size ?? -1)));

    private long LineLength(long limit)
    {
        if (NowDerived.Position >= NowDerived.Content.Count)
        {
            return 0;
        }
        ReadOnlySpan<byte> rest = NowDerived.Content.Span[(int)NowDerived.Position..];
        int at = rest.IndexOf((byte)'\n');
        long length = at < 0 ? rest.Length : at + 1;
        return limit >= 0 ? Math.Min(length, limit) : length;
    }

    [PyMethod("readlines(size=None, /)")]
    internal Value ReadBytesLines(Undo undo, long? size = null)
    {
        if (Now.IsClosed)
        {
            return ClosedError();
        }
        var lines = new PyList();
        long total = 0;
        while (true)
        {
            byte[] line = Take(undo, LineLength(-1));
            if (line.Length == 0)
            {
                return lines;
            }
            lines.Add(undo, new PyBytes(line));
            total += line.Length;
            if (size > 0 && total >= size)
            {
                return lines;
            }
        }
    }

    [PySlot(Slot.Next)]
    internal Value NextLine(Undo undo)
    {
        if (Now.IsClosed)
        {
            return ClosedError();
        }
        byte[] line = Take(undo, LineLength(-1));
        return line.Length == 0 ? Value.Exhausted : new PyBytes(line);
    }

    [PyMethod("readinto(buffer, /)")]
    internal Value ReadInto(Undo undo, Value buffer)
    {
        if (Now.IsClosed)
        {
            return ClosedError();
        }
        if (buffer.Object is not IBuffer { IsReadOnly: false } into)
        {
            return Errors.TypeError($"readinto() argument must be read-write bytes-like object, not {buffer.Type.FullName}");
        }
        byte[] taken = Take(undo, into.Bytes.Length);
        taken.CopyTo(into.EditBytes(undo, 0, taken.Length));
        return Value.Int(taken.Length);
    }

    [PyMethod("write(b, /)")]
    internal Value WriteBytes(Machine vm, Value b)
    {
        if (Now.IsClosed)
        {
            return ClosedError();
        }
        if (!PyBytes.TryArgument(b, out ReadOnlySpan<byte> bytes, out Value error))
        {
            return error;
        }
        if (IsWatched(vm))
        {
            return Exported();
        }
        WriteSpan(vm.Undo, bytes);
        return Value.Int(bytes.Length);
    }

    private void WriteSpan(Undo undo, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return;
        }
        ref DerivedState s = ref WriteDerived(undo);
        if (s.Position > s.Content.Count)
        {
            s.Content.Splice(undo, s.Content.Count, 0, new byte[s.Position - s.Content.Count]);
        }
        int at = (int)s.Position;
        s.Content.Splice(undo, at, Math.Min(bytes.Length, s.Content.Count - at), bytes);
        s.Position += bytes.Length;
    }

    [PyMethod("seek(pos, whence=0, /)")]
    internal Value Seek(Undo undo, long pos, int whence)
    {
        if (Now.IsClosed)
        {
            return ClosedError();
        }
        if (whence is < 0 or > 2)
        {
            return Errors.ValueError($"invalid whence ({whence}, should be 0, 1 or 2)");
        }
        if (whence == 0 && pos < 0)
        {
            return Errors.ValueError($"negative seek value {pos}");
        }
        long to = Math.Max(0, pos + (whence == 1 ? NowDerived.Position : whence == 2 ? NowDerived.Content.Count : 0));
        WriteDerived(undo).Position = to;
        return Value.Int(to);
    }

    [PyMethod("tell()")]
    internal Value Tell() => Now.IsClosed ? ClosedError() : Value.Int(NowDerived.Position);

    [PyMethod("truncate(size=None, /)")]
    internal Value Truncate(Machine vm, long? size = null)
    {
        if (Now.IsClosed)
        {
            return ClosedError();
        }
        long length = size ?? NowDerived.Position;
        if (length < 0)
        {
            return Errors.ValueError($"negative size value {length}");
        }
        if (length < NowDerived.Content.Count)
        {
            if (IsWatched(vm))
            {
                return Exported();
            }
            ref DerivedState s = ref WriteDerived(vm.Undo);
            s.Content.Splice(vm.Undo, (int)length, s.Content.Count - (int)length, default);
        }
        return Value.Int(length);
    }

    [PyMethod("getvalue()")]
    internal Value GetValue() => Now.IsClosed ? ClosedError() : new PyBytes(NowDerived.Content.Span);

    [PyMethod("getbuffer()")]
    internal Value GetBuffer(Undo undo) => Now.IsClosed ? ClosedError() : new PyMemoryView(undo, this);

    [PyMethod("close()")]
    internal Value Close(Machine vm)
    {
        if (IsWatched(vm))
        {
            return Exported();
        }
        MarkClosed(vm.Undo);
        WriteDerived(vm.Undo).Content.Replace([], 0);
        return Value.None;
    }

    [PyMethod("readable()")]
    internal new Value Readable() => Now.IsClosed ? ClosedError() : Value.True;

    [PyMethod("writable()")]
    internal new Value Writable() => Now.IsClosed ? ClosedError() : Value.True;

    [PyMethod("seekable()")]
    internal new Value Seekable() => Now.IsClosed ? ClosedError() : Value.True;

    [PyMethod("__setstate__(state, /)")]
    internal Value SetState(Machine vm, Value state)
    {
        if (Now.IsClosed)
        {
            return ClosedError();
        }
        if (state.Object is not PyTuple { Count: >= 3 } parts)
        {
            return Errors.TypeError($"{Type.FullName}.__setstate__ argument should be 3-tuple, got {state.Type.FullName}");
        }
        Value begun = Init(vm.Undo, parts[0]);
        if (begun.IsError)
        {
            return begun;
        }
        if (StreamState.Position(parts[1], "second", out long position) is { } wrong)
        {
            return wrong;
        }
        WriteDerived(vm.Undo).Position = position;
        return StreamState.Restore(vm, this, parts[2], "third");
    }

    [PyMethod("__getstate__()")]
    internal Value GetState() => Now.IsClosed ? ClosedError()
        : new PyTuple([new PyBytes(NowDerived.Content.Span), Value.Int(NowDerived.Position), Now.Attributes is { } dict ? dict.MakeCopy() : Value.None]);
}
