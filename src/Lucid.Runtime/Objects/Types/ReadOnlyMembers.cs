namespace Lucid.Runtime;

/// <summary>
/// Attributes of built-in types that CPython reads straight out of the object's memory. They differ from computed attributes in what
/// is said when somebody sets them.
/// </summary>
internal static class ReadOnlyMembers
{
    private static readonly HashSet<string> all =
    [
        "function.__closure__", "function.__globals__", "function.__builtins__", "method.__func__", "method.__self__",
        "code.co_argcount", "code.co_posonlyargcount", "code.co_kwonlyargcount", "code.co_stacksize", "code.co_flags", "code.co_names", "code.co_filename",
        "code.co_name", "code.co_qualname", "code.co_linetable", "code.co_consts", "code.co_exceptiontable", "code.co_firstlineno",
        "slice.start", "slice.stop", "slice.step", "range.start", "range.stop", "range.step", "complex.real", "complex.imag",
        "property.fget", "property.fset", "property.fdel", "super.__thisclass__", "super.__self__", "super.__self_class__",
        "staticmethod.__func__", "staticmethod.__wrapped__", "classmethod.__func__", "classmethod.__wrapped__", "traceback.tb_frame", "traceback.tb_lasti",
        "BaseExceptionGroup.message", "BaseExceptionGroup.exceptions", "method_descriptor.__objclass__", "method_descriptor.__name__",
        "wrapper_descriptor.__objclass__", "wrapper_descriptor.__name__", "getset_descriptor.__objclass__", "getset_descriptor.__name__",
        "member_descriptor.__objclass__", "member_descriptor.__name__", "classmethod_descriptor.__objclass__", "classmethod_descriptor.__name__",
        "GenericAlias.__origin__", "GenericAlias.__args__", "GenericAlias.__unpacked__", "Union.__args__", "type.__basicsize__", "type.__itemsize__",
        "type.__flags__", "type.__weakrefoffset__", "type.__dictoffset__", "type.__base__", "ReferenceType.__callback__", "method-wrapper.__self__",
        "TypeVar.__name__", "TypeVar.__covariant__", "TypeVar.__contravariant__", "TypeVar.__infer_variance__",
        "ParamSpec.__name__", "ParamSpec.__bound__", "ParamSpec.__covariant__", "ParamSpec.__contravariant__", "ParamSpec.__infer_variance__",
        "TypeVarTuple.__name__", "TypeAliasType.__name__", "ParamSpecArgs.__origin__", "ParamSpecKwargs.__origin__",
        "Pattern.pattern", "Pattern.flags", "Pattern.groups", "Match.string", "Match.re", "Match.pos", "Match.endpos",
        "UnraisableHookArgs.exc_type", "UnraisableHookArgs.exc_value", "UnraisableHookArgs.exc_traceback", "UnraisableHookArgs.err_msg",
        "UnraisableHookArgs.object", "module.__dict__", "partial.func", "partial.args", "partial.keywords", "generator.gi_code", "coroutine.cr_code", "async_generator.ag_code",
        "ContextVar.name",
    ];

    internal static bool Has(string type, string name) => all.Contains($"{type}.{name}");
}
