namespace Lucid.Runtime;

/// <summary>Instance and subclass checks between objects that are no types but have <c>__bases__</c>.</summary>
[NativeFrame("abstract_check")]
internal sealed partial class AbstractCheckFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Target;
        [Saved(1)] public Value Class;
        [Saved(2)] public bool IsSubclass;
        [Saved(3)] public ValueArray Pending;
    }

    internal AbstractCheckFrame(Value target, Value cls, bool isSubclass)
    {
        state.Target = target;
        state.Class = cls;
        state.IsSubclass = isSubclass;
    }

    [Step(0)]
    private Continuation Start(Machine vm) =>
        Now.IsSubclass ? vm.GetAttrOrUnbound(Now.Target, Names.DunderBases).Then(Step.GotDerivedBases) : AskClass(vm);

    [Step(1)]
    private Continuation GotDerivedBases(Machine vm, Value value) =>
        value.O is PyTuple || Now.Target.O is PyType ? AskClass(vm) : Errors.TypeError("issubclass() arg 1 must be a class");

    [Step(2)]
    private Continuation GotClassBases(Machine vm, Value value)
    {
        if (value.O is not PyTuple && Now.Class.O is not PyType)
        {
            return Errors.TypeError(Now.IsSubclass
                ? "issubclass() arg 2 must be a class, a tuple of classes, or a union"
                : "isinstance() arg 2 must be a type, a tuple of types, or a union");
        }
        if (Now.IsSubclass)
        {
            Write(vm.Undo).Pending.Add(vm.Undo, Now.Target);
            return Search(vm);
        }
        return vm.GetAttrOrUnbound(Now.Target, Names.DunderClass).Then(Step.GotClass);
    }

    [Step(3)]
    private Continuation GotClass(Machine vm, Value value)
    {
        if (value.IsUnbound)
        {
            return Value.False;
        }
        Write(vm.Undo).Pending.Add(vm.Undo, value);
        return Search(vm);
    }

    [Step(4)]
    private Continuation GotBases(Machine vm, Value value)
    {
        if (value.O is PyTuple bases)
        {
            ref State s = ref Write(vm.Undo);
            for (int i = bases.Count - 1; i >= 0; i--)
            {
                s.Pending.Add(vm.Undo, bases[i]);
            }
        }
        return Search(vm);
    }

    private Continuation AskClass(Machine vm) => vm.GetAttrOrUnbound(Now.Class, Names.DunderBases).Then(Step.GotClassBases);

    private Continuation Search(Machine vm)
    {
        if (Now.Pending.Count == 0)
        {
            return Value.False;
        }
        Value at = Write(vm.Undo).Pending.Pop(vm.Undo);
        return at.Is(Now.Class) ? Value.True : vm.GetAttrOrUnbound(at, Names.DunderBases).Then(Step.GotBases);
    }
}
