using Lucid.Runtime;

namespace Lucid.Modules.Sre;

/// <summary>Finds one match after the other; what <c>finditer</c> asks.</summary>
[PyType("_sre.SRE_Scanner", NoConstructor = true)]
internal sealed partial class PyScanner : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyPattern Pattern;
        [Saved(1)] public Value Subject;
        [Saved(2)] public int From;
        [Saved(3)] public int End;

        /// <summary>Where the next match is looked for; negative when there was none any more.</summary>
        [Saved(4)] public int Start;
        [Saved(5)] public bool MustAdvance;
        [Saved(6)] public bool IsBusy;
    }

    internal PyScanner(PyPattern pattern, Value subject, int from, int end)
        : base(TypeObject)
    {
        state.Pattern = pattern;
        state.Subject = subject;
        state.From = state.Start = from;
        state.End = end;
    }

    [PyGetter("pattern")]
    internal PyPattern Pattern => Now.Pattern;

    [PyMethod("match()")]
    internal Value Match(Machine vm) => Scan(vm, PatternTask.ScanMatch);

    [PyMethod("search()")]
    internal Value Search(Machine vm) => Scan(vm, PatternTask.ScanSearch);

    /// <summary>Notes a match: the next is looked for behind it.</summary>
    internal void Advance(Undo undo, int end, bool mustAdvance)
    {
        ref State s = ref Write(undo);
        s.Start = end;
        s.MustAdvance = mustAdvance;
        s.IsBusy = false;
    }

    /// <summary>Notes that there is no further match.</summary>
    internal void End(Undo undo)
    {
        ref State s = ref Write(undo);
        s.Start = -1;
        s.IsBusy = false;
    }

    private Value Scan(Machine vm, PatternTask task)
    {
        if (Now.IsBusy)
        {
            return Errors.ValueError("regular expression scanner already executing");
        }

        if (Now.Start < 0)
        {
            return Value.None;
        }

        Value result = new PatternFrame(task, Now.Pattern, Now.Subject).For(this).Begin(vm);
        if (result.IsPushed)
        {
            Write(vm.Undo).IsBusy = true;
        }

        return result;
    }
}
