#pragma warning disable CS0108, CS0109
using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary>
/// Text over a byte stream. Bytes are decoded a chunk at a time; text to write is encoded at once and held back. The built-in encodings run
/// without Python; of the others the codec's own incremental coders are kept.
/// </summary>
[PyType("_io.TextIOWrapper", Base = typeof(PyTextIOBase), Subclassable = true, HasDict = true, Doc = "Character and line based layer over a BufferedIOBase object, buffer.")]
internal partial class PyTextIOWrapper : PyTextIOBase
{
    internal const int ChunkSize = 8192;

    internal partial struct DerivedState
    {
        [Saved(0)] public Value Buffer;
        [Saved(1)] public PyStr? Encoding;
        [Saved(2)] public PyStr? ErrorMode;
        [Saved(3)] public CodecKind Kind;
        [Saved(4)] public CodecKind EncodeKind;
        [Saved(5)] public Value Decoder;
        [Saved(6)] public Value Encoder;
        [Saved(7)] public string? Newline;
        [Saved(8)] public bool LineBuffering;
        [Saved(9)] public bool WriteThrough;
        [Saved(10)] public PyStr? Decoded;
        [Saved(11)] public int At;
        [Saved(12)] public byte[]? Leftover;
        [Saved(13)] public bool HasCarriageReturn;
        [Saved(14)] public int Seen;
        [Saved(15)] public ByteArray Pending;
        [Saved(16)] public PyStr? Untranslated;
        [Saved(17)] public int ChunkBytes;
        [Saved(18)] public bool IsReady;
        [Saved(19)] public bool Reads;
        [Saved(20)] public bool Writes;
        [Saved(21)] public bool IsSeekable;
        [Saved(22)] public bool HasRead1;
        [Saved(23)] public bool NoTell;
    }

    internal PyTextIOWrapper()
        : base(TypeObject)
    {
    }

    [PyNew("TextIOWrapper(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)")]
    internal static new Value New(Machine vm, PyType cls, Args args)
    {
        _ = args;
        PyTextIOWrapper made = Allocate(cls);
        vm.WatchEnd(made);
        return made;
    }

    [PyInit("TextIOWrapper(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)")]
    internal Value Init(Machine vm, Value buffer, Value encoding, Value errors, Value newline, bool line_buffering, bool write_through)
    {
        if (!encoding.IsNone && encoding.Object is not PyStr)
        {
            return Errors.TypeError($"TextIOWrapper() argument 'encoding' must be str or None, not {encoding.Type.FullName}");
        }
        if (!errors.IsNone && errors.Object is not PyStr)
        {
            return Errors.TypeError($"TextIOWrapper() argument 'errors' must be str or None, not {errors.Type.FullName}");
        }
        if (!newline.IsNone && newline.Object is not PyStr)
        {
            return Errors.TypeError($"TextIOWrapper() argument 'newline' must be str or None, not {newline.Type.FullName}");
        }
        if (newline.Object is PyStr { Text: not ("" or "\n" or "\r" or "\r\n") } wrong)
        {
            return Errors.ValueError($"illegal newline value: {wrong.Text}");
        }
        ref DerivedState s = ref WriteDerived(vm.Undo);
        s.Buffer = buffer;
        s.Encoding = encoding.Object is PyStr { Text: not "locale" } named ? named : PyStr.Intern("UTF-8");
        s.ErrorMode = errors.Object as PyStr ?? PyStr.Intern("strict");
        s.Newline = newline.IsNone ? null : ((PyStr)newline.Object!).Text;
        s.LineBuffering = line_buffering;
        s.WriteThrough = write_through;
        s.Kind = s.EncodeKind = Runtime.Codecs.KindOf(s.Encoding.Text);
        s.Decoder = s.Encoder = Value.None;
        s.Decoded = PyStr.Empty;
        s.Leftover = [];
        s.IsReady = s.NoTell = false;
        return new TextFrame(this, TextOp.Init, Value.None, 0, 0).Run(vm);
    }

