namespace Lucid.Runtime;

/// <summary>
/// What a descriptor of a file stands for. Its position is kept here and not by the system, so that a dream takes it back and an image
/// carries it. The handle of the system is made again when it is missing, and only if the file is still the one that was open.
/// </summary>
[PyType("_io._Descriptor", NoConstructor = true)]
public sealed partial class PyDescriptor : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public DescriptorKind Kind;
        [Saved(1)] public long Key;
        [Saved(2)] public byte[] Path;
        [Saved(3)] public int Flags;
        [Saved(4)] public long Position;
        [Saved(5)] public long Inode;
        [Saved(6)] public long Device;
        [Saved(7)] public int Users;
        [Saved(8)] public ByteArray Content;
        [Saved(9)] public PyDescriptor? Peer;
        [Saved(10)] public bool IsNonBlocking;
        [Saved(11)] public int Standard;
    }

    private const int Append = 0x400;

    // Opened again, a file must be neither truncated nor created.
    private const int MakingFlags = 0x40 | 0x80 | 0x200;
    private const int Again = -11;
    internal const int Stale = -116;

    internal PyDescriptor(DescriptorKind kind, long key)
        : base(TypeObject)
    {
        state.Kind = kind;
        state.Key = key;
        state.Path = [];
        state.Users = 1;
        state.Standard = -1;
    }

    /// <summary>What is behind it.</summary>
    public DescriptorKind Kind => Now.Kind;

    /// <summary>It has positions.</summary>
    public bool IsSeekable => Now.Kind == DescriptorKind.File;

    /// <summary>Reading and writing do not wait.</summary>
    public bool IsNonBlocking => Now.IsNonBlocking;

    /// <summary>How many bytes a pipe holds for reading.</summary>
    public int Available => Now.Content.Count;

    /// <summary>The other end of a pipe is closed.</summary>
    public bool IsHungUp => Now.Kind == DescriptorKind.Pipe && (Now.Peer is null || Now.Peer.Now.Users <= 0);

    internal static PyDescriptor OfStandard(int number, bool isSeekable)
    {
        _ = isSeekable;
        var made = new PyDescriptor(DescriptorKind.Standard, number);
        made.state.Standard = number;
        return made;
    }

    internal void SetFile(byte[] path, int flags, in FileStatus status)
    {
        state.Path = path;
        state.Flags = flags & ~MakingFlags;
        state.Inode = status.Inode;
        state.Device = status.Device;
        state.Kind = status.IsRegular || status.IsDirectory ? DescriptorKind.File : DescriptorKind.Stream;
    }

    internal void SetPeer(Undo undo, PyDescriptor? peer) => Write(undo).Peer = peer;

    /// <summary>Sets whether reading and writing wait.</summary>
    public void SetNonBlocking(Undo undo, bool value) => Write(undo).IsNonBlocking = value;

    internal int Use(Undo undo, int change) => Write(undo).Users += change;

    /// <inheritdoc/>
    public override void AfterLoad(Machine vm)
    {
        base.AfterLoad(vm);
        state.Flags &= ~MakingFlags;
    }

    /// <summary>Reads. A pipe that is empty and still written to, or standard input that has nothing yet, gives -11 (try again).</summary>
    public long Read(Machine vm, Span<byte> into)
    {
        switch (Now.Kind)
        {
            case DescriptorKind.Standard:
                return Now.Standard != 0 ? -9 : ReadInput(vm, into);
            case DescriptorKind.Pipe:
                return Take(vm, into);
        }
        if (((Now.Flags & 3) == 1))
        {
            return -9;
        }
        long problem = Attach(vm);
        if (problem < 0)
        {
            return problem;
        }
        long n = vm.World.ReadFile(Now.Key, into, IsSeekable ? Now.Position : -1);
        if (n > 0 && IsSeekable)
        {
            Write(vm.Undo).Position += n;
        }
        return n;
    }

    private long ReadInput(Machine vm, Span<byte> into)
    {
        if (!vm.World.HasReadPast(Now.Position) && !vm.World.IsInputReady(0))
        {
            return Again;
        }
        int n = vm.World.ReadInput(Now.Position, into, vm.DreamDepth > 0);
        Write(vm.Undo).Position += n;
        return n;
    }

    /// <summary>Writes.</summary>
    public long Write(Machine vm, ReadOnlySpan<byte> from)
    {
        switch (Now.Kind)
        {
            case DescriptorKind.Standard:
                if (Now.Standard == 0)
                {
                    return -9;
                }
                return vm.World.Write(Now.Standard, from);
            case DescriptorKind.Pipe:
                return Give(vm, from);
        }
        if ((Now.Flags & 3) == 0)
        {
            return -9;
        }
        long problem = Attach(vm);
        if (problem < 0)
        {
            return problem;
        }
        if (!IsSeekable)
        {
            return vm.World.WriteFile(Now.Key, from, -1);
        }
        long at = Now.Position;
        if ((Now.Flags & Append) != 0)
        {
            problem = vm.World.StatusOf(Now.Key, out FileStatus status);
            if (problem < 0)
            {
                return problem;
            }
            at = status.SizeBytes;
        }
        long n = vm.World.WriteFile(Now.Key, from, at);
        if (n >= 0)
        {
            Write(vm.Undo).Position = at + n;
        }
        return n;
    }

    /// <summary>Makes sure that what was written to a standard stream has left the process; gives 0, or the number of the error, negative.</summary>
    public long Flush(Machine vm) => Now.Kind == DescriptorKind.Standard && Now.Standard != 0 ? vm.World.Flush(Now.Standard) : 0;

    /// <summary>Sets the position and gives it.</summary>
    public long Seek(Machine vm, long offset, int whence)
    {
        if (!IsSeekable)
        {
            return -29;
        }
        long from = 0;
        switch (whence)
        {
            case 0:
                break;
            case 1:
                from = Now.Position;
                break;
            case 2:
                long problem = Status(vm, out FileStatus status);
                if (problem < 0)
                {
                    return problem;
                }
                from = status.SizeBytes;
                break;
            default:
                return -22;
        }
        long to = from + offset;
        if (to < 0)
        {
            return -22;
        }
        if (to != Now.Position)
        {
            Write(vm.Undo).Position = to;
        }
        return to;
    }

    /// <summary>Sets the length.</summary>
    public long Truncate(Machine vm, long length)
    {
        if (!IsSeekable || (Now.Flags & 3) == 0)
        {
            return -22;
        }
        long problem = Attach(vm);
        return problem < 0 ? problem : vm.World.TruncateFile(Now.Key, length);
    }

    /// <summary>Makes sure that it is on the disk.</summary>
    public long Sync(Machine vm)
    {
        if (Now.Kind is DescriptorKind.Standard or DescriptorKind.Pipe)
        {
            return -22;
        }
        long problem = Attach(vm);
        return problem < 0 ? problem : vm.World.SyncFile(Now.Key);
    }

    /// <summary>Sets the permissions.</summary>
    public long ChangeMode(Machine vm, int mode)
    {
        if (Now.Kind is DescriptorKind.Standard or DescriptorKind.Pipe)
        {
            return -22;
        }
        long problem = Attach(vm);
        return problem < 0 ? problem : vm.World.ChangeMode(Now.Key, mode);
    }

    /// <summary>What the file system says of it.</summary>
    public long Status(Machine vm, out FileStatus status)
    {
        switch (Now.Kind)
        {
            case DescriptorKind.Standard:
                return vm.World.StatusOfStandard(Now.Standard, out status);
            case DescriptorKind.Pipe:
                status = new FileStatus(0x1180, Now.Key, 13, 1, 0, 0, 0, 0, 0, 0, 4096, 0, 0);
                return 0;
        }
        long problem = Attach(vm);
        status = default;
        return problem < 0 ? problem : vm.World.StatusOf(Now.Key, out status);
    }

    /// <summary>Whether it is a terminal.</summary>
    public bool IsTerminal(Machine vm) => Now.Kind switch
    {
        DescriptorKind.Standard => vm.World.IsStandardTerminal(Now.Standard),
        DescriptorKind.Stream => Attach(vm) == 0 && vm.World.IsTerminal(Now.Key),
        _ => false,
    };

    /// <summary>Closes the handle of the system.</summary>
    internal long Close(Machine vm) => Now.Kind is DescriptorKind.Standard or DescriptorKind.Pipe ? 0 : vm.World.CloseFile(Now.Key);

    /// <summary>The file's name.</summary>
    internal string FileName => System.Text.Encoding.UTF8.GetString(Now.Path);

    /// <summary>Makes sure that the system's handle is there: an image or a dream that was taken back leaves a descriptor without one.</summary>
    internal long Attach(Machine vm)
    {
        if (vm.World.HasHandle(Now.Key))
        {
            return 0;
        }
        long problem = vm.World.OpenFile(Now.Key, Now.Path, Now.Flags, 0);
        if (problem < 0)
        {
            return problem;
        }
        problem = vm.World.StatusOf(Now.Key, out FileStatus status);
        if (problem == 0 && (status.Inode != Now.Inode || status.Device != Now.Device))
        {
            problem = Stale;
        }
        if (problem < 0)
        {
            vm.World.CloseFile(Now.Key);
        }
        return problem;
    }

    private long Take(Machine vm, Span<byte> into)
    {
        int n = Math.Min(into.Length, Now.Content.Count);
        if (n == 0)
        {
            return into.Length == 0 || IsHungUp ? 0 : -11;
        }
        Now.Content.Span[..n].CopyTo(into);
        Write(vm.Undo).Content.Splice(vm.Undo, 0, n, default);
        return n;
    }

    private long Give(Machine vm, ReadOnlySpan<byte> from)
    {
        if (IsHungUp)
        {
            return -32;
        }
        PyDescriptor peer = Now.Peer!;
        peer.Write(vm.Undo).Content.Splice(vm.Undo, peer.Now.Content.Count, 0, from);
        vm.NotifyAll(peer);
        vm.NotifyAll(vm.OpenFiles);
        return from.Length;
    }
}
