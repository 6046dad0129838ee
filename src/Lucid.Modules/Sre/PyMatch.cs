using Lucid.Modules.Sre.Engine;
using Lucid.Runtime;
using Lucid.Runtime.Text;

namespace Lucid.Modules.Sre;

/// <summary>A match: the borders of every group in the subject.</summary>
[PyType(
    "re.Match",
    Immutable = true,
    NoConstructor = true,
    Doc = "The result of re.match() and re.search().\nMatch objects always have a boolean value of True.")]
internal sealed partial class PyMatch : PyObject
{
    [Saved(0)] private readonly PyPattern pattern;
    [Saved(1)] private readonly Value subject;
    [Saved(2)] private readonly int from;
    [Saved(3)] private readonly int to;
    [Saved(4)] private readonly int lastIndex;

    /// <summary>Start and end of every group, the whole match first; -1 for groups that did not match.</summary>
    [Saved(5)] private readonly int[] marks;

    internal PyMatch(PyPattern pattern, Value subject, int from, int to, MatchRun run)
        : base(TypeObject)
    {
        this.pattern = pattern;
        this.subject = subject;
        this.from = from;
        this.to = to;
        lastIndex = run.Mark(pattern.Program.LastIndexRegister);
        marks = new int[(pattern.GroupCount + 1) * 2];
        marks[0] = run.Start;
        marks[1] = run.At;
        for (var i = 2; i < marks.Length; i += 2)
        {
            var start = run.Mark(i - 2);
            var end = run.Mark(i - 1);
            marks[i] = start >= 0 && end >= start ? start : -1;
            marks[i + 1] = start >= 0 && end >= start ? end : -1;
        }
    }

    [PyGetter("re", Doc = "The regular expression object.")]
    internal PyPattern Pattern => pattern;

    [PyGetter("string", Doc = "The string passed to match() or search().")]
    internal Value String => subject;

    [PyGetter("pos", Doc = "The index into the string at which the RE engine started looking for a match.")]
    internal int Pos => from;

    [PyGetter("endpos", Doc = "The index into the string beyond which the RE engine will not go.")]
    internal int EndPos => to;

    [PyGetter("lastindex", Doc = "The integer index of the last matched capturing group.")]
    internal Value LastIndex => lastIndex >= 0 ? Value.Int(lastIndex) : Value.None;

    [PyGetter("lastgroup", Doc = "The name of the last matched capturing group.")]
    internal Value LastGroup => pattern.NameOf(lastIndex);

    [PyGetter("regs")]
    internal PyTuple Regs
    {
        get
        {
            var spans = new Value[marks.Length / 2];
            for (var i = 0; i < spans.Length; i++)
            {
                spans[i] = SpanOf(i);
            }

            return new PyTuple(spans);
        }
    }

    /// <inheritdoc/>
    public override void AfterLoad(Machine vm)
    {
        if (marks.Length != (pattern.GroupCount + 1) * 2)
        {
            throw new ImageException("the image holds an invalid match");
        }
    }

    /// <summary>The text of a group, or what is given for one that did not match.</summary>
    internal Value Group(int group, Value missing) => marks[group * 2] < 0 ? missing : Subject.Slice(subject, marks[group * 2], marks[(group * 2) + 1]);

    [PyMethod(
        "group(*args)",
        Doc = "group([group1, ...]) -> str or tuple.\n    Return subgroup(s) of the match by indices or names.\n    For 0 returns the entire match.")]
    internal Value Groups(Machine vm, ReadOnlySpan<Value> args) => args.Length == 0 ? Group(0, Value.None) : Ask(vm, MatchQuestion.Group, args);

    [PyMethod("start(group=0, /)", Doc = "Return index of the start of the substring matched by group.")]
    internal Value Start(Machine vm, Value group) => Ask(vm, MatchQuestion.Start, [group]);

    [PyMethod("end(group=0, /)", Doc = "Return index of the end of the substring matched by group.")]
    internal Value End(Machine vm, Value group) => Ask(vm, MatchQuestion.End, [group]);

    [PyMethod("span(group=0, /)", Doc = "For match object m, return the 2-tuple (m.start(group), m.end(group)).")]
    internal Value Span(Machine vm, Value group) => Ask(vm, MatchQuestion.Span, [group]);

