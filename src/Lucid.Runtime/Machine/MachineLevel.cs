namespace Lucid.Runtime;

/// <summary>What an open dream keeps of the machine itself: the threads, where they stood, and the frames they have touched since.</summary>
internal sealed class MachineLevel
{
    private readonly ThreadMark[] threads;
    private readonly GreenThread current;
    private readonly int pollsLeft;
    private readonly Machine.Counters counters;
    private readonly List<FrameMark> frames = [];

    private MachineLevel(ThreadMark[] threads, GreenThread current, int pollsLeft, Machine.Counters counters)
    {
        this.threads = threads;
        this.current = current;
        this.pollsLeft = pollsLeft;
        this.counters = counters;
    }

    internal static MachineLevel Take(Machine vm)
    {
        var marks = new ThreadMark[vm.Threads.Count];
        for (int i = 0; i < marks.Length; i++)
        {
            GreenThread t = vm.Threads[i];
            marks[i] = new ThreadMark(t, t.Depth, t.Delivered, t.Handled, t.Injected, t.ExtraDepth, t.Waiting, t.UnloggedDepth);
        }
        return new MachineLevel(marks, vm.Thread, vm.PollsLeft, vm.TakeCounters());
    }

    /// <summary>The depth below which a thread's frames are not in this level's log.</summary>
    internal int UnloggedDepth(GreenThread thread)
    {
        int least = 0;
        foreach (ThreadMark mark in threads)
        {
            if (ReferenceEquals(mark.Thread, thread))
            {
                least = mark.Depth;
            }
        }
        foreach (FrameMark mark in frames)
        {
            if (ReferenceEquals(mark.Thread, thread))
            {
                least = Math.Min(least, mark.Index);
            }
        }
        return least;
    }

    /// <summary>Keeps a frame as it is.</summary>
    internal void Log(GreenThread thread, int index)
    {
        ref FrameRecord record = ref thread.Frames[index];
        Value[] registers = [];
        Value[] operands = thread.Stack.AsSpan(record.Base - Machine.OperandsBelow(record), Machine.OperandsBelow(record)).ToArray();
        if (!record.IsNative)
        {
            PyCode code = record.Code!;
            int live = Math.Max(code.LocalCount, code.Unit.Heights[record.Ip]);
            registers = thread.Stack.AsSpan(record.Base, live).ToArray();
        }
        frames.Add(new FrameMark(thread, index, record, registers, operands));
    }

    /// <summary>Takes an inner level's log over, whose changes are kept.</summary>
    internal void Absorb(MachineLevel inner)
    {
        foreach (FrameMark mark in inner.frames)
        {
            if (Logs(mark.Thread, mark.Index))
            {
                frames.Add(mark);
            }
        }
    }

    /// <summary>Puts threads and frames back.</summary>
    internal void Restore(Machine vm)
    {
        for (int i = frames.Count - 1; i >= 0; i--)
        {
            FrameMark mark = frames[i];
            mark.Thread.Frames[mark.Index] = mark.Record;
            mark.Thread.Reserve(mark.Record.Base + mark.Registers.Length);
            mark.Registers.CopyTo(mark.Thread.Stack, mark.Record.Base);
            mark.Operands.CopyTo(mark.Thread.Stack, mark.Record.Base - mark.Operands.Length);
        }
        vm.Threads.Clear();
        foreach (ThreadMark mark in threads)
        {
            mark.Thread.Depth = mark.Depth;
            mark.Thread.Delivered = mark.Delivered;
            mark.Thread.Handled = mark.Handled;
            mark.Thread.Injected = mark.Injected;
            mark.Thread.ExtraDepth = mark.ExtraDepth;
            mark.Thread.Waiting = mark.Waiting;
            mark.Thread.UnloggedDepth = mark.OuterUnloggedDepth;
            for (int i = 0; i < mark.Depth; i++)
            {
                if (mark.Thread.Frames[i].View is { } view)
                {
                    view.Thread = mark.Thread;
                    view.Index = i;
                }
            }
            vm.Threads.Add(mark.Thread);
        }
        vm.Thread = current;
        vm.PollsLeft = pollsLeft;
        vm.RestoreCounters(counters);
    }

    /// <summary>The registers of a frame when the level was opened, for putting variables back without moving control; null if it is not logged.</summary>
    internal Value[]? RegistersOf(GreenThread thread, int index, out FrameRecord record)
    {
        foreach (FrameMark mark in frames)
        {
            if (ReferenceEquals(mark.Thread, thread) && mark.Index == index)
            {
                record = mark.Record;
                return mark.Registers;
            }
        }
        record = default;
        return null;
    }

    /// <summary>Whether a frame existed when this level was opened and is not in its log yet.</summary>
    private bool Logs(GreenThread thread, int index)
    {
        foreach (FrameMark mark in frames)
        {
            if (ReferenceEquals(mark.Thread, thread) && mark.Index == index)
            {
                return false;
            }
        }
        foreach (ThreadMark mark in threads)
        {
            if (ReferenceEquals(mark.Thread, thread))
            {
                return index < mark.Depth;
            }
        }
        return false;
    }

    private readonly record struct ThreadMark(GreenThread Thread, int Depth, Value Delivered, Value Handled, Value Injected, int ExtraDepth, Wait? Waiting, int OuterUnloggedDepth);

    private readonly record struct FrameMark(GreenThread Thread, int Index, FrameRecord Record, Value[] Registers, Value[] Operands);
}
