namespace Lucid.Runtime;

/// <summary>Checks what <c>__aiter__</c> gave to <c>aiter()</c>.</summary>
[NativeFrame("aiter_check")]
internal sealed partial class AIterCheckFrame : NativeFrame
{
    [Step(0)]
    private Continuation Got(Value iterator) => Check(iterator);

    /// <summary>The iterator, or an error if it is none.</summary>
    internal static Value Check(Value iterator) =>
        iterator.Type.Has(Slot.AsyncNext) ? iterator
        : Errors.TypeError($"aiter() returned not an async iterator of type '{iterator.Type.FullName}'");
}
