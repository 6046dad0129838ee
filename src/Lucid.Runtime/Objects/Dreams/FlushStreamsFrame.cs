namespace Lucid.Runtime;

/// <summary>
/// Flushes standard output and error. What their buffers hold when a dream begins must not be written in it, or waking up would have it
/// written again; what was printed in the dream was seen and stays so.
/// </summary>
[NativeFrame("flush_streams")]
internal sealed partial class FlushStreamsFrame : NativeFrame, IBetweenFrame
{
    private static readonly PyStr[] streams = [PyStr.Intern("__stdout__"), PyStr.Intern("__stderr__")];
    private static readonly PyStr flush = PyStr.Intern("flush");

    internal partial struct State
    {
        [Saved(0)] public int Done;
    }

    [Step(0)]
    private Continuation Next(Machine vm)
    {
        while (Now.Done < streams.Length)
        {
            Value stream = vm.SysModule!.Namespace.GetStr(streams[Write(vm.Undo).Done++]);
            if (!stream.IsUnbound && !stream.IsNone)
            {
                return vm.GetAttr(stream, flush).Then(Step.GotMethod).Catch(Step.Failed);
            }
        }
        return Value.None;
    }

    [Step(1)]
    private Continuation GotMethod(Machine vm, Value value) => vm.Call(value).Then(Step.Next).Catch(Step.Failed);

    // A stream that is closed or gone holds nothing that could be written twice.
    [Step(2)]
    private Continuation Failed(Machine vm, Value value) => Next(vm);
}
