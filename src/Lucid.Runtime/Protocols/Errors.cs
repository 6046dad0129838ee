namespace Lucid.Runtime;

/// <summary>Makes errors to return. The exception object is made when the error reaches a frame.</summary>
public static partial class Errors
{
    /// <summary>An error of a class with a message.</summary>
    public static Value Of(PyType type, string message) => Signal.Error(type, message);

    /// <summary>An error that is an exception made already.</summary>
    public static Value Of(PyException exception) => Signal.Error(exception);

    /// <summary>An error of a class with one argument.</summary>
    public static Value Of(PyType type, Value argument) => Signal.Error(type, argument);

    public static Value TypeError(string message) => Signal.Error(ExceptionTypes.TypeError, message);

    public static Value ValueError(string message) => Signal.Error(ExceptionTypes.ValueError, message);

    public static Value IndexError(string message) => Signal.Error(ExceptionTypes.IndexError, message);

    public static Value KeyError(Value key) => Signal.Error(ExceptionTypes.KeyError, key);

    public static Value KeyError(string message) => Signal.Error(ExceptionTypes.KeyError, message);

    public static Value OverflowError(string message) => Signal.Error(ExceptionTypes.OverflowError, message);

    public static Value ZeroDivisionError(string message) => Signal.Error(ExceptionTypes.ZeroDivisionError, message);

    public static Value RuntimeError(string message) => Signal.Error(ExceptionTypes.RuntimeError, message);

    public static Value RecursionError(string message) => Signal.Error(ExceptionTypes.RecursionError, message);

    public static Value SystemError(string message) => Signal.Error(ExceptionTypes.SystemError, message);

    public static Value MemoryError(string message) => Signal.Error(ExceptionTypes.MemoryError, message);

    public static Value BufferError(string message) => Signal.Error(ExceptionTypes.BufferError, message);

    public static Value LookupError(string message) => Signal.Error(ExceptionTypes.LookupError, message);

    /// <summary>The complaint about a local that has no value.</summary>
    public static Value UnboundLocalError(PyStr name) =>
        Signal.Error(ExceptionTypes.UnboundLocalError, $"cannot access local variable '{name.Text}' where it is not associated with a value");

    public static Value StopIteration(Value value) => Signal.Error(PyException.Make(ExceptionTypes.StopIteration, value.IsNone ? [] : [value]));

    /// <summary>A NameError that knows the name, for suggestions.</summary>
    public static Value NameError(string message, PyStr name) => Signal.Error(PyException.Make(ExceptionTypes.NameError, [Value.Str(message)]).With(0, name));

    /// <summary>An AttributeError that knows the object and the name, for suggestions.</summary>
    public static Value AttributeError(string message, Value target, PyStr name) =>
        Signal.Error(PyException.Make(ExceptionTypes.AttributeError, [Value.Str(message)]).With(0, name).With(1, target));

    public static Value AttributeError(string message) => Signal.Error(ExceptionTypes.AttributeError, message);

    /// <summary>An ImportError that knows the module's name and path.</summary>
    public static Value ImportError(PyType type, string message, Value name, Value path) =>
        Signal.Error(PyException.Make(type, [Value.Str(message)]).With(0, name).With(1, path));
}
