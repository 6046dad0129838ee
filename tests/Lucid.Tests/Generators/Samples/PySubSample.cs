using Lucid.Runtime;

namespace Lucid.Tests.Generators.Samples;

/// <summary>State on top of state.</summary>
[PyType("tests.sublist", Base = typeof(PySample), Subclassable = true)]
internal partial class PySubSample : PySample
{
    internal partial struct DerivedState
    {
        [Saved(0)] public int Number;
        [Saved(1)] public ValueArray More;
    }

    internal PySubSample()
        : base(TypeObject)
    {
    }

    internal int Number => NowDerived.Number;

    internal int MoreCount => NowDerived.More.Count;

    internal void Add(Undo undo, Value item)
    {
        ref DerivedState s = ref WriteDerived(undo);
        s.Number++;
        s.More.Add(undo, item);
    }
}
