namespace Lucid.Modules.Csv;

/// <summary>Makes a dialect out of another, any object with the attributes of one, and options; then what the dialect is for.</summary>
[NativeFrame("csv.dialect")]
internal sealed partial class DialectFrame : NativeFrame
{
    private const int Delimiter = 0;
    private const int DoubleQuote = 1;
    private const int EscapeChar = 2;
    private const int LineTerminator = 3;
    private const int QuoteChar = 4;
    private const int Quoting = 5;
    private const int SkipsSpace = 6;
    private const int Strict = 7;
    private const int QuotingMax = 5;

    private static readonly PyStr[] names =
    [
        PyStr.Intern("delimiter"), PyStr.Intern("doublequote"), PyStr.Intern("escapechar"), PyStr.Intern("lineterminator"),
        PyStr.Intern("quotechar"), PyStr.Intern("quoting"), PyStr.Intern("skipinitialspace"), PyStr.Intern("strict"),
    ];

    private static readonly PyStr write = PyStr.Intern("write");
    private static readonly PyStr module = PyStr.Intern("_csv");

    internal partial struct State
    {
        [Saved(0)] public DialectUse Use;
        [Saved(1)] public Value Argument;
        [Saved(2)] public Value Base;
        [Saved(3)] public ValueArray Options;
        [Saved(4)] public int At;
        [Saved(5)] public PyDialect? Made;
    }

    private DialectFrame(DialectUse use, Value argument, Value b, Value[] options)
    {
        state.Use = use;
        state.Argument = argument;
        state.Base = b;
        state.Options.Replace(options, options.Length);
    }

