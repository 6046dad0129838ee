namespace Lucid.Runtime;

/// <summary>The module <c>_lucid</c>: what Lucid's own Python code stands on.</summary>
[PyModule("_lucid")]
internal static partial class LucidModule
{
    /// <summary>The type of <c>sys.implementation</c>.</summary>
    [PyConstant("SimpleNamespace")] internal static PyType SimpleNamespace => PySimpleNamespace.TypeObject;

    /// <summary>The class of dreams.</summary>
    [PyConstant("Dream")] internal static PyType Dream => PyDream.TypeObject;

    /// <summary>The class of checkpoints.</summary>
    [PyConstant("Checkpoint")] internal static PyType Checkpoint => PyCheckpoint.TypeObject;

    [PyFunction("dream()", Doc = "Open a dream: what happens from the next statement on can be taken back.")]
    internal static Value OpenDream(Machine vm) => vm.Enter(new GiveFrame(vm.AskForDream()));

    [PyFunction("checkpoint()", Doc = "Make a checkpoint, to which resume() goes back. Returns again each time.")]
    internal static Value MakeCheckpoint(Machine vm) => vm.Enter(new LevelFrame(LevelAct.Checkpoint, new PyCheckpoint(), Value.None));

    [PyFunction("finalize_all(spared, /)", Doc = "Call __del__ of everything that is alive, but for a tuple of objects.")]
    internal static Value FinalizeAll(Machine vm, PyTuple spared) => vm.FinalizeAll(spared.Items);

    [PyFunction("spare(objects, /)", Doc = "Name objects that waking up and resuming leave as they are.")]
    internal static void Spare(Machine vm, PyTuple objects) => vm.Spare(objects);

    [PyFunction("standard_descriptor(number, /)")]
    internal static Value StandardDescriptor(Machine vm, long number) => vm.OpenFiles[number] is { } descriptor ? descriptor : Value.None;

    [PyFunction("read_file(path, /)")]
    internal static Value ReadFile(World world, string path) =>
        world.TryReadFile(path, out byte[] bytes) ? new PyBytes(bytes) : Errors.Of(ExceptionTypes.FileNotFoundError, path);

    [PyFunction("write(descriptor, data, /)")]
    internal static void Write(World world, int descriptor, PyBytes data) => world.Write(descriptor, data.Data);

    [PyFunction("read_line(prompt, text='', cursor=0, shown=(), /)")]
    internal static Value ReadLine(Machine vm, PyStr prompt, PyStr text, long cursor, PyTuple shown) => vm.SuspendForLine(prompt, text, Value.Int(cursor), shown);

    [PyFunction("flush(descriptor, /)")]
    internal static void Flush(World world, int descriptor) => world.Flush(descriptor);
}
