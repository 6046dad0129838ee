using Lucid.Modules.Collections;

namespace Lucid.Modules.Queue;

/// <summary>A queue for threads. Who waits longest gets the next item.</summary>
[PyType("_queue.SimpleQueue", Subclassable = true, Doc = "Simple, unbounded, reentrant FIFO queue.")]
internal partial class PySimpleQueue : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyDeque Items;
    }

    internal PySimpleQueue()
        : base(TypeObject) => state.Items = new PyDeque();

    [PyNew("SimpleQueue()")]
    internal static Value New(PyType cls)
    {
        PySimpleQueue made = Allocate(cls);
        made.state.Items = new PyDeque();
        return made;
    }

    [PyMethod("put(item, block=True, timeout=None)", Doc = "Put the item on the queue.\n\nThe optional 'block' and 'timeout' arguments are ignored, as this method\nnever blocks.  They are provided for compatibility with the Queue class.")]
    internal Value Put(Machine vm, Value item, bool block, Value timeout)
    {
        Now.Items.PushRight(vm.Undo, item);
        vm.NotifyOne(this, Value.True);
        return Value.None;
    }

    [PyMethod("put_nowait(item)", Doc = "Put an item into the queue without blocking.\n\nThis is exactly equivalent to `put(item)` and is only provided\nfor compatibility with the Queue class.")]
    internal Value PutNoWait(Machine vm, Value item) => Put(vm, item, false, Value.None);

    [PyMethod("get(block=True, timeout=None)", Doc = "Remove and return an item from the queue.\n\nIf optional args 'block' is true and 'timeout' is None (the default),\nblock if necessary until an item is available. If 'timeout' is\na non-negative number, it blocks at most 'timeout' seconds and raises\nthe Empty exception if no item was available within that time.\nOtherwise ('block' is false), return an item if one is immediately\navailable, else raise the Empty exception ('timeout' is ignored\nin that case).")]
    internal Value Get(Machine vm, bool block, Value timeout)
    {
        long deadline = -1;
        if (block && !timeout.IsNone)
        {
            if (Numbers.Real(timeout, out double seconds) <= 0)
            {
                return Errors.TypeError($"'{timeout.Type.FullName}' object cannot be interpreted as an integer or float");
            }
            if (seconds < 0)
            {
                return Errors.ValueError("'timeout' must be a non-negative number");
            }
            if (seconds > Thread.Waiting.SecondsMax)
            {
                return Errors.OverflowError("timeout value is too large");
            }
            deadline = vm.World.MonotonicNanoseconds() + (long)(seconds * 1e9);
        }
        return Now.Items.Count > 0 ? Now.Items.TakeLeft(vm.Undo)
            : block ? vm.Enter(new QueueGetFrame(this, deadline))
            : Empty;
    }

    internal static Value Empty => Errors.Of(PyException.Make(ModuleErrors.QueueEmpty, []));

    [PyMethod("get_nowait()", Doc = "Remove and return an item from the queue without blocking.\n\nOnly get an item if one is immediately available. Otherwise\nraise the Empty exception.")]
    internal Value GetNoWait(Machine vm) => Get(vm, false, Value.None);

    [PyMethod("empty()", Doc = "Return True if the queue is empty, False otherwise (not reliable!).")]
    internal bool IsEmpty() => Now.Items.Count == 0;

    [PyMethod("qsize()", Doc = "Return the approximate size of the queue (not reliable!).")]
    internal int Size() => Now.Items.Count;

    [PyClassMethod("__class_getitem__(object, /)", Doc = "See PEP 585")]
    internal static Value ClassGetItem(PyType cls, Value @object) => PyGenericAlias.Make(cls, @object);
}
