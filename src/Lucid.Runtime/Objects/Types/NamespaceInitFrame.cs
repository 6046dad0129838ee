namespace Lucid.Runtime;

/// <summary>Fills a namespace from a mapping or pairs, then from keywords.</summary>
[NativeFrame("namespace_init")]
internal sealed partial class NamespaceInitFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PySimpleNamespace Target;
        [Saved(1)] public PyDict Keywords;
    }

    internal NamespaceInitFrame(PySimpleNamespace target, PyDict keywords)
    {
        state.Target = target;
        state.Keywords = keywords;
    }

    [Step(0)]
    private Continuation Start(Machine vm, Value value) => vm.Call(PyDict.TypeObject, value).Then(Step.GotDict);

    [Step(1)]
    private Continuation GotDict(Machine vm, Value value)
    {
        var dict = (PyDict)value.O!;
        ref readonly ValueTable table = ref dict.Now.Table;
        for (int i = table.NextLive(0); i >= 0; i = table.NextLive(i + 1))
        {
            if (table.Entries[i].Key.O is not PyStr)
            {
                return Errors.TypeError("keywords must be strings");
            }
        }
        Now.Target.Merge(vm.Undo, dict);
        Now.Target.Merge(vm.Undo, Now.Keywords);
        return Value.None;
    }
}
