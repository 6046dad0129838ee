using System.Runtime.CompilerServices;

namespace Lucid.Runtime;

/// <summary>Finalizers: <c>__del__</c> runs at a safepoint after the CLR's collector found the instance gone.</summary>
public sealed partial class Machine
{
    private bool collects;

    /// <summary>The instances of this machine's classes with <c>__del__</c>.</summary>
    internal FinalizerQueue Finalizers { get; } = new();

    /// <summary>Has the collector run before the next instruction, with nothing on the CLR's stack that could hold objects.</summary>
    public void AskForCollection() => collects = true;

    /// <summary>Has an object of a built-in type finalized when it is gone: its <c>__del__</c> is called.</summary>
    public void WatchEnd(PyObject o) => Finalizers.Watch(o);

    /// <summary>Calls for an object's end are not wanted any more: see <see cref="WatchEnd"/>.</summary>
    public void UnwatchEnd(PyObject o)
    {
        // In a dream what has ended may come to life again.
        if (Undo.Epoch == 0)
        {
            Finalizers.Unwatch(o);
        }
    }

    /// <summary>The objects of a class whose end is watched.</summary>
    public List<T> Watched<T>()
        where T : PyObject => Finalizers.Watched<T>();

    /// <summary>Whether an object was made in a dream that woke up: what it stood for in the world is not there any more.</summary>
    public bool WasTakenBack(PyObject o) => Finalizers.WasUndone(o);

    /// <summary>Finalizes everything that is alive, as at the end of the program.</summary>
    /// <param name="spared">What is not finalized: the standard streams.</param>
    public Value FinalizeAll(ReadOnlySpan<Value> spared)
    {
        PyObject[] due = Finalizers.TakeDue();
        var alive = new List<PyObject>(Finalizers.TakeAlive());
        foreach (Value o in spared)
        {
            alive.Remove(o.O!);
        }
        NoteFinalized(due);
        NoteFinalized(alive.ToArray());
        Value[] all = [.. Array.ConvertAll(due, static o => new Value(o)), .. alive.ConvertAll(static o => new Value(o))];
        return all.Length == 0 ? Value.None : Enter(new FinalizeFrame(all));
    }

    /// <summary>Finds out what is gone.</summary>
    internal void Collect()
    {
        foreach (GreenThread thread in Threads)
        {
            ClearDeadRegisters(thread);
        }
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        PollsLeft = 0;
    }

    // Not inlined either: what it is called from shall hold nothing.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CollectAtSafepoint()
    {
        collects = false;
        Collect();
        PushPending();
    }

    /// <summary>Forgets what frames have left behind in registers and records that nobody reads any more.</summary>
    private static void ClearDeadRegisters(GreenThread thread)
    {
        Array.Clear(thread.Frames, thread.Depth, thread.Frames.Length - thread.Depth);
        int end = 0;
        for (int i = 0; i < thread.Depth; i++)
        {
            ref FrameRecord record = ref thread.Frames[i];
            if (record.IsNative)
            {
                continue;
            }
            int next = int.MaxValue;
            for (int n = i + 1; n < thread.Depth; n++)
            {
                if (!thread.Frames[n].IsNative)
                {
                    next = thread.Frames[n].Base - OperandsBelow(thread.Frames[n]);
                    break;
                }
            }
            end = record.Base + MachineImage.LiveRegisters(thread, i);
            if (next != int.MaxValue && end < next)
            {
                Array.Clear(thread.Stack, end, next - end);
            }
        }
        Array.Clear(thread.Stack, end, thread.Stack.Length - end);
    }

    private void PushPending()
    {
        bool pushed = false;
        TakePending(ref pushed);
    }

    private bool PushFinalizers()
    {
        PyObject[] due = Finalizers.TakeDue();
        if (due.Length == 0)
        {
            return false;
        }
        if (!Enter(new FinalizeFrame(Array.ConvertAll(due, static o => new Value(o)))).IsPushed)
        {
            foreach (PyObject o in due)
            {
                Finalizers.Return(o);
            }
            return false;
        }
        Thread.Top.Flags |= FrameFlags.Between;
        NoteFinalized(due);
        return true;
    }

    /// <summary>Has the innermost dream remember whom it finalized.</summary>
    private void NoteFinalized(PyObject[] instances)
    {
        if (levels.Count > 0)
        {
            levels[^1].Finalized.AddRange(instances);
        }
    }

    /// <summary>A dream wakes up: what was born in it was never there, and what it finalized was not and may be alive again.</summary>
    private void ForgetFinalized(MachineLevel level)
    {
        Finalizers.Forget(level.Epoch);
        weakRefs.Forget(level.Epoch);
        World.CloseFilesAfter(openFiles.Now.LastKey);
        foreach (PyObject o in level.Finalized)
        {
            if (!Finalizers.WasUndone(o))
            {
                Finalizers.Watch(o);
            }
        }
        foreach (PyWeakRef reference in level.Called)
        {
            weakRefs.Return(reference);
        }
    }

    /// <summary>
    /// What is gone by the machine's own account, whatever the collector says yet, and was not finalized: it becomes part of the image.
    /// </summary>
    internal FinalizersMark MarkFinalizers(ImageWriter w)
    {
        if (w.ForDigest)
        {
            return new FinalizersMark(Finalizers, [], []);
        }
        (List<PyObject> watched, List<PyObject> gone) = Finalizers.Look(w.Knows);
        w.Meet(gone);
        return new FinalizersMark(Finalizers, watched, gone);
    }

    internal void LoadFinalizers(ImageReader r)
    {
        foreach ((PyObject o, int birth) in FinalizersMark.Read(r))
        {
            Finalizers.Watch(o, birth);
        }
        foreach ((PyObject o, _) in FinalizersMark.Read(r))
        {
            Finalizers.Return(o);
        }
    }
}
