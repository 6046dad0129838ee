namespace Lucid.Runtime;

/// <summary><c>str.translate</c>: asks the table for each character; a LookupError leaves the character as it is.</summary>
[NativeFrame("translate")]
internal sealed partial class TranslateFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyStr Text;
        [Saved(1)] public Value Table;
        [Saved(2)] public int Position;
        [Saved(3)] public ValueArray Made;
    }

    internal TranslateFrame(PyStr text, Value table)
    {
        state.Text = text;
        state.Table = table;
    }

    [Step(0)]
    private Continuation Run(Machine vm)
    {
        while (Now.Position < Now.Text.Length)
        {
            Value key = Value.Int(Now.Text.CodeAt(Now.Position));
            if (Now.Table.O is PyDict dict && dict.GetType() == typeof(PyDict) && dict.TryGetLeaf(vm, key, out Value found))
            {
                if (Put(vm.Undo, found) is { } error)
                {
                    return error;
                }
                continue;
            }
            return vm.GetItem(Now.Table, key).Then(Step.Got).Catch(Step.Failed);
        }
        var codes = new int[Now.Made.Count];
        for (int i = 0; i < codes.Length; i++)
        {
            codes[i] = (int)Now.Made[i].Bits;
        }
        return StrOps.Make(codes);
    }

    [Step(1)]
    private Continuation Got(Machine vm, Value value) => Put(vm.Undo, value) is { } error ? error : Run(vm);

    [Step(2)]
    private Continuation Failed(Machine vm, Value value)
    {
        if (!vm.IsInstanceOf(value, ExceptionTypes.LookupError))
        {
            return vm.Reraise(value);
        }
        Append(vm.Undo, [Now.Text.CodeAt(Now.Position)]);
        return Run(vm);
    }

    private Value? Put(Undo undo, Value mapped)
    {
        if (mapped.IsNone)
        {
            Append(undo, []);
            return null;
        }
        if (mapped.O is PyStr text)
        {
            Append(undo, text.Codes());
            return null;
        }
        if (!Numbers.IsInt(mapped))
        {
            return Errors.TypeError("character mapping must return integer, None or str");
        }
        if (!Numbers.TryLong(mapped, out long code) || code is < 0 or > 0x10FFFF)
        {
            return Errors.ValueError("character mapping must be in range(0x110000)");
        }
        Append(undo, [(int)code]);
        return null;
    }

    private void Append(Undo undo, ReadOnlySpan<int> codes)
    {
        ref State s = ref Write(undo);
        s.Position++;
        foreach (int code in codes)
        {
            s.Made.Add(undo, Value.Int(code));
        }
    }
}
