using System.Text;

namespace Lucid.Modules.Csv;

/// <summary>Writes a row.</summary>
[NativeFrame("csv.write_row")]
internal sealed partial class WriteRowFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyWriter Writer;
        [Saved(1)] public Value Row;
        [Saved(2)] public ValueArray Parts;
        [Saved(3)] public bool IsQuoted;
        [Saved(4)] public bool LastIsNone;
    }

    internal WriteRowFrame(PyWriter writer, Value row)
    {
        state.Writer = writer;
        state.Row = row;
    }

    private ref readonly PyDialect.State Dialect => ref Now.Writer.Now.Dialect.Now;

    [Step(0)]
    private Continuation Start(Machine vm) => Now.Row.Type.Has(Slot.Iter) || Now.Row.Type.Has(Slot.GetItem)
        ? vm.GetIter(Now.Row).Then(Step.GotIterator)
        : CsvModule.Error($"iterable expected, not {Now.Row.Type.FullName}");

    [Step(1)]
    private Continuation GotIterator(Machine vm, Value iterator)
    {
        Write(vm.Undo).Row = iterator;
        return vm.Next(iterator).Then(Step.GotField);
    }

    [Step(2)]
    private Continuation GotField(Machine vm, Value field)
    {
        while (!field.IsExhausted)
        {
            ref State s = ref Write(vm.Undo);
            s.LastIsNone = field.IsNone;
            s.IsQuoted = Dialect.Quoting switch
            {
                CsvModule.QuoteNonNumeric => !IsNumber(field),
                CsvModule.QuoteAll => true,
                CsvModule.QuoteStrings => field.Object is PyStr,
                CsvModule.QuoteNotNull => !field.IsNone,
                _ => false,
            };
            Value text = field.IsNone ? PyStr.Empty : field.Object is PyStr ? field : vm.Str(field);
            if (text.IsSignal)
            {
                return text.Then(Step.GotText);
            }
            Value error = Add(vm, (PyStr)text.Object!);
            if (error.IsError)
            {
                return error;
            }
            field = vm.Next(Now.Row);
            if (field.IsPushed || field.IsError)
            {
                return field.Then(Step.GotField);
            }
        }
        return Finish(vm);
    }

    private static bool IsNumber(Value value) =>
        value.Type.Has(Slot.Index) || value.Type.Has(Slot.Int) || value.Type.Has(Slot.Float) || value.Object is PyComplex;

    [Step(3)]
    private Continuation GotText(Machine vm, Value text)
    {
        Value error = Add(vm, (PyStr)text.Object!);
        return error.IsError ? error : vm.Next(Now.Row).Then(Step.GotField);
    }

    private Value Add(Machine vm, PyStr text)
    {
        ref readonly PyDialect.State d = ref Dialect;
        bool isQuoted = Now.IsQuoted;
        if (text.Length == 0 && d.Delimiter == ' ' && d.SkipsSpace)
        {
            if (d.Quoting == CsvModule.QuoteNone || (Now.LastIsNone && (d.Quoting is CsvModule.QuoteStrings or CsvModule.QuoteNotNull)))
            {
                return CsvModule.Error("empty field must be quoted if delimiter is a space and skipinitialspace is true");
            }
            isQuoted = true;
        }
        string quote = d.QuoteChar == PyDialect.None ? "" : char.ConvertFromUtf32(d.QuoteChar);
        var made = new StringBuilder(text.Text.Length + 2);
        for (int i = 0; i < text.Length; i++)
        {
            int c = text.CodeAt(i);
            if (c == d.Delimiter || c == d.EscapeChar || c == d.QuoteChar || c is '\n' or '\r' || d.LineTerminator.Codes().Contains(c))
            {
                bool escapes = d.Quoting == CsvModule.QuoteNone || c == d.EscapeChar || (c == d.QuoteChar && !d.DoubleQuote);
                if (!escapes)
                {
                    isQuoted = true;
                    made.Append(c == d.QuoteChar ? quote : "");
                }
                else if (d.EscapeChar == PyDialect.None)
                {
                    return CsvModule.Error("need to escape, but no escapechar set");
                }
                else
                {
                    made.Append(char.ConvertFromUtf32(d.EscapeChar));
                }
            }
            if (c is >= 0xD800 and < 0xE000)
            {
                made.Append((char)c);
            }
            else
            {
                made.Append(char.ConvertFromUtf32(c));
            }
        }
        string field = isQuoted ? quote + made + quote : made.ToString();
        Write(vm.Undo).Parts.Add(vm.Undo, Value.Str(field));
        return Value.None;
    }

    private Continuation Finish(Machine vm)
    {
        ref readonly PyDialect.State d = ref Dialect;
        if (Now.Parts.Count == 1 && Now.Parts[0].As<PyStr>()!.Length == 0)
        {
            if (d.Quoting == CsvModule.QuoteNone || (Now.LastIsNone && (d.Quoting is CsvModule.QuoteStrings or CsvModule.QuoteNotNull)))
            {
                return CsvModule.Error("single empty field record must be quoted");
            }
            string quote = char.ConvertFromUtf32(d.QuoteChar);
            Write(vm.Undo).Parts.Set(vm.Undo, 0, Value.Str(quote + quote));
        }
        var line = new StringBuilder();
        for (int i = 0; i < Now.Parts.Count; i++)
        {
            line.Append(i == 0 ? "" : char.ConvertFromUtf32(d.Delimiter)).Append(Now.Parts[i].As<PyStr>()!.Text);
        }
        return vm.Call(Now.Writer.Now.WriteText, Value.Str(line.Append(d.LineTerminator.Text).ToString()));
    }
}
