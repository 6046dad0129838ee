namespace Lucid.Modules.Itertools;

/// <summary>The module <c>itertools</c>.</summary>
[PyModule(
    "itertools",
    Types =
    [
        typeof(PyAccumulate), typeof(PyBatched), typeof(PyChain), typeof(PyCombinations), typeof(PyCombinationsWithReplacement), typeof(PyCompress),
        typeof(PyCount), typeof(PyCycle), typeof(PyDropWhile), typeof(PyFilterFalse), typeof(PyGroupBy), typeof(PyGrouper), typeof(PyISlice),
        typeof(PyPairwise), typeof(PyPermutations), typeof(PyProduct), typeof(PyRepeat), typeof(PyStarMap), typeof(PyTakeWhile), typeof(PyTee),
        typeof(PyTeeNode), typeof(PyZipLongest),
    ],
    Doc = "Functional tools for creating and using iterators.\n\nIterators of items of other iterators, alone, side by side, one after the other, combined and in groups.")]
internal static partial class ItertoolsModule
{
    [PyFunction("tee(iterable, n=2, /)", Doc = "Returns a tuple of n independent iterators.")]
    internal static Value Tee(Machine vm, Value iterable, long n) =>
        n < 0 ? Errors.ValueError("n must be >= 0")
        : n > Array.MaxLength ? Errors.MemoryError("")
        : n == 0 ? PyTuple.Empty
        : vm.Enter(new TeeFrame(iterable, (int)n));
}
