using System.Text;

namespace Lucid.Modules.Json;

/// <summary>
/// Writes an object as JSON. Open containers are on a stack of its own: four values each, which are the kind, the object, where its items come
/// from and how many were taken. So the depth of what is written is no depth of calls.
/// </summary>
[NativeFrame("json.encode")]
internal sealed partial class JsonEncodeFrame : NativeFrame
{
    private const int LevelSize = 4;
    private const int DepthMax = 10_000;
    private const long OfList = 0;
    private const long OfDict = 1;
    private const long OfPairs = 2;
    private const long OfDefault = 3;

    private static readonly PyStr itemsName = PyStr.Intern("items");
    private static readonly PyStr sortName = PyStr.Intern("sort");

    internal partial struct State
    {
        [Saved(0)] public PyEncoder Encoder;
        [Saved(1)] public Value Root;
        [Saved(2)] public int Level;
        [Saved(3)] public ValueArray Stack;

        /// <summary>What is written, in pieces.</summary>
        [Saved(4)] public ValueArray Parts;

        /// <summary>What Python was called for: an object or a key.</summary>
        [Saved(5)] public Value Current;

        /// <summary>The value to write behind a key that Python encodes.</summary>
        [Saved(6)] public Value Pending;

        /// <summary>How many items of a dict were written, which the skipped ones are not.</summary>
        [Saved(7)] public ValueArray Written;
    }

    internal JsonEncodeFrame(PyEncoder encoder, Value root, int level)
    {
        state.Encoder = encoder;
        state.Root = root;
        state.Level = level;
        state.Pending = Value.Unbound;
    }

    private ref readonly PyEncoder.State Options => ref Now.Encoder.Now;

    private int Depth => Now.Stack.Count / LevelSize;

