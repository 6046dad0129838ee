using Lucid.Runtime;

namespace Lucid.Modules.Warnings;

/// <summary>Runs what was registered for the end of the program, the last first; an exception is shown and the rest goes on.</summary>
[NativeFrame("atexit_run")]
internal sealed partial class AtExitRunFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public AtExitModule Module;
    }

    internal AtExitRunFrame(AtExitModule module) => state.Module = module;

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (Now.Module.TakeLast(vm.Undo) is not { } call)
        {
            return Value.None;
        }
        var args = (PyTuple)call[1].Object!;
        var keywords = (PyDict)call[2].Object!;
        var values = new Value[args.Count + keywords.Count];
        args.Items.CopyTo(values, 0);
        var names = new Value[keywords.Count];
        int n = 0;
        for (int i = keywords.NextEntry(0); i >= 0; i = keywords.NextEntry(i + 1))
        {
            names[n] = keywords.KeyAt(i);
            values[args.Count + n++] = keywords.ValueAt(i);
        }
        return vm.Call(call[0], Machine.ArgsOf(values, n == 0 ? null : new PyTuple(names))).Then(Step.Done).Catch(Step.Failed);
    }

    [Step(1)]
    private Continuation Done(Machine vm) => Start(vm);

    [Step(2)]
    private Continuation Failed(Machine vm, Value value)
    {
        var exception = (PyException)value.Object!;
        Value hook = vm.SysModule is { } sys ? sys.Namespace.GetStr(PyStr.Intern("excepthook")) : Value.Unbound;
        return hook.IsUnbound ? Start(vm) : vm.Call(hook, exception.Type, exception, exception.GetTraceback()).Then(Step.Done).Catch(Step.Done);
    }
}
