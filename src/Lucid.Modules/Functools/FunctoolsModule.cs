namespace Lucid.Modules.Functools;

/// <summary>The module <c>_functools</c>.</summary>
[PyModule(
    "_functools",
    Types = [typeof(PyPartial), typeof(PyPlaceholder), typeof(PyLruCache)],
    Doc = "Tools that operate on functions.")]
internal static partial class FunctoolsModule
{
    [PyConstant("Placeholder")] internal static Value Placeholder => PyPlaceholder.Instance;

    [PyFunction("reduce(function, iterable, /, initial=<unrepresentable>)", Doc = "Apply a function of two arguments cumulatively to the items of an iterable, from left to right.\n\nThis effectively reduces the iterable to a single value.  If initial is present,\nit is placed before the items of the iterable in the calculation, and serves as\na default when the iterable is empty.\n\nFor example, reduce(lambda x, y: x+y, [1, 2, 3, 4, 5])\ncalculates ((((1 + 2) + 3) + 4) + 5).")]
    internal static Value Reduce(Machine vm, Value function, Value iterable, Value initial) => vm.Enter(new ReduceFrame(function, iterable, initial));

    [PyFunction("cmp_to_key(mycmp)", Doc = "Convert a cmp= function into a key= function.\n\n  mycmp\n    Function that compares two objects.")]
    internal static PyKeyWrapper CmpToKey(Value compare) => new(compare, Value.Unbound);
}
