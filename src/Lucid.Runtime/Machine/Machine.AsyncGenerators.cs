using System.Runtime.CompilerServices;
using Lucid.Compiler.Bytecode;

namespace Lucid.Runtime;

/// <summary>
/// Async generators right above the Python frame that awaits their next item: no native frame stands between, and what AsyncSendFrame would
/// do at their end is done here. The awaitable is what that frame's SEND sends to.
/// </summary>
public sealed unsafe partial class Machine
{
    /// <summary>Whether the frame on top was awaited by a generator's frame that has just been taken off it.</summary>
    private static bool WasAwaited(GreenThread thread, PyGenerator generator) => generator is PyAsyncGenerator && thread.Depth > 0 && !thread.Top.IsNative;

    /// <summary>The frame on top gets the item that it awaits.</summary>
    private void DeliverItem(GreenThread thread, ref FrameRecord frame, PyAsyncValue item)
    {
        Instruction* at = frame.Code!.Start + frame.Ip - 1;
        AwaitableOf(thread).Settle(this, closed: false);
        Put(ref Reg(ref thread.Stack[frame.Base], at->A), item.Wrapped);
        frame.Ip += at->SignedC;
    }

    /// <summary>The frame on top learns that there are no more items.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Value EndItems(GreenThread thread)
    {
        AwaitableOf(thread).Settle(this, closed: true);
        return Errors.Of(PyException.Make(ExceptionTypes.StopAsyncIteration, []));
    }

    /// <summary>An exception comes to the frame on top out of what it awaits.</summary>
    private void FailItems(GreenThread thread, PyException exception) =>
        AwaitableOf(thread).Settle(this, IsInstanceOf(exception, ExceptionTypes.StopAsyncIteration) || IsInstanceOf(exception, ExceptionTypes.GeneratorExit));

    private static PyAsyncGeneratorSend AwaitableOf(GreenThread thread)
    {
        ref FrameRecord frame = ref thread.Top;
        return (PyAsyncGeneratorSend)Reg(ref thread.Stack[frame.Base], frame.Code!.Start[frame.Ip - 1].B).O!;
    }
}
