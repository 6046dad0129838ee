namespace Lucid.Runtime;

/// <summary>The name of a property that has none of its own: that of its getter.</summary>
[NativeFrame("property_name")]
internal sealed partial class PropertyNameFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyProperty Property;
    }

    internal PropertyNameFrame(PyProperty property) => state.Property = property;

    [Step(0)]
    private Continuation Start(Machine vm) => vm.GetAttrOrUnbound(Now.Property.Getter, Names.DunderName).Then(Step.GotName);

    [Step(1)]
    private Continuation GotName(Machine vm, Value name) => name.IsUnbound ? Now.Property.NoName() : name;
}
