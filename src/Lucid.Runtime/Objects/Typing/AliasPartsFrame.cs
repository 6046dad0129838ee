namespace Lucid.Runtime;

/// <summary>The names of several types, as a tuple of strs.</summary>
[NativeFrame("alias_parts")]
internal sealed partial class AliasPartsFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value[] Parts;
        [Saved(1)] public ValueArray Done;
    }

    internal AliasPartsFrame(Value[] parts) => state.Parts = parts;

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (Now.Done.Count == Now.Parts.Length)
        {
            return new PyTuple(Now.Done.ToArray());
        }
        // A subscription of one part is shown with the part's name alone between the brackets.
        return vm.Enter(new AliasReprFrame(PyGenericAlias.Make(PyTuple.TypeObject, new PyTuple([Now.Parts[Now.Done.Count]])))).Then(Step.Got);
    }

    [Step(1)]
    private Continuation Got(Machine vm, Value value)
    {
        string text = ((PyStr)value.O!).Text;
        Write(vm.Undo).Done.Add(vm.Undo, Value.Str(text["tuple[".Length..^1]));
        return Start(vm);
    }
}
