namespace Lucid.Runtime;

/// <summary>
/// How many items an iterable may give. Lucid has no use for the number, but what <c>__len__</c> and <c>__length_hint__</c> of a Python
/// class do and raise can be seen, so they are asked where CPython asks.
/// </summary>
public static class LengthHint
{
    /// <summary>Asks classes; gives anything but an error when there is nothing to complain about.</summary>
    public static Value Ask(Machine vm, Value iterable) =>
        iterable.Type.IsHeap && (iterable.Type.Has(Slot.Len) || iterable.Type.Has(Slot.LengthHint)) ? vm.Enter(new LengthHintFrame(iterable)) : Value.None;
}
