namespace Lucid.Runtime;

/// <summary><c>from module import name</c>: the attribute, or the submodule from <c>sys.modules</c>.</summary>
[NativeFrame("import_from")]
internal sealed partial class ImportFromFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Module;
        [Saved(1)] public PyStr Name;
        [Saved(2)] public Value PackageName;
        [Saved(3)] public Value Spec;
    }

    internal ImportFromFrame(Value module, PyStr name)
    {
        state.Module = module;
        state.Name = name;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.GetAttrOrUnbound(Now.Module, Now.Name).Then(Step.GotAttribute);

    [Step(1)]
    private Continuation GotAttribute(Machine vm, Value value) =>
        value.IsUnbound ? vm.GetAttrOrUnbound(Now.Module, Names.DunderName).Then(Step.GotName) : value;

    [Step(2)]
    private Continuation GotName(Machine vm, Value value)
    {
        Write(vm.Undo).PackageName = value;
        if (value.O is PyStr package)
        {
            Value module = vm.ModulesDict().GetStr(PyStr.Intern($"{package.Text}.{Now.Name.Text}"));
            if (!module.IsUnbound)
            {
                return module;
            }
        }
        return vm.GetAttrOrUnbound(Now.Module, Names.DunderSpec).Then(Step.GotSpec);
    }

    [Step(3)]
    private Continuation GotSpec(Machine vm, Value value)
    {
        Write(vm.Undo).Spec = value;
        return value.IsUnbound || value.IsNone ? Value.False.Then(Step.KnewInitializing) : vm.GetAttrOrUnbound(value, PyStr.Intern("_initializing")).Then(Step.GotInitializing);
    }

    [Step(4)]
    private Continuation GotInitializing(Machine vm, Value value) => value.IsUnbound ? Value.False.Then(Step.KnewInitializing) : vm.Truth(value).Then(Step.KnewInitializing);

    [Step(5)]
    private Continuation KnewInitializing(Machine vm, Value value)
    {
        bool initializing = value.IsTrue;
        string package = Now.PackageName.O is PyStr name ? name.Text : "<unknown module name>";
        Value file = Now.Module.O is PyModule module ? module.Namespace.GetStr(Names.DunderFile) : Value.Unbound;
        string where = file.O is PyStr path ? $" ({path.Text})" : initializing ? "" : " (unknown location)";
        string message = initializing
            ? $"cannot import name '{Now.Name.Text}' from partially initialized module '{package}' (most likely due to a circular import){where}"
            : $"cannot import name '{Now.Name.Text}' from '{package}'{where}";
        PyException made = PyException.Make(ExceptionTypes.ImportError, [Value.Str(message)]);
        made.With(0, Now.PackageName.O is PyStr ? Now.PackageName : Value.None).With(1, file.O is PyStr ? file : Value.None).With(2, Now.Name);
        return Errors.Of(made);
    }
}
