namespace Lucid.Runtime;

/// <summary>Where generated code puts the attributes of a built-in type or module.</summary>
public sealed unsafe class MemberSink
{
    private readonly PyType? owner;
    private readonly PyModule? module;
    private readonly PyDict? target;
    private readonly Undo? undo;
    private readonly Machine? machine;
    private readonly string? moduleName;
    private readonly Dictionary<PyStr, Value> members;

    internal MemberSink(PyType owner, Dictionary<PyStr, Value> members)
    {
        this.owner = owner;
        this.members = members;
    }

    internal MemberSink(Machine machine, PyModule module)
    {
        this.machine = machine;
        this.module = module;
        undo = machine.Undo;
        moduleName = module.Name;
        target = module.Namespace;
        members = [];
    }

    private MemberSink(string moduleName, Dictionary<PyStr, Value> members)
    {
        this.moduleName = moduleName;
        this.members = members;
    }

    /// <summary>The functions of a module that need not be imported.</summary>
    internal static Dictionary<string, BuiltinCode> FunctionsOf(ModuleSpec spec)
    {
        var members = new Dictionary<PyStr, Value>(StrContentComparer.Instance);
        spec.AddMembers(new MemberSink(spec.Name, members));
        var functions = new Dictionary<string, BuiltinCode>(StringComparer.Ordinal);
        foreach ((PyStr name, Value member) in members)
        {
            if (member.O is PyBuiltinFunction function)
            {
                functions.Add(name.Text, function.Code);
            }
        }
        return functions;
    }

    /// <summary>The name of the type whose attributes these are.</summary>
    internal string OwnerName => owner!.Name;

    /// <summary>An instance method.</summary>
    public void Method(string name, string? textSignature, string? doc, delegate*<Machine, Value, Args, Value> call) =>
        Put(name, new PyMethodDescriptor(owner!, new BuiltinCode(name, textSignature, doc, call) { Owner = owner }));

    /// <summary>A class method.</summary>
    public void ClassMethod(string name, string? textSignature, string? doc, delegate*<Machine, Value, Args, Value> call) =>
        Put(name, new PyClassMethodDescriptor(owner!, new BuiltinCode(name, textSignature, doc, call) { Owner = owner }));

    /// <summary>A static method.</summary>
    public void StaticMethod(string name, string? textSignature, string? doc, delegate*<Machine, Value, Args, Value> call) =>
        Put(name, new PyStaticMethod(new PyBuiltinFunction(new BuiltinCode(name, textSignature, doc, call) { Owner = owner }, Value.Unbound, null)));

    /// <summary>A computed attribute.</summary>
    public void Property(string name, string? doc, delegate*<Machine, Value, Value> get, delegate*<Machine, Value, Value, Value> set) =>
        Put(name, new PyGetSetDescriptor(owner!, name, doc, get, set));

    /// <summary>A constant.</summary>
    public void Constant(string name, Value value) => Put(name, value);

    /// <summary>What makes instances.</summary>
    public void New(string? textSignature, delegate*<Machine, Value, Args, Value> call)
    {
        owner!.SetSlot(Slot.New, (nint)call);
        owner.ConstructorSignature = textSignature;
    }

    /// <summary>A function of a module.</summary>
    public void Function(string name, string? textSignature, string? doc, delegate*<Machine, Value, Args, Value> call)
    {
        Value self = module is null ? Value.Unbound : module.OwnState is null ? module : module.OwnState;
        Put(name, new PyBuiltinFunction(new BuiltinCode(name, textSignature, doc, call) { ModuleName = moduleName }, self, PyStr.Intern(moduleName!)));
    }

    /// <summary>A type of a module.</summary>
    public void Type(PyType type) => Put(type.Name, type);

    private void Put(string name, Value value)
    {
        PyStr key = PyStr.Intern(name);
        if (target is not null)
        {
            target.SetItem(machine!, undo!, key, value);
        }
        else
        {
            members[key] = value;
        }
    }
}
