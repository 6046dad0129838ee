namespace Lucid.Modules.Abc;

/// <summary>Registers a virtual subclass.</summary>
[NativeFrame("abc.register")]
internal sealed partial class AbcRegisterFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public AbcModule Module;
        [Saved(1)] public PyType Class;
        [Saved(2)] public PyType Subclass;
    }

    internal AbcRegisterFrame(AbcModule module, PyType cls, PyType subclass)
    {
        state.Module = module;
        state.Class = cls;
        state.Subclass = subclass;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.IsSubclass(Now.Subclass, Now.Class).Then(Step.IsKnown);

    [Step(1)]
    private Continuation IsKnown(Machine vm, Value known) => known.IsTrue ? Now.Subclass : vm.IsSubclass(Now.Class, Now.Subclass).Then(Step.IsReverse);

    [Step(2)]
    private Continuation IsReverse(Machine vm, Value reverse)
    {
        if (reverse.IsTrue)
        {
            return Errors.RuntimeError("Refusing to create an inheritance cycle");
        }
        if (AbcModule.DataOf(Now.Class) is not { } data)
        {
            return AbcModule.NoData;
        }
        data.Put(vm, AbcSet.Registry, Now.Subclass);
        Now.Module.Registered(vm.Undo);
        TypeFlags match = Now.Class.Flags & (TypeFlags.MatchSequence | TypeFlags.MatchMapping);
        if (match != 0 && Now.Subclass.IsHeap)
        {
            Now.Subclass.SetFlag(vm.Undo, match, true);
        }
        return Now.Subclass;
    }
}
