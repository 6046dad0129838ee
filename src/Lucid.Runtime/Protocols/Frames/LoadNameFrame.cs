namespace Lucid.Runtime;

/// <summary>A name from a namespace that is no plain dict, else from a cell, the globals or the builtins.</summary>
[NativeFrame("load_name")]
internal sealed partial class LoadNameFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Mapping;
        [Saved(1)] public PyStr Name;
        [Saved(2)] public Value Cell;
        [Saved(3)] public PyFunction Function;
    }

    internal LoadNameFrame(Value mapping, PyStr name, Value cell, PyFunction function)
    {
        state.Mapping = mapping;
        state.Name = name;
        state.Cell = cell;
        state.Function = function;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.GetItem(Now.Mapping, Now.Name).Then(Step.Got).Catch(Step.Failed);

    [Step(1)]
    private Continuation Got(Machine vm, Value value) => value;

    [Step(2)]
    private Continuation Failed(Machine vm, Value value)
    {
        if (!vm.IsInstanceOf(value, ExceptionTypes.KeyError))
        {
            return vm.Reraise(value);
        }
        if (Now.Cell.O is PyCell cell)
        {
            return cell.Contents.IsUnbound
                ? Errors.NameError($"cannot access free variable '{Now.Name.Text}' where it is not associated with a value in enclosing scope", Now.Name)
                : cell.Contents;
        }
        PyDict globals = Now.Function.Globals;
        if (globals.GetType() != typeof(PyDict) && !ReferenceEquals(globals, Now.Mapping.O))
        {
            return vm.Enter(new LoadNameFrame(globals, Now.Name, Value.None, Now.Function));
        }
        Value found = globals.GetStr(Now.Name);
        if (found.IsUnbound)
        {
            found = (Now.Function.Now.Builtins ?? vm.Builtins).GetStr(Now.Name);
        }
        return found.IsUnbound ? Errors.NameError($"name '{Now.Name.Text}' is not defined", Now.Name) : found;
    }
}
