namespace Lucid.Modules.Csv;

/// <summary>How a CSV text is written. Characters are code points, -1 for none.</summary>
[PyType("_csv.Dialect", Subclassable = true, Doc = "CSV dialect\n\nThe Dialect type records CSV parsing and generation options.\n")]
internal partial class PyDialect : PyObject
{
    internal const int None = -1;

    internal partial struct State
    {
        [Saved(0)] public int Delimiter;
        [Saved(1)] public int QuoteChar;
        [Saved(2)] public int EscapeChar;
        [Saved(3)] public PyStr LineTerminator;
        [Saved(4)] public int Quoting;
        [Saved(5)] public bool DoubleQuote;
        [Saved(6)] public bool SkipsSpace;
        [Saved(7)] public bool IsStrict;
    }

    internal PyDialect()
        : base(TypeObject)
    {
    }

    /// <summary>A dialect of these options.</summary>
    internal static PyDialect Make(PyType cls, in State options)
    {
        PyDialect made = Allocate(cls);
        made.state = options;
        return made;
    }

    [PyNew("Dialect(*args, **kwargs)")]
    internal static Value New(Machine vm, PyType cls, Args args) => DialectFrame.Start(vm, args, DialectUse.Dialect, cls, 0);

    private static Value Shown(int c) => c == None ? Value.None : PyStr.OfCode(c);

    [PyGetter("delimiter")]
    internal Value GetDelimiter() => Shown(Now.Delimiter);

    [PyGetter("quotechar")]
    internal Value GetQuoteChar() => Shown(Now.QuoteChar);

    [PyGetter("escapechar")]
    internal Value GetEscapeChar() => Shown(Now.EscapeChar);

    [PyGetter("lineterminator")]
    internal Value GetLineTerminator() => Now.LineTerminator;

    [PyGetter("quoting")]
    internal int GetQuoting() => Now.Quoting;

    [PyGetter("doublequote")]
    internal bool GetDoubleQuote() => Now.DoubleQuote;

    [PyGetter("skipinitialspace")]
    internal bool GetSkipsSpace() => Now.SkipsSpace;

    [PyGetter("strict")]
    internal bool GetStrict() => Now.IsStrict;

    [PyMethod("__reduce__(*args)")]
    internal Value Reduce(PyTuple args)
    {
        _ = args;
        return Errors.TypeError("cannot pickle 'Dialect' instances");
    }

    [PyMethod("__reduce_ex__(*args)")]
    internal Value ReduceEx(PyTuple args) => Reduce(args);
}
