namespace Lucid.Runtime;

/// <summary>An attribute of an object whose class has <c>__getattribute__</c> or <c>__getattr__</c>: the second is asked when the first raises AttributeError.</summary>
[NativeFrame("getattr")]
internal sealed partial class GetAttrFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Self;
        [Saved(1)] public Value Name;
    }

    internal GetAttrFrame(Value self, Value name)
    {
        state.Self = self;
        state.Name = name;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        Value getAttribute = Now.Self.Type.Lookup(Names.DunderGetAttribute);
        Value operation = getAttribute.O is PySlotWrapper wrapper
            ? vm.CallGetAttrSlot(wrapper, Now.Self, Now.Name)
            : vm.CallSpecial(Now.Self, Names.DunderGetAttribute, Now.Name);
        return operation.Then(Step.Found).Catch(Step.Failed);
    }

    [Step(1)]
    private Continuation Found(Machine vm, Value value) => value;

    [Step(2)]
    private Continuation Failed(Machine vm, Value value)
    {
        if (Now.Self.Type.Lookup(Names.DunderGetAttr).IsUnbound || !vm.IsInstanceOf(value, ExceptionTypes.AttributeError))
        {
            return FailedAgain(vm, value);
        }
        return vm.CallSpecial(Now.Self, Names.DunderGetAttr, Now.Name).Then(Step.Found).Catch(Step.FailedAgain);
    }

    // An AttributeError that says nothing of its object gets to know it.
    [Step(3)]
    private Continuation FailedAgain(Machine vm, Value value)
    {
        Tell(vm, value, Now.Self, Now.Name);
        return vm.Reraise(value);
    }

    /// <summary>Lets an AttributeError that says nothing of its object know what was asked of which.</summary>
    internal static void Tell(Machine vm, Value error, Value self, Value name)
    {
        if (vm.IsInstanceOf(error, ExceptionTypes.AttributeError) && error.O is PyException e && e.Field(0).IsNone && e.Field(1).IsNone)
        {
            e.SetField(vm.Undo, 0, name);
            e.SetField(vm.Undo, 1, self);
        }
    }
}
