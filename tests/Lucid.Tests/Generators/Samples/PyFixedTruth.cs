using Lucid.Runtime;

namespace Lucid.Tests.Generators.Samples;

/// <summary>An object whose truth only its type knows.</summary>
[PyType("tests.truth")]
internal sealed partial class PyFixedTruth : PyObject
{
    [PySlot(Slot.Bool)]
    public bool Truth() => true;
}
