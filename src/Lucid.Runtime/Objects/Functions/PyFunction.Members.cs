namespace Lucid.Runtime;

/// <summary>The attributes of functions.</summary>
public sealed partial class PyFunction
{
    /// <inheritdoc/>
    public override PyDict? AttributeDict => Now.Attributes;

    /// <inheritdoc/>
    public override void SetAttributeDict(Undo undo, PyDict dict) => Write(undo).Attributes = dict;

    [PyNew("function(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)")]
    internal static Value New(Machine vm, PyType cls, PyCode code, PyDict globals, Value name, Value argdefs, Value closure, Value kwdefaults)
    {
        if (!name.IsNone && name.O is not PyStr)
        {
            return Errors.TypeError("arg 3 (name) must be None or string");
        }
        if (!argdefs.IsNone && argdefs.O is not PyTuple)
        {
            return Errors.TypeError("arg 4 (defaults) must be None or tuple");
        }
        if (!kwdefaults.IsNone && kwdefaults.O is not PyDict)
        {
            return Errors.TypeError("arg 6 (kwdefaults) must be None or dict");
        }
        int free = code.Unit.LocalNames.Length - code.Unit.FirstFree;
        if (closure.O is not PyTuple && (free > 0 || !closure.IsNone))
        {
            return Errors.TypeError(free == 0 ? "arg 5 (closure) must be None or tuple" : "arg 5 (closure) must be tuple");
        }
        int cells = closure.O is PyTuple given ? given.Count : 0;
        if (cells != free)
        {
            return Errors.ValueError($"{code.Name.Text} requires closure of length {free}, not {cells}");
        }
        foreach (Value cell in closure.O is PyTuple items ? items.Items : [])
        {
            if (cell.O is not PyCell)
            {
                return Errors.TypeError($"arg 5 (closure) expected cell, found {cell.Type.FullName}");
            }
        }
        var made = new PyFunction(code, globals);
        ref State s = ref made.Write(vm.Undo);
        s.Name = name.O as PyStr ?? s.Name;
        s.Defaults = argdefs.O as PyTuple;
        s.KeywordDefaults = kwdefaults.O as PyDict;
        s.Closure = closure.O as PyTuple;
        Value builtins = globals.GetStr(Names.DunderBuiltins);
        PyDict? other = builtins.O as PyDict ?? (builtins.O as PyModule)?.Namespace;
        s.Builtins = ReferenceEquals(other, vm.Builtins) ? null : other;
        return made;
    }

    [PySlot(Slot.Call)]
    internal Value Call(Machine vm, Args args) => vm.Call(this, args);

    [PySlot(Slot.DescrGet)]
    internal Value Get(Value instance, Value owner) => instance.IsUnbound || instance.IsNone ? this : new PyMethod(this, instance);

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => Value.Str($"<function {Now.QualifiedName.Text} at {vm.AddressOf(this)}>");

    [PyGetter("__code__")]
    internal PyCode GetCode() => Now.Code;

    [PySetter("__code__")]
    internal Value SetCode(Undo undo, Value value)
    {
        if (value.O is not PyCode code)
        {
            return Errors.TypeError("__code__ must be set to a code object");
        }
        int free = code.Unit.LocalNames.Length - code.Unit.FirstFree;
        int own = Now.Closure?.Count ?? 0;
        if (free != own)
        {
            return Errors.ValueError($"{Now.Name.Text}() requires a code object with {own} free vars, not {free}");
        }
        Write(undo).Code = code;
        return Value.None;
    }

    [PyGetter("__defaults__")]
    internal Value GetDefaults() => Now.Defaults is { } defaults ? defaults : Value.None;

    [PySetter("__defaults__")]
    internal Value SetDefaults(Undo undo, Value value)
    {
        if (!value.IsUnbound && !value.IsNone && value.O is not PyTuple)
        {
            return Errors.TypeError("__defaults__ must be set to a tuple object");
        }
        Write(undo).Defaults = value.O as PyTuple;
        return Value.None;
    }

    [PyGetter("__kwdefaults__")]
    internal Value GetKeywordDefaults() => Now.KeywordDefaults is { } defaults ? defaults : Value.None;

