namespace Lucid.Runtime;

/// <summary>Errors of the system.</summary>
public static partial class Errors
{
    /// <summary>The OSError of an error number, of the class that Python has for the number.</summary>
    /// <param name="number">The error number; its sign does not count, because operations of the World give negative ones.</param>
    /// <param name="name">The name of the file; unbound for none.</param>
    /// <param name="second">The name of the second file; unbound for none.</param>
    public static Value OSError(long number, Value name, Value second)
    {
        number = Math.Abs(number);
        PyStr text = PyStr.Of(ErrorNumbers.TextOf(number));
        Value[] args = name.IsUnbound ? [Value.Int(number), text]
            : second.IsUnbound ? [Value.Int(number), text, name]
            : [Value.Int(number), text, name, Value.None, second];
        return Of(PyException.Make(OSErrors.ClassOf(number), args));
    }

    /// <summary>The OSError of an error number.</summary>
    public static Value OSError(long number) => OSError(number, Value.Unbound, Value.Unbound);

    /// <summary>The OSError of an error number and a file.</summary>
    public static Value OSError(long number, Value name) => OSError(number, name, Value.Unbound);

    public static Value NotImplementedError(string message) => Signal.Error(ExceptionTypes.NotImplementedError, message);
}
