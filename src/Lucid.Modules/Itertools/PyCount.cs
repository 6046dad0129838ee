namespace Lucid.Modules.Itertools;

/// <summary>Numbers at equal distances, without end.</summary>
[PyType("itertools.count", Subclassable = true, Doc = "Return a count object whose .__next__() method returns consecutive values.\n\nEquivalent to:\n    def count(firstval=0, step=1):\n        x = firstval\n        while 1:\n            yield x\n            x += step")]
internal partial class PyCount : Stepping
{
    private const int GotSum = 1;

    internal partial struct State
    {
        [Saved(0)] public Value Number;
        [Saved(1)] public Value Distance;
    }

    internal PyCount()
        : base(TypeObject)
    {
    }

    [PyNew("count(start=0, step=1)")]
    internal static Value New(PyType cls, Value start, Value step)
    {
        if (!IsNumber(start) || !IsNumber(step))
        {
            return Errors.TypeError("a number is required");
        }
        PyCount made = Allocate(cls);
        made.state.Number = Numbers.TryLong(start, out long number) && step.IsSmallInt && step.AsLong == 1 ? Value.Int(number) : start;
        made.state.Distance = step;
        return made;
    }

    private static bool IsNumber(Value value) =>
        Numbers.IsInt(value) || value.Type.Has(Slot.Index) || value.Type.Has(Slot.Int) || value.Type.Has(Slot.Float) || value.As<PyComplex>() is not null;

    [PySlot(Slot.Iter)]
    internal PyCount Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm)
    {
        Value number = Now.Number;
        Value distance = Now.Distance;
        if (number.IsSmallInt && distance.IsSmallInt)
        {
            long sum = unchecked(number.AsLong + distance.AsLong);
            if (((number.AsLong ^ sum) & (distance.AsLong ^ sum)) >= 0)
            {
                Write(vm.Undo).Number = Value.Int(sum);
                return number;
            }
        }
        int depth = vm.FrameDepth;
        Value next = Follow(vm, depth, vm.Binary(Slot.Add, number, distance), GotSum, number);
        if (next.IsSignal)
        {
            return next;
        }
        Write(vm.Undo).Number = next;
        return number;
    }

    internal override Continuation Go(Machine vm, StepFrame frame, int step, Value value)
    {
        Write(vm.Undo).Number = value;
        return frame.Now.A;
    }

    private bool ShowsDistance => !Now.Distance.IsSmallInt || Now.Distance.AsLong != 1;

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => ShowsDistance
        ? TextFrame.Start(vm, this, Type.Name + "(\0, \0)", [Now.Number, Now.Distance], "...")
        : TextFrame.Start(vm, this, Type.Name + "(\0)", [Now.Number], "...");
}
