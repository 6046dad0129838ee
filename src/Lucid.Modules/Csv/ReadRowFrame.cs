using System.Text;

namespace Lucid.Modules.Csv;

/// <summary>Reads a row: one line, or more where quoted fields hold line ends.</summary>
[NativeFrame("csv.read_row")]
internal sealed partial class ReadRowFrame : NativeFrame
{
    private const int EndOfLine = -2;

    internal partial struct State
    {
        [Saved(0)] public PyReader Reader;
        [Saved(1)] public CsvState Where;
        [Saved(2)] public PyList Fields;

        /// <summary>What there is of a field that goes on in the next line.</summary>
        [Saved(3)] public string Field;
        [Saved(4)] public bool IsUnquoted;
    }

    internal ReadRowFrame(PyReader reader)
    {
        state.Reader = reader;
        state.Fields = new PyList();
        state.Field = "";
    }

    private ref readonly PyDialect.State Dialect => ref Now.Reader.Now.Dialect.Now;

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Next(Now.Reader.Now.Lines).Then(Step.GotLine);

    [Step(1)]
    private Continuation GotLine(Machine vm, Value line)
    {
        if (line.IsExhausted)
        {
            return AtEnd(vm);
        }
        if (line.Object is not PyStr text)
        {
            return CsvModule.Error($"iterator should return strings, not {line.Type.FullName} (the file should be opened in text mode)");
        }
        Now.Reader.CountLine(vm.Undo);
        var field = new StringBuilder(Now.Field);
        long fieldMax = CsvModule.FieldMaxOf(vm);
        Write(vm.Undo).Field = "";
        for (int i = 0; i <= text.Length; i++)
        {
            Value error = Take(vm, i < text.Length ? text.CodeAt(i) : EndOfLine, field);
            if (error.IsError)
            {
                return error;
            }
            if (field.Length > fieldMax)
            {
                return CsvModule.Error($"field larger than field limit ({fieldMax})");
            }
        }
        Write(vm.Undo).Field = field.ToString();
        return Now.Where == CsvState.StartRecord ? Now.Fields : vm.Next(Now.Reader.Now.Lines).Then(Step.GotLine);
    }

    private Continuation AtEnd(Machine vm)
    {
        if (Now.Field.Length == 0 && Now.Where != CsvState.InQuotedField)
        {
            return Value.Exhausted;
        }
        if (Dialect.IsStrict)
        {
            return CsvModule.Error("unexpected end of data");
        }
        Value error = Save(vm, new StringBuilder(Now.Field));
        return error.IsError ? error : Now.Fields;
    }

    private static void Add(StringBuilder field, int c)
    {
        if (c < 0x10000)
        {
            field.Append((char)c);
        }
        else
        {
            field.Append(char.ConvertFromUtf32(c));
        }
    }

    private Value Save(Machine vm, StringBuilder field)
    {
        int quoting = Dialect.Quoting;
        Value value;
        if (Now.IsUnquoted && field.Length == 0 && (quoting is CsvModule.QuoteNotNull or CsvModule.QuoteStrings))
        {
            value = Value.None;
        }
        else
        {
            value = Value.Str(field.ToString());
            if (Now.IsUnquoted && field.Length > 0 && (quoting is CsvModule.QuoteNonNumeric or CsvModule.QuoteStrings))
            {
                value = PyFloat.Parse(value);
                if (value.IsError)
                {
                    return value;
                }
            }
        }
        Now.Fields.Add(vm.Undo, value);
        field.Clear();
        return Value.None;
    }

    private Value Go(Machine vm, CsvState where)
    {
        Write(vm.Undo).Where = where;
        return Value.None;
    }

    private Value EndField(Machine vm, int c, StringBuilder field)
    {
        Value error = Save(vm, field);
        return error.IsError ? error : Go(vm, c == EndOfLine ? CsvState.StartRecord : CsvState.EatNewline);
    }

