namespace Lucid.Runtime;

/// <summary><c>dir</c>: asks an object for its names, or takes those of the caller, and sorts them.</summary>
[NativeFrame("dir")]
internal sealed partial class DirFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Target;
    }

    internal DirFrame(Value target) => state.Target = target;

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (Now.Target.IsUnbound)
        {
            Value locals = vm.CallerLocals();
            return locals.IsSignal ? locals : vm.CallMethod(locals, Names.Keys).Then(Step.GotNames);
        }
        return Now.Target.Type.Lookup(Names.DunderDir).IsUnbound
            ? Errors.TypeError("object does not provide __dir__")
            : vm.CallSpecial(Now.Target, Names.DunderDir).Then(Step.GotNames);
    }

    [Step(1)]
    private Continuation GotNames(Machine vm, Value value) => vm.Call(vm.Builtins.GetStr(PyStr.Intern("sorted")), value);
}
