namespace Lucid.Runtime;

/// <summary>What knows the handlers of signals: the state of the module <c>_signal</c>.</summary>
public interface ISignalHandlers
{
    /// <summary>The handler of a signal: 0 for the system's own behaviour, 1 to ignore it, else something to call.</summary>
    Value HandlerOf(int number);
}
