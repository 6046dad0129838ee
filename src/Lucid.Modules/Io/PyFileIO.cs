#pragma warning disable CS0108, CS0109
using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary>A file as a raw stream: a descriptor of the machine.</summary>
[PyType("_io.FileIO", Base = typeof(PyRawIOBase), Subclassable = true, HasDict = true, Doc = "Open a file.")]
internal partial class PyFileIO : PyRawIOBase
{
    internal partial struct DerivedState
    {
        [Saved(0)] public long Number;
        [Saved(1)] public bool CanRead;
        [Saved(2)] public bool CanWrite;
        [Saved(3)] public bool IsCreated;
        [Saved(4)] public bool IsAppending;
        [Saved(5)] public bool ClosesDescriptor;
        [Saved(6)] public Value Name;
    }

    internal PyFileIO()
        : base(TypeObject)
    {
    }

    [PyNew("FileIO(file, mode='r', closefd=True, opener=None)")]
    internal static new Value New(Machine vm, PyType cls, Args args)
    {
        _ = args;
        PyFileIO made = Allocate(cls);
        vm.WatchEnd(made);
        made.derivedState.Number = -1;
        made.derivedState.Name = Value.Unbound;
        return made;
    }

    [PyInit("FileIO(file, mode='r', closefd=True, opener=None)")]
    internal Value Init(Machine vm, Value file, string mode, bool closefd, Value opener)
    {
        Value parsed = ParseMode(vm.Undo, mode, out int flags);
        if (parsed.IsError)
        {
            return parsed;
        }
        if (Conversion.TryInt64(file, out long number))
        {
            if (number < 0)
            {
                return Errors.ValueError("negative file descriptor");
            }
            return Use(vm, number, file, closefd);
        }
        if (!closefd)
        {
            return Errors.ValueError("Cannot use closefd=False with file name");
        }
        if (file.Object is not (PyStr or PyBytes) || !opener.IsNone)
        {
            return vm.Enter(new FileOpenFrame(this, file, flags, opener));
        }
        return OpenPath(vm, file, file, flags);
    }

    /// <summary>Opens a path that is str or bytes.</summary>
    internal Value OpenPath(Machine vm, Value file, Value shown, int flags, bool again = false)
    {
        byte[]? path = file.Object is PyBytes bytes ? bytes.Data : FileNames.Encode((PyStr)file.Object!);
        if (path is null)
        {
            return Runtime.Codecs.Encode(vm, CodecKind.Utf8, (PyStr)file.Object!, "surrogateescape", asPair: false);
        }
        if (Array.IndexOf(path, (byte)0) >= 0)
        {
            return Errors.ValueError("embedded null byte");
        }
        long opened = vm.OpenFiles.Open(vm, path, flags, 0x1B6);
        if (opened is -23 or -24 && !again)
        {
            return vm.Enter(new CollectFilesFrame(this, file, shown, flags));
        }
        return opened < 0 ? Errors.OSError(opened, shown) : Use(vm, opened, shown, closes: true);
    }

    /// <summary>Takes an open descriptor.</summary>
    internal Value Use(Machine vm, long number, Value name, bool closes)
    {
        if (vm.OpenFiles[number] is not { } descriptor)
        {
            return Errors.OSError(9, name);
        }
        if (descriptor.Kind == DescriptorKind.File && descriptor.Status(vm, out FileStatus status) == 0 && status.IsDirectory)
        {
            if (closes && name.Object is not null)
            {
                vm.OpenFiles.Close(vm, number);
            }
            return Errors.OSError(21, name);
        }
        ref DerivedState s = ref WriteDerived(vm.Undo);
        s.Number = number;
        s.ClosesDescriptor = closes;
        s.Name = name;
        if (s.IsAppending)
        {
            descriptor.Seek(vm, 0, 2);
        }
        return Value.None;
    }

    private Value ParseMode(Undo undo, string mode, out int flags)
    {
        flags = 0;
        int kinds = 0;
        bool plus = false;
        ref DerivedState s = ref WriteDerived(undo);
        s.CanRead = s.CanWrite = s.IsCreated = s.IsAppending = false;
        foreach (char c in mode)
        {
            switch (c)
            {
                case 'x':
                    kinds++;
                    s.IsCreated = s.CanWrite = true;
                    flags |= 0x40 | 0x80;
                    break;
                case 'r':
                    kinds++;
                    s.CanRead = true;
                    break;
                case 'w':
                    kinds++;
                    s.CanWrite = true;
                    flags |= 0x40 | 0x200;
                    break;
                case 'a':
                    kinds++;
                    s.CanWrite = s.IsAppending = true;
                    flags |= 0x40 | 0x400;
                    break;
                case 'b':
                    break;
                case '+' when !plus:
                    plus = true;
                    break;
                case '+':
                    kinds += 2;
                    break;
                default:
                    return Errors.ValueError($"invalid mode: {mode}");
            }
        }
        if (kinds != 1)
        {
            return Errors.ValueError("Must have exactly one of create/read/write/append mode and at most one plus");
        }
        if (plus)
        {
            s.CanRead = s.CanWrite = true;
        }
        flags |= s.CanRead && s.CanWrite ? 2 : s.CanWrite ? 1 : 0;
        return Value.None;
    }

