namespace Lucid.Runtime;

/// <summary>The built-in exception classes that need no C# class of their own.</summary>
public static unsafe class ExceptionTypes
{
    // First, because the initializers below fill it.
    private static readonly PyType[] all = new PyType[80];
    private static int count;

    public static readonly PyType BaseException = PyException.TypeObject;
    public static readonly PyType Exception = Define("Exception", BaseException, "Common base class for all non-exit exceptions.");
    public static readonly PyType GeneratorExit = Define("GeneratorExit", BaseException, "Request that a generator exit.");
    public static readonly PyType KeyboardInterrupt = Define("KeyboardInterrupt", BaseException, "Program interrupted by user.");
    public static readonly PyType SystemExit = Define("SystemExit", BaseException, "Request to exit from the interpreter.");
    public static readonly PyType StopIteration = Define("StopIteration", Exception, "Signal the end from iterator.__next__().");
    public static readonly PyType StopAsyncIteration = Define("StopAsyncIteration", Exception, "Signal the end from iterator.__anext__().");
    public static readonly PyType ArithmeticError = Define("ArithmeticError", Exception, "Base class for arithmetic errors.");
    public static readonly PyType FloatingPointError = Define("FloatingPointError", ArithmeticError, "Floating-point operation failed.");
    public static readonly PyType OverflowError = Define("OverflowError", ArithmeticError, "Result too large to be represented.");
    public static readonly PyType ZeroDivisionError = Define("ZeroDivisionError", ArithmeticError, "Second argument to a division or modulo operation was zero.");
    public static readonly PyType AssertionError = Define("AssertionError", Exception, "Assertion failed.");
    public static readonly PyType AttributeError = Define("AttributeError", Exception, "Attribute not found.");
    public static readonly PyType BufferError = Define("BufferError", Exception, "Buffer error.");
    public static readonly PyType EOFError = Define("EOFError", Exception, "Read beyond end of file.");
    public static readonly PyType ImportError = Define("ImportError", Exception, "Import can't find module, or can't find name in module.");
    public static readonly PyType ModuleNotFoundError = Define("ModuleNotFoundError", ImportError, "Module not found.");
    public static readonly PyType LookupError = Define("LookupError", Exception, "Base class for lookup errors.");
    public static readonly PyType IndexError = Define("IndexError", LookupError, "Sequence index out of range.");
    public static readonly PyType KeyError = Define("KeyError", LookupError, "Mapping key not found.");
    public static readonly PyType MemoryError = Define("MemoryError", Exception, "Out of memory.");
    public static readonly PyType NameError = Define("NameError", Exception, "Name not found globally.");
    public static readonly PyType UnboundLocalError = Define("UnboundLocalError", NameError, "Local name referenced but not bound to a value.");
    public static readonly PyType OSError = Define("OSError", Exception, "Base class for I/O related errors.");
    public static readonly PyType BlockingIOError = Define("BlockingIOError", OSError, "I/O operation would block.");
    public static readonly PyType ChildProcessError = Define("ChildProcessError", OSError, "Child process error.");
    public static readonly PyType ConnectionError = Define("ConnectionError", OSError, "Connection error.");
    public static readonly PyType BrokenPipeError = Define("BrokenPipeError", ConnectionError, "Broken pipe.");
    public static readonly PyType ConnectionAbortedError = Define("ConnectionAbortedError", ConnectionError, "Connection aborted.");
    public static readonly PyType ConnectionRefusedError = Define("ConnectionRefusedError", ConnectionError, "Connection refused.");
    public static readonly PyType ConnectionResetError = Define("ConnectionResetError", ConnectionError, "Connection reset.");
    public static readonly PyType FileExistsError = Define("FileExistsError", OSError, "File already exists.");
    public static readonly PyType FileNotFoundError = Define("FileNotFoundError", OSError, "File not found.");
    public static readonly PyType InterruptedError = Define("InterruptedError", OSError, "Interrupted by signal.");
    public static readonly PyType IsADirectoryError = Define("IsADirectoryError", OSError, "Operation doesn't work on directories.");
    public static readonly PyType NotADirectoryError = Define("NotADirectoryError", OSError, "Operation only works on directories.");
    public static readonly PyType PermissionError = Define("PermissionError", OSError, "Not enough permissions.");
    public static readonly PyType ProcessLookupError = Define("ProcessLookupError", OSError, "Process not found.");
    public static readonly PyType TimeoutError = Define("TimeoutError", OSError, "Timeout expired.");
    public static readonly PyType ReferenceError = Define("ReferenceError", Exception, "Weak ref proxy used after referent went away.");
    public static readonly PyType RuntimeError = Define("RuntimeError", Exception, "Unspecified run-time error.");
    public static readonly PyType NotImplementedError = Define("NotImplementedError", RuntimeError, "Method or function hasn't been implemented yet.");
    public static readonly PyType RecursionError = Define("RecursionError", RuntimeError, "Recursion limit exceeded.");
    public static readonly PyType PythonFinalizationError = Define("PythonFinalizationError", RuntimeError, "Operation blocked during Python finalization.");
    public static readonly PyType SyntaxError = Define("SyntaxError", Exception, "Invalid syntax.");
    public static readonly PyType IndentationError = Define("IndentationError", SyntaxError, "Improper indentation.");
    public static readonly PyType TabError = Define("TabError", IndentationError, "Improper mixture of spaces and tabs.");
    public static readonly PyType IncompleteInputError = Define("_IncompleteInputError", SyntaxError, "incomplete input.");
    public static readonly PyType SystemError = Define("SystemError", Exception, "Internal error in the Python interpreter.");
    public static readonly PyType TypeError = Define("TypeError", Exception, "Inappropriate argument type.");
    public static readonly PyType ValueError = Define("ValueError", Exception, "Inappropriate argument value (of correct type).");
    public static readonly PyType UnicodeError = Define("UnicodeError", ValueError, "Unicode related error.");
    public static readonly PyType UnicodeEncodeError = Define("UnicodeEncodeError", UnicodeError, "Unicode encoding error.");
    public static readonly PyType UnicodeDecodeError = Define("UnicodeDecodeError", UnicodeError, "Unicode decoding error.");
    public static readonly PyType UnicodeTranslateError = Define("UnicodeTranslateError", UnicodeError, "Unicode translation error.");
    public static readonly PyType BaseExceptionGroup = Define("BaseExceptionGroup", BaseException, "A combination of multiple unrelated exceptions.");
    public static readonly PyType ExceptionGroup = DefineGroup();
    public static readonly PyType Warning = Define("Warning", Exception, "Base class for warning categories.");
    public static readonly PyType UserWarning = Define("UserWarning", Warning, "Base class for warnings generated by user code.");
    public static readonly PyType DeprecationWarning = Define("DeprecationWarning", Warning, "Base class for warnings about deprecated features.");
    public static readonly PyType PendingDeprecationWarning = Define("PendingDeprecationWarning", Warning, "Base class for warnings about features which will be deprecated\nin the future.");
    public static readonly PyType SyntaxWarning = Define("SyntaxWarning", Warning, "Base class for warnings about dubious syntax.");
    public static readonly PyType RuntimeWarning = Define("RuntimeWarning", Warning, "Base class for warnings about dubious runtime behavior.");
    public static readonly PyType FutureWarning = Define("FutureWarning", Warning, "Base class for warnings about constructs that will change semantically\nin the future.");
    public static readonly PyType ImportWarning = Define("ImportWarning", Warning, "Base class for warnings about probable mistakes in module imports");
    public static readonly PyType UnicodeWarning = Define("UnicodeWarning", Warning, "Base class for warnings about Unicode related problems, mostly\nrelated to conversion problems.");
    public static readonly PyType BytesWarning = Define("BytesWarning", Warning, "Base class for warnings about bytes and buffer related problems, mostly\nrelated to conversion from str or comparing to str.");
    public static readonly PyType ResourceWarning = Define("ResourceWarning", Warning, "Base class for warnings about resource usage.");
    public static readonly PyType EncodingWarning = Define("EncodingWarning", Warning, "Base class for warnings about encodings.");

