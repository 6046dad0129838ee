namespace Lucid.Runtime;

/// <summary>Functions that walk iterables.</summary>
public static partial class Builtins
{
    [PyFunction("len(obj, /)", Doc = "Return the number of items in a container.")]
    internal static Value Len(Machine vm, Value obj) => vm.Len(obj);

    [PyFunction("iter(object, sentinel=<unrepresentable>, /)", Doc = "iter(iterable) -> iterator\niter(callable, sentinel) -> iterator\n\nGet an iterator from an object.\nIn the first form, the argument must supply its own iterator, or be a sequence.\nIn the second form, the callable is called until it returns the sentinel.")]
    internal static Value Iter(Machine vm, Value source, Value sentinel) =>
        sentinel.IsUnbound ? vm.GetIter(source)
        : IsCallable(source) ? new PyCallableIterator(source, sentinel)
        : Errors.TypeError("iter(v, w): v must be callable");

    [PyFunction("next(iterator, default=<unrepresentable>, /)", Doc = "next(iterator[, default])\n\nReturn the next item from the iterator.\n\nIf default is given and the iterator is exhausted,\nit is returned instead of raising StopIteration.")]
    internal static Value Next(Machine vm, Value iterator, Value fallback)
    {
        if (!iterator.Type.Has(Slot.Next))
        {
            return Errors.TypeError($"'{iterator.Type.FullName}' object is not an iterator");
        }
        int depth = vm.Thread.Depth;
        Value item = vm.Next(iterator);
        if (item.IsExhausted)
        {
            return fallback.IsUnbound ? vm.StopIterationOf(item) : fallback;
        }
        return item.IsPushed && !fallback.IsUnbound ? vm.EnterBelow(depth, new NextDefaultFrame(fallback), awaitsNext: true) : item;
    }

    [PyFunction("any(iterable, /)", Doc = "Return True if bool(x) is True for any x in the iterable.\n\nIf the iterable is empty, return False.")]
    internal static Value Any(Machine vm, Value iterable) => vm.EnterNow(new AnyFrame(iterable, wanted: true));

    [PyFunction("all(iterable, /)", Doc = "Return True if bool(x) is True for all values x in the iterable.\n\nIf the iterable is empty, return True.")]
    internal static Value All(Machine vm, Value iterable) => vm.EnterNow(new AnyFrame(iterable, wanted: false));

    [PyFunction("sum(iterable, /, start=0)", Doc = "Return the sum of a 'start' value (default: 0) plus an iterable of numbers\n\nWhen the iterable is empty, return the start value.\nThis function is intended specifically for use with numeric values and may\nreject non-numeric types.")]
    internal static Value Sum(Machine vm, Value iterable, Value start) => vm.EnterNow(new SumFrame(iterable, start));

    [PyFunction("min(*args, key=None, default=<unrepresentable>)", Doc = "min(iterable, *[, default=obj, key=func]) -> value\nmin(arg1, arg2, *args, *[, key=func]) -> value\n\nWith a single iterable argument, return its smallest item. The\ndefault keyword-only argument specifies an object to return if\nthe provided iterable is empty.\nWith two or more positional arguments, return the smallest argument.")]
    internal static Value Min(Machine vm, PyTuple args, Value key, Value fallback) => Extreme(vm, args, key, fallback, isMax: false);

    [PyFunction("max(*args, key=None, default=<unrepresentable>)", Doc = "max(iterable, *[, default=obj, key=func]) -> value\nmax(arg1, arg2, *args, *[, key=func]) -> value\n\nWith a single iterable argument, return its biggest item. The\ndefault keyword-only argument specifies an object to return if\nthe provided iterable is empty.\nWith two or more positional arguments, return the largest argument.")]
    internal static Value Max(Machine vm, PyTuple args, Value key, Value fallback) => Extreme(vm, args, key, fallback, isMax: true);

    [PyFunction("sorted(iterable, /, *, key=None, reverse=False)", Doc = "Return a new list containing all items from the iterable in ascending order.\n\nA custom key function can be supplied to customize the sort order, and the\nreverse flag can be set to request the result in descending order.")]
    internal static Value Sorted(Machine vm, Args args)
    {
        if (args.Count != 1)
        {
            return Errors.TypeError($"sorted expected 1 argument, got {args.Count}");
        }
        Value key = Value.None;
        Value reverse = Value.False;
        for (int i = 0; i < args.KeywordCount; i++)
        {
            switch (((PyStr)args.Names![i].O!).Text)
            {
                case "key":
                    key = args[1 + i];
                    break;
                case "reverse":
                    reverse = args[1 + i];
                    break;
                case var name:
                    return Errors.TypeError($"sort() got an unexpected keyword argument '{name}'");
            }
        }
        int depth = vm.Thread.Depth;
        Value list = Sequences.Collect(vm, args[0]);
        return list.IsPushed ? vm.EnterBelow(depth, new SortedFrame(key, reverse))
            : list.IsSignal ? list
            : Conversion.TryBool(reverse, out bool descends) ? Sorting.Sort(vm, (PyList)list.O!, key, descends, list)
            : vm.EnterNow(new SortedFrame(key, reverse), list);
    }

    private static Value Extreme(Machine vm, PyTuple args, Value key, Value fallback, bool isMax)
    {
        string name = isMax ? "max" : "min";
        if (args.Count == 0)
        {
            return Errors.TypeError($"{name} expected at least 1 argument, got 0");
        }
        if (args.Count > 1 && !fallback.IsUnbound)
        {
            return Errors.TypeError($"Cannot specify a default for {name}() with multiple positional arguments");
        }
        Value source = args.Count == 1 ? args[0] : args;
        if (key.IsNone && Sequences.TryItems(source, out ReadOnlySpan<Value> items) && items.Length > 0 && ExtremeFrame.TryLeaves(items, isMax, out Value found))
        {
            return found;
        }
        if (key.IsNone && source.O is PyAnySet && Sequences.TryLeafItems(source, out Value[] keys) && keys.Length > 0 && ExtremeFrame.TryLeaves(keys, isMax, out Value least))
        {
            return least;
        }
        return vm.EnterNow(new ExtremeFrame(source, key, fallback, isMax));
    }
}
