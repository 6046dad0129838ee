using Lucid.Runtime;

namespace Lucid.Modules.Warnings;

/// <summary>
/// The module <c>_warnings</c>, as far as code needs it that runs before the library's <c>warnings</c> is loaded. The library's own Python
/// does the rest: without the names that it asks for it keeps filters and registries itself, so there is one truth.
/// </summary>
[PyModule("_warnings")]
internal static partial class WarningsModule
{
    private static readonly PyStr module = PyStr.Intern("warnings");

    [PyFunction("warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=())")]
    internal static Value Warn(Machine vm, Value message, Value category, int stacklevel, Value source, Value skip_file_prefixes)
    {
        if (vm.ModulesDict().GetStr(module).Object is not PyModule warnings)
        {
            return Value.None;
        }
        Value warn = warnings.Namespace.GetStr(PyStr.Intern("warn"));
        PyTuple names = new([PyStr.Intern("skip_file_prefixes")]);
        return warn.IsUnbound
            ? Value.None
            : vm.Call(warn, Machine.ArgsOf([message, category, Value.Int(stacklevel), source, skip_file_prefixes], names));
    }

    [PyFunction("warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None)")]
    internal static Value WarnExplicit(
        Machine vm, Value message, Value category, Value filename, Value lineno, Value module, Value registry, Value module_globals, Value source)
    {
        if (vm.ModulesDict().GetStr(WarningsModule.module).Object is not PyModule warnings)
        {
            return Value.None;
        }
        Value warn = warnings.Namespace.GetStr(PyStr.Intern("warn_explicit"));
        return warn.IsUnbound
            ? Value.None
            : vm.Call(warn, Machine.ArgsOf([message, category, filename, lineno, module, registry, module_globals, source]));
    }
}