    /// <summary>What it reads and writes; null if it is closed, or was opened in a dream that woke up.</summary>
    internal PyDescriptor? Descriptor(Machine vm) => NowDerived.Number < 0 || vm.WasTakenBack(this) ? null : vm.OpenFiles[NowDerived.Number];

    /// <summary>Reads; a number below 0 is an error, -11 that nothing is there yet.</summary>
    internal long ReadSpan(Machine vm, Span<byte> into) => Descriptor(vm)?.Read(vm, into) ?? -9;

    internal long WriteSpan(Machine vm, ReadOnlySpan<byte> from) => Descriptor(vm)?.Write(vm, from) ?? -9;

    internal override bool IsClosedNow => NowDerived.Number < 0;

    private static Value ClosedFile() => Errors.ValueError("I/O operation on closed file");

    [PyGetter("closed")]
    internal new Value GetClosed() => Value.Bool(NowDerived.Number < 0);

    [PyGetter("closefd")]
    internal Value GetCloseFd() => Value.Bool(NowDerived.ClosesDescriptor);

    [PyGetter("mode")]
    internal string GetMode()
    {
        ref readonly DerivedState s = ref NowDerived;
        return s.IsCreated ? s.CanRead ? "xb+" : "xb"
            : s.IsAppending ? s.CanRead ? "ab+" : "ab"
            : s.CanRead ? s.CanWrite ? "rb+" : "rb" : "wb";
    }

    [PyGetter("name")]
    internal Value GetName() => NowDerived.Name.IsUnbound ? Errors.AttributeError("'_io.FileIO' object has no attribute 'name'") : NowDerived.Name;

    [PySetter("name")]
    internal Value SetName(Undo undo, Value value)
    {
        WriteDerived(undo).Name = value;
        return Value.None;
    }

    [PyGetter("_blksize")]
    internal int GetBlockSize() => 131072;

    [PyMethod("readable()")]
    internal new Value Readable() => IsClosedNow ? ClosedFile() : Value.Bool(NowDerived.CanRead);

    [PyMethod("writable()")]
    internal new Value Writable() => IsClosedNow ? ClosedFile() : Value.Bool(NowDerived.CanWrite);

    [PyMethod("seekable()")]
    internal Value Seekable(Machine vm) => IsClosedNow ? ClosedFile() : Value.Bool(Descriptor(vm)?.IsSeekable == true);

    [PyMethod("isatty()")]
    internal Value IsATty(Machine vm) => IsClosedNow ? ClosedFile() : Value.Bool(Descriptor(vm)?.IsTerminal(vm) == true);

    [PyMethod("_isatty_open_only()")]
    internal Value IsATtyOpenOnly(Machine vm) => IsATty(vm);

    [PyMethod("fileno()")]
    internal Value FileNo() => IsClosedNow ? ClosedFile() : Value.Int(NowDerived.Number);

    [PyMethod("read(size=-1, /)")]
    internal new Value Read(Machine vm, long size)
    {
        if (IsClosedNow)
        {
            return ClosedFile();
        }
        if (!NowDerived.CanRead)
        {
            return Unsupported("File not open for reading");
        }
        if (size < 0)
        {
            return ReadAll(vm);
        }
        var bytes = new byte[(int)Math.Min(size, Array.MaxLength)];
        long n = ReadSpan(vm, bytes);
        return n == -11 ? NotYet(vm, Value.None, bytes.Length) : n < 0 ? Errors.OSError(n) : new PyBytes(n == bytes.Length ? bytes : bytes[..(int)n]);
    }

    [PyMethod("readall()")]
    internal new Value ReadAll(Machine vm)
    {
        if (IsClosedNow)
        {
            return ClosedFile();
        }
        if (!NowDerived.CanRead)
        {
            return Unsupported("File not open for reading");
        }
        var all = new MemoryStream();
        var chunk = new byte[65536];
        while (true)
        {
            long n = ReadSpan(vm, chunk);
            if (n == -11)
            {
                return Descriptor(vm)!.IsNonBlocking && all.Length > 0 ? new PyBytes(all.ToArray()) : NotYet(vm, Value.None, -1, all.ToArray());
            }
            if (n < 0)
            {
                return Errors.OSError(n);
            }
            if (n == 0)
            {
                return new PyBytes(all.ToArray());
            }
            all.Write(chunk, 0, (int)n);
        }
    }

