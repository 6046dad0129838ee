using Lucid.Runtime;

namespace Lucid.Modules.Encodings;

/// <summary>Finds the error handler of a name.</summary>
[NativeFrame("codec_handler")]
internal sealed partial class HandlerFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyStr Name;
    }

    private static readonly PyStr module = PyStr.Intern("_codecs");

    internal HandlerFrame(PyStr name) => state.Name = name;

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        Value there = vm.ModulesDict().GetStr(module);
        return (there.IsUnbound ? vm.LoadModule(module) : there).Then(Step.Loaded);
    }

    [Step(1)]
    private Continuation Loaded(Machine vm, Value value) => vm.CallMethod(value, PyStr.Intern("lookup_error"), Now.Name);
}
