using Lucid.Runtime;

namespace Lucid.Modules.Encodings;

/// <summary>Asks the search functions for an encoding, one after the other; the package <c>encodings</c> registers the first of them.</summary>
[NativeFrame("codec_lookup")]
internal sealed partial class LookupFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public CodecsModule Module;
        [Saved(1)] public PyStr Name;
        [Saved(2)] public PyStr Normal;
        [Saved(3)] public int At;
    }

    private static readonly PyStr encodings = PyStr.Intern("encodings");

    internal LookupFrame(CodecsModule module, PyStr name, PyStr normal)
    {
        state.Module = module;
        state.Name = name;
        state.Normal = normal;
    }

    [Step(0)]
    private Continuation Start(Machine vm) =>
        Now.Module.Searches.Length == 0 && vm.ModulesDict().GetStr(encodings).IsUnbound ? vm.LoadModule(encodings).Then(Step.Loaded) : Loaded(vm);

    [Step(1)]
    private Continuation Loaded(Machine vm)
    {
        if (Now.At >= Now.Module.Searches.Length)
        {
            return Errors.LookupError(Now.At == 0 ? "no codec search functions registered: can't find encoding" : $"unknown encoding: {Now.Name.Text}");
        }
        return vm.Call(Now.Module.Searches[Write(vm.Undo).At++], Now.Normal).Then(Step.Searched);
    }

    [Step(2)]
    private Continuation Searched(Machine vm, Value value)
    {
        if (value.IsNone)
        {
            return Loaded(vm);
        }
        if (value.Object is not PyTuple { Count: 4 })
        {
            return Errors.TypeError("codec search functions must return 4-tuples");
        }
        Now.Module.Keep(vm, Now.Normal, value);
        return value;
    }
}