    /// <summary><c>io.UnsupportedOperation</c>, which is no name of the builtins.</summary>
    public static readonly PyType UnsupportedOperation = DefineUnsupported();

    /// <summary>All of them, in order of definition.</summary>
    public static ReadOnlySpan<PyType> All => all.AsSpan(0, count);

    /// <summary>Sets the fields that a class takes from its arguments.</summary>
    internal static void Initialize(PyException made, Value[] args)
    {
        nint init = made.Type.SlotFunction(Slot.Init);
        if (init == BaseException.SlotFunction(Slot.Init))
        {
            return;
        }
        // What is being made is in no log; the functions use nothing of the machine but its log.
        if (made.Type.IsSubtypeOf(OSError))
        {
            OSErrors.Take(new Undo(), made, Machine.ArgsOf(args));
        }
        else if (made.Type.IsSubtypeOf(StopIteration) || made.Type.IsSubtypeOf(SystemExit))
        {
            made.With(0, args.Length == 0 ? Value.None : args.Length > 1 && made.Type.IsSubtypeOf(SystemExit) ? made.Args : args[0]);
        }
        else if (made.Type.IsSubtypeOf(ImportError))
        {
            made.With(ExceptionFields.ImportMessage, args.Length == 1 ? args[0] : Value.None);
        }
        else if (made.Type.IsSubtypeOf(SyntaxError))
        {
            made.With(ExceptionFields.SyntaxMessage, args.Length > 0 ? args[0] : Value.None);
            if (args.Length == 2 && args[1].O is PyTuple info)
            {
                ExceptionSlots.SetSyntaxInfo(new Undo(), made, info.Items);
            }
        }
        else if (made.Type.IsSubtypeOf(UnicodeError))
        {
            int first = made.Type.IsSubtypeOf(UnicodeTranslateError) ? 1 : 0;
            for (int i = 0; i < args.Length && args.Length >= 4; i++)
            {
                made.With(first + i, args[i]);
            }
        }
        else if (made.Type.IsSubtypeOf(BaseExceptionGroup) && args.Length == 2)
        {
            made.With(ExceptionFields.GroupMessage, args[0]);
            made.With(ExceptionFields.GroupExceptions, args[1].O is PyList list ? new PyTuple(list.Now.Items.ToArray()) : args[1]);
        }
    }

