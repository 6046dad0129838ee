using Lucid.Runtime;

namespace Lucid.Tests.Generators.Samples;

/// <summary>An immutable type; its static field is initialized before or after the type, as the compiler likes.</summary>
[PyType("tests.fixed", Immutable = true, NoConstructor = true)]
internal sealed partial class PyFixed : PyObject
{
    internal static readonly PyFixed One = new(1);

    [Saved(0)] internal readonly long Number;

    private PyFixed(long number)
        : base(TypeObject) => Number = number;

    [PySlot(Slot.Index)]
    public long Index() => Number;

    [PySlot(Slot.Float)]
    public double Float() => Number + 0.5;
}