    [PySetter("__kwdefaults__")]
    internal Value SetKeywordDefaults(Undo undo, Value value)
    {
        if (!value.IsUnbound && !value.IsNone && value.O is not PyDict)
        {
            return Errors.TypeError("__kwdefaults__ must be set to a dict object");
        }
        Write(undo).KeywordDefaults = value.O as PyDict;
        return Value.None;
    }

    [PyGetter("__closure__")]
    internal Value GetClosure() => Now.Closure is { } closure ? closure : Value.None;

    [PyGetter("__globals__")]
    internal PyDict GetGlobals() => Now.Globals;

    [PyGetter("__builtins__")]
    internal PyDict GetBuiltins(Machine vm) => Now.Builtins ?? vm.Builtins;

    [PyGetter("__name__")]
    internal PyStr GetName() => Now.Name;

    [PySetter("__name__")]
    internal Value SetName(Undo undo, Value value)
    {
        if (value.O is not PyStr name)
        {
            return Errors.TypeError("__name__ must be set to a string object");
        }
        Write(undo).Name = name;
        return Value.None;
    }

    [PyGetter("__qualname__")]
    internal PyStr GetQualifiedName() => Now.QualifiedName;

    [PySetter("__qualname__")]
    internal Value SetQualifiedName(Undo undo, Value value)
    {
        if (value.O is not PyStr name)
        {
            return Errors.TypeError("__qualname__ must be set to a string object");
        }
        Write(undo).QualifiedName = name;
        return Value.None;
    }

    [PyGetter("__module__")]
    internal Value GetModule() => Now.Module;

    [PySetter("__module__")]
    internal void SetModule(Undo undo, Value value) => Write(undo).Module = value.IsUnbound ? Value.None : value;

    [PyGetter("__doc__")]
    internal Value GetDoc() => Now.Doc;

    [PySetter("__doc__")]
    internal void SetDoc(Undo undo, Value value) => Write(undo).Doc = value.IsUnbound ? Value.None : value;

    [PyGetter("__dict__")]
    internal PyDict GetDict(Machine vm) => InstanceAttributes.GetDict(vm, this)!;

    [PySetter("__dict__")]
    internal Value SetDict(Undo undo, Value value)
    {
        if (value.O is not PyDict dict)
        {
            return Errors.TypeError(value.IsUnbound ? "cannot delete __dict__" : $"__dict__ must be set to a dictionary, not a '{value.Type.FullName}'");
        }
        Write(undo).Attributes = dict;
        return Value.None;
    }

    [PyGetter("__annotations__")]
    internal Value GetAnnotations(Machine vm)
    {
        if (Now.Annotations is { } known)
        {
            return known;
        }
        if (PyMethod.IsCallable(Now.Annotate))
        {
            return vm.Enter(new FunctionAnnotationsFrame(this));
        }
        return Write(vm.Undo).Annotations = new PyDict();
    }

    [PySetter("__annotations__")]
    internal Value SetAnnotations(Undo undo, Value value)
    {
        if (!value.IsUnbound && !value.IsNone && value.O is not PyDict)
        {
            return Errors.TypeError("__annotations__ must be set to a dict object");
        }
        ref State s = ref Write(undo);
        s.Annotations = value.O as PyDict;
        s.Annotate = Value.None;
        return Value.None;
    }

    [PyGetter("__annotate__")]
    internal Value GetAnnotate() => Now.Annotate;

    [PySetter("__annotate__")]
    internal Value SetAnnotate(Undo undo, Value value)
    {
        if (value.IsUnbound)
        {
            return Errors.TypeError("__annotate__ cannot be deleted");
        }
        if (!value.IsNone && !PyMethod.IsCallable(value))
        {
            return Errors.TypeError("__annotate__ must be callable or None");
        }
        ref State s = ref Write(undo);
        s.Annotate = value;
        if (!value.IsNone)
        {
            s.Annotations = null;
        }
        return Value.None;
    }

    [PyGetter("__type_params__")]
    internal PyTuple GetTypeParams() => Now.TypeParams ?? PyTuple.Empty;

    [PySetter("__type_params__")]
    internal Value SetTypeParams(Undo undo, Value value)
    {
        if (value.O is not PyTuple parameters)
        {
            return Errors.TypeError("__type_params__ must be set to a tuple");
        }
        Write(undo).TypeParams = parameters;
        return Value.None;
    }
}
