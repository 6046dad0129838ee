using Lucid.Runtime;

namespace Lucid.Modules.Time;

/// <summary><c>time.strptime</c>: the library's <c>_strptime</c> does it.</summary>
[NativeFrame("strptime")]
internal sealed partial class StrpTimeFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Text;
        [Saved(1)] public Value Format;
    }

    private static readonly PyStr module = PyStr.Intern("_strptime");

    internal StrpTimeFrame(Value text, Value format)
    {
        state.Text = text;
        state.Format = format;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        Value there = vm.ModulesDict().GetStr(module);
        return (there.IsUnbound ? vm.LoadModule(module) : there).Then(Step.Loaded);
    }

    [Step(1)]
    private Continuation Loaded(Machine vm, Value value) => vm.GetAttr(value, PyStr.Intern("_strptime_time")).Then(Step.GotFunction);

    [Step(2)]
    private Continuation GotFunction(Machine vm, Value value) => vm.Call(value, Now.Text, Now.Format);
}
