namespace Lucid.Runtime;

/// <summary>Sorting of lists: at once where the items compare without Python, else by a frame. Always stable.</summary>
internal static class Sorting
{
    /// <summary>Sorts a list; gives <paramref name="result"/>.</summary>
    internal static Value Sort(Machine vm, PyList list, Value key, bool reverse, Value result)
    {
        if (key.IsNone)
        {
            if (list.Count < 2)
            {
                return result;
            }
            Value[] sorted = list.Now.Items.ToArray();
            if (TrySort(sorted, reverse))
            {
                list.Write(vm.Undo).Items.Replace(sorted, sorted.Length);
                return result;
            }
        }
        return vm.EnterNow(new SortFrame(list, key, reverse, result));
    }

    /// <summary>Sorts values that compare without Python; false, with the values in disorder, if some do not.</summary>
    internal static bool TrySort(Value[] values, bool reverse)
    {
        if (Array.TrueForAll(values, v => v.IsSmallInt))
        {
            var numbers = new long[values.Length];
            for (int i = 0; i < numbers.Length; i++)
            {
                numbers[i] = values[i].Bits;
            }
            Array.Sort(numbers);
            for (int i = 0; i < numbers.Length; i++)
            {
                values[reverse ? numbers.Length - 1 - i : i] = Value.Int(numbers[i]);
            }
            return true;
        }
        int[]? order = TryOrder(values, reverse);
        if (order is null)
        {
            return false;
        }
        var copy = (Value[])values.Clone();
        for (int i = 0; i < order.Length; i++)
        {
            values[i] = copy[order[i]];
        }
        return true;
    }

    /// <summary>The order of keys that compare without Python: for each place the number of the key that belongs there. Null if some do not.</summary>
    internal static int[]? TryOrder(ReadOnlySpan<Value> keys, bool reverse)
    {
        int n = keys.Length;
        var order = new int[n];
        var other = new int[n];
        for (int i = 0; i < n; i++)
        {
            order[i] = reverse ? n - 1 - i : i;
        }
        for (int width = 1; width < n; width *= 2)
        {
            for (int left = 0; left < n; left += 2 * width)
            {
                if (!TryMerge(keys, order, other, left, Math.Min(left + width, n), Math.Min(left + (2 * width), n)))
                {
                    return null;
                }
            }
            (order, other) = (other, order);
        }
        if (reverse)
        {
            Array.Reverse(order);
        }
        return order;
    }

    private static bool TryMerge(ReadOnlySpan<Value> keys, int[] from, int[] to, int left, int middle, int right)
    {
        int i = left;
        int j = middle;
        if (middle < right)
        {
            int disordered = LeafOrder.Less(keys[from[middle]], keys[from[middle - 1]]);
            if (disordered < 0)
            {
                return false;
            }
            if (disordered == 0)
            {
                Array.Copy(from, left, to, left, right - left);
                return true;
            }
        }
        for (int k = left; k < right; k++)
        {
            if (i < middle && j < right)
            {
                int less = LeafOrder.Less(keys[from[j]], keys[from[i]]);
                if (less < 0)
                {
                    return false;
                }
                to[k] = less > 0 ? from[j++] : from[i++];
            }
            else
            {
                to[k] = i < middle ? from[i++] : from[j++];
            }
        }
        return true;
    }
}
