using Lucid.Compiler.Bytecode;

namespace Lucid.Runtime;

/// <summary>What an open dream keeps of the machine itself: the threads, where they stood, and the frames they have touched since.</summary>
internal sealed partial class MachineLevel
{
    private readonly ThreadMark[] threads;
    private readonly GreenThread current;
    private readonly int pollsLeft;
    private readonly Machine.Counters counters;
    private readonly PyDream[] asked;
    private readonly List<FrameMark> frames = [];

    private MachineLevel(PyObject? owner, int epoch, ThreadMark[] threads, GreenThread current, int pollsLeft, Machine.Counters counters, PyDream[] asked)
    {
        Owner = owner;
        Epoch = epoch;
        this.asked = asked;
        this.threads = threads;
        this.current = current;
        this.pollsLeft = pollsLeft;
        this.counters = counters;
    }

    /// <summary>The dream or checkpoint that the program opened; null for a dream of the host.</summary>
    internal PyObject? Owner { get; }

    /// <summary>The epoch in which it began.</summary>
    internal int Epoch { get; }

    /// <summary>The instances whose <c>__del__</c> it called, and the generators that it closed because nobody held them.</summary>
    internal List<PyObject> Finalized { get; } = [];

    /// <summary>The weak references whose callbacks it called.</summary>
    internal List<PyWeakRef> Called { get; } = [];

