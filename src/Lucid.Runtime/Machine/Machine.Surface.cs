namespace Lucid.Runtime;

/// <summary>What authors of built-in types ask the machine.</summary>
public sealed partial class Machine
{
    /// <summary>The source line that runs, and how many dreams are open: what the ledger notes.</summary>
    private (string FileName, int Line, int DreamDepth) Acting()
    {
        for (int i = Thread.Depth - 1; i >= 0; i--)
        {
            ref FrameRecord record = ref Thread.Frames[i];
            if (!record.IsNative && !record.Code!.IsHidden)
            {
                return (record.Code.Unit.FileName, record.Code.Unit.Positions[Math.Max(0, record.Ip - 1)].Line, levels.Count);
            }
        }
        return ("", 0, levels.Count);
    }

    /// <summary>How many frames the running thread has; see <see cref="EnterBelow"/>.</summary>
    public int FrameDepth => Thread.Depth;

    /// <summary>A function or class of the module <c>builtins</c>; unbound if there is none.</summary>
    public Value BuiltinNamed(PyStr name) => Builtins.GetStr(name);

    /// <summary>Whether the running thread is inside of a native frame that belongs to an object, as repr asks.</summary>
    public bool IsInside<T>(PyObject owner)
        where T : NativeFrame, IOwnedFrame => CountInside<T>(owner) > 0;

    /// <summary>How many native frames of a class that belong to an object the running thread is inside of.</summary>
    public int CountInside<T>(PyObject owner)
        where T : NativeFrame, IOwnedFrame
    {
        int count = 0;
        for (int i = Thread.Depth - 1; i >= 0; i--)
        {
            if (Thread.Frames[i].Owner is T frame && ReferenceEquals(frame.Subject, owner))
            {
                count++;
            }
        }
        return count;
    }

    /// <summary>The number of the running thread, as <c>threading</c> knows it.</summary>
    public int ThreadIdent => Thread.Ident;

    /// <summary>What a built-in module that was imported keeps beside its namespace; null if there is no such module.</summary>
    public T? StateOf<T>(PyStr module)
        where T : PyModuleState => (Modules.GetStr(module).O as PyModule)?.OwnState as T;

    /// <summary>An attribute of a module that was imported; unbound if there is none.</summary>
    public Value ModuleAttribute(PyStr module, PyStr name) => (Modules.GetStr(module).O as PyModule)?.Namespace.GetStr(name) ?? Value.Unbound;

    /// <summary>Where the running thread is, or where all are, as <c>faulthandler</c> shows it: the innermost frame first.</summary>
    public string ThreadsText(bool all)
    {
        var text = new System.Text.StringBuilder();
        foreach (GreenThread thread in Threads)
        {
            bool isCurrent = ReferenceEquals(thread, Thread);
            if (!isCurrent && !all)
            {
                continue;
            }
            text.Append(text.Length > 0 ? "\n" : "")
                .Append(System.Globalization.CultureInfo.InvariantCulture, $"{(isCurrent ? "Current thread" : "Thread")} 0x{thread.Ident:x16} (most recent call first):\n");
            for (int i = thread.Depth - 1; i >= 0; i--)
            {
                ref FrameRecord record = ref thread.Frames[i];
                if (!record.IsNative)
                {
                    AddLine(text, record.Code!, record.Ip);
                }
                PyGenerator[] waiting = Waiting(record);
                for (int n = waiting.Length - 1; n >= 0; n--)
                {
                    AddLine(text, waiting[n].Now.Code, waiting[n].Now.Ip);
                }
            }
        }
        return text.ToString();
    }

    private static void AddLine(System.Text.StringBuilder text, PyCode code, int ip)
    {
        int line = code.Unit.Positions[Math.Max(0, ip - 1)].Line;
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  File \"{code.Unit.FileName}\", line {line} in {code.Unit.Name}\n");
    }

    /// <summary>Asks the key of an item or slice, an object with <c>__index__</c>, for its numbers, then calls the slot of the built-in type again.</summary>
    public Value EnterIndexKey(Slot slot, Value self, Value key, Value value) => Enter(new IndexKeyFrame(slot, self, key, value));

    /// <summary>Asks an object with <c>__index__</c> for its number, then repeats a sequence so many times.</summary>
    public Value EnterRepeat(Value self, Value count, bool isInplace = false) => Enter(new RepeatFrame(self, count, isInplace));

    /// <summary>Whether a memoryview of an object that is within reach keeps the object's size.</summary>
    public bool IsViewed(PyObject buffer) => HoldsViewOf(buffer);

    /// <summary>The <c>__dict__</c> of an instance; null if it has none.</summary>
    public PyDict? InstanceDictOf(PyObject o) => InstanceAttributes.GetDict(this, o);
}
