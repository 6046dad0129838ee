namespace Lucid.Runtime;

/// <summary>Makes the built-in module that a spec names.</summary>
[NativeFrame("create_builtin")]
internal sealed partial class CreateBuiltinFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Spec;
    }

    internal CreateBuiltinFrame(Value spec) => state.Spec = spec;

    [Step(0)]
    private Continuation Start(Machine vm) => vm.GetAttr(Now.Spec, PyStr.Intern("name")).Then(Step.GotName);

    [Step(1)]
    private Continuation GotName(Machine vm, Value value) =>
        value.O is PyStr name ? vm.MakeBuiltinModule(name.Text) is { } module ? module : Value.None : Errors.TypeError("name must be string");
}
