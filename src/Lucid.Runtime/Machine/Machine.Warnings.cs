namespace Lucid.Runtime;

/// <summary>Warnings and paths: what built-in code asks Python modules for.</summary>
public sealed partial class Machine
{
    /// <summary><c>os.fspath(path)</c></summary>
    public Value CallFsPath(Value path) => Enter(new FsPathFrame(path));

    /// <summary>Warns for the Python code that runs, then gives a value.</summary>
    public Value Warn(PyType category, string message, Value result) => EnterNow(new WarnedFrame(category, message, result));

    /// <summary><c>warnings.warn</c> at the Python code that runs; nothing while the module is not loaded.</summary>
    internal Value WarnHere(PyType category, Value message)
    {
        Value module = ModulesDict().GetStr(PyStr.Intern("warnings"));
        return module.O is PyModule warnings && warnings.Namespace.GetStr(PyStr.Intern("warn")) is { IsUnbound: false } warn
            ? Call(warn, ArgsOf([message, category, Value.Int(1)]))
            : Value.None;
    }

    /// <summary><c>warnings.warn_explicit</c> if the module is loaded; else nothing, as CPython does while it starts.</summary>
    internal Value WarnExplicit(PyType category, Value message, Value fileName, int line)
    {
        Value module = ModulesDict().GetStr(PyStr.Intern("warnings"));
        return module.O is PyModule warnings && warnings.Namespace.GetStr(PyStr.Intern("warn_explicit")) is { IsUnbound: false } warn
            ? Call(warn, ArgsOf([message, category, fileName, Value.Int(line)]))
            : Value.None;
    }
}