    internal override bool IsClosedNow => Now.IsClosed || (NowDerived.Buffer.Object is PyIOBase buffer && buffer.IsClosedNow);

    internal Value Do(Machine vm, TextOp op, Value argument, long number = 0, int whence = 0)
    {
        if (!NowDerived.IsReady)
        {
            return Errors.ValueError(NowDerived.Buffer.IsUnbound ? "underlying buffer has been detached" : "I/O operation on uninitialized object");
        }
        return op is not (TextOp.Close or TextOp.Detach) && IsClosedNow ? Closed() : new TextFrame(this, op, argument, number, whence).Run(vm);
    }

    /// <summary>Takes text that was decoded.</summary>
    internal PyStr Take(Undo undo, int n)
    {
        if (n == 0)
        {
            return PyStr.Empty;
        }
        PyStr decoded = NowDerived.Decoded!;
        ref DerivedState s = ref WriteDerived(undo);
        PyStr taken = s.At == 0 && n == decoded.Length ? decoded : decoded.Slice(s.At, n);
        s.At += n;
        return taken;
    }

    /// <summary>Adds text that was decoded from a chunk of bytes.</summary>
    internal void AddDecoded(Undo undo, PyStr text, int chunkBytes, bool isFinal)
    {
        ref DerivedState s = ref WriteDerived(undo);
        PyStr left = s.At == s.Decoded!.Length ? PyStr.Empty : s.Decoded.Slice(s.At, s.Decoded.Length - s.At);
        PyStr raw = s.Untranslated is not null && left.Length > 0 ? TextPieces.Join(s.Untranslated.Slice(RawLength(s.Untranslated, s.At), s.Untranslated.Length - RawLength(s.Untranslated, s.At)), [text]) : text;
        if (s.Newline is null or "")
        {
            if (s.HasCarriageReturn)
            {
                text = TextPieces.Join(PyStr.OfCode('\r'), [text]);
                raw = left.Length == 0 ? text : raw;
                s.HasCarriageReturn = false;
            }
            if (!isFinal && text.Length > 0 && text.CodeAt(text.Length - 1) == '\r')
            {
                text = text.Slice(0, text.Length - 1);
                s.HasCarriageReturn = true;
            }
            if (s.Newline is null)
            {
                text = TextPieces.Universal(text, ref s.Seen);
            }
            else
            {
                s.Seen |= TextPieces.Look(text);
            }
        }
        s.Decoded = left.Length == 0 ? text : TextPieces.Join(left, [text]);
        s.At = 0;
        s.Untranslated = raw;
        s.ChunkBytes = chunkBytes;
    }

    /// <summary>How many characters before translation make so many after it.</summary>
    internal int RawLength(PyStr raw, int translated)
    {
        if (NowDerived.Newline is not null)
        {
            return translated;
        }
        int i = 0;
        for (int n = 0; n < translated && i < raw.Length; n++)
        {
            i += raw.CodeAt(i) == '\r' && i + 1 < raw.Length && raw.CodeAt(i + 1) == '\n' ? 2 : 1;
        }
        return i;
    }

    internal void DropDecoded(Undo undo)
    {
        ref DerivedState s = ref WriteDerived(undo);
        s.Decoded = PyStr.Empty;
        s.Untranslated = null;
        s.At = 0;
        s.Leftover = [];
        s.HasCarriageReturn = false;
    }

    internal void AddPending(Undo undo, ReadOnlySpan<byte> bytes)
    {
        ref DerivedState s = ref WriteDerived(undo);
        s.Pending.Splice(undo, s.Pending.Count, 0, bytes);
    }

    internal byte[] TakePending(Undo undo)
    {
        byte[] taken = NowDerived.Pending.Span.ToArray();
        WriteDerived(undo).Pending.Replace([], 0);
        return taken;
    }

    internal void SetReady(Undo undo) => WriteDerived(undo).IsReady = true;

