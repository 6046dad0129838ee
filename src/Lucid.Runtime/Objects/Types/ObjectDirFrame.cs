namespace Lucid.Runtime;

/// <summary>What <c>object.__dir__</c> gives: names of the instance and of its class.</summary>
[NativeFrame("object_dir")]
internal sealed partial class ObjectDirFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Target;
        [Saved(1)] public PyDict Found;
    }

    internal ObjectDirFrame(Value target)
    {
        state.Target = target;
        state.Found = new PyDict();
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.GetAttrOrUnbound(Now.Target, Names.DunderDict).Then(Step.GotDict);

    [Step(1)]
    private Continuation GotDict(Machine vm, Value value)
    {
        if (value.O is PyDict dict)
        {
            NamesOf.AddKeys(vm.Undo, Now.Found, dict);
        }
        return vm.GetAttrOrUnbound(Now.Target, Names.DunderClass).Then(Step.GotClass);
    }

    [Step(2)]
    private Continuation GotClass(Machine vm, Value value)
    {
        if (value.O is PyType type)
        {
            NamesOf.AddType(vm.Undo, Now.Found, type);
        }
        return NamesOf.Keys(Now.Found);
    }
}
