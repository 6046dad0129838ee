namespace Lucid.Runtime;

/// <summary>One step of a zip or of a map: an item of each iterator, then the tuple of them or a call with them.</summary>
[NativeFrame("zip_next")]
internal sealed partial class ZipFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyTuple Iterators;
        [Saved(1)] public Value Function;
        [Saved(2)] public bool Strict;
        [Saved(3)] public ValueArray Items;
        [Saved(4)] public int Index;
        [Saved(5)] public bool IsEnding;
    }

    private ZipFrame(PyTuple iterators, Value function, bool strict)
    {
        state.Iterators = iterators;
        state.Function = function;
        state.Strict = strict;
    }

    /// <summary>The next tuple or the result of the call: at once as far as no iterator needs Python.</summary>
    internal static Value Next(Machine vm, PyTuple iterators, Value function, bool strict)
    {
        int count = iterators.Count;
        if (count == 0)
        {
            return Value.Exhausted;
        }
        var items = new Value[count];
        for (int i = 0; i < count; i++)
        {
            int depth = vm.Thread.Depth;
            Value item = vm.Next(iterators[i]);
            if (!item.IsSignal)
            {
                items[i] = item;
                continue;
            }
            if (item.IsError || (item.IsExhausted && !strict))
            {
                return item;
            }
            var frame = new ZipFrame(iterators, function, strict);
            frame.state.Items = new ValueArray(items, i);
            frame.state.Index = i;
            return item.IsPushed ? vm.EnterBelow(depth, frame, awaitsNext: true) : vm.Enter(frame, item);
        }
        return Finish(vm, function, items);
    }

    [Step(0)]
    private Continuation GotItem(Machine vm, Value item)
    {
        while (true)
        {
            ref State s = ref Write(vm.Undo);
            if (item.IsExhausted)
            {
                if (!s.Strict)
                {
                    return item;
                }
                if (!s.IsEnding)
                {
                    if (s.Index > 0)
                    {
                        return Complain("shorter");
                    }
                    s.IsEnding = true;
                }
                s.Index++;
            }
            else if (s.IsEnding)
            {
                return Complain("longer");
            }
            else
            {
                s.Items.Add(vm.Undo, item);
                s.Index++;
            }
            if (s.Index == s.Iterators.Count)
            {
                return s.IsEnding ? Value.Exhausted : Finish(vm, s.Function, s.Items.ToArray());
            }
            item = vm.Next(s.Iterators[s.Index]);
            if (item.IsPushed || item.IsError)
            {
                return item.Then(Step.GotItem);
            }
        }
    }

    private Value Complain(string how)
    {
        string name = Now.Function.IsUnbound ? "zip" : "map";
        return Errors.ValueError($"{name}() argument {Now.Index + 1} is {how} than argument{(Now.Index == 1 ? " " : "s 1-")}{Now.Index}");
    }

    private static Value Finish(Machine vm, Value function, Value[] items) =>
        function.IsUnbound ? new PyTuple(items) : vm.Call(function, Machine.ArgsOf(items));
}
