namespace Lucid.Runtime;

/// <summary>Composes a text of literal pieces and of values by their str or repr.</summary>
[NativeFrame("compose")]
internal sealed partial class ComposeFrame : NativeFrame
{
    private const int Literal = 0;
    private const int AsStr = 1;
    private const int AsRepr = 2;

    internal partial struct State
    {
        [Saved(0)] public ValueArray Parts;
        [Saved(1)] public ValueArray Kinds;
        [Saved(2)] public int Next;
    }

    /// <summary>Adds a literal piece, while the frame is being made.</summary>
    internal ComposeFrame Text(string text) => Add(Value.Str(text), Literal);

    /// <summary>Adds a value by its str.</summary>
    internal ComposeFrame Str(Value value) => Add(value, AsStr);

    /// <summary>Adds a value by its repr.</summary>
    internal ComposeFrame Repr(Value value) => Add(value, AsRepr);

    private ComposeFrame Add(Value value, int kind)
    {
        // Nothing that is being made is in a log.
        var fresh = new Undo();
        state.Parts.Add(fresh, value);
        state.Kinds.Add(fresh, Value.Int(kind));
        return this;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        while (Now.Next < Now.Parts.Count)
        {
            switch (Now.Kinds[Now.Next].AsLong)
            {
                case AsStr:
                    return vm.Str(Now.Parts[Now.Next]).Then(Step.Got);
                case AsRepr:
                    return vm.Repr(Now.Parts[Now.Next]).Then(Step.Got);
            }
            Write(vm.Undo).Next++;
        }
        return PyStr.Concat(Now.Parts.ToArray());
    }

    [Step(1)]
    private Continuation Got(Machine vm, Value value)
    {
        ref State s = ref Write(vm.Undo);
        s.Parts.Set(vm.Undo, s.Next++, value);
        return Start(vm);
    }
}