    private static int OptionOf(string name)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i].Text == name)
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>Takes the arguments apart and starts.</summary>
    /// <param name="vm">The machine.</param>
    /// <param name="args">Perhaps a dialect, and options by name.</param>
    /// <param name="use">What for.</param>
    /// <param name="argument">What the use needs.</param>
    /// <param name="skipped">How many arguments come before the dialect.</param>
    internal static Value Start(Machine vm, Args args, DialectUse use, Value argument, int skipped)
    {
        Value b = args.Count > skipped ? args[skipped] : Value.Unbound;
        var options = new Value[names.Length];
        Array.Fill(options, Value.Unbound);
        for (int i = 0; i < args.KeywordCount; i++)
        {
            string name = args.Names![i].As<PyStr>()!.Text;
            int option = OptionOf(name);
            if (option >= 0)
            {
                options[option] = args[args.Count + i];
            }
            else if (name == "dialect" && b.IsUnbound)
            {
                b = args[args.Count + i];
            }
            else
            {
                return Errors.TypeError($"this function got an unexpected keyword argument '{name}'");
            }
        }
        b = b.IsNone ? Value.Unbound : b;
        if (b.Object is PyStr text)
        {
            if (vm.StateOf<CsvModule>(module)!.Find(vm, text) is not { } known)
            {
                return CsvModule.Error("unknown dialect");
            }
            b = known;
        }
        return vm.Enter(new DialectFrame(use, argument, b, options));
    }

    [Step(0)]
    private Continuation Begin(Machine vm)
    {
        if (Now.Base.Object is PyDialect same && Array.TrueForAll(Now.Options.ToArray(), o => o.IsUnbound))
        {
            return Use(vm, same);
        }
        return Next(vm);
    }

    private Continuation Next(Machine vm)
    {
        while (Now.At < names.Length)
        {
            Value given = Now.Options[Now.At];
            if (given.IsUnbound && !Now.Base.IsUnbound)
            {
                return vm.GetAttrOrUnbound(Now.Base, names[Now.At]).Then(Step.GotOption);
            }
            if (!given.IsUnbound && (Now.At is DoubleQuote or SkipsSpace or Strict))
            {
                return vm.Truth(given).Then(Step.GotTruth);
            }
            Write(vm.Undo).At++;
        }
        Value error = Build(out PyDialect.State options);
        if (error.IsError)
        {
            return error;
        }
        PyType cls = Now.Use == DialectUse.Dialect && Now.Argument.Object is PyType wanted ? wanted : PyDialect.TypeObject;
        return Use(vm, PyDialect.Make(cls, options));
    }

    [Step(1)]
    private Continuation GotOption(Machine vm, Value value)
    {
        ref State s = ref Write(vm.Undo);
        s.Options.Set(vm.Undo, s.At, value);
        if (value.IsUnbound)
        {
            s.At++;
        }
        else if (s.At is DoubleQuote or SkipsSpace or Strict)
        {
            return vm.Truth(value).Then(Step.GotTruth);
        }
        else
        {
            s.At++;
        }
        return Next(vm);
    }

    [Step(2)]
    private Continuation GotTruth(Machine vm, Value truth)
    {
        ref State s = ref Write(vm.Undo);
        s.Options.Set(vm.Undo, s.At, truth);
        s.At++;
        return Next(vm);
    }

    private Value Build(out PyDialect.State made)
    {
        made = new PyDialect.State { DoubleQuote = true, LineTerminator = PyStr.Intern("\r\n") };
        Value Option(int i) => Now.Options[i];
        Value error = Character(Option(Delimiter), "delimiter", ',', mayBeNone: false, out made.Delimiter);
        made.DoubleQuote = Option(DoubleQuote).IsUnbound || Option(DoubleQuote).IsTrue;
        error = error.IsError ? error : Character(Option(EscapeChar), "escapechar", PyDialect.None, mayBeNone: true, out made.EscapeChar);
        if (!error.IsError && !Option(LineTerminator).IsUnbound)
        {
            if (Option(LineTerminator).Object is not PyStr terminator)
            {
                return Errors.TypeError($"\"lineterminator\" must be a string, not {Option(LineTerminator).Type.FullName}");
            }
            made.LineTerminator = terminator;
        }
        error = error.IsError ? error : Character(Option(QuoteChar), "quotechar", '"', mayBeNone: true, out made.QuoteChar);
        if (error.IsError)
        {
            return error;
        }
        Value quoting = Option(Quoting);
        if (!quoting.IsUnbound && quoting.Type != PyInt.TypeObject)
        {
            return Errors.TypeError($"\"quoting\" must be an integer, not {quoting.Type.FullName}");
        }
        made.SkipsSpace = Option(SkipsSpace).IsTrue;
        made.IsStrict = Option(Strict).IsTrue;
        long number = quoting.IsUnbound ? Option(QuoteChar).IsNone ? CsvModule.QuoteNone : 0 : Numbers.TryLong(quoting, out long given) ? given : -1;
        if (number is < 0 or > QuotingMax)
        {
            return Errors.TypeError("bad \"quoting\" value");
        }
        made.Quoting = (int)number;
        return made.Quoting != CsvModule.QuoteNone && made.QuoteChar == PyDialect.None ? Errors.TypeError("quotechar must be set if quoting enabled") : Check(made);
    }

    private static Value Character(Value given, string name, int otherwise, bool mayBeNone, out int character)
    {
        character = otherwise;
        if (given.IsUnbound)
        {
            return Value.None;
        }
        if (given.IsNone && mayBeNone)
        {
            character = PyDialect.None;
            return Value.None;
        }
        if (given.Object is not PyStr { Length: 1 } text)
        {
            string kind = given.Object is PyStr other ? $"a string of length {other.Length}" : given.Type.FullName;
            return Errors.TypeError($"\"{name}\" must be a unicode character{(mayBeNone ? " or None" : "")}, not {kind}");
        }
        character = text.CodeAt(0);
        return Value.None;
    }

    private static Value Check(in PyDialect.State d)
    {
        (string Name, int Code)[] characters = [("delimiter", d.Delimiter), ("escapechar", d.EscapeChar), ("quotechar", d.QuoteChar)];
        foreach ((string name, int code) in characters)
        {
            if (code is '\n' or '\r' || (code == ' ' && name != "delimiter" && d.SkipsSpace))
            {
                return Errors.ValueError($"bad {name} value");
            }
        }
        for (int i = 0; i < characters.Length; i++)
        {
            for (int k = i + 1; k < characters.Length; k++)
            {
                if (characters[i].Code == characters[k].Code && characters[i].Code != PyDialect.None)
                {
                    return Errors.ValueError($"bad {characters[i].Name} or {characters[k].Name} value");
                }
            }
        }
        foreach ((string name, int code) in characters)
        {
            if (code != PyDialect.None && d.LineTerminator.Codes().Contains(code))
            {
                return Errors.ValueError($"bad {name} or lineterminator value");
            }
        }
        return Value.None;
    }

    private Continuation Use(Machine vm, PyDialect dialect)
    {
        switch (Now.Use)
        {
            case DialectUse.Register:
                vm.StateOf<CsvModule>(module)!.Add(vm, (PyStr)Now.Argument.Object!, dialect);
                return Value.None;
            case DialectUse.Dialect:
                return dialect;
        }
        Write(vm.Undo).Made = dialect;
        return Now.Use == DialectUse.Reader
            ? vm.GetIter(Now.Argument).Then(Step.GotIterator)
            : vm.GetAttrOrUnbound(Now.Argument, write).Then(Step.GotWrite);
    }

    [Step(3)]
    private Continuation GotIterator(Machine vm, Value iterator) => new PyReader(Now.Made!, iterator);

    [Step(4)]
    private Continuation GotWrite(Machine vm, Value method) =>
        !method.IsUnbound && method.Type.Has(Slot.Call) ? new PyWriter(Now.Made!, method) : Errors.TypeError("argument 1 must have a \"write\" method");
}
