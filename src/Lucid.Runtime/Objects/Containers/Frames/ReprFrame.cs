using System.Text;

namespace Lucid.Runtime;

/// <summary>
/// The repr of a container. That a container is inside of itself is seen from the frames: an outer one of these shows it already.
/// </summary>
[NativeFrame("repr")]
internal sealed partial class ReprFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyObject Owner;
        [Saved(1)] public int Kind;
        [Saved(2)] public PyTuple? Items;
        [Saved(3)] public ValueArray Parts;
    }

    private ReprFrame(PyObject owner, ReprKind kind, PyTuple? items)
    {
        state.Owner = owner;
        state.Kind = (int)kind;
        state.Items = items;
    }

    /// <summary>Shows a container that is not empty.</summary>
    internal static Value Start(Machine vm, PyObject owner, ReprKind kind) =>
        kind != ReprKind.Slice && IsShowing(vm, owner) ? Value.Str(Ellipsis(owner, kind)) : vm.Enter(new ReprFrame(owner, kind, ItemsOf(owner, kind)));

    /// <summary>Whether the running thread is in the middle of a repr of the object.</summary>
    internal static bool IsShowing(Machine vm, PyObject owner)
    {
        GreenThread thread = vm.Thread;
        for (int i = thread.Depth - 1; i >= 0; i--)
        {
            if (thread.Frames[i].Owner is ReprFrame frame && ReferenceEquals(frame.Now.Owner, owner))
            {
                return true;
            }
        }
        return false;
    }

    [Step(0)]
    private Continuation Go(Machine vm)
    {
        while (true)
        {
            ref State s = ref Write(vm.Undo);
            int at = s.Parts.Count;
            ReadOnlySpan<Value> items = s.Items is null ? ((PyList)s.Owner).Now.Items.Span : s.Items.Items;
            if (at >= items.Length)
            {
                return Value.Str(Join());
            }
            Value text = vm.Repr(items[at]);
            if (text.IsSignal)
            {
                return text.Then(Step.GotText);
            }
            s.Parts.Add(vm.Undo, text);
        }
    }

    [Step(1)]
    private Continuation GotText(Machine vm, Value text)
    {
        Write(vm.Undo).Parts.Add(vm.Undo, text);
        return Go(vm);
    }

    private static PyTuple? ItemsOf(PyObject owner, ReprKind kind)
    {
        switch (kind)
        {
            case ReprKind.List:
                return null;
            case ReprKind.Tuple:
                return new PyTuple(((PyTuple)owner).Items);
            case ReprKind.Slice:
                return ((PySlice)owner).AsTuple();
            case ReprKind.Set:
                return new PyTuple(Sequences.Keys((HashedObject)owner));
            case ReprKind.Keys:
                return new PyTuple(Sequences.Take(((PyDictKeys)owner).Dict, DictPart.Key));
            case ReprKind.Values:
                return new PyTuple(Sequences.Take(((PyDictValues)owner).Dict, DictPart.Value));
            case ReprKind.Items:
                return new PyTuple(Sequences.Take(((PyDictItems)owner).Dict, DictPart.Item));
            default:
                ref readonly ValueTable table = ref ((PyDict)owner).Table;
                var items = new Value[table.Count * 2];
                int n = 0;
                for (int i = table.NextLive(0); i >= 0; i = table.NextLive(i + 1))
                {
                    items[n++] = table.Entries[i].Key;
                    items[n++] = table.Entries[i].Value;
                }
                return new PyTuple(items);
        }
    }

    private string Join()
    {
        var kind = (ReprKind)Now.Kind;
        string name = Now.Owner.Type.Name;
        (string open, string close) = kind switch
        {
            ReprKind.List => ("[", "]"),
            ReprKind.Tuple => ("(", Now.Parts.Count == 1 ? ",)" : ")"),
            ReprKind.Dict => ("{", "}"),
            ReprKind.Set => ReferenceEquals(Now.Owner.Type, PySet.TypeObject) ? ("{", "}") : (name + "({", "})"),
            ReprKind.Slice => ("slice(", ")"),
            _ => (name + "([", "])"),
        };
        var text = new StringBuilder(open);
        int i = 0;
        foreach (Value part in Now.Parts.Span)
        {
            if (i > 0)
            {
                text.Append(kind == ReprKind.Dict && (i & 1) != 0 ? ": " : ", ");
            }
            text.Append(((PyStr)part.O!).Text);
            i++;
        }
        return text.Append(close).ToString();
    }

    private static string Ellipsis(PyObject owner, ReprKind kind) => kind switch
    {
        ReprKind.List => "[...]",
        ReprKind.Tuple => "(...)",
        ReprKind.Dict => "{...}",
        ReprKind.Set => owner.Type.Name + "(...)",
        _ => "...",
    };
}
