using Lucid.Runtime;

namespace Lucid.Modules.Posix;

/// <summary>An entry of a directory, as <c>os.scandir</c> gives them.</summary>
[PyType("posix.DirEntry", NoConstructor = true)]
internal sealed partial class PyDirEntry : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public Value Name;
        [Saved(1)] public Value Path;
        [Saved(2)] public byte[] Raw;
        [Saved(3)] public byte Kind;
        [Saved(4)] public long Inode;
        [Saved(5)] public Value Status;
        [Saved(6)] public Value LinkStatus;
    }

    internal PyDirEntry(Value name, Value path, byte[] raw, byte kind, long inode)
        : base(TypeObject)
    {
        state.Name = name;
        state.Path = path;
        state.Raw = raw;
        state.Kind = kind;
        state.Inode = inode;
        state.Status = state.LinkStatus = Value.None;
    }

    [PyGetter("name")]
    internal Value GetName() => Now.Name;

    [PyGetter("path")]
    internal Value GetPath() => Now.Path;

    [PyMethod("__fspath__()")]
    internal Value FsPath() => Now.Path;

    [PyMethod("inode()")]
    internal long GetInode() => Now.Inode;

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => vm.Enter(new DirEntryReprFrame(Now.Name));

    [PyMethod("is_dir(*, follow_symlinks=True)")]
    internal Value IsDir(Machine vm, bool follow_symlinks) => IsKind(vm, follow_symlinks, 4, 0x4000);

    [PyMethod("is_file(*, follow_symlinks=True)")]
    internal Value IsFile(Machine vm, bool follow_symlinks) => IsKind(vm, follow_symlinks, 8, 0x8000);

    [PyMethod("is_symlink()")]
    internal bool IsSymLink() => Now.Kind == 10;

    [PyMethod("is_junction()")]
    internal static bool IsJunction(Value self)
    {
        _ = self;
        return false;
    }

    [PyMethod("stat(*, follow_symlinks=True)")]
    internal Value Stat(Machine vm, bool follow_symlinks)
    {
        bool follow = follow_symlinks && (Now.Kind == 10 || Now.Kind == 0);
        Value known = follow ? Now.Status : Now.LinkStatus;
        if (!known.IsNone)
        {
            return known;
        }
        long problem = vm.World.StatusOf(Now.Raw, follow_symlinks, out FileStatus status);
        if (problem < 0)
        {
            return Errors.OSError(problem, Now.Path);
        }
        Value made = StatResult.Of(status);
        if (follow)
        {
            Write(vm.Undo).Status = made;
        }
        else
        {
            Write(vm.Undo).LinkStatus = made;
        }
        return made;
    }

    private Value IsKind(Machine vm, bool follow, int kind, int mode)
    {
        if (Now.Kind != 0 && !(follow && Now.Kind == 10))
        {
            return Value.Bool(Now.Kind == kind);
        }
        long problem = vm.World.StatusOf(Now.Raw, follow, out FileStatus status);
        return problem == -2 ? Value.False
            : problem < 0 ? Errors.OSError(problem, Now.Path)
            : Value.Bool((status.Mode & 0xF000) == mode);
    }
}
