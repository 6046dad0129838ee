using System.Runtime.CompilerServices;

namespace Lucid.Runtime;

/// <summary>
/// The undo log of a machine, and the licence to change its objects. While the epoch is 0 nothing is logged. Opening a level takes
/// a new epoch, higher than any an object carries; the first write of an object in an epoch logs its state. Levels nest:
/// committing an inner one leaves its records to the outer one; rolling back copies the records back, newest first.
/// </summary>
public sealed class Undo
{
    private UndoRecord[] records = [];
    private int count;
    private readonly List<Level> levels = [];

    /// <summary>
    /// The last epoch that any machine of the process opened. New objects are born with it: an object that was born after a level was
    /// opened needs no log of it, and what survives a rollback survives as it is.
    /// </summary>
    internal static int LastEpoch;

    /// <summary>The epoch of the innermost open level, 0 if none is open.</summary>
    internal int Epoch;

    /// <summary>How many levels are open.</summary>
    public int Depth => levels.Count;

    /// <summary>How many old values are held.</summary>
    public int RecordCount => count;

    /// <summary>Opens a level. Takes constant time.</summary>
    internal void Open()
    {
        if (LastEpoch >= int.MaxValue - 1)
        {
            throw new InvalidOperationException("this process has opened as many dreams as it can tell apart; save the machine and resume it in another");
        }
        levels.Add(new Level(Epoch, count));
        Epoch = Interlocked.Increment(ref LastEpoch);
    }

    /// <summary>Opens a level of a loaded machine, with an epoch that <see cref="NewEpoch"/> gave.</summary>
    internal void Reopen(int epoch)
    {
        levels.Add(new Level(Epoch, count));
        Epoch = epoch;
    }

    /// <summary>An epoch that no machine has had.</summary>
    internal static int NewEpoch() => Interlocked.Increment(ref LastEpoch);

    /// <summary>Keeps what was done since the innermost level was opened. Takes constant time unless the level is the outermost.</summary>
    internal void Commit()
    {
        Level level = levels[^1];
        levels.RemoveAt(levels.Count - 1);
        Epoch = level.OuterEpoch;
        if (levels.Count == 0)
        {
            Forget(0);
        }
    }

    /// <summary>Takes back what was done since the innermost level was opened, and closes it.</summary>
    internal void Rollback()
    {
        Level level = levels[^1];
        for (int i = count - 1; i >= level.Start; i--)
        {
            PutBack(ref records[i]);
        }
        Forget(level.Start);
        levels.RemoveAt(levels.Count - 1);
        Epoch = level.OuterEpoch;
    }

    /// <summary>The epochs of the open levels, outermost first.</summary>
    internal int[] Epochs()
    {
        var epochs = new int[levels.Count];
        for (int i = 0; i < epochs.Length; i++)
        {
            epochs[i] = i + 1 < epochs.Length ? levels[i + 1].OuterEpoch : Epoch;
        }
        return epochs;
    }

    /// <summary>
    /// Exchanges old and new values of a level, whose inner levels were exchanged before: the objects are then as they were when it was opened.
    /// Exchanged once more, from the outermost level on, they are as they were.
    /// </summary>
    internal void Exchange(int level, bool back)
    {
        (int start, int end) = RangeOf(level);
        for (int n = 0; n < end - start; n++)
        {
            ref UndoRecord record = ref records[back ? end - 1 - n : start + n];
            if (record.Kind == UndoKind.State)
            {
                var target = (PyObject)record.Target;
                object now = target.CopySaved()!;
                target.RestoreState(record.Box!);
                record.Box = now;
                (target.Epoch, record.Index) = (record.Index, target.Epoch);
                continue;
            }
            UndoRecord old = record;
            switch (record.Kind)
            {
                case UndoKind.Element:
                    record.A = ((Value[])record.Target)[record.Index];
                    break;
                case UndoKind.Entry:
                    ref TableEntry entry = ref ((TableEntry[])record.Target)[record.Index];
                    (record.A, record.B, record.Extra) = (entry.Key, entry.Value, entry.Hash);
                    break;
                case UndoKind.TableIndex:
                    record.Extra = ((int[])record.Target)[record.Index];
                    break;
                case UndoKind.Byte:
                    record.Extra = ((byte[])record.Target)[record.Index];
                    break;
            }
            PutBack(ref old);
        }
    }