    private Value Take(Machine vm, int c, StringBuilder field)
    {
        ref readonly PyDialect.State d = ref Dialect;
        bool isEnd = c is EndOfLine or '\n' or '\r';
        switch (Now.Where)
        {
            case CsvState.StartRecord when c == EndOfLine:
                return Value.None;
            case CsvState.StartRecord when isEnd:
                return Go(vm, CsvState.EatNewline);
            case CsvState.StartRecord or CsvState.StartField:
                return TakeFirst(vm, c, field);
            case CsvState.EscapedChar:
                Add(field, c == EndOfLine ? '\n' : c);
                return Go(vm, c is '\n' or '\r' ? CsvState.AfterEscapedNewline : CsvState.InField);
            case CsvState.AfterEscapedNewline when c == EndOfLine:
                return Value.None;
            case CsvState.InField or CsvState.AfterEscapedNewline:
                return TakePlain(vm, c, field);
            case CsvState.InQuotedField:
                if (c == EndOfLine)
                {
                    return Value.None;
                }
                if (c == d.EscapeChar)
                {
                    return Go(vm, CsvState.EscapeInQuotedField);
                }
                if (c == d.QuoteChar && d.Quoting != CsvModule.QuoteNone)
                {
                    return Go(vm, d.DoubleQuote ? CsvState.QuoteInQuotedField : CsvState.InField);
                }
                Add(field, c);
                return Value.None;
            case CsvState.EscapeInQuotedField:
                Add(field, c == EndOfLine ? '\n' : c);
                return Go(vm, CsvState.InQuotedField);
            case CsvState.QuoteInQuotedField:
                return TakeAfterQuote(vm, c, field);
            default:
                return c is '\n' or '\r' ? Value.None
                    : c == EndOfLine ? Go(vm, CsvState.StartRecord)
                    : CsvModule.Error("new-line character seen in unquoted field - do you need to open the file with newline=''?");
        }
    }

    private Value TakeFirst(Machine vm, int c, StringBuilder field)
    {
        ref readonly PyDialect.State d = ref Dialect;
        Write(vm.Undo).IsUnquoted = true;
        if (c is EndOfLine or '\n' or '\r')
        {
            return EndField(vm, c, field);
        }
        if (c == d.QuoteChar && d.Quoting != CsvModule.QuoteNone)
        {
            Write(vm.Undo).IsUnquoted = false;
            return Go(vm, CsvState.InQuotedField);
        }
        if (c == d.EscapeChar)
        {
            return Go(vm, CsvState.EscapedChar);
        }
        if (c == ' ' && d.SkipsSpace)
        {
            return Go(vm, CsvState.StartField);
        }
        if (c == d.Delimiter)
        {
            Value error = Save(vm, field);
            return error.IsError ? error : Go(vm, CsvState.StartField);
        }
        Add(field, c);
        return Go(vm, CsvState.InField);
    }

    private Value TakePlain(Machine vm, int c, StringBuilder field)
    {
        ref readonly PyDialect.State d = ref Dialect;
        if (c is EndOfLine or '\n' or '\r')
        {
            return EndField(vm, c, field);
        }
        if (c == d.EscapeChar)
        {
            return Go(vm, CsvState.EscapedChar);
        }
        if (c == d.Delimiter)
        {
            Value error = Save(vm, field);
            return error.IsError ? error : Go(vm, CsvState.StartField);
        }
        Add(field, c);
        return Go(vm, CsvState.InField);
    }

    private Value TakeAfterQuote(Machine vm, int c, StringBuilder field)
    {
        ref readonly PyDialect.State d = ref Dialect;
        if (d.Quoting != CsvModule.QuoteNone && c == d.QuoteChar)
        {
            Add(field, c);
            return Go(vm, CsvState.InQuotedField);
        }
        if (c == d.Delimiter)
        {
            Value error = Save(vm, field);
            return error.IsError ? error : Go(vm, CsvState.StartField);
        }
        if (c is EndOfLine or '\n' or '\r')
        {
            return EndField(vm, c, field);
        }
        if (d.IsStrict)
        {
            return CsvModule.Error($"'{char.ConvertFromUtf32(d.Delimiter)}' expected after '{char.ConvertFromUtf32(d.QuoteChar)}'");
        }
        Add(field, c);
        return Go(vm, CsvState.InField);
    }
}
