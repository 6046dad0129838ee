namespace Lucid.Runtime;

/// <summary>The built-in functions of asynchronous iteration.</summary>
public static partial class Builtins
{
    [PyFunction("aiter(async_iterable, /)", Doc = "Return an AsyncIterator for an AsyncIterable object.")]
    internal static unsafe Value AIter(Machine vm, Value iterable)
    {
        PyType type = iterable.Type;
        if (!type.Has(Slot.AsyncIter))
        {
            return Errors.TypeError($"'{type.FullName}' object is not an async iterable");
        }
        int depth = vm.Thread.Depth;
        Value iterator = type.Unary(Slot.AsyncIter)(vm, iterable);
        return iterator.IsPushed ? vm.EnterBelow(depth, new AIterCheckFrame()) : iterator.IsSignal ? iterator : AIterCheckFrame.Check(iterator);
    }

    [PyFunction("anext(aiterator, default=<unrepresentable>, /)", Doc = "Return the next item from the async iterator.\n\nIf default is given and the async iterator is exhausted,\nit is returned instead of raising StopAsyncIteration.")]
    internal static unsafe Value ANext(Machine vm, Value iterator, Value @default)
    {
        PyType type = iterator.Type;
        if (!type.Has(Slot.AsyncNext))
        {
            return Errors.TypeError($"'{type.FullName}' object is not an async iterator");
        }
        int depth = vm.Thread.Depth;
        Value awaitable = type.Unary(Slot.AsyncNext)(vm, iterator);
        return @default.IsUnbound || awaitable.IsError ? awaitable
            : awaitable.IsPushed ? vm.EnterBelow(depth, new AnextWithDefaultFrame(@default))
            : new PyAnextAwaitable(awaitable, @default);
    }
}
