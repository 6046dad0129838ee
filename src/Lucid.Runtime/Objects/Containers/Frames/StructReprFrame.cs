using System.Text;

namespace Lucid.Runtime;

/// <summary>The text of a tuple with names.</summary>
[NativeFrame("struct_repr")]
internal sealed partial class StructReprFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyTuple Target;
        [Saved(1)] public ValueArray Parts;
    }

    internal StructReprFrame(StructSequence target) => state.Target = target;

    [Step(0)]
    private Continuation Start(Machine vm) => Continue(vm);

    [Step(1)]
    private Continuation GotPart(Machine vm, Value value)
    {
        Write(vm.Undo).Parts.Add(vm.Undo, value);
        return Continue(vm);
    }

    private Continuation Continue(Machine vm)
    {
        if (Now.Parts.Count < Now.Target.Count)
        {
            return vm.Repr(Now.Target[Now.Parts.Count]).Then(Step.GotPart);
        }
        var made = new StringBuilder(Now.Target.Type.FullName).Append('(');
        string[] names = ((StructSequence)Now.Target).FieldNames;
        for (int i = 0; i < Now.Parts.Count; i++)
        {
            made.Append(i > 0 ? ", " : "").Append(names[i].StartsWith('_') ? "st" + names[i] : names[i]).Append('=').Append(((PyStr)Now.Parts[i].Object!).Text);
        }
        return Value.Str(made.Append(')').ToString());
    }
}
