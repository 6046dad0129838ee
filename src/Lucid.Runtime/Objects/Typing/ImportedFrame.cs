namespace Lucid.Runtime;

/// <summary>Imports a module and gives one of its attributes, or calls it.</summary>
[NativeFrame("imported")]
public sealed partial class ImportedFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyStr Module;
        [Saved(1)] public PyStr Attribute;
        [Saved(2)] public PyTuple? Args;
        [Saved(3)] public PyDict? Keywords;
    }

    /// <param name="module">Name of the module.</param>
    /// <param name="attribute">Name of the attribute.</param>
    /// <param name="args">Arguments to call it with; null to give the attribute itself.</param>
    /// <param name="keywords">Keyword arguments.</param>
    public ImportedFrame(string module, string attribute, PyTuple? args, PyDict? keywords = null)
    {
        state.Module = PyStr.Intern(module);
        state.Attribute = PyStr.Intern(attribute);
        state.Args = args;
        state.Keywords = keywords;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        Value loaded = vm.Modules.GetStr(Now.Module);
        if (!loaded.IsUnbound && !loaded.IsNone)
        {
            return loaded.Then(Step.GotModule);
        }
        Value import = vm.Builtins.GetStr(Names.DunderImport);
        return import.IsUnbound
            ? Errors.Of(ExceptionTypes.ImportError, "__import__ not found")
            : vm.Call(import, Now.Module).Then(Step.Imported);
    }

    // The import of a.b gives a.
    [Step(1)]
    private Continuation Imported(Machine vm, Value value)
    {
        Value loaded = vm.Modules.GetStr(Now.Module);
        return (loaded.IsUnbound ? value : loaded).Then(Step.GotModule);
    }

    [Step(2)]
    private Continuation GotModule(Machine vm, Value value) => vm.GetAttr(value, Now.Attribute).Then(Step.GotAttribute);

    [Step(3)]
    private Continuation GotAttribute(Machine vm, Value value)
    {
        if (Now.Args is not { } args)
        {
            return value;
        }
        return Now.Keywords is { Count: > 0 } keywords
            ? vm.Enter(new CallSpreadFrame(value, Value.Unbound, args, keywords))
            : vm.Call(value, Machine.ArgsOf(args.Items));
    }
}
