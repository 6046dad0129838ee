using Lucid.Runtime;

namespace Lucid.Modules.Sre;

/// <summary>A question to a match whose groups are named by objects that have to be asked for their index, or at least their hash.</summary>
[NativeFrame("re.group")]
internal sealed partial class GroupFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyMatch Match;
        [Saved(1)] public MatchQuestion Question;
        [Saved(2)] public ValueArray Groups;
        [Saved(3)] public int At;
    }

    internal GroupFrame(PyMatch match, MatchQuestion question, Value[] groups)
    {
        state.Match = match;
        state.Question = question;
        state.Groups.Replace(groups, groups.Length);
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        while (Now.At < Now.Groups.Count && !PyMatch.NeedsPython(Now.Groups[Now.At]))
        {
            Write(vm.Undo).At++;
        }

        if (Now.At == Now.Groups.Count)
        {
            return Now.Match.Ask(vm, Now.Question, Now.Groups.Span);
        }

        Value group = Now.Groups[Now.At];
        return group.Type.Has(Slot.Index) ? vm.Index(group).Then(Step.GotIndex) : vm.GetItem(Now.Match.Pattern.Names, group).Then(Step.GotIndex).Catch(Step.Failed);
    }

    [Step(1)]
    private Continuation GotIndex(Machine vm, Value index)
    {
        ref State s = ref Write(vm.Undo);
        if (!Conversion.TryInt64(index, out _))
        {
            return PyMatch.NoSuchGroup;
        }

        s.Groups.Set(vm.Undo, s.At++, index);
        return Start(vm);
    }

    // Names are looked up as any key is.
    [Step(2)]
    private Continuation Failed(Machine vm, Value error) => vm.IsInstanceOf(error, ExceptionTypes.KeyError) ? PyMatch.NoSuchGroup : vm.Reraise(error);
}