    /// <summary>Leads out of the block of a dream that woke up.</summary>
    internal static readonly PyType WakeUp = DefineFor("lucid.WakeUp", BaseException, "Leads out of the block of a dream that woke up.");

    private static PyType DefineGroup()
    {
        PyType type = Define("ExceptionGroup", BaseExceptionGroup, null);
        type.AddBase(Exception);
        return type;
    }

    private static PyType DefineUnsupported()
    {
        PyType type = DefineFor("io.UnsupportedOperation", OSError, "");
        type.AddBase(ValueError);
        return type;
    }

    private static PyType Define(string name, PyType b, string? doc)
    {
        PyType type = DefineFor(name, b, doc);
        all[count++] = type;
        return type;
    }

    /// <summary>Defines an exception class of a module, which is no name of the builtins. To be called once for a class, before there is a machine.</summary>
    /// <param name="name">The name with the module before it.</param>
    /// <param name="b">The class it derives from.</param>
    /// <param name="doc">Its <c>__doc__</c>.</param>
    public static PyType DefineFor(string name, PyType b, string? doc)
    {
        PyType type = PyType.DefineBuiltin(new TypeSpec
        {
            Name = name,
            Base = b,
            Doc = doc,
            Flags = TypeFlags.Subclassable | TypeFlags.HasDict | TypeFlags.Exception,
            ClrType = typeof(PyException),
            FillSlots = &ExceptionSlots.Fill,
            AddMembers = &AddMembers,
            Shell = PyException.TypeObject.Spec!.Shell,
            SubShell = PyException.TypeObject.Spec!.SubShell,
        });
        BuiltinTypes.Add(type);
        return type;
    }

    private static void AddMembers(MemberSink sink)
    {
        ExceptionFields.Add(sink, sink.OwnerName);
        switch (sink.OwnerName)
        {
            case "BaseExceptionGroup":
                ExceptionGroups.Add(sink);
                break;
            case "OSError":
                sink.Method("__reduce__", "($self, /)", null, &OSErrors.Reduce);
                break;
        }
    }
}
