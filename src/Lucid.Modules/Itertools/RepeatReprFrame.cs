namespace Lucid.Modules.Itertools;

/// <summary>The repr of an object as a call with one or two arguments.</summary>
[NativeFrame("itertools.repr")]
internal sealed partial class RepeatReprFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public string Name;
        [Saved(1)] public Value First;
        [Saved(2)] public Value Second;
        [Saved(3)] public string? Text;
    }

    /// <param name="name">What is called.</param>
    /// <param name="first">The first argument.</param>
    /// <param name="second">The second argument; unbound for none.</param>
    internal RepeatReprFrame(string name, Value first, Value second)
    {
        state.Name = name;
        state.First = first;
        state.Second = second;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Repr(Now.First).Then(Step.GotFirst);

    [Step(1)]
    private Continuation GotFirst(Machine vm, Value text)
    {
        string first = text.As<PyStr>()!.Text;
        if (Now.Second.IsUnbound)
        {
            return Value.Str($"{Now.Name}({first})");
        }
        Write(vm.Undo).Text = first;
        return vm.Repr(Now.Second).Then(Step.GotSecond);
    }

    [Step(2)]
    private Continuation GotSecond(Value text) => Value.Str($"{Now.Name}({Now.Text}, {text.As<PyStr>()!.Text})");
}