    /// <summary>The objects whose states a level logged, each once.</summary>
    internal List<PyObject> Touched(int level)
    {
        (int start, int end) = RangeOf(level);
        var seen = new HashSet<PyObject>(ReferenceEqualityComparer.Instance);
        var touched = new List<PyObject>();
        for (int i = start; i < end; i++)
        {
            if (records[i].Kind != UndoKind.State)
            {
                continue;
            }
            PyObject? subject = records[i].Target switch
            {
                AttributeSlots slots => slots.Owner,
                ShapeRecord record => record.Target,
                SubclassRecord => null,
                var target => (PyObject)target,
            };
            if (subject is not null && seen.Add(subject))
            {
                touched.Add(subject);
            }
        }
        return touched;
    }

    private (int Start, int End) RangeOf(int level) => (levels[level].Start, level + 1 < levels.Count ? levels[level + 1].Start : count);

    /// <summary>Logs the state of an object that is written for the first time in this epoch, and marks the object.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void LogState(PyObject target, object copy)
    {
        ref UndoRecord record = ref Next();
        record.Kind = UndoKind.State;
        record.Target = target;
        record.Box = copy;
        record.Index = target.Epoch;
        target.Epoch = Epoch;
    }

    /// <summary>Logs one element of an array.</summary>
    internal void LogElement(Value[] target, int index)
    {
        ref UndoRecord record = ref Next();
        record.Kind = UndoKind.Element;
        record.Target = target;
        record.Index = index;
        record.A = target[index];
    }

    /// <summary>Logs one entry of a table.</summary>
    internal void LogEntry(TableEntry[] target, int index)
    {
        ref UndoRecord record = ref Next();
        record.Kind = UndoKind.Entry;
        record.Target = target;
        record.Index = index;
        record.A = target[index].Key;
        record.B = target[index].Value;
        record.Extra = target[index].Hash;
    }

    /// <summary>Logs one cell of a table's index.</summary>
    internal void LogIndex(int[] target, int index)
    {
        ref UndoRecord record = ref Next();
        record.Kind = UndoKind.TableIndex;
        record.Target = target;
        record.Index = index;
        record.Extra = target[index];
    }

    /// <summary>Logs one byte of an array.</summary>
    internal void LogByte(byte[] target, int index)
    {
        ref UndoRecord record = ref Next();
        record.Kind = UndoKind.Byte;
        record.Target = target;
        record.Index = index;
        record.Extra = target[index];
    }

    private static void PutBack(ref UndoRecord record)
    {
        switch (record.Kind)
        {
            case UndoKind.State:
                var target = (PyObject)record.Target;
                target.Epoch = record.Index;
                target.RestoreState(record.Box!);
                break;
            case UndoKind.Element:
                ((Value[])record.Target)[record.Index] = record.A;
                break;
            case UndoKind.Entry:
                ref TableEntry entry = ref ((TableEntry[])record.Target)[record.Index];
                entry.Key = record.A;
                entry.Value = record.B;
                entry.Hash = record.Extra;
                break;
            case UndoKind.TableIndex:
                ((int[])record.Target)[record.Index] = (int)record.Extra;
                break;
            case UndoKind.Byte:
                ((byte[])record.Target)[record.Index] = (byte)record.Extra;
                break;
            default:
                throw new InvalidOperationException($"unknown undo record {record.Kind}");
        }
    }

    private ref UndoRecord Next()
    {
        if (count == records.Length)
        {
            Array.Resize(ref records, Math.Max(64, count * 2));
        }
        return ref records[count++];
    }

    private void Forget(int start)
    {
        // A log that grew large is dropped rather than cleared, so that closing the outermost level stays cheap.
        if (start == 0 && records.Length > 4096)
        {
            records = [];
        }
        else
        {
            Array.Clear(records, start, count - start);
        }
        count = start;
    }

    private readonly record struct Level(int OuterEpoch, int Start);
}