    [PySlot(Slot.GetItem)]
    internal Value GetItem(Machine vm, Value key) => Ask(vm, MatchQuestion.Group, [key]);

    [PyMethod(
        "groups(default=None)",
        Doc = "Return a tuple containing all the subgroups of the match, from 1.\n\n  default\n    Is used for groups that did not participate in the match.")]
    internal PyTuple AllGroups(Value @default)
    {
        var items = new Value[pattern.GroupCount];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Group(i + 1, @default);
        }

        return PyTuple.Of(items);
    }

    [PyMethod(
        "groupdict(default=None)",
        Doc = "Return a dictionary containing all the named subgroups of the match, keyed by the subgroup name.\n\n  default\n    Is used for groups that did not participate in the match.")]
    internal PyDict GroupDict(Machine vm, Value @default)
    {
        var made = new PyDict();
        for (var i = 1; i <= pattern.GroupCount; i++)
        {
            if (pattern.NameOf(i).Object is PyStr name)
            {
                made.SetItem(vm, vm.Undo, name, Group(i, @default));
            }
        }

        return made;
    }

    [PyMethod("expand(template)", Doc = "Return the string obtained by doing backslash substitution on the string template, as done by the sub() method.")]
    internal Value Expand(Machine vm, Value template) => vm.Enter(new ExpandFrame(this, template));

    [PyMethod("__copy__()")]
    internal PyMatch Copy() => this;

    [PyMethod("__deepcopy__(memo, /)")]
    internal PyMatch DeepCopy(Value memo)
    {
        _ = memo;
        return this;
    }

    [PyClassMethod("__class_getitem__(object, /)", Doc = "See PEP 585")]
    internal static Value ClassGetItem(PyType cls, Value item) => PyGenericAlias.Make(cls, item);

    [PySlot(Slot.Repr)]
    internal string Repr()
    {
        Value whole = Group(0, Value.None);
        string text = whole.Object switch
        {
            PyStr { Points: null } plain => StrRepr.Repr(plain.Text.AsSpan()),
            PyStr points => StrRepr.Repr(points.Points.AsSpan()),
            IBuffer buffer => BytesRepr.Repr(buffer.Bytes),
            _ => "None",
        };
        return $"<re.Match object; span=({marks[0]}, {marks[1]}), match={text}>";
    }

    /// <summary>Answers a question about groups that are named by numbers or names.</summary>
    internal Value Ask(Machine vm, MatchQuestion question, ReadOnlySpan<Value> groups)
    {
        if (groups.Length == 1)
        {
            return TryNumber(groups[0], out int number) ? Answer(question, number)
                : NeedsPython(groups[0]) ? vm.Enter(new GroupFrame(this, question, groups.ToArray()))
                : NoSuchGroup;
        }

        var answers = new Value[groups.Length];
        for (var i = 0; i < answers.Length; i++)
        {
            if (!TryNumber(groups[i], out int number))
            {
                return NeedsPython(groups[i]) ? vm.Enter(new GroupFrame(this, question, groups.ToArray())) : NoSuchGroup;
            }

            answers[i] = Answer(question, number);
        }

        return new PyTuple(answers);
    }

    internal static Value NoSuchGroup => Errors.IndexError("no such group");

    /// <summary>Whether only Python can say what group is meant: it has to be asked for an index or a hash.</summary>
    internal static bool NeedsPython(Value group) => !group.IsSmallInt && !group.IsBool && !group.IsNone && !group.IsFloat && group.Object is not (PyStr or PyInt);

    private bool TryNumber(Value group, out int number)
    {
        number = -1;
        if (Conversion.TryInt64(group, out long wide))
        {
            number = wide >= 0 && wide <= pattern.GroupCount ? (int)wide : -1;
        }
        else if (group.Object is PyStr name)
        {
            number = pattern.NumberOf(name);
        }

        return number >= 0;
    }

    private Value Answer(MatchQuestion question, int group) => question switch
    {
        MatchQuestion.Group => Group(group, Value.None),
        MatchQuestion.Start => Value.Int(marks[group * 2]),
        MatchQuestion.End => Value.Int(marks[(group * 2) + 1]),
        _ => SpanOf(group),
    };

    private PyTuple SpanOf(int group) => new([Value.Int(marks[group * 2]), Value.Int(marks[(group * 2) + 1])]);
}
