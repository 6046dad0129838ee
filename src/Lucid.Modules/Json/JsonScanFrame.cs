using System.Globalization;

namespace Lucid.Modules.Json;

/// <summary>Reads one JSON value. The open arrays and objects are a stack of its own, so that depth costs no frames.</summary>
[NativeFrame("json.scan")]
internal sealed partial class JsonScanFrame : NativeFrame
{
    private const int BurstMax = 2000;

    internal partial struct State
    {
        [Saved(0)] public PyScanner Scanner;
        [Saved(1)] public PyStr Text;
        [Saved(2)] public int At;

        /// <summary>The open containers: a list, or the list of keys and values of an object.</summary>
        [Saved(3)] public ValueArray Open;

        /// <summary>For each of them whether it is an object.</summary>
        [Saved(4)] public ValueArray IsObject;
        [Saved(5)] public PyDict Memo;
    }

    internal JsonScanFrame(PyScanner scanner, PyStr text, int at)
    {
        state.Scanner = scanner;
        state.Text = text;
        state.At = at;
        state.Memo = new PyDict();
    }

    [Step(0)]
    private Continuation Start(Machine vm) => Go(vm, Read(vm));

    /// <summary>A value was made by a hook or is read.</summary>
    [Step(1)]
    private Continuation GotValue(Machine vm, Value value) => Go(vm, value);

    [Step(2)]
    private Continuation Rest(Machine vm) => Go(vm, Read(vm));

    // Unbound: a container was opened or an element is to be read.
    private Continuation Go(Machine vm, Value value)
    {
        for (int i = 0; ; i++)
        {
            if (value.IsSignal)
            {
                return value.Then(Step.GotValue);
            }
            if (!value.IsUnbound)
            {
                if (Now.Open.Count == 0)
                {
                    return new PyTuple([value, Value.Int(Now.At)]);
                }
                value = Put(vm, value);
                if (!value.IsUnbound)
                {
                    continue;
                }
            }
            if (i >= BurstMax)
            {
                return Value.None.Then(Step.Rest);
            }
            value = Read(vm);
        }
    }

    private int Code(int i) => i < Now.Text.Length ? Now.Text.CodeAt(i) : -1;

    private int SkipSpace(int i)
    {
        if (Code(i) > ' ')
        {
            return i;
        }
        while (Code(i) is ' ' or '\t' or '\n' or '\r')
        {
            i++;
        }
        return i;
    }

    private Value Fault(Machine vm, string message, int at) => vm.Enter(new JsonFaultFrame(message, Now.Text, at));

