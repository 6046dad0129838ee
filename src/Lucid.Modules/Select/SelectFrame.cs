namespace Lucid.Modules.Select;

/// <summary>Collects the descriptors of three iterables and waits until one of them is ready.</summary>
[NativeFrame("select")]
internal sealed partial class SelectFrame : NativeFrame
{
    private const int ListCount = 3;
    private const int Readable = 1;
    private const int Urgent = 2;
    private const int Writable = 4;
    private const int HungUp = 16;

    internal partial struct State
    {
        [Saved(0)] public Value[] Lists;
        [Saved(1)] public long Deadline;
        [Saved(2)] public int List;
        [Saved(3)] public PyList? Files;
        [Saved(4)] public ValueArray Entries;
        [Saved(5)] public int At;
    }

    internal SelectFrame(Value read, Value write, Value urgent, long deadline)
    {
        state.Lists = [read, write, urgent];
        state.Deadline = deadline;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (Now.List == ListCount)
        {
            return Wait(vm);
        }
        Value iterable = Now.Lists[Now.List];
        return iterable.Type.Has(Slot.Iter) || iterable.Type.Has(Slot.GetItem)
            ? Sequences.Collect(vm, iterable).Then(Step.GotFiles)
            : Errors.TypeError("arguments 1-3 must be sequences");
    }

    [Step(1)]
    private Continuation GotFiles(Machine vm, Value files)
    {
        ref State s = ref Write(vm.Undo);
        s.Files = (PyList)files.Object!;
        s.At = 0;
        return Go(vm);
    }

    private Continuation Go(Machine vm)
    {
        if (Now.At == Now.Files!.Count)
        {
            Write(vm.Undo).List++;
            return Start(vm);
        }
        Value file = Now.Files[Now.At];
        return Numbers.IsInt(file) ? GotNumber(vm, file) : vm.GetAttrOrUnbound(file, PyStr.Intern("fileno")).Then(Step.GotMethod);
    }

    [Step(2)]
    private Continuation GotMethod(Machine vm, Value method) => method.IsUnbound
        ? Errors.TypeError("argument must be an int, or have a fileno() method.")
        : vm.Call(method).Then(Step.GotNumber);

    [Step(3)]
    private Continuation GotNumber(Machine vm, Value value)
    {
        if (!Conversion.TryInt32(value, out int number))
        {
            return Errors.TypeError("fileno() returned a non-integer");
        }
        if (number < 0)
        {
            return Errors.ValueError($"file descriptor cannot be a negative integer ({number})");
        }
        ref State s = ref Write(vm.Undo);
        s.Entries.Add(vm.Undo, new PyTuple([Value.Int(s.List), Value.Int(number), s.Files![s.At]]));
        s.At++;
        return Go(vm);
    }

    private Continuation Wait(Machine vm)
    {
        Value ready = Ready(vm, out bool hasAny);
        return hasAny || ready.IsError || (Now.Deadline >= 0 && vm.World.MonotonicNanoseconds() >= Now.Deadline)
            ? ready
            : vm.SuspendFor(vm.OpenFiles, Now.Deadline < 0 ? null : Now.Deadline).Then(Step.Woken);
    }

    [Step(4)]
    private Continuation Woken(Machine vm, Value value) => value.IsFalse ? Ready(vm, out _) : Wait(vm);

    private Value Ready(Machine vm, out bool hasAny)
    {
        hasAny = false;
        PyList[] lists = [new PyList(), new PyList(), new PyList()];
        foreach (Value item in Now.Entries.Span)
        {
            var entry = (PyTuple)item.Object!;
            long number = entry[1].AsLong;
            if (vm.OpenFiles[number] is null)
            {
                return Errors.OSError(9);
            }
            int list = (int)entry[0].AsLong;
            int wanted = list switch { 0 => Readable, 1 => Writable, _ => Urgent };
            int events = SelectModule.Events(vm, number, wanted);
            if ((events & wanted) != 0 || (list == 0 && (events & HungUp) != 0))
            {
                lists[list].Add(vm.Undo, entry[2]);
                hasAny = true;
            }
        }
        return new PyTuple([lists[0], lists[1], lists[2]]);
    }
}
