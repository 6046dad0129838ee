namespace Lucid.Modules.Collections;

/// <summary>The module <c>_collections</c>.</summary>
[PyModule(
    "_collections",
    Types =
    [
        typeof(PyDeque), typeof(PyDequeIterator), typeof(PyDequeReverseIterator), typeof(PyDefaultDict), typeof(PyOrderedDict), typeof(PyTupleGetter),
    ],
    Doc = "High performance data structures.\n- deque:        ordered collection accessible from endpoints only\n- defaultdict:  dict subclass with a default value factory\n")]
internal static partial class CollectionsModule
{
    [PyFunction("_count_elements(mapping, iterable, /)", Doc = "Count elements in the iterable, updating the mapping")]
    internal static Value CountElements(Machine vm, Value mapping, Value iterable) => vm.Enter(new CountFrame(mapping, iterable));
}
