namespace Lucid.Runtime;

/// <summary>Calls a function with one item of each of some iterators at a time.</summary>
[PyType("map", Subclassable = true, Doc = "Make an iterator that computes the function using arguments from\neach of the iterables.  Stops when the shortest iterable is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\nraise a ValueError.")]
public partial class PyMap : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public Value Function;
        [Saved(1)] public PyTuple Iterators;
        [Saved(2)] public bool Strict;
    }

    [PyNew("map(function, iterable, /, *iterables, strict=False)")]
    internal static Value New(Machine vm, PyType cls, Args args)
    {
        Value strict = Value.False;
        for (int i = 0; i < args.KeywordCount; i++)
        {
            var name = (PyStr)args.Names![i].O!;
            if (name.Text != "strict")
            {
                return Errors.TypeError($"map() got an unexpected keyword argument '{name.Text}'");
            }
            strict = args[args.Count + i];
        }
        return args.Count < 2 ? Errors.TypeError("map() must have at least two arguments.")
            : vm.EnterNow(new IteratorsFrame(cls, new PyTuple(args.Positional[1..].ToArray()), args[0], strict));
    }

    internal static PyMap Make(PyType cls, PyTuple iterators, Value function, bool strict)
    {
        PyMap made = Allocate(cls);
        made.state.Function = function;
        made.state.Iterators = iterators;
        made.state.Strict = strict;
        return made;
    }

    [PySlot(Slot.Iter)]
    internal PyMap Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm)
    {
        if (Now.Iterators.Count != 1)
        {
            return ZipFrame.Next(vm, Now.Iterators, Now.Function, Now.Strict);
        }
        int depth = vm.Thread.Depth;
        Value item = vm.Next(Now.Iterators[0]);
        return !item.IsSignal ? vm.Call(Now.Function, item)
            : item.IsPushed ? vm.EnterBelow(depth, new MapFrame(Now.Function), awaitsNext: true)
            : item;
    }

    [PyMethod("__reduce__()", Doc = "Return state information for pickling.")]
    internal PyTuple Reduce()
    {
        var arguments = new PyTuple([Now.Function, .. Now.Iterators.Items]);
        return Now.Strict ? new PyTuple([Type, arguments, Value.True]) : new PyTuple([Type, arguments]);
    }

    [PyMethod("__setstate__(object, /)", Doc = "Set state information for unpickling.")]
    internal Value SetState(Machine vm, Value strict)
    {
        Write(vm.Undo).Strict = strict.IsTrue || (strict.IsSmallInt && strict.Bits != 0);
        return Value.None;
    }
}
