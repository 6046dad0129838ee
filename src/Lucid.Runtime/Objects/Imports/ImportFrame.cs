namespace Lucid.Runtime;

/// <summary><c>__import__</c>: finds modules that are loaded at once, leaves the rest to <c>importlib._bootstrap</c>.</summary>
[NativeFrame("import")]
internal sealed partial class ImportFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyStr Name;
        [Saved(1)] public Value Globals;
        [Saved(2)] public Value FromList;
        [Saved(3)] public int Level;
        [Saved(4)] public PyStr? Absolute;
        [Saved(5)] public Value Module;
    }

    internal ImportFrame(PyStr name, Value globals, Value fromList, int level)
    {
        state.Name = name;
        state.Globals = globals;
        state.FromList = fromList;
        state.Level = level;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (Now.Level < 0)
        {
            return Errors.ValueError("level must be >= 0");
        }
        if (Now.Level == 0)
        {
            if (Now.Name.Length == 0)
            {
                return Errors.ValueError("Empty module name");
            }
            return Found(vm, Now.Name);
        }
        if (Now.Globals.O is PyDict globals && IsNothing(globals.GetStr(Names.DunderPackage)) && IsNothing(globals.GetStr(Names.DunderSpec))
            && globals.GetStr(Names.DunderName).IsUnbound)
        {
            return Errors.KeyError("'__name__' not in globals");
        }
        return vm.CallImportlib("_calc___package__", Now.Globals).Then(Step.GotPackage);

        static bool IsNothing(Value v) => v.IsUnbound || v.IsNone;
    }

    [Step(1)]
    private Continuation GotPackage(Machine vm, Value value)
    {
        if (value.O is not PyStr)
        {
            return Errors.TypeError("package must be a string");
        }
        if (value.O is not PyStr { Length: > 0 } package)
        {
            return Errors.ImportError(ExceptionTypes.ImportError, "attempted relative import with no known parent package", Value.None, Value.None);
        }
        string at = package.Text;
        for (int i = 1; i < Now.Level; i++)
        {
            int dot = at.LastIndexOf('.');
            if (dot < 0)
            {
                return Errors.ImportError(ExceptionTypes.ImportError, "attempted relative import beyond top-level package", Value.None, Value.None);
            }
            at = at[..dot];
        }
        return Found(vm, PyStr.Intern(Now.Name.Length == 0 ? at : $"{at}.{Now.Name.Text}"));
    }

    private Continuation Found(Machine vm, PyStr absolute)
    {
        Write(vm.Undo).Absolute = absolute;
        Value module = vm.ModulesDict().GetStr(absolute);
        if (module.IsUnbound)
        {
            return vm.LoadModule(absolute).Then(Step.GotModule).Catch(Step.Failed);
        }
        if (module.IsNone)
        {
            return Errors.ImportError(ExceptionTypes.ModuleNotFoundError, $"import of {absolute.Text} halted; None in sys.modules", absolute, Value.None);
        }
        if (module.O is PyModule loaded && loaded.Namespace.GetStr(Names.DunderSpec) is var spec && (spec.IsUnbound || spec.IsNone))
        {
            return module.Then(Step.GotModule);
        }
        Write(vm.Undo).Module = module;
        return vm.EnsureInitialized(module, absolute).Then(Step.Initialized).Catch(Step.Failed);
    }

    [Step(2)]
    private Continuation Initialized(Machine vm, Value value) => GotModule(vm, Now.Module);

    [Step(3)]
    private Continuation GotModule(Machine vm, Value value)
    {
        Write(vm.Undo).Module = value;
        return Now.FromList.IsNone || Now.FromList.O is PyTuple { Count: 0 }
            ? Value.False.Then(Step.KnewFromList)
            : vm.Truth(Now.FromList).Then(Step.KnewFromList);
    }

    [Step(4)]
    private Continuation KnewFromList(Machine vm, Value value)
    {
        if (value.IsTrue)
        {
            return vm.GetAttrOrUnbound(Now.Module, Names.DunderPath).Then(Step.GotPath);
        }
        int dot = Now.Name.Text.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 && (Now.Level == 0 || Now.Name.Length > 0))
        {
            return Now.Module;
        }
        if (Now.Level == 0)
        {
            return vm.Enter(new ImportFrame(PyStr.Intern(Now.Name.Text[..dot]), Value.None, Value.None, 0));
        }
        if (Now.Name.Length == 0)
        {
            return Now.Module;
        }
        // The package that the first part of the name is, counted from the absolute name's end.
        string top = Now.Absolute!.Text[..(Now.Absolute.Text.Length - (Now.Name.Text.Length - dot))];
        Value module = vm.ModulesDict().GetStr(PyStr.Intern(top));
        return module.IsUnbound ? Errors.KeyError($"'{top}' not in sys.modules as expected") : module;
    }

    [Step(5)]
    private Continuation GotPath(Machine vm, Value value) =>
        value.IsUnbound || vm.Importlib() is not { } importlib
            ? Now.Module
            : vm.CallImportlib("_handle_fromlist", Now.Module, Now.FromList, importlib.Namespace.GetStr(PyStr.Intern("_call_with_frames_removed_import")) is { IsUnbound: false } import
                ? import
                : importlib.Namespace.GetStr(PyStr.Intern("_gcd_import"))).Then(Step.Done).Catch(Step.Failed);

    [Step(6)]
    private Continuation Done(Machine vm, Value value) => value;

    [Step(7)]
    private Continuation Failed(Machine vm, Value value)
    {
        if (value.O is PyException error)
        {
            ImportTraces.Trim(vm, error);
        }
        return vm.Reraise(value);
    }
}
