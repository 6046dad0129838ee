namespace Lucid.Runtime;

/// <summary>A function of the host, as the program sees it. Its name is all it is: what it does is the host's business.</summary>
[PyType("host_function", NoConstructor = true, Doc = "A function of the program that embeds this machine.")]
internal sealed partial class PyHostFunction : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public string? Name;
    }

    internal PyHostFunction(string name)
        : base(TypeObject) => state.Name = name;

    private string Name => Now.Name ?? "";

    [PySlot(Slot.Call)]
    internal Value Call(Machine vm, Args args)
    {
        if (args.KeywordCount > 0)
        {
            return Errors.TypeError($"{Name}() takes no keyword arguments");
        }
        if (!vm.Options.Functions.TryFind(Name, out Func<object?[], object?>? function))
        {
            return Errors.RuntimeError($"this host has no function '{Name}'");
        }
        if (function is null)
        {
            return vm.SuspendForHost(Name, new PyTuple(args.Positional.ToArray()));
        }
        var given = new object?[args.Count];
        for (int i = 0; i < given.Length; i++)
        {
            try
            {
                given[i] = HostValue.To(args[i]);
            }
            catch (ArgumentException)
            {
                return Errors.ValueError($"{Name}() cannot take a value that is nested too deeply or holds itself");
            }
        }
        try
        {
            return HostValue.From(vm, function(given));
        }
        catch (HostException e)
        {
            return Errors.Of(PyException.Make(vm.ExceptionNamed(e.TypeName), [Value.Str(e.Message)]));
        }
    }

    [PySlot(Slot.Repr)]
    internal string Repr() => $"<host function {Name}>";

    [PyGetter("__name__")]
    internal string GetName() => Name;

    [PyGetter("__qualname__")]
    internal string GetQualifiedName() => Name;

    [PyGetter("__module__")]
    internal string GetModule() => Machine.HostModule;
}
