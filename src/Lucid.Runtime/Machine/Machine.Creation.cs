namespace Lucid.Runtime;

/// <summary>Making a machine: the modules that are there before any Python code runs.</summary>
public sealed partial class Machine
{
    private static readonly Lazy<PyType[]> builtinTypes = new(() =>
    [
        PyObjectType.TypeObject, PyType.TypeObject, PyInt.TypeObject, PyBool.TypeObject, PyFloat.TypeObject, PyComplex.TypeObject, PyStr.TypeObject,
        PyBytes.TypeObject, PyByteArray.TypeObject, PyMemoryView.TypeObject, PyList.TypeObject, PyTuple.TypeObject, PyDict.TypeObject, PySet.TypeObject,
        PyFrozenSet.TypeObject, PyRange.TypeObject, PySlice.TypeObject, PyProperty.TypeObject, PyClassMethod.TypeObject, PyStaticMethod.TypeObject,
        PySuper.TypeObject, PyEnumerate.TypeObject, PyZip.TypeObject, PyMap.TypeObject, PyFilter.TypeObject, PyReversed.TypeObject,
    ]);

    /// <summary>Makes a machine in which built-in modules can be imported and code can run.</summary>
    public static Machine Create(MachineOptions options)
    {
        var vm = new Machine(options);
        HashSeed.Current = vm.Seed;
        vm.SetUpModules();
        vm.PublishFunctions();
        return vm;
    }

    /// <summary>Runs source text as a module when <see cref="Run"/> is called next.</summary>
    /// <param name="source">Python source text.</param>
    /// <param name="fileName">What tracebacks call it.</param>
    /// <param name="moduleName">The <c>__name__</c> of its namespace.</param>
    public void Start(string source, string fileName = "<string>", string moduleName = "__main__") => StartSource(Value.Str(source), fileName, moduleName);

    /// <summary>Runs source bytes, whose encoding they declare, as the main program when <see cref="Run"/> is called next.</summary>
    public void StartBytes(byte[] source, string fileName) => StartSource(new PyBytes(source), fileName, "__main__");

    /// <summary>Runs source text in the namespace of a module that is there already when <see cref="Run"/> is called next.</summary>
    /// <param name="source">Python source text.</param>
    /// <param name="moduleName">The module's name.</param>
    /// <param name="fileName">What tracebacks call it.</param>
    /// <exception cref="ArgumentException">There is no such module.</exception>
    public void StartIn(string source, string moduleName, string fileName = "<string>")
    {
        CheckEnded();
        if (Modules.GetStr(PyStr.Intern(moduleName)).O is not PyModule module)
        {
            throw new ArgumentException($"there is no module {moduleName}", nameof(moduleName));
        }
        Value exec = Builtins.GetStr(PyStr.Intern("exec"));
        Value compile = Builtins.GetStr(PyStr.Intern("compile"));
        Enter(new RunMainFrame(compile, exec, Value.Str(source), Value.Str(fileName), module.Namespace));
    }

    // What would be pushed on a program that is paused would give its result to that.
    private void CheckEnded()
    {
        CheckPaused();
        GreenThread main = Threads[0];
        // What has not begun waits for nothing yet: the last that was started runs first.
        if (main.Waiting is not null || (main.Depth > 0 && !(main.Top is { Ip: 0, Owner: RunMainFrame or RootFrame })))
        {
            throw new InvalidOperationException("a program is under way: it has to end before another can start");
        }
    }

    private void StartSource(Value source, string fileName, string moduleName)
    {
        CheckEnded();
        PyModule module = new(moduleName);
        Modules.SetStr(Undo, PyStr.Intern(moduleName), module);
        module.Namespace.SetStr(Undo, Names.DunderBuiltins, BuiltinsModule());
        Value exec = Builtins.GetStr(PyStr.Intern("exec"));
        Value compile = Builtins.GetStr(PyStr.Intern("compile"));
        module.Namespace.SetStr(Undo, Names.DunderFile, Value.Str(fileName));
        Enter(new RunMainFrame(compile, exec, source, Value.Str(fileName), module.Namespace));
    }

    /// <summary>Calls a function as the machine's main program when <see cref="Run"/> is called next.</summary>
    /// <exception cref="InvalidOperationException">The machine runs, or another program is under way.</exception>
    public void StartCall(Value callee, params Value[] args)
    {
        CheckEnded();
        Enter(new RootFrame(callee, args.Length == 0 ? PyTuple.Empty : new PyTuple(args)));
    }

    private void SetUpModules()
    {
        PyModule builtins = Registries.FindModule("builtins")!.Make(this);
        Builtins = builtins.Namespace;
        foreach (PyType type in builtinTypes.Value)
        {
            Builtins.SetStr(Undo, PyStr.Intern(type.Name), type);
        }
        Builtins.SetStr(Undo, PyStr.Intern("BaseException"), ExceptionTypes.BaseException);
        foreach (PyType type in ExceptionTypes.All)
        {
            Builtins.SetStr(Undo, PyStr.Intern(type.Name), type);
        }
        Builtins.SetStr(Undo, PyStr.Intern("EnvironmentError"), ExceptionTypes.OSError);
        Builtins.SetStr(Undo, PyStr.Intern("IOError"), ExceptionTypes.OSError);
        Builtins.SetStr(Undo, PyStr.Intern("None"), Value.None);
        Builtins.SetStr(Undo, PyStr.Intern("Ellipsis"), Value.Ellipsis);
        Builtins.SetStr(Undo, PyStr.Intern("NotImplemented"), Value.NotImplemented);
        Builtins.SetStr(Undo, PyStr.Intern("True"), Value.True);
        Builtins.SetStr(Undo, PyStr.Intern("False"), Value.False);
        Builtins.SetStr(Undo, PyStr.Intern("__debug__"), Value.Bool(Options.Optimize == 0));
        Modules.SetStr(Undo, Names.Builtins, builtins);
        SysModule = Registries.FindModule("sys")!.Make(this);
        PyDict sys = SysModule.Namespace;
        Modules.SetStr(Undo, Names.Sys, SysModule);
        sys.SetStr(Undo, Names.Modules, Modules);
        sys.SetStr(Undo, PyStr.Intern("path"), ListOf(Options.Path));
        sys.SetStr(Undo, PyStr.Intern("argv"), ListOf(Options.Arguments));
    }

    private static PyList ListOf(string[] texts) => PyList.Of(Array.ConvertAll(texts, Value.Str));
}
