namespace Lucid.Runtime;

/// <summary>Modules: the built-in ones are made here, all others by <c>importlib</c>.</summary>
public sealed partial class Machine
{
    private static readonly PyStr importlibName = PyStr.Intern("_frozen_importlib");

    /// <summary>The dict that <c>sys.modules</c> is.</summary>
    public PyDict ModulesDict() => SysModule?.Namespace.GetStr(Names.Modules).O as PyDict ?? Modules;

    /// <summary><c>importlib._bootstrap</c>, once it is loaded.</summary>
    internal PyModule? Importlib() => Modules.GetStr(importlibName).O as PyModule;

    public Value CallImportlib(string function, params ReadOnlySpan<Value> args)
    {
        if (Importlib() is not { } importlib)
        {
            return Errors.Of(ExceptionTypes.ImportError, $"importlib is not there for {function}");
        }
        return Call(importlib.Namespace.GetStr(PyStr.Intern(function)), ArgsOf(args.ToArray()));
    }

    /// <summary>Loads a module that is not in <c>sys.modules</c>.</summary>
    public Value LoadModule(PyStr name)
    {
        if (Importlib() is not null)
        {
            return CallImportlib("_gcd_import", name);
        }
        return MakeBuiltinModule(name.Text) is { } module
            ? Registered(name, module)
            : Errors.ImportError(ExceptionTypes.ModuleNotFoundError, $"No module named '{name.Text}'", name, Value.None);
    }

    /// <summary>Waits, as importlib does, until another thread has initialized a module.</summary>
    internal Value EnsureInitialized(Value module, PyStr name) => Enter(new EnsureInitializedFrame(module, name));

    /// <summary>Makes a built-in module; null if there is none of the name.</summary>
    internal PyModule? MakeBuiltinModule(string name)
    {
        if (name == "sys" && SysModule is not null)
        {
            return SysModule;
        }
        if (name == "builtins" && Modules.GetStr(Names.Builtins).O is PyModule there)
        {
            return there;
        }
        return Registries.FindModule(name)?.Make(this);
    }

    private Value Registered(PyStr name, PyModule module)
    {
        ModulesDict().SetStr(Undo, name, module);
        return module;
    }
}
