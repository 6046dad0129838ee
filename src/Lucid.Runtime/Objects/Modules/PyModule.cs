namespace Lucid.Runtime;

/// <summary>A module. Its attributes are its namespace.</summary>
[PyType("module", Subclassable = true, HasDict = true, Doc = "Create a module object.\n\nThe name must be a string; the optional docstring can have any type.")]
public partial class PyModule : PyObject
{
    private static readonly PyStr initializing = PyStr.Intern("_initializing");
    private static readonly PyStr origin = PyStr.Intern("origin");
    private static readonly PyStr setFileAttribute = PyStr.Intern("_set_fileattr");
    private static readonly PyStr submodules = PyStr.Intern("_uninitialized_submodules");
    private static readonly PyStr specName = PyStr.Intern("name");

    internal partial struct State
    {
        [Saved(0)] public PyDict? Namespace;
        [Saved(1)] public PyModuleState? Own;
    }

    /// <summary>Makes a module with the attributes that every module has.</summary>
    public PyModule(string name, string? doc = null)
        : base(TypeObject) => Fill(PyStr.Intern(name), doc is null ? Value.None : Value.Str(doc));

    /// <summary>Makes a built-in module.</summary>
    internal static unsafe PyModule Make(Machine vm, ModuleSpec spec)
    {
        var module = new PyModule(spec.Name, spec.Doc);
        if (spec.MakeState != null)
        {
            module.Write(vm.Undo).Own = spec.MakeState();
        }
        if (spec.AddMembers != null)
        {
            spec.AddMembers(new MemberSink(vm, module));
        }
        module.OwnState?.Start(vm, module);
        return module;
    }

    /// <summary>The attributes.</summary>
    public PyDict Namespace => Now.Namespace!;

    /// <summary>The <c>__name__</c>; the empty text if it has none.</summary>
    public string Name => Now.Namespace?.GetStr(Names.DunderName).O is PyStr name ? name.Text : "";

    /// <summary>What the module keeps beside its namespace; null for none.</summary>
    public PyModuleState? OwnState => Now.Own;

    /// <inheritdoc/>
    public override PyDict? AttributeDict => Now.Namespace;

    /// <inheritdoc/>
    public override void SetAttributeDict(Undo undo, PyDict dict) => Write(undo).Namespace = dict;

    [PyNew("module(name, doc=None)")]
    internal static Value New(PyType cls, Args args)
    {
        PyModule made = Allocate(cls);
        made.state.Namespace = new PyDict();
        return made;
    }

    [PyInit("module(name, doc=None)")]
    internal void Init(PyStr name, Value doc) => Fill(name, doc);

    /// <summary>The complaint about an attribute that is not there.</summary>
    internal Value NoAttribute(PyStr name)
    {
        if (Now.Namespace?.GetStr(Names.DunderName).O is not PyStr own)
        {
            return Errors.AttributeError($"module has no attribute '{name.Text}'", this, name);
        }
        Value spec = Now.Namespace.GetStr(Names.DunderSpec);
        if (!spec.IsUnbound && SpecField(spec, initializing).IsTrue)
        {
            return Errors.AttributeError($"partially initialized module '{own.Text}' has no attribute '{name.Text}' (most likely due to a circular import)", this, name);
        }
        if (!spec.IsUnbound && SpecField(spec, submodules).O is PyList pending && Contains(pending, name))
        {
            return Errors.AttributeError($"cannot access submodule '{name.Text}' of module '{own.Text}' (most likely due to a circular import)", this, name);
        }
        return Errors.AttributeError($"module '{own.Text}' has no attribute '{name.Text}'", this, name);
    }

