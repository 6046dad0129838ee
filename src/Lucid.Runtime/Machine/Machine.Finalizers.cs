namespace Lucid.Runtime;

/// <summary>Finalizers: <c>__del__</c> runs at a safepoint after the CLR's collector found the instance gone.</summary>
public sealed partial class Machine
{
    private bool collects;

    /// <summary>The instances of this machine's classes with <c>__del__</c>.</summary>
    internal FinalizerQueue Finalizers { get; } = new();

    /// <summary>Has the collector run before the next instruction, with nothing on the CLR's stack that could hold objects.</summary>
    public void AskForCollection() => collects = true;

    /// <summary>Calls <c>__del__</c> of all instances that are alive, as at the end of the program.</summary>
    public Value FinalizeAll()
    {
        Value[] all = Finalizers.TakeAll();
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

    private void CollectAtSafepoint()
    {
        collects = false;
        Collect();
        PushPending();
    }

    /// <summary>Forgets what frames have left behind in registers that nobody reads any more.</summary>
    private static void ClearDeadRegisters(GreenThread thread)
    {
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
        Value[] due = Finalizers.TakeDue();
        if (due.Length == 0)
        {
            return false;
        }
        if (!Enter(new FinalizeFrame(due)).IsPushed)
        {
            foreach (Value o in due)
            {
                Finalizers.Return(o.O!);
            }
            return false;
        }
        Thread.Top.Flags |= FrameFlags.Between;
        return true;
    }

    /// <summary>Writes which of the instances that the image holds are still to be finalized.</summary>
    internal void SaveWatched(ImageWriter w)
    {
        var watched = new List<PyObject>();
        if (!w.ForDigest)
        {
            Finalizers.AddWatched(watched);
            watched.RemoveAll(o => !w.Knows(o));
        }
        w.Write(watched.Count);
        foreach (PyObject o in watched)
        {
            w.Write(o);
        }
    }

    internal void LoadWatched(ImageReader r)
    {
        int count = r.Count(r.ReadLong(), 1);
        for (int i = 0; i < count; i++)
        {
            PyObject o = r.ReadObject<PyObject>();
            ImageReader.Expect(o.Shape is { Type.IsHeap: true }, "something is to be finalized that cannot be");
            Finalizers.Watch(o);
        }
    }

    /// <summary>Instances that are gone and not finalized yet are state of the machine.</summary>
    internal void SaveFinalizers(ImageWriter w)
    {
        if (Finalizers.IsUsed && !w.ForDigest)
        {
            Collect();
        }
        Value[] due = w.ForDigest ? [] : Finalizers.TakeDue();
        w.Write(due);
        foreach (Value o in due)
        {
            Finalizers.Return(o.O!);
        }
    }

    internal void LoadFinalizers(ImageReader r)
    {
        r.Read(out Value[]? due);
        foreach (Value o in due ?? [])
        {
            ImageReader.Expect(o.O is not null and not PyTag and not Signal, "something is to be finalized that cannot be");
            Finalizers.Return(o.O!);
        }
    }
}
