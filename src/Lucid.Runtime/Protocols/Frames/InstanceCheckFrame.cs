namespace Lucid.Runtime;

/// <summary><c>isinstance</c> and <c>issubclass</c> where a tuple, a union or a class with checks of its own is asked for.</summary>
[NativeFrame("instance_check")]
internal sealed partial class InstanceCheckFrame : NativeFrame
{
    private static readonly PyStr instanceCheck = PyStr.Intern("__instancecheck__");
    private static readonly PyStr subclassCheck = PyStr.Intern("__subclasscheck__");

    internal partial struct State
    {
        [Saved(0)] public Value Target;
        [Saved(1)] public Value Class;
        [Saved(2)] public bool IsSubclass;
        [Saved(3)] public int Next;
    }

    internal InstanceCheckFrame(Value target, Value cls, bool isSubclass)
    {
        state.Target = target;
        state.Class = cls;
        state.IsSubclass = isSubclass;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        Value cls = Now.Class;
        if (cls.O is PyUnion union)
        {
            Write(vm.Undo).Class = union.Arguments;
            return NextOf(vm);
        }
        if (cls.O is PyTuple)
        {
            return NextOf(vm);
        }
        PyStr name = Now.IsSubclass ? subclassCheck : instanceCheck;
        Value check = cls.Type.Lookup(name);
        if (check.IsUnbound)
        {
            return Plain(vm);
        }
        return vm.CallSpecial(cls, name, Now.Target).Then(Step.Checked);
    }

    [Step(1)]
    private Continuation Checked(Machine vm, Value value) => vm.Truth(value);

    [Step(2)]
    private Continuation CheckedItem(Machine vm, Value value) => value.IsTrue ? value : NextOf(vm);

    private Continuation Plain(Machine vm) => Now.IsSubclass ? vm.PlainIsSubclass(Now.Target, Now.Class) : vm.PlainIsInstance(Now.Target, Now.Class);

    private Continuation NextOf(Machine vm)
    {
        var items = (PyTuple)Now.Class.O!;
        if (Now.Next == items.Count)
        {
            return Value.False;
        }
        Value item = items[Write(vm.Undo).Next++];
        return (Now.IsSubclass ? vm.IsSubclass(Now.Target, item) : vm.IsInstance(Now.Target, item)).Then(Step.CheckedItem);
    }
}