    [PyMethod("readinto(buffer, /)")]
    internal Value ReadInto(Machine vm, Value buffer)
    {
        if (IsClosedNow)
        {
            return ClosedFile();
        }
        if (!NowDerived.CanRead)
        {
            return Unsupported("File not open for reading");
        }
        if (buffer.Object is not IBuffer { IsReadOnly: false } into)
        {
            return Errors.TypeError($"readinto() argument must be read-write bytes-like object, not {buffer.Type.FullName}");
        }
        var bytes = new byte[into.Bytes.Length];
        long n = ReadSpan(vm, bytes);
        if (n > 0)
        {
            bytes.AsSpan(0, (int)n).CopyTo(into.EditBytes(vm.Undo, 0, (int)n));
        }
        return n == -11 ? NotYet(vm, buffer, bytes.Length) : n < 0 ? Errors.OSError(n) : Value.Int(n);
    }

    /// <summary>Nothing is there to read: None where reading does not wait, else waits.</summary>
    internal Value NotYet(Machine vm, Value into, long size, byte[]? head = null) =>
        Descriptor(vm)!.IsNonBlocking ? Value.None : vm.Enter(new FileReadFrame(this, into, size, head));

    [PyMethod("write(b, /)")]
    internal Value WriteBytes(Machine vm, Value b)
    {
        if (IsClosedNow)
        {
            return ClosedFile();
        }
        if (!NowDerived.CanWrite)
        {
            return Unsupported("File not open for writing");
        }
        if (!PyBytes.TryArgument(b, out ReadOnlySpan<byte> bytes, out Value error))
        {
            return error;
        }
        long n = WriteSpan(vm, bytes);
        return n == -11 ? Value.None : n < 0 ? Errors.OSError(n) : Value.Int(n);
    }

    [PyMethod("seek(pos, whence=0, /)")]
    internal Value Seek(Machine vm, long pos, int whence)
    {
        if (Descriptor(vm) is not { } descriptor)
        {
            return ClosedFile();
        }
        long at = descriptor.Seek(vm, pos, whence);
        return at < 0 ? Errors.OSError(at) : Value.Int(at);
    }

    [PyMethod("tell()")]
    internal new Value Tell(Machine vm) => Seek(vm, 0, 1);

    [PyMethod("truncate(size=None, /)")]
    internal Value Truncate(Machine vm, Value size)
    {
        if (Descriptor(vm) is not { } descriptor)
        {
            return ClosedFile();
        }
        if (!NowDerived.CanWrite)
        {
            return Unsupported("File not open for writing");
        }
        long length;
        if (size.IsNone)
        {
            length = descriptor.Seek(vm, 0, 1);
            if (length < 0)
            {
                return Errors.OSError(length);
            }
        }
        else if (!Conversion.TryInt64(size, out length))
        {
            return Errors.TypeError($"'{size.Type.FullName}' object cannot be interpreted as an integer");
        }
        long problem = descriptor.Truncate(vm, length);
        return problem < 0 ? Errors.OSError(problem) : Value.Int(length);
    }

    [PyMethod("flush()")]
    internal Value Flush(Machine vm)
    {
        if (IsClosedNow)
        {
            return Closed();
        }
        long problem = Descriptor(vm)?.Flush(vm) ?? 0;
        return problem < 0 ? Errors.OSError(problem) : Value.None;
    }

    [PyMethod("close()")]
    internal new Value Close(Machine vm)
    {
        if (!ReferenceEquals(Type, TypeObject))
        {
            // A class of Python may have a flush of its own.
            return IsClosedNow ? Value.None : vm.Enter(new FileCloseFrame(this));
        }
        return CloseNow(vm);
    }

    /// <summary>Closes without asking anybody.</summary>
    internal Value CloseNow(Machine vm)
    {
        MarkClosed(vm.Undo);
        long number = NowDerived.Number;
        if (number < 0)
        {
            return Value.None;
        }
        WriteDerived(vm.Undo).Number = -1;
        long problem = NowDerived.ClosesDescriptor && !vm.WasTakenBack(this) ? vm.OpenFiles.Close(vm, number) : 0;
        return problem < 0 ? Errors.OSError(problem) : Value.None;
    }

    [PyMethod("__reduce__()")]
    internal Value Reduce() => CannotPickle();

    [PyMethod("__reduce_ex__(protocol, /)")]
    internal Value ReduceEx(Value protocol)
    {
        _ = protocol;
        return CannotPickle();
    }

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm)
    {
        string type = Type.FullName;
        return IsClosedNow ? Value.Str($"<{type} [closed]>")
            : NowDerived.Name.IsUnbound ? Value.Str($"<{type} fd={NowDerived.Number} mode='{GetMode()}' closefd={NowDerived.ClosesDescriptor}>")
            : vm.Enter(new StreamReprFrame($"<{type} name=", NowDerived.Name, $" mode='{GetMode()}' closefd={NowDerived.ClosesDescriptor}>"));
    }
}