    /// <summary>While it is iterated over nobody may ask where it stands.</summary>
    internal void AllowTell(Undo undo, bool allowed)
    {
        if (NowDerived.NoTell == allowed)
        {
            WriteDerived(undo).NoTell = !allowed;
        }
    }

    internal Value Detached(Undo undo)
    {
        Value buffer = NowDerived.Buffer;
        ref DerivedState s = ref WriteDerived(undo);
        s.Buffer = Value.Unbound;
        s.IsReady = false;
        return buffer;
    }

    [PyGetter("encoding")]
    internal new Value GetEncoding() => NowDerived.Encoding is { } name ? name : Value.None;

    [PyGetter("errors")]
    internal new Value GetErrors() => NowDerived.ErrorMode is { } mode ? mode : Value.None;

    [PyGetter("newlines")]
    internal new Value GetNewlines() => TextPieces.SeenNewlines(NowDerived.Newline is null or "" ? NowDerived.Seen : 0);

    [PyGetter("buffer")]
    internal Value GetBuffer() => NowDerived.Buffer.IsUnbound ? Errors.ValueError("underlying buffer has been detached") : NowDerived.Buffer;

    [PyGetter("line_buffering")]
    internal bool GetLineBuffering() => NowDerived.LineBuffering;

    [PyGetter("write_through")]
    internal bool GetWriteThrough() => NowDerived.WriteThrough;

    [PyGetter("_CHUNK_SIZE")]
    internal int GetChunkSize() => ChunkSize;

    [PyGetter("name")]
    internal Value GetName(Machine vm) => vm.GetAttr(NowDerived.Buffer, IoNames.Name);

    [PyGetter("closed")]
    internal Value GetClosed(Machine vm) => NowDerived.Buffer.Object is PyIOBase ? Value.Bool(IsClosedNow) : vm.GetAttr(NowDerived.Buffer, IoNames.Closed);

    [PyMethod("read(size=None, /)")]
    internal Value Read(Machine vm, long? size = null) => Do(vm, TextOp.Read, Value.None, size ?? -1);

    [PyMethod("readline(size=-1, /)")]
    internal Value ReadTextLine(Machine vm, long size) => Do(vm, TextOp.ReadLine, Value.None, size);

    [PySlot(Slot.Next)]
    internal new Value Next(Machine vm)
    {
        if (NowDerived.IsReady)
        {
            AllowTell(vm.Undo, false);
        }
        return ReferenceEquals(Type, TypeObject) ? Do(vm, TextOp.Next, Value.None, -1) : vm.Enter(new IoBaseFrame(this, IoBaseTask.Next, Value.None));
    }

    [PyMethod("write(text, /)")]
    internal Value WriteText(Machine vm, Value text) => text.Object is PyStr
        ? Do(vm, TextOp.Write, text)
        : Errors.TypeError($"write() argument must be str, not {text.Type.FullName}");

    [PyMethod("flush()")]
    internal Value Flush(Machine vm) => Do(vm, TextOp.Flush, Value.None);

    [PyMethod("seek(cookie, whence=0, /)")]
    internal Value Seek(Machine vm, long cookie, int whence) => whence switch
    {
        1 when cookie != 0 => Unsupported("can't do nonzero cur-relative seeks"),
        2 when cookie != 0 => Unsupported("can't do nonzero end-relative seeks"),
        0 when cookie < 0 => Errors.ValueError($"negative seek position {cookie}"),
        < 0 or > 2 => Errors.ValueError($"invalid whence ({whence}, should be 0, 1 or 2)"),
        1 => Do(vm, TextOp.Tell, Value.None),
        _ => Do(vm, TextOp.Seek, Value.None, cookie, whence),
    };

    [PyMethod("tell()")]
    internal new Value Tell(Machine vm) => Do(vm, TextOp.Tell, Value.None);

    [PyMethod("truncate(pos=None, /)")]
    internal Value Truncate(Machine vm, Value pos) => Do(vm, TextOp.Truncate, pos);

    [PyMethod("close()")]
    internal new Value Close(Machine vm) => !NowDerived.IsReady || IsClosedNow ? Value.None : Do(vm, TextOp.Close, Value.None);

