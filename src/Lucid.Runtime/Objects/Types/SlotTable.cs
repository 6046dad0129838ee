using System.Runtime.CompilerServices;

namespace Lucid.Runtime;

/// <summary>The slots of a type, by number; 0 where there is none.</summary>
[InlineArray(SlotCount)]
internal struct SlotTable
{
    /// <summary>How many slots there are.</summary>
    internal const int SlotCount = (int)Slot.Del + 1;

    private nint first;
}
