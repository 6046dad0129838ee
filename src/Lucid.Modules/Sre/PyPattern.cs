using Lucid.Modules.Sre.Engine;
using Lucid.Runtime;
using Lucid.Runtime.Text;

namespace Lucid.Modules.Sre;

/// <summary>A compiled pattern. An image holds the code array of re/_compiler.py; what the engine runs is decoded from it.</summary>
[PyType("re.Pattern", Immutable = true, NoConstructor = true, Doc = "Compiled regular expression object.")]
internal sealed partial class PyPattern : PyObject
{
    private const int FlagUnicode = 32;
    private const int KindFlags = 4 | FlagUnicode | 256;
    private const int ReprLengthMax = 200;

    [Saved(0)] private readonly Value pattern;
    [Saved(1)] private readonly int flags;
    [Saved(2)] private readonly int[] code;
    [Saved(3)] private readonly int groups;
    [Saved(4)] private readonly PyDict groupIndex;
    [Saved(5)] private readonly PyTuple indexGroup;
    [Derived] private MatchProgram? program;

    internal PyPattern(Value pattern, int flags, int[] code, MatchProgram program, PyDict groupIndex, PyTuple indexGroup)
        : base(TypeObject)
    {
        this.pattern = pattern;
        this.flags = flags;
        this.code = code;
        this.program = program;
        groups = program.GroupCount;
        this.groupIndex = groupIndex;
        this.indexGroup = indexGroup;
    }

    /// <summary>What the engine runs.</summary>
    internal MatchProgram Program => program ??= Decode();

    /// <summary>What it was made from.</summary>
    [PyGetter("pattern", Doc = "The pattern string from which the RE object was compiled.")]
    internal Value Source => pattern;

    [PyGetter("flags", Doc = "The regex matching flags.")]
    internal int Flags => flags;

    [PyGetter("groups", Doc = "The number of capturing groups in the pattern.")]
    internal int GroupCount => groups;

    [PyGetter("groupindex", Doc = "A dictionary mapping group names to group numbers.")]
    internal Value GroupIndex => new PyMappingProxy(groupIndex);

    /// <summary>The dict from names to group numbers.</summary>
    internal PyDict Names => groupIndex;

    /// <summary>What subjects it is for.</summary>
    internal PatternKind Kind => pattern.Object switch
    {
        PyStr => PatternKind.Text,
        IBuffer => PatternKind.Bytes,
        _ => PatternKind.Unknown,
    };

    /// <inheritdoc/>
    public override void AfterLoad(Machine vm) => program = Decode();

    /// <summary>The name of a group, or None.</summary>
    internal Value NameOf(int group) => group >= 0 && group < indexGroup.Count ? indexGroup[group] : Value.None;

    /// <summary>The number of a named group, or -1.</summary>
    internal int NumberOf(PyStr name) => Conversion.TryInt64(groupIndex.GetStr(name), out long number) && number <= groups ? (int)number : -1;

    [PyMethod("match(string, pos=0, endpos=sys.maxsize)", Doc = "Matches zero or more characters at the beginning of the string.")]
    internal Value Match(Machine vm, Value @string, long pos, long endpos) => Single(vm, PatternTask.Match, MatchMode.Match, @string, pos, endpos);

    [PyMethod("fullmatch(string, pos=0, endpos=sys.maxsize)", Doc = "Matches against all of the string.")]
    internal Value FullMatch(Machine vm, Value @string, long pos, long endpos) => Single(vm, PatternTask.FullMatch, MatchMode.Full, @string, pos, endpos);

    [PyMethod(
        "search(string, pos=0, endpos=sys.maxsize)",
        Doc = "Scan through string looking for a match, and return a corresponding match object instance.\n\nReturn None if no position in the string matches.")]
    internal Value Search(Machine vm, Value @string, long pos, long endpos) => Single(vm, PatternTask.Search, MatchMode.Search, @string, pos, endpos);

    [PyMethod("findall(string, pos=0, endpos=sys.maxsize)", Doc = "Return a list of all non-overlapping matches of pattern in string.")]
    internal Value FindAll(Machine vm, Value @string, long pos, long endpos) => Subject.TryOpen(this, @string, out _, out Value error)
        ? new PatternFrame(PatternTask.FindAll, this, @string).Within(pos, endpos).Begin(vm)
        : error;

    [PyMethod(
        "finditer(string, pos=0, endpos=sys.maxsize)",
        Doc = "Return an iterator over all non-overlapping matches for the RE pattern in string.\n\nFor each match, the iterator returns a match object.")]
    internal Value FindIter(Machine vm, Value @string, long pos, long endpos)
    {
        Value scanner = Scanner(@string, pos, endpos);
        return scanner.IsSignal ? scanner : new PyCallableIterator(vm.GetAttr(scanner, searchName), Value.None);
    }

    [PyMethod("scanner(string, pos=0, endpos=sys.maxsize)")]
    internal Value Scanner(Value @string, long pos, long endpos)
    {
        if (!Subject.TryOpen(this, @string, out int length, out Value error))
        {
            return error;
        }

        return new PyScanner(this, @string, (int)Math.Clamp(pos, 0, length), (int)Math.Clamp(endpos, 0, length));
    }

    [PyMethod("split(string, maxsplit=0)", Doc = "Split string by the occurrences of pattern.")]
    internal Value Split(Machine vm, Value @string, long maxsplit) => Subject.TryOpen(this, @string, out _, out Value error)
        ? new PatternFrame(PatternTask.Split, this, @string, Value.Unbound, maxsplit, isTemplate: false).Begin(vm)
        : error;