    internal static MachineLevel Take(Machine vm, PyObject? owner)
    {
        var marks = new ThreadMark[vm.Threads.Count];
        for (int i = 0; i < marks.Length; i++)
        {
            GreenThread t = vm.Threads[i];
            marks[i] = new ThreadMark(t, t.Depth, t.Delivered, t.Handled, t.Injected, t.ExtraDepth, t.Waiting, t.UnloggedDepth, t.Result, t.Failure);
        }
        return new MachineLevel(owner, vm.Undo.Epoch, marks, vm.Thread, vm.PollsOfSlice, vm.TakeCounters(), vm.AskedDreams());
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
            if (ReferenceEquals(mark.Thread, thread) && !mark.IsEarly)
            {
                least = Math.Min(least, mark.Index);
            }
        }
        return least;
    }

    /// <summary>Keeps a frame as it is.</summary>
    /// <param name="thread">Its thread.</param>
    /// <param name="index">Its number.</param>
    /// <param name="isEarly">Control was not in it since the level was opened: something else is about to change it.</param>
    internal void Log(GreenThread thread, int index, bool isEarly = false)
    {
        if (isEarly && !Logs(thread, index))
        {
            return;
        }
        ref FrameRecord record = ref thread.Frames[index];
        Value[] operands = thread.Stack.AsSpan(record.Base - Machine.OperandsBelow(record), Machine.OperandsBelow(record)).ToArray();
        Value[] registers = record.IsNative ? [] : thread.Stack.AsSpan(record.Base, MachineImage.LiveRegisters(thread, index)).ToArray();
        frames.Add(new FrameMark(thread, index, record, registers, operands, isEarly));
    }

    /// <summary>Whether a thread was there when the level was opened.</summary>
    internal bool Knows(GreenThread thread) => Array.Exists(threads, mark => ReferenceEquals(mark.Thread, thread));

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

    /// <summary>Adds the registers of the generators that ran when the level was opened, as they were then.</summary>
    internal void AddVariables(Dictionary<PyGenerator, Value[]> to)
    {
        for (int i = frames.Count - 1; i >= 0; i--)
        {
            if (frames[i].Record.Owner is PyGenerator generator)
            {
                to[generator] = frames[i].Registers;
            }
        }
    }

    /// <summary>Puts threads and frames back.</summary>
    internal void Restore(Machine vm)
    {
        RestoreFrames(null);
        vm.Threads.Clear();
        foreach (ThreadMark mark in threads)
        {
            RestoreThread(mark);
            vm.Threads.Add(mark.Thread);
        }
        vm.Thread = current;
        vm.PollsLeft = pollsLeft;
        vm.RestoreCounters(counters);
        vm.RestoreAsked(asked);
    }

    /// <summary>Puts the other threads back, and of the running one the variables of the frames that were there and still are.</summary>
    internal void RestoreInPlace(Machine vm, GreenThread running)
    {
        RestoreFrames(running);
        vm.Threads.Clear();
        foreach (ThreadMark mark in threads)
        {
            if (!ReferenceEquals(mark.Thread, running))
            {
                RestoreThread(mark);
            }
            vm.Threads.Add(mark.Thread);
        }
        int lowest = running.UnloggedDepth;
        for (int i = frames.Count - 1; i >= 0; i--)
        {
            FrameMark mark = frames[i];
            if (!ReferenceEquals(mark.Thread, running) || mark.Record.IsNative)
            {
                continue;
            }
            int at = mark.Index <= lowest ? mark.Index : mark.Record.Owner is PyGenerator generator ? IndexOf(running, generator) : -1;
            if (at >= 0)
            {
                RestoreVariables(running, at, mark.Registers);
            }
        }
        Machine.Counters now = vm.TakeCounters();
        vm.RestoreCounters(counters with { LastSerial = now.LastSerial, LastTicket = now.LastTicket });
    }

    /// <summary>Gives the variables of a frame the values that they had.</summary>
    internal static void RestoreVariables(GreenThread thread, int at, Value[] registers)
    {
        ref FrameRecord record = ref thread.Frames[at];
        LocalKind[] kinds = record.Code!.Unit.LocalKinds;
        bool doubts = false;
        for (int n = 0; n < kinds.Length && n < registers.Length; n++)
        {
            if ((kinds[n] & LocalKind.Hidden) == 0)
            {
                ref Value variable = ref thread.Stack[record.Base + n];
                doubts |= registers[n].IsUnbound && !variable.IsUnbound;
                variable = registers[n];
            }
        }
        if (doubts)
        {
            Doubt(thread, at);
        }
    }

    /// <summary>Has a frame look before it reads the variables that are unbound now.</summary>
    internal static void Doubt(GreenThread thread, int at)
    {
        ref FrameRecord record = ref thread.Frames[at];
        record.Code = record.Code!.Doubting(thread.Stack.AsSpan(record.Base, record.Code.LocalCount));
        record.Flags |= FrameFlags.Doubting;
    }

    /// <summary>The number of the frame of a running generator; -1 if it does not run here.</summary>
    internal static int IndexOf(GreenThread thread, PyGenerator generator)
    {
        for (int i = 0; i < thread.Depth; i++)
        {
            if (ReferenceEquals(thread.Frames[i].Owner, generator))
            {
                return i;
            }
        }
        return -1;
    }

    private void RestoreFrames(GreenThread? but)
    {
        for (int i = frames.Count - 1; i >= 0; i--)
        {
            FrameMark mark = frames[i];
            if (ReferenceEquals(mark.Thread, but))
            {
                continue;
            }
            // A loaded thread has no more room than it had frames.
            mark.Thread.ReserveFrames(mark.Index + 1);
            mark.Thread.Reserve(mark.Record.Base + Math.Max(mark.Registers.Length, mark.Record.Code?.RegisterCount ?? 0) + (2 * Machine.StackSlack));
            mark.Thread.Frames[mark.Index] = mark.Record;
            mark.Registers.CopyTo(mark.Thread.Stack, mark.Record.Base);
            mark.Operands.CopyTo(mark.Thread.Stack, mark.Record.Base - mark.Operands.Length);
        }
    }

    private static void RestoreThread(ThreadMark mark)
    {
        mark.Thread.Depth = mark.Depth;
        mark.Thread.Delivered = mark.Delivered;
        mark.Thread.Handled = mark.Handled;
        mark.Thread.Injected = mark.Injected;
        mark.Thread.ExtraDepth = mark.ExtraDepth;
        mark.Thread.Waiting = mark.Waiting;
        mark.Thread.UnloggedDepth = mark.OuterUnloggedDepth;
        mark.Thread.Result = mark.Result;
        mark.Thread.Failure = mark.Failure;
        for (int i = 0; i < mark.Depth; i++)
        {
            if (mark.Thread.Frames[i].View is { } view)
            {
                view.Thread = mark.Thread;
                view.Index = i;
            }
        }
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

    private readonly record struct ThreadMark(
        GreenThread Thread, int Depth, Value Delivered, Value Handled, Value Injected, int ExtraDepth, Wait? Waiting, int OuterUnloggedDepth, Value Result, PyException? Failure);

    private readonly record struct FrameMark(GreenThread Thread, int Index, FrameRecord Record, Value[] Registers, Value[] Operands, bool IsEarly);
}
