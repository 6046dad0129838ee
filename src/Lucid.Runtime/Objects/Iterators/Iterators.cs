namespace Lucid.Runtime;

/// <summary>What iterators share.</summary>
internal static class Iterators
{
    /// <summary>The position that <c>__setstate__</c> is given.</summary>
    internal static bool TryPlace(Value state, out long place, out Value error)
    {
        error = !Numbers.IsInt(state) ? Errors.TypeError("an integer is required") : Errors.OverflowError("Python int too large to convert to C ssize_t");
        return Numbers.TryLong(state, out place);
    }

    /// <summary>What pickle wants to know of an iterator: the function that makes it, its source, and its state if that is not negative.</summary>
    internal static Value Reduce(Machine vm, PyStr function, Value source, long state)
    {
        Value make = vm.Builtins.GetStr(function);
        var arguments = new PyTuple([source]);
        return state < 0 ? new PyTuple([make, arguments]) : new PyTuple([make, arguments, Value.Int(state)]);
    }
}