    private Value Top(int i) => Now.Stack[Now.Stack.Count - LevelSize + i];

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        var text = new StringBuilder();
        Continuation? wait = Begin(vm, Now.Root, text);
        return wait is { } waiting ? waiting : Run(vm, text);
    }

    // Goes on until all is written or Python is needed. What was written so far is kept then.
    private Continuation Run(Machine vm, StringBuilder text)
    {
        while (Depth > 0)
        {
            Continuation? wait = Next(vm, text);
            if (wait is { } waiting)
            {
                return waiting;
            }
        }
        Keep(vm, text);
        var whole = new StringBuilder();
        foreach (Value part in Now.Parts.Span)
        {
            whole.Append(part.As<PyStr>()!.Text);
        }
        return new PyTuple([Value.Str(whole.ToString())]);
    }

    private void Keep(Machine vm, StringBuilder text)
    {
        if (text.Length > 0)
        {
            Write(vm.Undo).Parts.Add(vm.Undo, Value.Str(text.ToString()));
            text.Clear();
        }
    }

    private Continuation Wait(Machine vm, Value operation, int step, StringBuilder text)
    {
        Keep(vm, text);
        return operation.Then(step).Catch(Step.Failed);
    }

    private Continuation Fail(Machine vm, Value error, StringBuilder text) => Wait(vm, error, Step.Failed, text);

    // Writes a value that has no parts, opens one that has, or waits.
    private Continuation? Begin(Machine vm, Value value, StringBuilder text)
    {
        if (value.Object is PyStr str)
        {
            if (Quoted(str) is { } quoted)
            {
                text.Append(quoted);
                return null;
            }
            return Wait(vm, vm.Call(Options.Encoder, str), Step.GotText, text);
        }
        if (Simple(vm, value, out Value error) is { } simple)
        {
            text.Append(simple);
            return null;
        }
        if (error.IsError)
        {
            return Fail(vm, error, text);
        }
        if (value.Object is PyList or PyTuple)
        {
            if (!Sequences.TryItems(value, out _))
            {
                Write(vm.Undo).Current = value;
                return Wait(vm, Sequences.Collect(vm, value), Step.GotSequence, text);
            }
            int count = value.Object is PyList list ? list.Count : ((PyTuple)value.Object!).Count;
            if (count == 0)
            {
                text.Append("[]");
                return null;
            }
            return Open(vm, OfList, value, value, text, '[');
        }
        if (value.Object is PyDict dict)
        {
            if (dict.Count == 0)
            {
                text.Append("{}");
                return null;
            }
            if (dict.GetType() == typeof(PyDict) && !Options.SortsKeys)
            {
                return Open(vm, OfDict, value, value, text, '{');
            }
            Write(vm.Undo).Current = value;
            return Wait(vm, vm.CallMethod(value, itemsName), Step.GotItems, text);
        }
        if (IsOpen(value))
        {
            return Fail(vm, Errors.ValueError("Circular reference detected"), text);
        }
        Write(vm.Undo).Current = value;
        return Wait(vm, vm.Call(Options.Default, value), Step.GotDefault, text);
    }

    private string? Quoted(PyStr text) =>
        Options.IsAscii ? JsonText.Quote(text, asciiOnly: true) : Options.IsPlain ? JsonText.QuotePlain(text).As<PyStr>()!.Text : null;

    // None, bools and numbers.
    private string? Simple(Machine vm, Value value, out Value error)
    {
        error = Value.Unbound;
        if (value.IsNone)
        {
            return "null";
        }
        if (value.IsBool)
        {
            return value.IsTrue ? "true" : "false";
        }
        if (Numbers.IsInt(value))
        {
            Numbers.TryBig(value, out System.Numerics.BigInteger number);
            if (Numbers.TryLong(value, out long small))
            {
                return small.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }
            Value shown = vm.Repr(Value.Int(number));
            error = shown.IsError ? shown : error;
            return shown.IsError ? null : shown.As<PyStr>()!.Text;
        }
        if (!Numbers.TryFloat(value, out double real))
        {
            return null;
        }
        if (double.IsFinite(real))
        {
            return Runtime.Text.FloatText.Repr(real);
        }
        if (!Options.AllowsNan)
        {
            error = Errors.ValueError($"Out of range float values are not JSON compliant: {Runtime.Text.FloatText.Repr(real)}");
            return null;
        }
        return double.IsNaN(real) ? "NaN" : real > 0 ? "Infinity" : "-Infinity";
    }

    private bool IsOpen(Value value)
    {
        if (Options.Markers.IsNone)
        {
            return false;
        }
        for (int i = 1; i < Now.Stack.Count; i += LevelSize)
        {
            if (Now.Stack[i].Is(value))
            {
                return true;
            }
        }
        return false;
    }

    private Continuation? Open(Machine vm, long kind, Value owner, Value items, StringBuilder text, char bracket)
    {
        if (IsOpen(owner))
        {
            return Fail(vm, Errors.ValueError("Circular reference detected"), text);
        }
        if (Depth >= DepthMax)
        {
            return Fail(vm, Errors.RecursionError("maximum recursion depth exceeded while encoding a JSON object"), text);
        }
        ref State s = ref Write(vm.Undo);
        s.Stack.AddRange(vm.Undo, [Value.Int(kind), owner, items, Value.Int(0)]);
        s.Written.Add(vm.Undo, Value.Int(0));
        if (bracket != '\0')
        {
            text.Append(bracket);
            s.Level++;
        }
        return null;
    }

    private void Close(Machine vm)
    {
        ref State s = ref Write(vm.Undo);
        s.Stack.RemoveRange(vm.Undo, s.Stack.Count - LevelSize, LevelSize);
        s.Written.Pop(vm.Undo);
    }

    private void NewLine(StringBuilder text)
    {
        if (Options.Indent.Object is PyStr indent)
        {
            text.Append('\n');
            for (int i = 0; i < Now.Level; i++)
            {
                text.Append(indent.Text);
            }
        }
    }

    private Continuation? End(Machine vm, StringBuilder text, char bracket)
    {
        bool hasItems = Now.Written[Now.Written.Count - 1].AsLong > 0;
        Write(vm.Undo).Level--;
        if (hasItems)
        {
            NewLine(text);
        }
        text.Append(bracket);
        Close(vm);
        return null;
    }

    private void Separate(Machine vm, StringBuilder text)
    {
        ref State s = ref Write(vm.Undo);
        long written = s.Written[s.Written.Count - 1].AsLong;
        if (written > 0)
        {
            text.Append(Options.ItemSeparator.Text);
        }
        NewLine(text);
        s.Written.Set(vm.Undo, s.Written.Count - 1, Value.Int(written + 1));
    }

    private Continuation? Next(Machine vm, StringBuilder text)
    {
        long at = Top(3).AsLong;
        Value items = Top(2);
        switch (Top(0).AsLong)
        {
            case OfDefault:
                Close(vm);
                return null;
            case OfList:
                int count = items.Object is PyList list ? list.Count : ((PyTuple)items.Object!).Count;
                if (at >= count)
                {
                    return End(vm, text, ']');
                }
                Advance(vm, at + 1);
                Separate(vm, text);
                return Begin(vm, items.Object is PyList live ? live[(int)at] : ((PyTuple)items.Object!)[(int)at], text);
            case OfDict:
                var dict = (PyDict)items.Object!;
                int entry = dict.NextEntry((int)at);
                if (entry < 0)
                {
                    return End(vm, text, '}');
                }
                Advance(vm, entry + 1);
                return Pair(vm, dict.KeyAt(entry), dict.ValueAt(entry), text);
            default:
                var pairs = (PyList)items.Object!;
                if (at >= pairs.Count)
                {
                    return End(vm, text, '}');
                }
                Advance(vm, at + 1);
                return pairs[(int)at].Object is PyTuple { Count: 2 } pair
                    ? Pair(vm, pair[0], pair[1], text)
                    : Fail(vm, Errors.ValueError("items must return 2-tuples"), text);
        }
    }

    private void Advance(Machine vm, long at)
    {
        ref State s = ref Write(vm.Undo);
        s.Stack.Set(vm.Undo, s.Stack.Count - 1, Value.Int(at));
    }

    private Continuation? Pair(Machine vm, Value key, Value value, StringBuilder text)
    {
        Write(vm.Undo).Current = key;
        PyStr? name = key.Object as PyStr;
        if (name is null)
        {
            string? simple = Simple(vm, key, out Value error);
            if (simple is null && !error.IsError && Options.SkipsKeys)
            {
                return null;
            }
            if (simple is null)
            {
                // The note of a container tells the item whose value is wrong.
                Advance(vm, 0);
                return Fail(vm, error.IsError ? error : Errors.TypeError($"keys must be str, int, float, bool or None, not {key.Type.FullName}"), text);
            }
            name = PyStr.Of(simple);
        }
        Separate(vm, text);
        if (Quoted(name) is { } quoted)
        {
            text.Append(quoted).Append(Options.KeySeparator.Text);
            return Begin(vm, value, text);
        }
        Write(vm.Undo).Pending = value;
        return Wait(vm, vm.Call(Options.Encoder, name), Step.GotText, text);
    }

    [Step(1)]
    private Continuation GotText(Machine vm, Value value)
    {
        var text = new StringBuilder();
        if (value.Object is not PyStr encoded)
        {
            return Fail(vm, Errors.TypeError($"encoder() must return a string, not {value.Type.FullName}"), text);
        }
        text.Append(encoded.Text);
        Value pending = Now.Pending;
        if (pending.IsUnbound)
        {
            return Run(vm, text);
        }
        Write(vm.Undo).Pending = Value.Unbound;
        text.Append(Options.KeySeparator.Text);
        Continuation? wait = Begin(vm, pending, text);
        return wait is { } waiting ? waiting : Run(vm, text);
    }

    [Step(2)]
    private Continuation GotDefault(Machine vm, Value value)
    {
        var text = new StringBuilder();
        Continuation? wait = Open(vm, OfDefault, Now.Current, Value.None, text, '\0');
        wait ??= Begin(vm, value, text);
        return wait is { } waiting ? waiting : Run(vm, text);
    }

    [Step(3)]
    private Continuation GotItems(Machine vm, Value value) => Wait(vm, Sequences.Collect(vm, value), Step.GotPairs, new StringBuilder());

    [Step(4)]
    private Continuation GotPairs(Machine vm, Value value)
    {
        var text = new StringBuilder();
        Continuation? wait = Open(vm, OfPairs, Now.Current, value, text, '{');
        return wait is { } waiting ? waiting
            : Options.SortsKeys ? Wait(vm, vm.CallMethod(value, sortName), Step.Sorted, text)
            : Run(vm, text);
    }

    [Step(7)]
    private Continuation GotSequence(Machine vm, Value value)
    {
        var text = new StringBuilder();
        if (((PyList)value.Object!).Count == 0)
        {
            text.Append("[]");
            return Run(vm, text);
        }
        Continuation? wait = Open(vm, OfList, Now.Current, value, text, '[');
        return wait is { } waiting ? waiting : Run(vm, text);
    }

    [Step(5)]
    private Continuation Sorted(Machine vm) => Run(vm, new StringBuilder());

    // Every container that the fault is in is told in a note, from the inside out.
    [Step(6)]
    private Continuation Failed(Machine vm, Value value)
    {
        var exception = (PyException)value.Object!;
        for (int i = Now.Stack.Count - LevelSize; i >= 0; i -= LevelSize)
        {
            Value owner = Now.Stack[i + 1];
            long at = Now.Stack[i + 3].AsLong;
            string type = owner.Type.FullName;
            switch (Now.Stack[i].AsLong)
            {
                case OfDefault:
                    exception.AddNote(vm.Undo, PyStr.Of($"when serializing {type} object"));
                    break;
                case OfList:
                    exception.AddNote(vm.Undo, PyStr.Of($"when serializing {type} item {at - 1}"));
                    break;
                case OfDict when at > 0:
                    exception.AddNote(vm.Undo, PyStr.Of($"when serializing {type} item {Shown(((PyDict)owner.Object!).KeyAt((int)at - 1))}"));
                    break;
                case OfPairs when at > 0:
                    exception.AddNote(vm.Undo, PyStr.Of($"when serializing {type} item {Shown(((PyTuple)((PyList)Now.Stack[i + 2].Object!)[(int)at - 1].Object!)[0])}"));
                    break;
            }
        }
        return vm.RaiseAgain(value);
    }

    private static string Shown(Value key) =>
        key.Object is PyStr text ? ReprText.Of(text)
        : key.IsNone ? "None"
        : key.IsBool ? (key.IsTrue ? "True" : "False")
        : Numbers.TryFloat(key, out double real) ? Runtime.Text.FloatText.Repr(real)
        : Numbers.TryBig(key, out System.Numerics.BigInteger number) ? number.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : $"<{key.Type.FullName} object>";
}
