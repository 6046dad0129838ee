namespace Lucid.Runtime;

/// <summary>The module <c>builtins</c>. Its functions are in files by theme; here are those that compile and run code.</summary>
[PyModule("builtins", Doc = "Built-in functions, types, exceptions, and other objects.\n\nThis module provides direct access to all 'built-in'\nidentifiers of Python; for example, builtins.len is\nthe full name for the built-in function len().")]
public static partial class Builtins
{
    [PyFunction("compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)")]
    internal static Value Compile(Machine vm, Value source, Value filename, string mode, int flags, bool dont_inherit, int optimize, int _feature_version)
    {
        _ = _feature_version;
        if (!dont_inherit)
        {
            flags |= vm.InheritedFlags();
        }
        return vm.Enter(new CompileFrame(source, filename, mode, flags, optimize));
    }

    [PyFunction("exec(source, /, globals=None, locals=None, *, closure=None)")]
    internal static Value Exec(Machine vm, Value source, Value globals, Value locals, Value closure) =>
        Run(vm, source, globals, locals, closure, "exec");

    [PyFunction("eval(source, /, globals=None, locals=None)")]
    internal static Value Eval(Machine vm, Value source, Value globals, Value locals) => Run(vm, source, globals, locals, Value.None, "eval");

    [PyFunction("globals()")]
    internal static Value Globals(Machine vm) => vm.CallerFunction()?.Globals is { } globals ? globals : Errors.SystemError("globals does not exist");

    [PyFunction("locals()")]
    internal static Value Locals(Machine vm) => vm.CallerLocals();

    [PyFunction("print(*args, sep=' ', end='\\n', file=None, flush=False)")]
    internal static Value Print(Machine vm, PyTuple args, Value sep, Value end, Value file, Value flush) =>
        vm.Enter(new PrintFrame(args, sep, end, file, flush));

    [PyFunction("input(prompt='', /)", Doc = "Read a string from standard input.  The trailing newline is stripped.\n\nThe prompt string, if given, is printed to standard output without a\ntrailing newline before reading input.\n\nIf the user hits EOF (*nix: Ctrl-D, Windows: Ctrl-Z+Return), raise EOFError.\nOn *nix systems, readline is used if available.")]
    internal static Value Input(Machine vm, Value prompt) => vm.Enter(new InputFrame(prompt));

    [PyFunction("__import__(name, globals=None, locals=None, fromlist=(), level=0)")]
    internal static Value Import(Machine vm, Value name, Value globals, Value locals, Value fromlist, int level)
    {
        _ = locals;
        return name.O is PyStr text ? vm.Enter(new ImportFrame(text, globals, fromlist, level)) : Errors.TypeError("module name must be a string");
    }

    private static Value Run(Machine vm, Value source, Value globals, Value locals, Value closure, string mode)
    {
        if (!locals.IsNone && !IsMapping(locals))
        {
            return Errors.TypeError(mode == "eval" ? "locals must be a mapping" : $"locals must be a mapping or None, not {locals.Type.FullName}");
        }
        if (globals.IsNone)
        {
            if (vm.CallerFunction() is not { } caller)
            {
                return Errors.SystemError("globals and locals cannot be NULL");
            }
            globals = caller.Globals;
            if (locals.IsNone)
            {
                locals = vm.CallerLocals();
            }
        }
        else if (globals.O is not PyDict)
        {
            return mode == "exec"
                ? Errors.TypeError($"exec() globals must be a dict, not {globals.Type.FullName}")
                : Errors.TypeError(IsMapping(globals)
                    ? "globals must be a real dict; try eval(expr, {}, mapping)"
                    : "globals must be a dict");
        }
        if (locals.IsNone)
        {
            locals = globals;
        }
        var ns = (PyDict)globals.O!;
        if (ns.GetStr(Names.DunderBuiltins).IsUnbound)
        {
            ns.SetStr(vm.Undo, Names.DunderBuiltins, vm.BuiltinsModule());
        }
        if (source.O is PyCode code)
        {
            int free = code.Unit.LocalNames.Length - code.Unit.FirstFree;
            if (free > 0 && mode == "eval")
            {
                return Errors.TypeError("code object passed to eval() may not contain free variables");
            }
            if (free == 0 && !closure.IsNone)
            {
                return Errors.TypeError("cannot use a closure with this code object");
            }
            if (free > 0 && (closure.O is not PyTuple cells || cells.Count != free || Array.Exists(cells.Items, c => c.O is not PyCell)))
            {
                return closure.IsNone && mode == "exec"
                    ? Errors.TypeError($"code object requires a closure of exactly length {free}")
                    : Errors.TypeError($"code object requires a closure of exactly length {free}");
            }
            return mode == "eval" ? vm.RunCode(code, ns, locals, null) : vm.Enter(new RunSourceFrame(source, ns, locals, mode, 0, closure.O as PyTuple));
        }
        if (!closure.IsNone)
        {
            return Errors.TypeError("closure can only be used when source is a code object");
        }
        return vm.Enter(new RunSourceFrame(source, ns, locals, mode, vm.InheritedFlags()));
    }

    private static bool IsMapping(Value o) => o.O is PyDict || o.Type.Has(Slot.GetItem);
}