    [PyMethod("detach()")]
    internal Value Detach(Machine vm) => Do(vm, TextOp.Detach, Value.None);

    [PyMethod("fileno()")]
    internal Value FileNo(Machine vm) => vm.CallMethod(NowDerived.Buffer, IoNames.FileNo);

    [PyMethod("isatty()")]
    internal Value IsATty(Machine vm) => vm.CallMethod(NowDerived.Buffer, IoNames.IsATty);

    [PyMethod("seekable()")]
    internal Value Seekable(Machine vm) => vm.CallMethod(NowDerived.Buffer, IoNames.Seekable);

    [PyMethod("readable()")]
    internal Value Readable(Machine vm) => vm.CallMethod(NowDerived.Buffer, IoNames.Readable);

    [PyMethod("writable()")]
    internal Value Writable(Machine vm) => vm.CallMethod(NowDerived.Buffer, IoNames.Writable);

    [PyMethod("reconfigure(*, encoding=None, errors=None, newline=<unrepresentable>, line_buffering=None, write_through=None)")]
    internal Value Reconfigure(Machine vm, Value encoding, Value errors, Value newline, Value line_buffering, Value write_through)
    {
        Value? wrong = WrongFlag(line_buffering) ?? WrongFlag(write_through) ?? WrongText(encoding, "encoding") ?? WrongText(errors, "errors") ?? (newline.IsUnbound ? (Value?)null : WrongText(newline, "newline"));
        if (wrong is { } error)
        {
            return error;
        }
        if (newline.Object is PyStr { Text: not ("" or "\n" or "\r" or "\r\n") } end)
        {
            return Errors.ValueError($"illegal newline value: {end.Text}");
        }
        if (NowDerived.Decoded!.Length > 0 && (!encoding.IsNone || !errors.IsNone || !newline.IsUnbound))
        {
            return Unsupported("It is not possible to set the encoding or newline of stream after the first read");
        }
        Value flushed = Do(vm, TextOp.Flush, Value.None);
        if (flushed.IsError)
        {
            return flushed;
        }
        ref DerivedState s = ref WriteDerived(vm.Undo);
        if (encoding.Object is PyStr name)
        {
            CodecKind kind = Runtime.Codecs.KindOf(name.Text == "locale" ? "utf-8" : name.Text);
            if (kind == CodecKind.None)
            {
                return Errors.LookupError($"unknown encoding: {name.Text}");
            }
            s.Encoding = name;
            s.Kind = s.EncodeKind = kind;
            s.ErrorMode = PyStr.Intern("strict");
        }
        if (errors.Object is PyStr mode)
        {
            s.ErrorMode = mode;
        }
        if (!newline.IsUnbound)
        {
            s.Newline = (newline.Object as PyStr)?.Text;
        }
        s.LineBuffering = line_buffering.IsNone ? s.LineBuffering : IsYes(line_buffering);
        s.WriteThrough = write_through.IsNone ? s.WriteThrough : IsYes(write_through);
        return flushed;
    }

    /// <summary>A bool or an int that stands for one.</summary>
    internal static bool IsYes(Value flag) => Numbers.TryLong(flag, out long n) && n != 0;

    private static Value? WrongFlag(Value flag) =>
        flag.IsNone || Numbers.IsInt(flag) ? (Value?)null : Errors.TypeError($"'{flag.Type.FullName}' object cannot be interpreted as an integer");

    private static Value? WrongText(Value value, string name) =>
        value.IsNone || value.Object is PyStr ? (Value?)null : Errors.TypeError($"reconfigure() argument '{name}' must be str or None, not {value.Type.FullName}");

    [PyMethod("__reduce__()")]
    internal Value Reduce() => CannotPickle();

    [PyMethod("__reduce_ex__(protocol, /)")]
    internal Value ReduceEx(Value protocol)
    {
        _ = protocol;
        return CannotPickle();
    }

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => vm.Enter(new TextReprFrame(this));
}
