#pragma warning disable CS0108, CS0109
using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary>What the streams with a buffer over a raw stream share. The raw stream stands behind what was read ahead.</summary>
[PyType("_io._Buffered", Base = typeof(PyBufferedIOBase), HasDict = true, NoConstructor = true)]
internal partial class PyBuffered : PyBufferedIOBase
{
    internal partial struct DerivedState
    {
        [Saved(0)] public Value Raw;
        [Saved(1)] public ByteArray Ahead;
        [Saved(2)] public int At;
        [Saved(3)] public ByteArray Pending;
        [Saved(4)] public int Size;
        [Saved(5)] public bool Reads;
        [Saved(6)] public bool Writes;
    }

    protected PyBuffered(PyType type)
        : base(type)
    {
    }

    internal const int DefaultSize = 131072;

    /// <summary>Bytes that were read ahead.</summary>
    internal int Left => NowDerived.Ahead.Count - NowDerived.At;

    internal override bool IsClosedNow => Now.IsClosed || (NowDerived.Raw.Object is PyIOBase raw && raw.IsClosedNow);

    protected Value Start(Machine vm, Value raw, long size, bool reads, bool writes)
    {
        if (size <= 0)
        {
            return Errors.ValueError("buffer size must be strictly positive");
        }
        ref DerivedState s = ref WriteDerived(vm.Undo);
        s.Raw = raw;
        s.Size = (int)Math.Min(size, 1 << 28);
        s.Reads = reads;
        s.Writes = writes;
        s.At = 0;
        s.Ahead.Replace([], 0);
        s.Pending.Replace([], 0);
        return Do(vm, BufferedOp.Init, Value.None);
    }

    internal Value Do(Machine vm, BufferedOp op, Value argument, long number = 0, int whence = 0)
    {
        if (NowDerived.Raw.IsUnbound || NowDerived.Size == 0)
        {
            return Errors.ValueError(NowDerived.Size == 0 ? "I/O operation on uninitialized object" : "raw stream has been detached");
        }
        if (op is not (BufferedOp.Init or BufferedOp.Close or BufferedOp.Detach) && IsClosedNow)
        {
            return Errors.ValueError(op switch
            {
                BufferedOp.Write => "write to closed file",
                BufferedOp.Seek => "seek of closed file",
                BufferedOp.Flush => "flush of closed file",
                BufferedOp.Peek => "peek of closed file",
                BufferedOp.ReadLine or BufferedOp.Next => "readline of closed file",
                BufferedOp.Tell => "I/O operation on closed file",
                BufferedOp.Truncate => "truncate of closed file",
                _ => "read of closed file",
            });
        }
        return new BufferedFrame(this, op, argument, number, whence).Run(vm);
    }

    /// <summary>Takes bytes that were read ahead.</summary>
    internal byte[] Take(Undo undo, int n)
    {
        if (n == 0)
        {
            return [];
        }
        byte[] taken = NowDerived.Ahead.Span.Slice(NowDerived.At, n).ToArray();
        ref DerivedState s = ref WriteDerived(undo);
        s.At += n;
        if (s.At == s.Ahead.Count)
        {
            s.Ahead.Replace([], 0);
            s.At = 0;
        }
        return taken;
    }

    internal void AddAhead(Undo undo, ReadOnlySpan<byte> bytes)
    {
        ref DerivedState s = ref WriteDerived(undo);
        if (s.At > 0)
        {
            s.Ahead.Splice(undo, 0, s.At, default);
            s.At = 0;
        }
        s.Ahead.Splice(undo, s.Ahead.Count, 0, bytes);
    }

    internal void DropAhead(Undo undo)
    {
        if (NowDerived.Ahead.Count > 0)
        {
            ref DerivedState s = ref WriteDerived(undo);
            s.Ahead.Replace([], 0);
            s.At = 0;
        }
    }

    internal void AddPending(Undo undo, ReadOnlySpan<byte> bytes)
    {
        ref DerivedState s = ref WriteDerived(undo);
        s.Pending.Splice(undo, s.Pending.Count, 0, bytes);
    }

    internal void DropPending(Undo undo, int n)
    {
        ref DerivedState s = ref WriteDerived(undo);
        if (n >= s.Pending.Count)
        {
            s.Pending.Replace([], 0);
        }
        else
        {
            s.Pending.Splice(undo, 0, n, default);
        }
    }

    internal void Forget(Undo undo) => WriteDerived(undo).Raw = Value.Unbound;

