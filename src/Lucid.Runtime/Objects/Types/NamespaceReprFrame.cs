using System.Text;

namespace Lucid.Runtime;

/// <summary>The repr of a SimpleNamespace: <c>namespace(a=1)</c>.</summary>
[NativeFrame("namespace_repr")]
internal sealed partial class NamespaceReprFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PySimpleNamespace Target;
        [Saved(1)] public Value[] Keys;
        [Saved(2)] public int Next;
        [Saved(3)] public string Text;
    }

    internal NamespaceReprFrame(PySimpleNamespace target)
    {
        state.Target = target;
        state.Keys = [];
        state.Text = "";
    }

    private string Name => Now.Target.GetType() == typeof(PySimpleNamespace) ? "namespace" : Now.Target.Type.Name;

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (IsShowing(vm))
        {
            return Value.Str($"{Name}(...)");
        }
        Write(vm.Undo).Keys = NamesOf.Keys(Now.Target.Namespace).Now.Items.ToArray();
        return Next(vm);
    }

    [Step(1)]
    private Continuation Got(Machine vm, Value value)
    {
        ref State s = ref Write(vm.Undo);
        s.Text += $"{(s.Text.Length == 0 ? "" : ", ")}{((PyStr)s.Keys[s.Next].O!).Text}={((PyStr)value.O!).Text}";
        s.Next++;
        return Next(vm);
    }

    // That a namespace is inside of itself is seen from the frames: an outer one of these shows it already.
    private bool IsShowing(Machine vm)
    {
        GreenThread thread = vm.Thread;
        for (int i = thread.Depth - 2; i >= 0; i--)
        {
            if (thread.Frames[i].Owner is NamespaceReprFrame frame && ReferenceEquals(frame.Now.Target, Now.Target))
            {
                return true;
            }
        }
        return false;
    }

    private Continuation Next(Machine vm)
    {
        while (Now.Next < Now.Keys.Length)
        {
            if (Now.Keys[Now.Next].O is PyStr { Length: > 0 } key && Now.Target.Namespace.GetStr(key) is { IsUnbound: false } value)
            {
                return vm.Repr(value).Then(Step.Got);
            }
            Write(vm.Undo).Next++;
        }
        return Value.Str($"{Name}({Now.Text})");
    }
}
