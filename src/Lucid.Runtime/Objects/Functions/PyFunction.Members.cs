namespace Lucid.Runtime;

/// <summary>What Python sees of a function.</summary>
public sealed partial class PyFunction
{
    /// <inheritdoc/>
    public override PyDict? AttributeDict => Now.Attributes;

    /// <inheritdoc/>
    public override void SetAttributeDict(Undo undo, PyDict dict) => Write(undo).Attributes = dict;

    [PySlot(Slot.DescrGet)]
    internal Value Get(Value instance, Value owner) => instance.IsUnbound || (instance.IsNone && owner.O is not PyType { Name: "NoneType" }) ? this : new PyMethod(this, instance);

    [PySlot(Slot.Call)]
    internal Value Call(Machine vm, Args args) => vm.Call(this, args);

    [PySlot(Slot.Repr)]
    internal string Repr(Machine vm) => $"<function {Now.QualifiedName.Text} at {vm.AddressOf(this)}>";

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
        int cells = Now.Closure is { } closure ? closure.Count : 0;
        if (free != cells)
        {
            return Errors.ValueError($"{Now.Name.Text}() requires a code object with {cells} free vars, not {free}");
        }
        Write(undo).Code = code;
        return Value.None;
    }

    [PyGetter("__globals__")]
    internal PyDict GetGlobals() => Now.Globals;

    [PyGetter("__builtins__")]
    internal Value GetBuiltins(Machine vm) => Now.Builtins ?? vm.Builtins;

    [PyGetter("__closure__")]
    internal Value GetClosure() => Now.Closure is { Count: > 0 } closure ? closure : Value.None;

    [PyGetter("__defaults__")]
    internal Value GetDefaults() => Now.Defaults is { } defaults ? defaults : Value.None;

    [PySetter("__defaults__")]
    internal Value SetDefaults(Undo undo, Value value)
    {
        if (!value.IsNone && !value.IsUnbound && value.O is not PyTuple)
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
        if (!value.IsNone && !value.IsUnbound && value.O is not PyDict)
        {
            return Errors.TypeError("__kwdefaults__ must be set to a dict object");
        }
        Write(undo).KeywordDefaults = value.O as PyDict;
        return Value.None;
    }

    [PyGetter("__annotate__")]
    internal Value GetAnnotate() => Now.Annotate;

    [PySetter("__annotate__")]
    internal Value SetAnnotate(Machine vm, Value value)
    {
        if (value.IsUnbound)
        {
            return Errors.TypeError("__annotate__ cannot be deleted");
        }
        if (!value.IsNone && !PyMethod.IsCallable(value))
        {
            return Errors.TypeError("__annotate__ must be callable or None");
        }
        ref State s = ref Write(vm.Undo);
        s.Annotate = value;
        if (!value.IsNone)
        {
            s.Annotations = null;
        }
        return Value.None;
    }

    [PyGetter("__annotations__")]
    internal Value GetAnnotations(Machine vm)
    {
        if (Now.Annotations is { } known)
        {
            return known;
        }
        if (!Now.Annotate.IsNone)
        {
            return vm.Enter(new FunctionAnnotationsFrame(this));
        }
        var made = new PyDict();
        Write(vm.Undo).Annotations = made;
        return made;
    }

    [PySetter("__annotations__")]
    internal Value SetAnnotations(Undo undo, Value value)
    {
        if (!value.IsNone && !value.IsUnbound && value.O is not PyDict)
        {
            return Errors.TypeError("__annotations__ must be set to a dict object");
        }
        ref State s = ref Write(undo);
        s.Annotations = value.O as PyDict;
        s.Annotate = Value.None;
        return Value.None;
    }

    [PyGetter("__type_params__")]
    internal Value GetTypeParams() => Now.TypeParams ?? PyTuple.Empty;

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