    [PyMethod(
        "sub(repl, string, count=0)",
        Doc = "Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern in string by the replacement repl.")]
    internal Value Sub(Machine vm, Value repl, Value @string, long count) => Substitute(vm, PatternTask.Substitute, repl, @string, count);

    [PyMethod(
        "subn(repl, string, count=0)",
        Doc = "Return the tuple (new_string, number_of_subs_made) found by replacing the leftmost non-overlapping occurrences of pattern with the replacement repl.")]
    internal Value SubN(Machine vm, Value repl, Value @string, long count) => Substitute(vm, PatternTask.SubstituteCounting, repl, @string, count);

    [PyMethod("__copy__()")]
    internal PyPattern Copy() => this;

    [PyMethod("__deepcopy__(memo, /)")]
    internal PyPattern DeepCopy(Value memo)
    {
        _ = memo;
        return this;
    }

    [PyClassMethod("__class_getitem__(object, /)", Doc = "See PEP 585")]
    internal static Value ClassGetItem(PyType cls, Value item) => PyGenericAlias.Make(cls, item);

    [PySlot(Slot.Repr)]
    internal string Repr()
    {
        string text = pattern.Object switch
        {
            PyStr { Points: null } plain => StrRepr.Repr(plain.Text.AsSpan()),
            PyStr points => StrRepr.Repr(points.Points.AsSpan()),
            IBuffer buffer => BytesRepr.Repr(buffer.Bytes),
            _ => "None",
        };
        text = text.Length > ReprLengthMax ? text[..ReprLengthMax] : text;
        string flagText = FlagText();
        return flagText.Length == 0 ? $"re.compile({text})" : $"re.compile({text}, {flagText})";
    }

    [PySlot(Slot.Hash)]
    internal Value Hash(Machine vm)
    {
        Value hash = vm.Hash(pattern.Object is PyStr text ? text.Exact() : pattern);
        return hash.IsSignal ? hash : Value.Int(Mixed(hash.AsLong));
    }

    [PySlot(Slot.Compare)]
    internal Value Compare(Value other, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || other.Object is not PyPattern there)
        {
            return Value.NotImplemented;
        }

        bool equal = ReferenceEquals(this, there)
            || (flags == there.flags && groups == there.groups && code.AsSpan().SequenceEqual(there.code) && HasSourceOf(there));
        return Value.Bool(equal == (op == CompareOp.Eq));
    }

    private static readonly PyStr searchName = PyStr.Intern("search");

    private static readonly (int Flag, string Name)[] flagNames =
    [
        (2, "re.IGNORECASE"), (4, "re.LOCALE"), (8, "re.MULTILINE"), (16, "re.DOTALL"), (FlagUnicode, "re.UNICODE"), (64, "re.VERBOSE"),
        (128, "re.DEBUG"), (256, "re.ASCII"),
    ];

    private bool HasSourceOf(PyPattern other) => (pattern.Object, other.pattern.Object) switch
    {
        (PyStr here, PyStr there) => here.ContentEquals(there),
        (IBuffer here, IBuffer there) => here.Bytes.SequenceEqual(there.Bytes),
        _ => pattern.Is(other.pattern),
    };

    private long Mixed(long hash)
    {
        foreach (int word in code)
        {
            hash = unchecked((hash * 1_000_003) ^ (uint)word);
        }

        hash ^= flags ^ groups ^ ((long)Kind << 32);
        return hash == -1 ? -2 : hash;
    }

    private string FlagText()
    {
        // That a pattern of a str is Unicode's goes without saying.
        int rest = Kind == PatternKind.Text && (flags & KindFlags) == FlagUnicode ? flags & ~FlagUnicode : flags;
        var shown = new List<string>();
        foreach ((int flag, string name) in flagNames)
        {
            if ((rest & flag) != 0)
            {
                shown.Add(name);
                rest &= ~flag;
            }
        }

        if (rest != 0)
        {
            shown.Add($"0x{rest:x}");
        }

        return string.Join('|', shown);
    }

    private MatchProgram Decode() =>
        ProgramDecoder.TryDecode(Array.ConvertAll(code, word => (uint)word), groups) ?? throw new ImageException("the image holds an invalid pattern");

    /// <summary>One match, without a frame if it takes no longer than a slice.</summary>
    private Value Single(Machine vm, PatternTask task, MatchMode mode, Value subject, long from, long to)
    {
        if (!Subject.TryOpen(this, subject, out int length, out Value error))
        {
            return error;
        }

        int start = (int)Math.Clamp(from, 0, length);
        int end = (int)Math.Clamp(to, 0, length);
        MatchRun run = MatchRun.Rent();
        run.Begin(Program, length, start, end, mode, false);
        run.Budget = PatternFrame.SliceSteps;
        MatchOutcome outcome = Subject.Run(run, Program, subject);
        if (outcome == MatchOutcome.Suspended)
        {
            return vm.Enter(new PatternFrame(task, this, subject).Within(from, to).With(run));
        }

        Value result = outcome == MatchOutcome.Matched ? new PyMatch(this, subject, start, end, run) : Value.None;
        MatchRun.Return(run);
        return result;
    }

    private Value Substitute(Machine vm, PatternTask task, Value replacement, Value subject, long count)
    {
        bool isCallable = PyMethod.IsCallable(replacement);
        if (!isCallable && !Subject.IsLiteral(replacement))
        {
            return vm.Enter(new PatternFrame(task, this, subject, replacement, count, isTemplate: true));
        }

        if (!Subject.TryOpen(this, subject, out _, out Value error))
        {
            return error;
        }

        var frame = new PatternFrame(task, this, subject, replacement, count, isTemplate: false);
        return isCallable ? vm.Enter(frame) : frame.Begin(vm);
    }
}
