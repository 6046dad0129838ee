using Lucid.Runtime;

namespace Lucid.Modules.Thread;

/// <summary>The outermost frame of a thread: calls its function and marks its handle when that has ended.</summary>
[NativeFrame("thread_main")]
internal sealed partial class ThreadMainFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Function;
        [Saved(1)] public PyTuple Args;
        [Saved(2)] public PyDict? Keywords;
        [Saved(3)] public PyThreadHandle? Handle;
        [Saved(4)] public Value Exception;
    }

    internal ThreadMainFrame(Value function, PyTuple args, PyDict? keywords, PyThreadHandle? handle)
    {
        state.Function = function;
        state.Args = args;
        state.Keywords = keywords;
        state.Handle = handle;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        PyDict? keywords = Now.Keywords;
        int count = keywords?.Count ?? 0;
        var values = new Value[Now.Args.Count + count];
        Now.Args.Items.CopyTo(values, 0);
        PyTuple? names = null;
        if (count > 0)
        {
            var given = new Value[count];
            int n = 0;
            for (int i = keywords!.NextEntry(0); i >= 0; i = keywords.NextEntry(i + 1))
            {
                given[n] = keywords.KeyAt(i);
                values[Now.Args.Count + n++] = keywords.ValueAt(i);
            }
            names = new PyTuple(given);
        }
        return vm.Call(Now.Function, Machine.ArgsOf(values, names)).Then(Step.Ended).Catch(Step.Failed);
    }

    [Step(1)]
    private Continuation Ended(Machine vm)
    {
        Now.Handle?.SetDone(vm);
        return Value.None;
    }

    [Step(2)]
    private Continuation Failed(Machine vm, Value value)
    {
        if (vm.Is(value, ExceptionTypes.SystemExit) || vm.SysModule is not { } sys)
        {
            return Ended(vm);
        }
        Write(vm.Undo).Exception = value;
        var exception = (PyException)value.Object!;
        Value hook = sys.Namespace.GetStr(PyStr.Intern("excepthook"));
        Value traceback = exception.TracebackValue;
        return hook.IsUnbound ? Ended(vm) : vm.Call(hook, exception.Type, exception, traceback).Then(Step.Ended).Catch(Step.Ended);
    }
}
