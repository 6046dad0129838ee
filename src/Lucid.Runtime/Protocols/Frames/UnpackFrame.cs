namespace Lucid.Runtime;

/// <summary>Unpacks an iterable: gives a tuple of the values for the targets, with a list for the starred one.</summary>
[NativeFrame("unpack")]
internal sealed partial class UnpackFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Source;
        [Saved(1)] public int Before;
        [Saved(2)] public int After;
        [Saved(3)] public bool IsStarred;
        [Saved(4)] public Value Iterator;
        [Saved(5)] public ValueArray Items;
    }

    /// <summary>Exactly n values.</summary>
    internal UnpackFrame(Value source, int n)
    {
        state.Source = source;
        state.Before = n;
    }

    /// <summary>Values, a list of the rest, values.</summary>
    internal UnpackFrame(Value source, int before, int after)
    {
        state.Source = source;
        state.Before = before;
        state.After = after;
        state.IsStarred = true;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        PyType type = Now.Source.Type;
        return !type.Has(Slot.Iter) && !type.Has(Slot.GetItem)
            ? Errors.TypeError($"cannot unpack non-iterable {type.FullName} object")
            : vm.GetIter(Now.Source).Then(Step.GotIterator);
    }

    [Step(1)]
    private Continuation GotIterator(Machine vm, Value value)
    {
        Write(vm.Undo).Iterator = value;
        return NextItem(vm);
    }

    // The rest is made into a list, which asks how long it will be.
    private Continuation NextItem(Machine vm) =>
        Now.IsStarred && Now.Items.Count == Now.Before ? LengthHint.Ask(vm, Now.Iterator).Then(Step.KnewLength) : KnewLength(vm);

    [Step(3)]
    private Continuation KnewLength(Machine vm) => vm.Next(Now.Iterator).Then(Step.GotItem);

    [Step(2)]
    private Continuation GotItem(Machine vm, Value value)
    {
        int count = Now.Items.Count;
        if (!value.IsExhausted)
        {
            if (!Now.IsStarred && count == Now.Before)
            {
                return TooMany(vm);
            }
            Write(vm.Undo).Items.Add(vm.Undo, value);
            return NextItem(vm);
        }
        int wanted = Now.Before + Now.After;
        if (count < wanted)
        {
            return Errors.ValueError(Now.IsStarred
                ? $"not enough values to unpack (expected at least {wanted}, got {count})"
                : $"not enough values to unpack (expected {wanted}, got {count})");
        }
        if (!Now.IsStarred)
        {
            return PyTuple.Of(Now.Items.ToArray());
        }
        ReadOnlySpan<Value> items = Now.Items.Span;
        return new PyTuple([.. items[..Now.Before], PyList.Of(items[Now.Before..(count - Now.After)]), .. items[(count - Now.After)..]]);
    }

    private Continuation TooMany(Machine vm)
    {
        // CPython tells the length of lists, tuples and dicts that are too long.
        int got = Now.Source.O switch
        {
            PyList list => list.Now.Items.Count,
            PyTuple tuple => tuple.Count,
            PyDict dict => dict.Count,
            _ => -1,
        };
        return Errors.ValueError(got < 0 ? $"too many values to unpack (expected {Now.Before})" : $"too many values to unpack (expected {Now.Before}, got {got})");
    }
}