    private bool StartsWith(string word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            if (Code(Now.At + i) != word[i])
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Reads the value at the place: a leaf, or the opening of a container.</summary>
    private Value Read(Machine vm)
    {
        switch (Code(Now.At))
        {
            case '"':
                return ReadString(vm);
            case '{':
                return OpenObject(vm);
            case '[':
                int at = SkipSpace(Now.At + 1);
                if (Code(at) == ']')
                {
                    Write(vm.Undo).At = at + 1;
                    return new PyList();
                }
                Push(vm, at, isObject: false);
                return Value.Unbound;
            case 'n' when StartsWith("null"):
                return Leaf(vm, 4, Value.None);
            case 't' when StartsWith("true"):
                return Leaf(vm, 4, Value.True);
            case 'f' when StartsWith("false"):
                return Leaf(vm, 5, Value.False);
            case 'N' when StartsWith("NaN"):
                return Constant(vm, "NaN");
            case 'I' when StartsWith("Infinity"):
                return Constant(vm, "Infinity");
            case '-' when StartsWith("-Infinity"):
                return Constant(vm, "-Infinity");
            default:
                return ReadNumber(vm);
        }
    }

    private Value Leaf(Machine vm, int length, Value value)
    {
        Write(vm.Undo).At += length;
        return value;
    }

    private Value Constant(Machine vm, string name)
    {
        Write(vm.Undo).At += name.Length;
        return vm.Call(Now.Scanner.Now.ParseConstant, Value.Str(name));
    }

    private Value ReadString(Machine vm)
    {
        int at = Now.At + 1;
        Value made = JsonText.Scan(Now.Text, ref at, Now.Scanner.Now.Strict, out string? fault);
        if (fault is not null)
        {
            return Fault(vm, fault, at);
        }
        Write(vm.Undo).At = at;
        return made;
    }

    private Value OpenObject(Machine vm)
    {
        int at = SkipSpace(Now.At + 1);
        Push(vm, at, isObject: true);
        if (Code(at) == '}')
        {
            return Close(vm, at);
        }
        return ReadKey(vm, at);
    }

    private void Push(Machine vm, int at, bool isObject)
    {
        ref State s = ref Write(vm.Undo);
        s.At = at;
        s.Open.Add(vm.Undo, new PyList());
        s.IsObject.Add(vm.Undo, Value.Bool(isObject));
    }

    // A key, the colon, and the place of the value.
    private Value ReadKey(Machine vm, int at)
    {
        if (Code(at) != '"')
        {
            return Fault(vm, "Expecting property name enclosed in double quotes", at);
        }
        Write(vm.Undo).At = at;
        Value key = ReadString(vm);
        if (key.IsSignal)
        {
            return key;
        }
        key = Tables.Do(vm, Now.Memo, TableOp.SetDefault, key, key);
        Top.Add(vm.Undo, key);
        at = SkipSpace(Now.At);
        if (Code(at) != ':')
        {
            return Fault(vm, "Expecting ':' delimiter", at);
        }
        Write(vm.Undo).At = SkipSpace(at + 1);
        return Value.Unbound;
    }

    private PyList Top => Now.Open[Now.Open.Count - 1].As<PyList>()!;

    /// <summary>Puts a value in the innermost container, and closes that if it ends here.</summary>
    private Value Put(Machine vm, Value value)
    {
        bool isObject = Now.IsObject[Now.Open.Count - 1].IsTrue;
        Top.Add(vm.Undo, value);
        int at = SkipSpace(Now.At);
        int end = isObject ? '}' : ']';
        if (Code(at) == end)
        {
            return Close(vm, at);
        }
        if (Code(at) != ',')
        {
            return Fault(vm, "Expecting ',' delimiter", at);
        }
        int comma = at;
        at = SkipSpace(at + 1);
        if (Code(at) == end)
        {
            return Fault(vm, $"Illegal trailing comma before end of {(isObject ? "object" : "array")}", comma);
        }
        if (isObject)
        {
            return ReadKey(vm, at);
        }
        Write(vm.Undo).At = at;
        return Value.Unbound;
    }

    private Value Close(Machine vm, int at)
    {
        ref State s = ref Write(vm.Undo);
        s.At = at + 1;
        PyList items = s.Open.Pop(vm.Undo).As<PyList>()!;
        if (s.IsObject.Pop(vm.Undo).IsFalse)
        {
            return items;
        }
        ref readonly PyScanner.State scanner = ref s.Scanner.Now;
        if (!scanner.PairsHook.IsNone)
        {
            var pairs = new Value[items.Count / 2];
            for (int i = 0; i < pairs.Length; i++)
            {
                pairs[i] = new PyTuple([items[2 * i], items[(2 * i) + 1]]);
            }
            return vm.Call(scanner.PairsHook, new PyList(pairs, pairs.Length));
        }
        var made = new PyDict();
        made.Reserve(vm.Undo, items.Count / 2);
        for (int i = 0; i < items.Count; i += 2)
        {
            made.TrySetLeaf(vm, items[i], items[i + 1]);
        }
        return scanner.ObjectHook.IsNone ? made : vm.Call(scanner.ObjectHook, made);
    }

    private Value ReadNumber(Machine vm)
    {
        int start = Now.At;
        int at = start;
        if (Code(at) == '-')
        {
            at++;
        }
        if (Code(at) == '0')
        {
            at++;
        }
        else if (Code(at) is >= '1' and <= '9')
        {
            at = SkipDigits(at);
        }
        else
        {
            return Errors.StopIteration(Value.Int(start));
        }
        bool isFloat = false;
        if (Code(at) == '.' && IsDigit(at + 1))
        {
            isFloat = true;
            at = SkipDigits(at + 1);
        }
        if (Code(at) is 'e' or 'E')
        {
            int exponent = at + (Code(at + 1) is '+' or '-' ? 2 : 1);
            if (IsDigit(exponent))
            {
                isFloat = true;
                at = SkipDigits(exponent);
            }
        }
        if (!isFloat && at - start < 18 && ReferenceEquals(Now.Scanner.Now.ParseInt.Object, PyInt.TypeObject))
        {
            Write(vm.Undo).At = at;
            return Value.Int(Number(start, at));
        }
        PyStr text = Now.Text.Slice(start, at - start);
        Write(vm.Undo).At = at;
        Value parse = isFloat ? Now.Scanner.Now.ParseFloat : Now.Scanner.Now.ParseInt;
        if (isFloat && ReferenceEquals(parse.Object, PyFloat.TypeObject))
        {
            return Value.Float(double.Parse(text.Text, NumberStyles.Float, CultureInfo.InvariantCulture));
        }
        return vm.Call(parse, text);
    }

    private long Number(int start, int end)
    {
        bool isNegative = Code(start) == '-';
        long number = 0;
        for (int i = isNegative ? start + 1 : start; i < end; i++)
        {
            number = (number * 10) + (Code(i) - '0');
        }
        return isNegative ? -number : number;
    }

    private bool IsDigit(int i) => Code(i) is >= '0' and <= '9';

    private int SkipDigits(int i)
    {
        while (IsDigit(i))
        {
            i++;
        }
        return i;
    }
}
