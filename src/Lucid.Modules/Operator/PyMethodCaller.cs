using Lucid.Modules.Functools;

namespace Lucid.Modules.Operator;

/// <summary>A function that calls a method of its argument.</summary>
[PyType("operator.methodcaller", Subclassable = true, Doc = "Return a callable object that calls the given method on its operand.\nAfter f = methodcaller('name'), the call f(r) returns r.name().\nAfter g = methodcaller('name', 'date', foo=1), the call g(r) returns\nr.name('date', foo=1).")]
internal partial class PyMethodCaller : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyStr Name;
        [Saved(1)] public Value[] Arguments;
        [Saved(2)] public PyTuple? Keywords;
    }

    [PyNew("methodcaller(name, /, *args, **kwargs)")]
    internal static Value New(PyType cls, Args args)
    {
        if (args.Count == 0)
        {
            return Errors.TypeError("methodcaller needs at least one argument, the method name");
        }
        if (args[0].As<PyStr>() is not { } name)
        {
            return Errors.TypeError("method name must be a string");
        }
        PyMethodCaller made = Allocate(cls);
        made.state.Name = name.IsExact ? name.Intern() : name;
        made.state.Arguments = args.All[1..].ToArray();
        made.state.Keywords = args.Names;
        return made;
    }

    [PySlot(Slot.Call)]
    internal Value Call(Machine vm, Args args)
    {
        if (args.KeywordCount > 0)
        {
            return Errors.TypeError("methodcaller() takes no keyword arguments");
        }
        if (args.Count != 1)
        {
            return Errors.TypeError($"methodcaller expected 1 argument, got {args.Count}");
        }
        return vm.CallMethod(args[0], Now.Name, Machine.ArgsOf(Now.Arguments, Now.Keywords));
    }

    private int PositionalCount => Now.Arguments.Length - (Now.Keywords?.Count ?? 0);

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm)
    {
        var pieces = new System.Text.StringBuilder(Type.FullName + "(\0");
        for (int i = 0; i < Now.Arguments.Length; i++)
        {
            pieces.Append(i < PositionalCount ? ", \0" : $", {Now.Keywords![i - PositionalCount].As<PyStr>()!.Text}=\0");
        }
        return TextFrame.Start(vm, this, pieces.Append(')').ToString(), [Now.Name, .. Now.Arguments], Type.FullName + "(...)");
    }

    [PyMethod("__reduce__()", Doc = "Return state information for pickling")]
    internal PyTuple Reduce(Undo undo)
    {
        var positional = new PyTuple([Now.Name, .. Now.Arguments.AsSpan(0, PositionalCount)]);
        if (Now.Keywords is null)
        {
            return new PyTuple([Type, positional]);
        }
        var keywords = new PyDict();
        for (int i = 0; i < Now.Keywords.Count; i++)
        {
            keywords.SetStr(undo, Now.Keywords[i].As<PyStr>()!, Now.Arguments[PositionalCount + i]);
        }
        PyPartial make = PyPartial.Make(Type, new PyTuple([Now.Name]), keywords);
        return new PyTuple([make, PyTuple.Of(positional.Items.AsSpan(1))]);
    }
}
