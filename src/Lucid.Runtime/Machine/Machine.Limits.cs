using Lucid.Runtime.Text;

namespace Lucid.Runtime;

/// <summary>Limits that a program can change.</summary>
public sealed unsafe partial class Machine
{
    /// <summary>What <c>sys.set_int_max_str_digits</c> set: decimal digits of an int that is read or written, 0 for no limit.</summary>
    internal int IntDigitsMax = IntText.DefaultDigitsMax;

    /// <summary>Whether a variable or temporary of a running frame, or a global of one, holds a memoryview of a buffer.</summary>
    internal bool HoldsViewOf(PyObject buffer)
    {
        PyDict? last = null;
        foreach (GreenThread thread in Threads)
        {
            for (int i = 0; i < thread.Depth; i++)
            {
                ref FrameRecord record = ref thread.Frames[i];
                if (record.IsNative)
                {
                    continue;
                }
                foreach (Value value in thread.Stack.AsSpan(record.Base, MachineImage.LiveRegisters(thread, i)))
                {
                    if (Looks(value, buffer))
                    {
                        return true;
                    }
                }
                PyDict globals = record.Function!.Globals;
                if (!ReferenceEquals(globals, last) && HoldsViewOf(globals, buffer))
                {
                    return true;
                }
                last = globals;
            }
        }
        return false;
    }

    private static bool HoldsViewOf(PyDict dict, PyObject buffer)
    {
        ref readonly ValueTable table = ref dict.Now.Table;
        for (int i = table.NextLive(0); i >= 0; i = table.NextLive(i + 1))
        {
            if (Looks(table.Entries[i].Value, buffer))
            {
                return true;
            }
        }
        return false;
    }

    private static bool Looks(Value value, PyObject buffer) =>
        value.O is PyMemoryView view ? view.LooksAt(buffer) : value.O is PyCell cell && cell.Contents.O is PyMemoryView shared && shared.LooksAt(buffer);
}
