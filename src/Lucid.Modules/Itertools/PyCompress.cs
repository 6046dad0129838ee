namespace Lucid.Modules.Itertools;

/// <summary>The items whose selector is true.</summary>
[PyType("itertools.compress", Subclassable = true, Doc = "Return data elements corresponding to true selector elements.\n\nForms a shorter iterator from selected data elements using the selectors to\nchoose the data elements.")]
internal partial class PyCompress : Stepping
{
    private const int GotData = 1;
    private const int GotSelectors = 2;
    private const int GotItem = 3;
    private const int GotSelector = 4;
    private const int GotTruth = 5;

    internal partial struct State
    {
        [Saved(0)] public Value Data;
        [Saved(1)] public Value Selectors;
    }

    internal PyCompress()
        : base(TypeObject)
    {
    }

    [PyNew("compress(data, selectors)")]
    internal static Value New(Machine vm, PyType cls, Value data, Value selectors)
    {
        PyCompress made = Allocate(cls);
        made.state.Data = data;
        made.state.Selectors = selectors;
        return made.Begin(vm, 0);
    }

    [PySlot(Slot.Iter)]
    internal PyCompress Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm) => Begin(vm, 6);

    internal override Continuation Go(Machine vm, StepFrame frame, int step, Value value)
    {
        for (int i = 0; ; i++)
        {
            Value next;
            switch (step)
            {
                case 0:
                    return vm.GetIter(Now.Data).Then(GotData);
                case GotData:
                    Write(vm.Undo).Data = value;
                    return vm.GetIter(Now.Selectors).Then(GotSelectors);
                case GotSelectors:
                    Write(vm.Undo).Selectors = value;
                    return this;
                case GotItem:
                    if (value.IsExhausted)
                    {
                        return value;
                    }
                    frame.Write(vm.Undo).A = value;
                    next = vm.Next(Now.Selectors);
                    step = GotSelector;
                    break;
                case GotSelector:
                    if (value.IsExhausted)
                    {
                        return value;
                    }
                    next = vm.Truth(value);
                    step = GotTruth;
                    break;
                case GotTruth when value.IsTrue:
                    return frame.Now.A;
                default:
                    next = vm.Next(Now.Data);
                    step = GotItem;
                    break;
            }
            if (next.IsPushed || next.IsError || i >= BurstMax)
            {
                return next.Then(step);
            }
            value = next;
        }
    }
}
