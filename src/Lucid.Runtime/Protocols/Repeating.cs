namespace Lucid.Runtime;

/// <summary>What <c>sequence * n</c> of text and bytes has in common.</summary>
internal static class Repeating
{
    /// <summary>The number of repetitions, negative ones being none; false if the result would be too long.</summary>
    internal static bool TryCount(Machine vm, Value count, int length, out int n, out Value error)
    {
        n = 0;
        error = default;
        if (!Numbers.TryLong(count, out long number))
        {
            error = Errors.OverflowError("cannot fit 'int' into an index-sized integer");
            return false;
        }
        if (number <= 0 || length == 0)
        {
            return true;
        }
        if (number > Array.MaxLength / length || !vm.Affords(number * length, 1))
        {
            error = Errors.MemoryError("");
            return false;
        }
        n = (int)number;
        return true;
    }

    /// <summary>n times the items.</summary>
    internal static T[] Repeat<T>(ReadOnlySpan<T> source, int n)
    {
        var made = new T[source.Length * n];
        if (source.Length == 1)
        {
            made.AsSpan().Fill(source[0]);
            return made;
        }
        int filled = Math.Min(source.Length, made.Length);
        source[..filled].CopyTo(made);
        while (filled < made.Length && filled > 0)
        {
            int part = Math.Min(filled, made.Length - filled);
            made.AsSpan(0, part).CopyTo(made.AsSpan(filled));
            filled += part;
        }
        return made;
    }
}
