using System.Text;

namespace Lucid.Runtime;

/// <summary>The descriptors of a machine by number, and its working directory.</summary>
[PyType("_io._OpenFiles", NoConstructor = true)]
public sealed partial class OpenFiles : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public ValueArray Items;
        [Saved(1)] public long LastKey;
        [Saved(2)] public byte[]? WorkingDirectory;
    }

    internal static OpenFiles Make()
    {
        var made = new OpenFiles();
        for (int i = 0; i < 3; i++)
        {
            made.state.Items.Add(new Undo(), PyDescriptor.OfStandard(i, isSeekable: false));
        }
        made.state.LastKey = 100;
        return made;
    }

    /// <summary>How many numbers there are at most.</summary>
    public int Count => Now.Items.Count;

    /// <summary>What a number stands for; null for nothing.</summary>
    public PyDescriptor? this[long number] =>
        number >= 0 && number < Now.Items.Count ? Now.Items[(int)number].As<PyDescriptor>() : null;

    /// <summary>The working directory of the machine.</summary>
    public byte[] WorkingDirectory(World world) => Now.WorkingDirectory ?? Encoding.UTF8.GetBytes(world.WorkingDirectory());

    /// <summary>Sets the working directory.</summary>
    public void SetWorkingDirectory(Undo undo, byte[] path) => Write(undo).WorkingDirectory = path;

    /// <summary>A path as the system has to see it.</summary>
    public byte[] Resolve(byte[] path) =>
        Now.WorkingDirectory is not { } directory || path is [] or [(byte)'/', ..] ? path : [.. directory, (byte)'/', .. path];

    /// <summary>Opens a file and gives the number of its descriptor, or a negative error.</summary>
    public long Open(Machine vm, byte[] path, int flags, int mode)
    {
        byte[] resolved = Resolve(path);
        long key = NewKey(vm);
        long problem = vm.World.OpenFile(key, resolved, flags, mode);
        if (problem == 0)
        {
            problem = vm.World.StatusOf(key, out FileStatus status);
            if (problem == 0)
            {
                var made = new PyDescriptor(DescriptorKind.File, key);
                byte[] absolute = resolved is [(byte)'/', ..] ? resolved : [.. WorkingDirectory(vm.World), (byte)'/', .. resolved];
                made.SetFile(absolute, flags, status);
                return Add(vm.Undo, made);
            }
            vm.World.CloseFile(key);
        }
        return problem;
    }

    /// <summary>Opens the files of a machine that was loaded again. Null if all went well, else what is wrong with which file.</summary>
    public string? Reopen(Machine vm)
    {
        foreach (Value item in Now.Items.Span)
        {
            if (item.Object is PyDescriptor { Kind: DescriptorKind.File } file && file.Attach(vm) is < 0 and long problem)
            {
                return problem switch
                {
                    -2 or -20 => $"the file that it has open is gone: {file.FileName}",
                    PyDescriptor.Stale => $"the file that it has open was replaced by another: {file.FileName}",
                    _ => $"the file that it has open cannot be opened ({ErrorNumbers.TextOf(-problem)}): {file.FileName}",
                };
            }
        }
        return null;
    }

    /// <summary>Makes a pipe inside the machine; both ends can be read and written when it is a pair of sockets.</summary>
    public (int Reader, int Writer) OpenPipe(Machine vm)
    {
        var reader = new PyDescriptor(DescriptorKind.Pipe, NewKey(vm));
        var writer = new PyDescriptor(DescriptorKind.Pipe, NewKey(vm));
        reader.SetPeer(vm.Undo, writer);
        writer.SetPeer(vm.Undo, reader);
        return (Add(vm.Undo, reader), Add(vm.Undo, writer));
    }

    private long NewKey(Machine vm) => Write(vm.Undo).LastKey = vm.World.NewKey(Now.LastKey);

    /// <summary>Gives a descriptor a second number.</summary>
    public int Duplicate(Undo undo, PyDescriptor descriptor)
    {
        descriptor.Use(undo, 1);
        return Add(undo, descriptor);
    }

    /// <summary>Gives a descriptor a second number that is chosen.</summary>
    public void Duplicate(Machine vm, PyDescriptor descriptor, int number)
    {
        descriptor.Use(vm.Undo, 1);
        if (this[number] is not null)
        {
            Close(vm, number);
        }
        ref State s = ref Write(vm.Undo);
        while (s.Items.Count <= number)
        {
            s.Items.Add(vm.Undo, Value.None);
        }
        s.Items.Set(vm.Undo, number, descriptor);
    }

    /// <summary>Closes a number; 0 or a negative error.</summary>
    public long Close(Machine vm, long number)
    {
        if (this[number] is not { } descriptor)
        {
            return -9;
        }
        Write(vm.Undo).Items.Set(vm.Undo, (int)number, Value.None);
        if (descriptor.Use(vm.Undo, -1) > 0)
        {
            return 0;
        }
        vm.NotifyAll(descriptor);
        if (descriptor.Now.Peer is { } peer)
        {
            vm.NotifyAll(peer);
            vm.NotifyAll(this);
        }
        return descriptor.Close(vm);
    }

    private int Add(Undo undo, PyDescriptor descriptor)
    {
        ref State s = ref Write(undo);
        for (int i = 0; i < s.Items.Count; i++)
        {
            if (s.Items[i].IsNone)
            {
                s.Items.Set(undo, i, descriptor);
                return i;
            }
        }
        s.Items.Add(undo, descriptor);
        return s.Items.Count - 1;
    }
}
