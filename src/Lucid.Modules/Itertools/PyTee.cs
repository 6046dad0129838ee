namespace Lucid.Modules.Itertools;

/// <summary>One of several iterators that share what they read of another.</summary>
[PyType("itertools._tee", Subclassable = true, Doc = "Iterator wrapped to make it copyable.")]
internal partial class PyTee : Stepping
{
    private const int GotIterator = 3;

    internal partial struct State
    {
        [Saved(0)] public PyTeeNode Node;
    }

    internal PyTee()
        : base(TypeObject)
    {
    }

    [PyNew("_tee(iterable, /)")]
    internal static Value New(Machine vm, PyType cls, Value iterable)
    {
        PyTee made = Allocate(cls);
        if (iterable.As<PyTee>() is { } other)
        {
            made.state.Node = other.Now.Node;
            return made;
        }
        Value iterator = made.AskIter(vm, iterable, GotIterator);
        return iterator.IsSignal ? iterator : made.Take(vm, iterator);
    }

    /// <summary>An iterator that starts where another one stands.</summary>
    internal static PyTee At(PyTeeNode node)
    {
        var made = new PyTee();
        made.state.Node = node;
        return made;
    }

    private Value Take(Machine vm, Value iterator)
    {
        Write(vm.Undo).Node = new PyTeeNode(iterator);
        return this;
    }

    [PySlot(Slot.Iter)]
    internal PyTee Iter() => this;

    [PyMethod("__copy__()", Doc = "Returns an independent iterator.")]
    internal PyTee Copy() => At(Now.Node);

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm)
    {
        PyTeeNode node = Now.Node;
        if (node.Now.Next is { } next)
        {
            Write(vm.Undo).Node = next;
            return node.Now.Item;
        }
        if (node.Now.IsRunning)
        {
            return Errors.RuntimeError("cannot re-enter the tee iterator");
        }
        int depth = vm.FrameDepth;
        Value item = vm.Next(node.Now.Iterator);
        if (!item.IsSignal)
        {
            return Keep(vm, node, item);
        }
        if (!item.IsPushed)
        {
            return item;
        }
        node.Write(vm.Undo).IsRunning = true;
        return vm.EnterBelow(depth, new TeeNextFrame(this, node), awaitsNext: true);
    }

    /// <summary>Puts an item that was read into a node and goes on to the node after it.</summary>
    internal Value Keep(Machine vm, PyTeeNode node, Value item)
    {
        PyTeeNode next = node.Put(vm.Undo, item);
        Write(vm.Undo).Node = next;
        return item;
    }

    internal override Continuation Go(Machine vm, StepFrame frame, int step, Value value) => Take(vm, value);
}
