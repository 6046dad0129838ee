namespace Lucid.Runtime;

/// <summary><c>from module import *</c>: binds the names in <c>__all__</c>, or all that do not begin with an underscore.</summary>
[NativeFrame("import_star")]
internal sealed partial class ImportStarFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Module;
        [Saved(1)] public Value Namespace;
        [Saved(2)] public Value Names;
        [Saved(3)] public bool SkipsPrivate;
        [Saved(4)] public Value Name;
    }

    internal ImportStarFrame(Value module, Value ns)
    {
        state.Module = module;
        state.Namespace = ns;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.GetAttrOrUnbound(Now.Module, Runtime.Names.DunderAll).Then(Step.GotAll);

    [Step(1)]
    private Continuation GotAll(Machine vm, Value value)
    {
        if (!value.IsUnbound)
        {
            return vm.GetIter(value).Then(Step.GotNames);
        }
        Write(vm.Undo).SkipsPrivate = true;
        return vm.GetAttrOrUnbound(Now.Module, Runtime.Names.DunderDict).Then(Step.GotDict);
    }

    [Step(2)]
    private Continuation GotDict(Machine vm, Value value) =>
        value.IsUnbound
            ? Errors.Of(ExceptionTypes.ImportError, "from-import-* object has no __dict__ and no __all__")
            : vm.Call(PyList.TypeObject, value).Then(Step.GotList);

    [Step(3)]
    private Continuation GotList(Machine vm, Value value) => vm.GetIter(value).Then(Step.GotNames);

    [Step(4)]
    private Continuation GotNames(Machine vm, Value value)
    {
        Write(vm.Undo).Names = value;
        return vm.Next(value).Then(Step.GotName);
    }

    [Step(5)]
    private Continuation GotName(Machine vm, Value value)
    {
        if (value.IsExhausted)
        {
            return Value.None;
        }
        if (value.O is not PyStr name)
        {
            string module = (Now.Module.O as PyModule)?.Name ?? "?";
            return Errors.TypeError(Now.SkipsPrivate
                ? $"Key in {module}.__dict__ must be str, not {value.Type.FullName}"
                : $"Item in {module}.__all__ must be str, not {value.Type.FullName}");
        }
        if (Now.SkipsPrivate && name.Length > 0 && name.Text[0] == '_')
        {
            return vm.Next(Now.Names).Then(Step.GotName);
        }
        Write(vm.Undo).Name = value;
        return vm.GetAttr(Now.Module, name).Then(Step.GotValue);
    }

    [Step(6)]
    private Continuation GotValue(Machine vm, Value value) => vm.SetItem(Now.Namespace, Now.Name, value).Then(Step.Stored);

    [Step(7)]
    private Continuation Stored(Machine vm) => vm.Next(Now.Names).Then(Step.GotName);
}
