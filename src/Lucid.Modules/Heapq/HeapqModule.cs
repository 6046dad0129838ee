namespace Lucid.Modules.Heapq;

/// <summary>The module <c>_heapq</c>.</summary>
[PyModule("_heapq", Doc = "Heap queue algorithm (a.k.a. priority queue).\n\nHeaps are lists in which no item is greater than those at twice its index plus one and plus two.")]
internal static partial class HeapqModule
{
    [PyConstant("__about__")] internal static Value About => Value.Str("Heap queues\n\nHeaps are lists a[] for which a[k] <= a[2*k+1] and a[k] <= a[2*k+2] for all k, counting elements from 0.");

    [PyFunction("heappush(heap, item, /)", Doc = "Push item onto heap, maintaining the heap invariant.")]
    internal static Value Push(Machine vm, PyList heap, Value item) => PushOn(vm, heap, item, isMax: false);

    [PyFunction("heappush_max(heap, item, /)", Doc = "Push item onto max heap, maintaining the heap invariant.")]
    internal static Value PushMax(Machine vm, PyList heap, Value item) => PushOn(vm, heap, item, isMax: true);

    [PyFunction("heappop(heap, /)", Doc = "Pop the smallest item off the heap, maintaining the heap invariant.")]
    internal static Value Pop(Machine vm, PyList heap) => PopOff(vm, heap, isMax: false);

    [PyFunction("heappop_max(heap, /)", Doc = "Maxheap variant of heappop.")]
    internal static Value PopMax(Machine vm, PyList heap) => PopOff(vm, heap, isMax: true);

    [PyFunction("heapreplace(heap, item, /)", Doc = "Pop and return the current smallest value, and add the new item.\n\nThis is more efficient than heappop() followed by heappush(), and can be\nmore appropriate when using a fixed-size heap.  Note that the value\nreturned may be larger than item!  That constrains reasonable uses of\nthis routine unless written as part of a conditional replacement:\n\n    if item > heap[0]:\n        item = heapreplace(heap, item)")]
    internal static Value Replace(Machine vm, PyList heap, Value item) => ReplaceIn(vm, heap, item, isMax: false);

    [PyFunction("heapreplace_max(heap, item, /)", Doc = "Maxheap variant of heapreplace.")]
    internal static Value ReplaceMax(Machine vm, PyList heap, Value item) => ReplaceIn(vm, heap, item, isMax: true);

    [PyFunction("heappushpop(heap, item, /)", Doc = "Push item on the heap, then pop and return the smallest item from the heap.\n\nThe combined action runs more efficiently than heappush() followed by\na separate call to heappop().")]
    internal static Value PushPop(Machine vm, PyList heap, Value item) =>
        heap.Count == 0 ? item : vm.Enter(new HeapFrame(heap, HeapWork.PushPop, isMax: false, item));

    [PyFunction("heappushpop_max(heap, item, /)", Doc = "Maxheap variant of heappushpop.\n\nThe combined action runs more efficiently than heappush_max() followed by\na separate call to heappop_max().")]
    internal static Value PushPopMax(Machine vm, PyList heap, Value item) =>
        heap.Count == 0 ? item : vm.Enter(new HeapFrame(heap, HeapWork.PushPop, isMax: true, item));

    [PyFunction("heapify(heap, /)", Doc = "Transform list into a heap, in-place, in O(len(heap)) time.")]
    internal static Value Heapify(Machine vm, PyList heap) => vm.Enter(new HeapFrame(heap, HeapWork.Heapify, isMax: false, Value.None));

    [PyFunction("heapify_max(heap, /)", Doc = "Maxheap variant of heapify.")]
    internal static Value HeapifyMax(Machine vm, PyList heap) => vm.Enter(new HeapFrame(heap, HeapWork.Heapify, isMax: true, Value.None));

    private static Value PushOn(Machine vm, PyList heap, Value item, bool isMax)
    {
        heap.Add(vm.Undo, item);
        var work = new HeapFrame(heap, HeapWork.Push, isMax, Value.None);
        return work.TryLeaves(vm, out Value result) ? result : vm.Enter(work);
    }

    private static Value PopOff(Machine vm, PyList heap, bool isMax)
    {
        if (heap.Count == 0)
        {
            return Errors.IndexError("index out of range");
        }
        Value last = heap.Pop(vm.Undo, -1);
        if (heap.Count == 0)
        {
            return last;
        }
        Value first = heap[0];
        heap.Put(vm.Undo, 0, last);
        var work = new HeapFrame(heap, HeapWork.Pop, isMax, first);
        return work.TryLeaves(vm, out Value result) ? result : vm.Enter(work);
    }

    private static Value ReplaceIn(Machine vm, PyList heap, Value item, bool isMax)
    {
        if (heap.Count == 0)
        {
            return Errors.IndexError("index out of range");
        }
        Value first = heap[0];
        heap.Put(vm.Undo, 0, item);
        var work = new HeapFrame(heap, HeapWork.Pop, isMax, first);
        return work.TryLeaves(vm, out Value result) ? result : vm.Enter(work);
    }
}
