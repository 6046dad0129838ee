namespace Lucid.Modules.Pickle;

/// <summary>Wraps what has a buffer, so that a pickler may pass it on beside the pickle. It holds a view, which keeps the source's size.</summary>
[PyType("pickle.PickleBuffer", Doc = "Wrapper for potentially out-of-band buffers")]
internal sealed partial class PyPickleBuffer : PyObject, IBuffer
{
    private static readonly PyStr contiguous = PyStr.Intern("contiguous");
    private static readonly PyStr cast = PyStr.Intern("cast");
    private static readonly PyStr release = PyStr.Intern("release");

    internal partial struct State
    {
        /// <summary>The view; null when it was released.</summary>
        [Saved(0)] public PyMemoryView? View;
    }

    private PyPickleBuffer(PyMemoryView view)
        : base(TypeObject) => state.View = view;

    public ReadOnlySpan<byte> Bytes => Now.View is { } view ? view.Bytes : default;

    public bool IsReadOnly => Now.View?.IsReadOnly ?? true;

    public string Format => Now.View?.Format ?? "B";

    public int ItemSize => Now.View?.ItemSize ?? 1;

    public Span<byte> EditBytes(Undo undo, int i, int n) => Now.View!.EditBytes(undo, i, n);

    public void CountExports(Undo undo, int change) => Now.View?.CountExports(undo, change);

    [PyNew("PickleBuffer(object, /)")]
    internal static Value New(Machine vm, PyType cls, Value @object) => @object.Object switch
    {
        PyPickleBuffer { Now.View: null } => Released(),
        IBuffer => new PyPickleBuffer(new PyMemoryView(vm.Undo, @object)),
        _ => Errors.TypeError($"a bytes-like object is required, not '{@object.Type.FullName}'"),
    };

    [PyMethod("raw()", Doc = "Return a memoryview of the raw memory underlying this buffer.\n\nWill raise BufferError is the buffer isn't contiguous.")]
    internal Value Raw(Machine vm)
    {
        if (Now.View is not { } view)
        {
            return Released();
        }
        Value isContiguous = vm.GetAttr(view, contiguous);
        return isContiguous.IsError ? isContiguous
            : isContiguous.IsTrue ? vm.CallMethod(view, cast, PyStr.Intern("B"))
            : Errors.BufferError("cannot extract raw buffer from non-contiguous buffer");
    }

    [PyMethod("release()", Doc = "Release the underlying buffer exposed by the PickleBuffer object.")]
    internal Value Release(Machine vm)
    {
        if (Now.View is not { } view)
        {
            return Value.None;
        }
        Write(vm.Undo).View = null;
        return vm.CallMethod(view, release);
    }

    private static Value Released() => Errors.ValueError("operation forbidden on released PickleBuffer object");
}