    [PySlot(Slot.GetAttr)]
    internal Value GetAttribute(Machine vm, PyStr name)
    {
        Value found = vm.FindAttr(this, name);
        if (!found.IsUnbound)
        {
            return found;
        }
        Value fallback = Now.Namespace is null ? Value.Unbound : Now.Namespace.GetStr(Names.DunderGetAttr);
        return fallback.IsUnbound ? NoAttribute(name) : vm.EnterNow(new ModuleGetAttrFrame(this, fallback, name));
    }

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm)
    {
        PyDict? ns = Now.Namespace;
        Value spec = ns is null ? Value.Unbound : ns.GetStr(Names.DunderSpec);
        Value name = ns is null ? Value.Unbound : ns.GetStr(Names.DunderName);
        if (!spec.IsUnbound && !spec.IsNone)
        {
            return ReprOfSpec(vm, SpecField(spec, specName), SpecField(spec, origin), SpecField(spec, setFileAttribute).IsTrue, spec);
        }
        string shown = name.O is PyStr text ? ReprText.Of(text) : "'?'";
        Value file = ns is null ? Value.Unbound : ns.GetStr(Names.DunderFile);
        if (file.O is PyStr path)
        {
            return Value.Str($"<module {shown} from {ReprText.Of(path)}>");
        }
        Value loader = ns is null ? Value.Unbound : ns.GetStr(Names.DunderLoader);
        return loader.IsUnbound || loader.IsNone ? Value.Str($"<module {shown}>") : vm.Enter(new ReprInTextFrame($"<module {shown} (", loader, ")>"));
    }

    [PyGetter("__dict__")]
    internal Value GetDict() => Now.Namespace is null ? Value.None : Now.Namespace;

    [PyGetter("__annotations__")]
    internal Value GetAnnotations(Machine vm) => vm.Enter(new ModuleAnnotationsFrame(this));

    [PySetter("__annotations__")]
    internal Value SetAnnotations(Machine vm, Value value)
    {
        if (value.IsUnbound)
        {
            if (!Namespace.RemoveStr(vm.Undo, Names.DunderAnnotations))
            {
                return Errors.AttributeError("__annotations__");
            }
        }
        else
        {
            Namespace.SetStr(vm.Undo, Names.DunderAnnotations, value);
        }
        Namespace.RemoveStr(vm.Undo, Names.DunderAnnotate);
        return Value.None;
    }

    [PyGetter("__annotate__")]
    internal Value GetAnnotate(Machine vm)
    {
        Value annotate = Namespace.GetStr(Names.DunderAnnotate);
        if (annotate.IsUnbound)
        {
            Namespace.SetStr(vm.Undo, Names.DunderAnnotate, Value.None);
            return Value.None;
        }
        return annotate;
    }

    [PySetter("__annotate__")]
    internal Value SetAnnotate(Machine vm, Value value)
    {
        if (value.IsUnbound)
        {
            return Errors.TypeError("cannot delete __annotate__ attribute");
        }
        if (!value.IsNone && !PyMethod.IsCallable(value))
        {
            return Errors.TypeError("__annotate__ must be callable or None");
        }
        Namespace.SetStr(vm.Undo, Names.DunderAnnotate, value);
        if (!value.IsNone)
        {
            Namespace.RemoveStr(vm.Undo, Names.DunderAnnotations);
        }
        return Value.None;
    }

    [PyMethod("__dir__()", Doc = "__dir__() -> list\nspecialized dir() implementation")]
    internal Value Dir(Machine vm)
    {
        Value own = Namespace.GetStr(Names.DunderDir);
        return own.IsUnbound ? NamesOf.Keys(Namespace) : vm.Call(own);
    }

    private void Fill(PyStr name, Value doc)
    {
        PyDict ns = state.Namespace ??= new PyDict();
        // A module that is being made is in no log yet.
        var fresh = new Undo();
        ns.SetStr(fresh, Names.DunderName, name);
        ns.SetStr(fresh, Names.DunderDoc, doc);
        ns.SetStr(fresh, Names.DunderPackage, Value.None);
        ns.SetStr(fresh, Names.DunderLoader, Value.None);
        ns.SetStr(fresh, Names.DunderSpec, Value.None);
    }

    private Value ReprOfSpec(Machine vm, Value name, Value place, bool isFile, Value spec)
    {
        string shown = name.O is PyStr text ? ReprText.Of(text) : "'?'";
        if (place.O is PyStr path)
        {
            return Value.Str(isFile ? $"<module {shown} from {ReprText.Of(path)}>" : $"<module {shown} ({path.Text})>");
        }
        Value loader = SpecField(spec, PyStr.Intern("loader"));
        return loader.IsNone || loader.IsUnbound ? Value.Str($"<module {shown}>") : vm.Enter(new ReprInTextFrame($"<module {shown} (", loader, ")>"));
    }

    private static Value SpecField(Value spec, PyStr name) => InstanceAttributes.Get(null!, spec.O, name);

    private static bool Contains(PyList names, PyStr name)
    {
        foreach (Value item in names.Now.Items.Span)
        {
            if (item.O is PyStr text && text.ContentEquals(name))
            {
                return true;
            }
        }
        return false;
    }
}
