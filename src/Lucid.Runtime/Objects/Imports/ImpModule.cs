namespace Lucid.Runtime;

/// <summary>The module <c>_imp</c>: built-in and frozen modules, as <c>importlib</c> asks for them.</summary>
[PyModule("_imp")]
internal static partial class ImpModule
{
    [PyConstant("check_hash_based_pycs")] internal static Value CheckHashBasedPycs => Value.Str("default");

    [PyConstant("pyc_magic_number_token")] internal static Value MagicNumber => Value.Int(168627755);

    [PyFunction("is_builtin(name, /)")]
    internal static int IsBuiltin(PyStr name) => Registries.FindModule(name.Text) is null ? 0 : 1;

    /// <summary>The names of all built-in modules.</summary>
    [PyFunction("_builtin_names()")]
    internal static PyList BuiltinNames(Machine vm)
    {
        var made = new PyList();
        foreach (string name in Registries.ModuleNames)
        {
            made.Add(vm.Undo, PyStr.Intern(name));
        }
        return made;
    }

    [PyFunction("create_builtin(spec, /)")]
    internal static Value CreateBuiltin(Machine vm, Value spec) => vm.Enter(new CreateBuiltinFrame(spec));

    [PyFunction("exec_builtin(mod, /)")]
    internal static int ExecBuiltin(Value mod)
    {
        _ = mod;
        return 0;
    }

    [PyFunction("create_dynamic(spec, file=None, /)")]
    internal static Value CreateDynamic(Value spec, Value file)
    {
        _ = spec;
        _ = file;
        return Errors.Of(ExceptionTypes.ImportError, "dynamic modules are not supported");
    }

    [PyFunction("exec_dynamic(mod, /)")]
    internal static int ExecDynamic(Value mod)
    {
        _ = mod;
        return 0;
    }

    [PyFunction("is_frozen(name, /)")]
    internal static bool IsFrozen(PyStr name)
    {
        _ = name;
        return false;
    }

    [PyFunction("find_frozen(name, /, *, withdata=False)")]
    internal static Value FindFrozen(PyStr name, bool withdata)
    {
        _ = name;
        _ = withdata;
        return Value.None;
    }

    [PyFunction("is_frozen_package(name, /)")]
    internal static Value IsFrozenPackage(PyStr name) => NoFrozen(name);

    [PyFunction("get_frozen_object(name, data=None, /)")]
    internal static Value GetFrozenObject(PyStr name, Value data)
    {
        _ = data;
        return NoFrozen(name);
    }

    [PyFunction("init_frozen(name, /)")]
    internal static Value InitFrozen(PyStr name) => NoFrozen(name);

    [PyFunction("_frozen_module_names()")]
    internal static Value FrozenModuleNames() => new PyList();

    [PyFunction("_override_frozen_modules_for_tests(override, /)")]
    internal static void OverrideFrozenModules(int @override) => _ = @override;

    [PyFunction("_override_multi_interp_extensions_check(override, /)")]
    internal static int OverrideMultiInterp(int @override) => @override * 0;

    [PyFunction("extension_suffixes()")]
    internal static Value ExtensionSuffixes() => new PyList();

    [PyFunction("lock_held()")]
    internal static bool LockHeld() => false;

    [PyFunction("acquire_lock()")]
    internal static void AcquireLock()
    {
        // Imports of one machine are serialized by importlib's module locks.
    }

    [PyFunction("release_lock()")]
    internal static void ReleaseLock()
    {
    }

    [PyFunction("_fix_co_filename(code, path, /)")]
    internal static void FixFileName(Value code, PyStr path)
    {
        _ = code;
        _ = path;
    }

    [PyFunction("source_hash(key, source)")]
    internal static Value SourceHash(long key, Value source)
    {
        _ = source;
        return new PyBytes(BitConverter.GetBytes(key));
    }

    private static Value NoFrozen(PyStr name) =>
        Errors.ImportError(ExceptionTypes.ImportError, $"No such frozen object named {name.Text}", name, Value.None);
}
