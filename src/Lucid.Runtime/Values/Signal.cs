namespace Lucid.Runtime;

/// <summary>What a <see cref="Signal"/> says.</summary>
internal enum SignalKind : byte
{
    /// <summary>An exception was raised.</summary>
    Error,
    /// <summary>A frame was pushed.</summary>
    Pushed,
    /// <summary>An iterator has no more items.</summary>
    Exhausted,
}

/// <summary>News that travels in the place of a result. An error carries its exception, or the class and arguments to make it of.</summary>
internal sealed class Signal : PyObject
{
    internal static readonly Signal PushedSignal = new(SignalKind.Pushed);
    /// <summary>A frame was pushed that gives the next item of an iterator.</summary>
    internal static readonly Signal PushedNextSignal = new(SignalKind.Pushed);
    internal static readonly Signal ExhaustedSignal = new(SignalKind.Exhausted);

    internal readonly SignalKind Kind;
    internal readonly PyType? ErrorType;
    internal readonly string? Message;

    /// <summary>The exception of an error if it is made already; the return value of an exhausted generator.</summary>
    internal readonly Value Payload;

    /// <summary>The exception was caught and goes on: context and traceback stay as they are.</summary>
    internal readonly bool IsReraise;

    private Signal(SignalKind kind)
        : base(null!)
    {
        Kind = kind;
        Payload = Value.None;
    }

    private Signal(SignalKind kind, PyType? type, string? message, Value payload, bool isReraise = false)
        : base(null!)
    {
        Kind = kind;
        ErrorType = type;
        Message = message;
        Payload = payload;
        IsReraise = isReraise;
    }

    internal static Value Error(PyType type, string message) => new(new Signal(SignalKind.Error, type, message, Value.Unbound));

    /// <summary>An error of a class with one argument that is no text, as KeyError(key).</summary>
    internal static Value Error(PyType type, Value argument) => new(new Signal(SignalKind.Error, type, null, argument));

    internal static Value Error(PyException exception) => new(new Signal(SignalKind.Error, null, null, exception));

    internal static Value Reraise(PyException exception) => new(new Signal(SignalKind.Error, null, null, exception, isReraise: true));

    internal static Value Return(Value result) => result.IsNone ? Value.Exhausted : new(new Signal(SignalKind.Exhausted, null, null, result));
}
