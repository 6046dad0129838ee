namespace Lucid.Runtime;

/// <summary>The names of a subscripted class: its class's and its own.</summary>
[NativeFrame("alias_dir")]
internal sealed partial class AliasDirFrame : NativeFrame
{
    private static readonly string[] own = ["__args__", "__mro_entries__", "__origin__", "__parameters__", "__reduce__", "__reduce_ex__", "__unpacked__"];

    [Step(0)]
    private Continuation Start(Machine vm, Value value) => vm.Enter(new DirFrame(value)).Then(Step.Got);

    [Step(1)]
    private Continuation Got(Machine vm, Value value)
    {
        var list = (PyList)value.O!;
        foreach (string name in own)
        {
            list.Write(vm.Undo).Items.Add(vm.Undo, PyStr.Intern(name));
        }
        return list;
    }
}
