namespace Lucid.Runtime;

/// <summary>Gives a new property the doc of its getter; a subclass of property keeps its doc as an attribute of the instance.</summary>
[NativeFrame("property_doc")]
internal sealed partial class PropertyDocFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyProperty Property;
    }

    internal PropertyDocFrame(PyProperty property) => state.Property = property;

    [Step(0)]
    private Continuation Start(Machine vm) =>
        Now.Property.Now.GetterDoc ? vm.GetAttrOrUnbound(Now.Property.Getter, Names.DunderDoc).Then(Step.GotDoc) : GotDoc(vm, Now.Property.Now.Doc);

    [Step(1)]
    private Continuation GotDoc(Machine vm, Value value)
    {
        PyProperty property = Now.Property;
        Value doc = value.IsUnbound ? Value.None : value;
        ref PyProperty.State s = ref property.Write(vm.Undo);
        s.GetterDoc &= !doc.IsNone;
        if (property.GetType() == typeof(PyProperty))
        {
            s.Doc = doc;
            return Value.None;
        }
        if (doc.IsNone && !Now.Property.Now.GetterDoc && !property.Type.HasInstanceDict)
        {
            return Value.None;
        }
        return vm.SetAttr(property, Names.DunderDoc, doc).Then(Step.Done).Catch(Step.Failed);
    }

    [Step(2)]
    private Continuation Done(Machine vm, Value value) => Value.None;

    // A subclass without room for the attribute goes without, unless the doc is that of a getter.
    [Step(3)]
    private Continuation Failed(Machine vm, Value value) =>
        vm.IsInstanceOf(value, ExceptionTypes.AttributeError) && !Now.Property.Now.GetterDoc ? Value.None : vm.Reraise(value);
}
