using Lucid.Runtime;

namespace Lucid.Modules.Encodings;

/// <summary>The module <c>_codecs</c>: the registry of encodings and error handlers. The encodings themselves are in other files.</summary>
[PyModule("_codecs")]
internal sealed partial class CodecsModule : PyModuleState
{
    internal partial struct State
    {
        [Saved(0)] public ValueArray Searches;
        [Saved(1)] public PyDict Cache;
        [Saved(2)] public PyDict Handlers;
    }

    public override void Start(Machine vm, PyModule module)
    {
        ref State s = ref Write(vm.Undo);
        s.Cache = new PyDict();
        s.Handlers = new PyDict();
        foreach (string name in ErrorHandlers.Names)
        {
            Value handler = module.Namespace.GetStr(PyStr.Intern("_" + name + "_errors"));
            s.Handlers.SetItem(vm, vm.Undo, PyStr.Intern(name), handler);
        }
    }

    internal ReadOnlySpan<Value> Searches => Now.Searches.Span;

    internal void Keep(Machine vm, PyStr name, Value info) => Now.Cache.SetItem(vm, vm.Undo, name, info);

    [PyFunction("register(search_function, /)")]
    internal Value Register(Undo undo, Value search_function)
    {
        if (!search_function.Type.Has(Slot.Call))
        {
            return Errors.TypeError("argument must be callable");
        }
        Write(undo).Searches.Add(undo, search_function);
        return Value.None;
    }

    [PyFunction("unregister(search_function, /)")]
    internal void Unregister(Machine vm, Value search_function)
    {
        for (int i = 0; i < Now.Searches.Count; i++)
        {
            if (Now.Searches[i].Is(search_function))
            {
                ref State s = ref Write(vm.Undo);
                s.Searches.RemoveRange(vm.Undo, i, 1);
                s.Cache = new PyDict();
                return;
            }
        }
    }

    [PyFunction("lookup(encoding, /)")]
    internal Value Lookup(Machine vm, PyStr encoding)
    {
        PyStr name = Normal(encoding);
        Value known = Now.Cache.GetStr(name);
        return known.IsUnbound ? vm.Enter(new LookupFrame(this, encoding, name)) : known;
    }

    [PyFunction("encode(obj, encoding='utf-8', errors='strict')")]
    internal Value Encode(Machine vm, Value obj, PyStr encoding, PyStr errors) => vm.Enter(new CodeFrame(this, obj, encoding, errors, isEncoding: true));

    [PyFunction("decode(obj, encoding='utf-8', errors='strict')")]
    internal Value Decode(Machine vm, Value obj, PyStr encoding, PyStr errors) => vm.Enter(new CodeFrame(this, obj, encoding, errors, isEncoding: false));

    [PyFunction("register_error(errors, handler, /)")]
    internal Value RegisterError(Machine vm, PyStr errors, Value handler)
    {
        if (!handler.Type.Has(Slot.Call))
        {
            return Errors.TypeError("handler must be callable");
        }
        Now.Handlers.SetItem(vm, vm.Undo, errors, handler);
        return Value.None;
    }

    [PyFunction("_unregister_error(errors, /)")]
    internal Value UnregisterError(Machine vm, PyStr errors) =>
        ErrorHandlers.Names.IndexOf(errors.Text) >= 0
            ? Errors.ValueError($"cannot un-register built-in error handler '{errors.Text}'")
            : Value.Bool(Now.Handlers.RemoveStr(vm.Undo, errors));

    [PyFunction("lookup_error(name, /)")]
    internal Value LookupError(PyStr name)
    {
        Value handler = Now.Handlers.GetStr(name);
        return handler.IsUnbound ? Errors.LookupError($"unknown error handler name '{name.Text}'") : handler;
    }

    [PyFunction("_strict_errors(exception, /)")]
    internal static Value StrictErrors(Value exception) => ErrorHandlers.Apply("strict", exception);

    [PyFunction("_ignore_errors(exception, /)")]
    internal static Value IgnoreErrors(Value exception) => ErrorHandlers.Apply("ignore", exception);

    [PyFunction("_replace_errors(exception, /)")]
    internal static Value ReplaceErrors(Value exception) => ErrorHandlers.Apply("replace", exception);

    [PyFunction("_xmlcharrefreplace_errors(exception, /)")]
    internal static Value ReferenceErrors(Value exception) => ErrorHandlers.Apply("xmlcharrefreplace", exception);

    [PyFunction("_backslashreplace_errors(exception, /)")]
    internal static Value BackslashErrors(Value exception) => ErrorHandlers.Apply("backslashreplace", exception);

    [PyFunction("_namereplace_errors(exception, /)")]
    internal static Value NameErrors(Value exception) => ErrorHandlers.Apply("backslashreplace", exception);

    [PyFunction("_surrogatepass_errors(exception, /)")]
    internal static Value PassErrors(Value exception) => ErrorHandlers.Apply("surrogatepass", exception);

    [PyFunction("_surrogateescape_errors(exception, /)")]
    internal static Value EscapeErrors(Value exception) => ErrorHandlers.Apply("surrogateescape", exception);

    // Small letters; what is no letter, digit or dot becomes an underscore, several of them one.
    private static PyStr Normal(PyStr name)
    {
        var made = new System.Text.StringBuilder();
        bool gap = false;
        foreach (char c in name.Text)
        {
            if (char.IsAsciiLetterOrDigit(c) || c == '.')
            {
                made.Append(gap && made.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(c));
                gap = false;
            }
            else
            {
                gap = true;
            }
        }
        return PyStr.Intern(made.ToString());
    }
}
