namespace Lucid.Modules.Csv;

/// <summary>The module <c>_csv</c>.</summary>
[PyModule("_csv", Types = [typeof(PyDialect)], Doc = "CSV parsing and writing.\n")]
internal sealed partial class CsvModule : PyModuleState
{
    internal const int QuoteAll = 1;
    internal const int QuoteNonNumeric = 2;
    internal const int QuoteNone = 3;
    internal const int QuoteStrings = 4;
    internal const int QuoteNotNull = 5;
    private const long FieldLimit = 128 * 1024;
    private static readonly PyStr moduleName = PyStr.Intern("_csv");

    internal partial struct State
    {
        [Saved(0)] public PyDict Dialects;
        [Saved(1)] public long FieldMax;
    }

    public override void Start(Machine vm, PyModule module)
    {
        ref State s = ref Write(vm.Undo);
        s.Dialects = new PyDict();
        s.FieldMax = FieldLimit;
        module.Namespace.SetItem(vm, vm.Undo, PyStr.Intern("_dialects"), s.Dialects);
        module.Namespace.SetItem(vm, vm.Undo, PyStr.Intern("Reader"), PyReader.TypeObject);
        module.Namespace.SetItem(vm, vm.Undo, PyStr.Intern("Writer"), PyWriter.TypeObject);
    }

    [PyConstant("Error")] internal static Value ErrorType => ModuleErrors.Csv;

    [PyConstant("QUOTE_MINIMAL")] internal static int Minimal => 0;

    [PyConstant("QUOTE_ALL")] internal static int All => QuoteAll;

    [PyConstant("QUOTE_NONNUMERIC")] internal static int NonNumeric => QuoteNonNumeric;

    [PyConstant("QUOTE_NONE")] internal static int NoQuotes => QuoteNone;

    [PyConstant("QUOTE_STRINGS")] internal static int Strings => QuoteStrings;

    [PyConstant("QUOTE_NOTNULL")] internal static int NotNull => QuoteNotNull;

    internal static Value Error(string message) => Errors.Of(ModuleErrors.Csv, message);

    /// <summary>How long a field may be.</summary>
    internal static long FieldMaxOf(Machine vm) => vm.StateOf<CsvModule>(moduleName)!.Now.FieldMax;

    internal PyDialect? Find(Machine vm, PyStr name)
    {
        _ = vm;
        return Now.Dialects.GetStr(name).Object as PyDialect;
    }

    internal void Add(Machine vm, PyStr name, PyDialect dialect) => Now.Dialects.SetItem(vm, vm.Undo, name, dialect);

    private static Value Arguments(Args args, string function) => args.Count switch
    {
        0 => Errors.TypeError($"{function} expected at least 1 argument, got 0"),
        > 2 => Errors.TypeError($"{function} expected at most 2 arguments, got {args.Count}"),
        _ => Value.None,
    };

    [PyFunction("reader(iterable, /, dialect='excel', **fmtparams)", Doc = "Return a reader object that will process lines from the given iterable.\n\nThe \"iterable\" argument can be any object that returns a line\nof input for each iteration, such as a file object or a list.  The\noptional \"dialect\" argument defines a CSV dialect.  The function\nalso accepts optional keyword arguments which override settings\nprovided by the dialect.\n\nThe returned object is an iterator.  Each iteration returns a row\nof the CSV file (which can span multiple input lines).\n")]
    internal static Value Reader(Machine vm, Args args) =>
        Arguments(args, "reader") is { IsError: true } error ? error
        : !args[0].Type.Has(Slot.Iter) && !args[0].Type.Has(Slot.GetItem) ? Errors.TypeError($"'{args[0].Type.FullName}' object is not iterable")
        : DialectFrame.Start(vm, args, DialectUse.Reader, args[0], 1);

    [PyFunction("writer(fileobj, /, dialect='excel', **fmtparams)", Doc = "Return a writer object that will write user data on the given file object.\n\nThe \"fileobj\" argument can be any object that supports the file API.\nThe optional \"dialect\" argument defines a CSV dialect.  The function\nalso accepts optional keyword arguments which override settings\nprovided by the dialect.\n")]
    internal static Value Writer(Machine vm, Args args) =>
        Arguments(args, "writer") is { IsError: true } error ? error : DialectFrame.Start(vm, args, DialectUse.Writer, args[0], 1);

    [PyFunction("register_dialect(name, /, dialect='excel', **fmtparams)", Doc = "Create a mapping from a string name to a CVS dialect.\n\nThe optional \"dialect\" argument specifies the base dialect instance\nor the name of the registered dialect.  The function also accepts\noptional keyword arguments which override settings provided by the\ndialect.\n")]
    internal static Value RegisterDialect(Machine vm, Args args) =>
        Arguments(args, "register_dialect") is { IsError: true } error ? error
        : args[0].Object is PyStr ? DialectFrame.Start(vm, args, DialectUse.Register, args[0], 1)
        : Errors.TypeError("dialect name must be a string");

    private Value Known(Machine vm, Value name) =>
        name.Object is PyStr text ? Find(vm, text) is { } known ? known : Error("unknown dialect")
        : name.Type.Has(Slot.Hash) ? Error("unknown dialect")
        : Errors.TypeError($"cannot use '{name.Type.FullName}' as a dict key (unhashable type: '{name.Type.FullName}')");

    [PyFunction("unregister_dialect(name)", Doc = "Delete the name/dialect mapping associated with a string name.")]
    internal Value UnregisterDialect(Machine vm, Value name)
    {
        Value known = Known(vm, name);
        if (!known.IsError)
        {
            Now.Dialects.RemoveStr(vm.Undo, (PyStr)name.Object!);
        }
        return known.IsError ? known : Value.None;
    }

    [PyFunction("get_dialect(name)", Doc = "Return the dialect instance associated with name.")]
    internal Value GetDialect(Machine vm, Value name) => Known(vm, name);

    [PyFunction("list_dialects()", Doc = "Return a list of all known dialect names.")]
    internal PyList ListDialects() => PyList.Of(Sequences.Keys(Now.Dialects));

    [PyFunction("field_size_limit(new_limit=<unrepresentable>)", Doc = "Sets an upper limit on parsed fields.\n\nReturns old limit. If limit is not given, no new limit is set and\nthe old limit is returned")]
    internal Value FieldSizeLimit(Undo undo, Value new_limit)
    {
        long old = Now.FieldMax;
        if (!new_limit.IsUnbound)
        {
            if (new_limit.Type != PyInt.TypeObject)
            {
                return Errors.TypeError("limit must be an integer");
            }
            if (!Numbers.TryLong(new_limit, out long limit))
            {
                return Errors.OverflowError("Python int too large to convert to C long");
            }
            Write(undo).FieldMax = limit;
        }
        return Value.Int(old);
    }
}
