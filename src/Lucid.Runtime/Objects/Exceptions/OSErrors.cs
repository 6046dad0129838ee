namespace Lucid.Runtime;

/// <summary>OSError: the class that an error number stands for, arguments, text.</summary>
internal static unsafe class OSErrors
{
    /// <summary>The class of an error number (Linux); OSError if it has none of its own.</summary>
    internal static PyType ClassOf(long number) => number switch
    {
        11 or 114 or 115 => ExceptionTypes.BlockingIOError,
        32 or 108 => ExceptionTypes.BrokenPipeError,
        10 => ExceptionTypes.ChildProcessError,
        103 => ExceptionTypes.ConnectionAbortedError,
        111 => ExceptionTypes.ConnectionRefusedError,
        104 => ExceptionTypes.ConnectionResetError,
        17 => ExceptionTypes.FileExistsError,
        2 => ExceptionTypes.FileNotFoundError,
        21 => ExceptionTypes.IsADirectoryError,
        20 => ExceptionTypes.NotADirectoryError,
        4 => ExceptionTypes.InterruptedError,
        1 or 13 => ExceptionTypes.PermissionError,
        3 => ExceptionTypes.ProcessLookupError,
        110 => ExceptionTypes.TimeoutError,
        _ => ExceptionTypes.OSError,
    };

    internal static Value New(Machine vm, Value self, Args args)
    {
        var cls = (PyType)self.O!;
        bool own = UsesInit(cls);
        if (!own && args.KeywordCount > 0)
        {
            return Errors.TypeError($"{cls.Name}() takes no keyword arguments");
        }
        if (!own && ReferenceEquals(cls, ExceptionTypes.OSError) && args.Count is >= 2 and <= 5 && args[0].IsSmallInt)
        {
            cls = ClassOf(args[0].AsLong);
        }
        PyException made = PyException.Blank(cls, Binder.Tuple(args.Positional));
        if (!own)
        {
            Take(vm.Undo, made, args);
        }
        return made;
    }

    internal static Value Init(Machine vm, Value self, Args args)
    {
        if (!UsesInit(self.Type))
        {
            return Value.None;
        }
        if (args.KeywordCount > 0)
        {
            return Errors.TypeError($"{self.Type.Name}() takes no keyword arguments");
        }
        Take(vm.Undo, (PyException)self.O!, args);
        return Value.None;
    }

    /// <summary>Sets the fields of an exception from its arguments.</summary>
    internal static void Take(Undo undo, PyException exception, Args args)
    {
        exception.SetArgs(undo, args);
        if (args.Count is < 2 or > 5)
        {
            return;
        }
        exception.SetField(undo, ExceptionFields.OSErrno, args[0]);
        exception.SetField(undo, ExceptionFields.OSStrError, args[1]);
        if (args.Count < 3 || args[2].IsNone)
        {
            return;
        }
        if (exception.Type.IsSubtypeOf(ExceptionTypes.BlockingIOError) && (args[2].IsSmallInt || args[2].IsFloat))
        {
            exception.SetField(undo, ExceptionFields.OSCharacters, args[2]);
            return;
        }
        exception.SetField(undo, ExceptionFields.OSFileName, args[2]);
        if (args.Count == 5 && !args[4].IsNone)
        {
            exception.SetField(undo, ExceptionFields.OSFileName2, args[4]);
        }
        // The file name is shown apart, so it is no argument.
        exception.Write(undo).Args = new PyTuple([args[0], args[1]]);
    }

    internal static Value Str(Machine vm, Value self)
    {
        var exception = (PyException)self.O!;
        Value number = exception.Field(ExceptionFields.OSErrno);
        Value text = exception.Field(ExceptionFields.OSStrError);
        Value file = exception.Field(ExceptionFields.OSFileName);
        if (!file.IsNone)
        {
            ComposeFrame frame = new ComposeFrame().Text("[Errno ").Str(number).Text("] ").Str(text).Text(": ").Repr(file);
            Value second = exception.Field(ExceptionFields.OSFileName2);
            return vm.Enter(second.IsNone ? frame : frame.Text(" -> ").Repr(second));
        }
        return number.IsNone || text.IsNone ? exception.Str(vm) : vm.Enter(new ComposeFrame().Text("[Errno ").Str(number).Text("] ").Str(text));
    }

    internal static Value Reduce(Machine vm, Value self, Args args)
    {
        var exception = (PyException)self.O!;
        PyTuple given = exception.Args;
        Value file = exception.Field(ExceptionFields.OSFileName);
        if (given.Count == 2 && !file.IsNone)
        {
            Value second = exception.Field(ExceptionFields.OSFileName2);
            given = second.IsNone ? new PyTuple([given[0], given[1], file]) : new PyTuple([given[0], given[1], file, Value.None, second]);
        }
        return exception.Now.Attributes is { } dict ? new PyTuple([exception.Type, given, dict]) : new PyTuple([exception.Type, given]);
    }

    // A class with its own __init__ but not its own __new__ takes its arguments there.
    private static bool UsesInit(PyType type) =>
        type.SlotFunction(Slot.Init) != ExceptionTypes.OSError.SlotFunction(Slot.Init) && type.SlotFunction(Slot.New) == ExceptionTypes.OSError.SlotFunction(Slot.New);
}