    [PyGetter("raw")]
    internal Value GetRaw() => NowDerived.Raw.IsUnbound ? Errors.ValueError("raw stream has been detached") : NowDerived.Raw;

    [PyGetter("closed")]
    internal Value GetClosed(Machine vm) => NowDerived.Raw.IsUnbound ? Errors.ValueError("raw stream has been detached")
        : NowDerived.Raw.Object is PyIOBase ? Value.Bool(IsClosedNow) : vm.GetAttr(NowDerived.Raw, IoNames.Closed);

    [PyGetter("name")]
    internal Value GetName(Machine vm) => vm.GetAttr(NowDerived.Raw, IoNames.Name);

    [PyGetter("mode")]
    internal Value GetMode(Machine vm) => vm.GetAttr(NowDerived.Raw, IoNames.Mode);

    [PyMethod("detach()")]
    internal Value Detach(Machine vm) => Do(vm, BufferedOp.Detach, Value.None);

    [PyMethod("close()")]
    internal new Value Close(Machine vm) => IsClosedNow ? Value.None : Do(vm, BufferedOp.Close, Value.None);

    [PyMethod("flush()")]
    internal Value Flush(Machine vm) => Do(vm, BufferedOp.Flush, Value.None);

    [PyMethod("seek(target, whence=0, /)")]
    internal Value Seek(Machine vm, long target, int whence) =>
        whence is < 0 or > 2 ? Errors.ValueError($"whence value {whence} unsupported") : Do(vm, BufferedOp.Seek, Value.None, target, whence);

    [PyMethod("tell()")]
    internal new Value Tell(Machine vm) => Do(vm, BufferedOp.Tell, Value.None);

    [PyMethod("truncate(pos=None, /)")]
    internal Value Truncate(Machine vm, Value pos) =>
        NowDerived.Writes ? Do(vm, BufferedOp.Truncate, pos) : Unsupported("truncate");

    [PyMethod("fileno()")]
    internal Value FileNo(Machine vm) => vm.CallMethod(NowDerived.Raw, IoNames.FileNo);

    [PyMethod("isatty()")]
    internal Value IsATty(Machine vm) => vm.CallMethod(NowDerived.Raw, IoNames.IsATty);

    [PyMethod("seekable()")]
    internal Value Seekable(Machine vm) => vm.CallMethod(NowDerived.Raw, IoNames.Seekable);

    [PyMethod("readable()")]
    internal Value Readable(Machine vm) => NowDerived.Reads ? vm.CallMethod(NowDerived.Raw, IoNames.Readable) : Value.False;

    [PyMethod("writable()")]
    internal Value Writable(Machine vm) => NowDerived.Writes ? vm.CallMethod(NowDerived.Raw, IoNames.Writable) : Value.False;

    [PyMethod("__reduce__()")]
    internal Value Reduce() => CannotPickle();

    [PyMethod("__reduce_ex__(protocol, /)")]
    internal Value ReduceEx(Value protocol)
    {
        _ = protocol;
        return CannotPickle();
    }

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => NowDerived.Raw.Object is PyFileIO { NowDerived.Name.IsUnbound: false } file
        ? vm.Enter(new StreamReprFrame($"<{Type.FullName} name=", file.NowDerived.Name, ">"))
        : Value.Str($"<{Type.FullName}>");

    internal Value ReadBytes(Machine vm, Value size)
    {
        long n = -1;
        if (!size.IsNone && !Conversion.TryInt64(size, out n))
        {
            return Errors.TypeError($"argument should be integer or None, not '{size.Type.FullName}'");
        }
        return n < -1 ? Errors.ValueError("read length must be non-negative or -1")
            : NowDerived.Reads ? Do(vm, BufferedOp.Read, Value.None, n) : Unsupported("read");
    }

    internal Value ReadBuffer(Machine vm, BufferedOp op, Value buffer) => buffer.Object is IBuffer { IsReadOnly: false } into
        ? Do(vm, op, buffer, into.Bytes.Length)
        : Errors.TypeError($"{(op == BufferedOp.ReadInto ? "readinto" : "readinto1")}() argument must be read-write bytes-like object, not {buffer.Type.FullName}");

    internal Value WriteBuffer(Machine vm, Value bytes) =>
        bytes.Object is PyStr || !PyBytes.TryArgument(bytes, out _, out Value error)
            ? Errors.TypeError($"a bytes-like object is required, not '{bytes.Type.FullName}'")
            : Do(vm, BufferedOp.Write, bytes);
}
