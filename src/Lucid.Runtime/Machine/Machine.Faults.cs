namespace Lucid.Runtime;

/// <summary>
/// A CLR exception that leaves an instruction or a native step is a bug of Lucid or of a host's function. It becomes an error of the
/// program at the running instruction, and the machine stays one that can be run, saved and looked at.
/// </summary>
public sealed partial class Machine
{
    /// <summary>The last CLR exception that became an error of the program; null if none did.</summary>
    public Exception? LastFault { get; private set; }

    private void RaiseFault(Exception fault)
    {
        LastFault = fault;
        eagerDepth = 0;
        GreenThread thread = Thread;
        Value error = fault switch
        {
            OutOfMemoryException => Errors.Of(PyException.Make(ExceptionTypes.MemoryError, [])),
            InsufficientExecutionStackException => Errors.RecursionError("maximum recursion depth exceeded"),
            _ => Errors.SystemError($"internal error: {fault.GetType().Name}: {fault.Message}"),
        };
        // A call that failed half way may have left a frame that has not begun.
        while (thread.Depth > 0 && !thread.Top.IsNative && thread.Top.Ip == 0)
        {
            PopFrame(thread);
        }
        thread.Waiting = null;
        thread.Delivered = default;
        if (thread.Depth == 0)
        {
            EndThread(thread, error);
            return;
        }
        Unwind(thread, error);
    }
}
