namespace Lucid.Runtime;

/// <summary>Dreams and checkpoints that the running program itself opens, keeps and takes back.</summary>
public sealed partial class Machine
{
    private PyTuple? spared;

    private readonly List<PyDream> askedDreams = [];
    private LevelFrame? levelAct;
    private bool isFlushedForDream;

    /// <summary>Opens a dream where the statement that runs is over.</summary>
    internal PyDream AskForDream()
    {
        var dream = new PyDream(Thread.Ident, Thread.Depth);
        askedDreams.Add(dream);
        return dream;
    }

    /// <summary>Has <see cref="DoLevelAct"/> run before the next instruction.</summary>
    internal void AskForLevelAct(LevelFrame frame) => levelAct = frame;

    /// <summary>Refuses an act on a dream or checkpoint that is over, or that a host dreams over.</summary>
    internal Value CheckLevelAct(LevelFrame frame)
    {
        if (frame.Wanted == LevelAct.Checkpoint)
        {
            return Value.None;
        }
        if (frame.Subject is PyDream dream)
        {
            if (dream.Now.Status == DreamStatus.Asked && askedDreams.Contains(dream))
            {
                return Value.None;
            }
            if (dream.Now.Status != DreamStatus.Open)
            {
                return Errors.RuntimeError($"the dream is over: it was {(dream.Now.Status == DreamStatus.Realized ? "realized" : "woken up")}");
            }
        }
        int at = LevelOf(frame.Subject);
        if (at < 0)
        {
            return Errors.RuntimeError(frame.Subject is PyDream ? "the dream is over: one around it ended" : "the checkpoint is gone: it was given up, or a dream around it ended");
        }
        for (int i = at + 1; i < levels.Count; i++)
        {
            if (levels[i].Owner is null)
            {
                return Errors.RuntimeError("the host dreams over it");
            }
        }
        return frame.Wanted == LevelAct.WakeUp && !levels[at].Knows(Thread)
            ? Errors.RuntimeError("a thread that was started in a dream cannot wake it up")
            : Value.None;
    }

    /// <summary>Does what a <see cref="LevelFrame"/> asked for, between two steps of the machine.</summary>
    private void DoLevelAct()
    {
        LevelFrame frame = levelAct!;
        levelAct = null;
        (LevelAct act, PyObject subject, Value value) = (frame.Wanted, frame.Subject, frame.Argument);
        if (subject is PyDream { Now.Status: DreamStatus.Asked } asked)
        {
            askedDreams.Remove(asked);
            EndDream(asked, act == LevelAct.Realize ? DreamStatus.Realized : DreamStatus.WokenUp, value);
            return;
        }
        int at = LevelOf(subject);
        switch (act)
        {
            case LevelAct.Realize or LevelAct.Drop:
                while (levels.Count > at)
                {
                    PyObject? owner = levels[^1].Owner;
                    CommitLevel();
                    if (owner is PyDream inner)
                    {
                        EndDream(inner, DreamStatus.Realized, Value.None);
                    }
                }
                break;
            case LevelAct.WakeUp:
                WakeUpInPlace(at);
                EndDream((PyDream)subject, DreamStatus.WokenUp, value);
                break;
            case LevelAct.LeaveBlock:
                LeaveBlock(at, (PyDream)subject, value);
                break;
            case LevelAct.Checkpoint:
                OpenLevel(subject);
                break;
            case LevelAct.Resume:
                RollbackTo(at);
                var checkpoint = (PyCheckpoint)subject;
                ref PyCheckpoint.State s = ref checkpoint.Write(Undo);
                s.Answer = value;
                s.Count++;
                OpenLevel(subject);
                break;
        }
    }

    /// <summary>The outcome of a step while dreams wait for the end of their statement: opens them, or runs one instruction.</summary>
    private void StepTowardsDream(GreenThread thread)
    {
        ref FrameRecord top = ref thread.Top;
        PyDream.State asked = askedDreams[0].Now;
        if (thread.Ident == asked.Thread && thread.Depth <= asked.Depth && !top.Code!.IsHidden && StartsStatement(top.Code, top.Ip))
        {
            if (!isFlushedForDream)
            {
                isFlushedForDream = true;
                Enter(new FlushStreamsFrame());
                Thread.Top.Flags |= FrameFlags.Between;
                return;
            }
            isFlushedForDream = false;
            PyDream[] opening = askedDreams.ToArray();
            askedDreams.Clear();
            foreach (PyDream dream in opening)
            {
                ref PyDream.State s = ref dream.Write(Undo);
                s.Status = DreamStatus.Open;
                s.FirstEffect = World.Ledger.Count;
                OpenLevel(dream);
            }
            return;
        }
        long left = StepsLeft;
        StepsLeft = 1;
        Interpret<CountingMode>(thread);
        StepsLeft = counting ? left - 1 : 0;
    }

    private static bool StartsStatement(PyCode code, int ip) => (code.Unit.StatementStarts[ip >> 6] >> (ip & 63) & 1) != 0;

    private int LevelOf(PyObject owner)
    {
        for (int i = levels.Count - 1; i >= 0; i--)
        {
            if (ReferenceEquals(levels[i].Owner, owner))
            {
                return i;
            }
        }
        return -1;
    }

    private void EndDream(PyDream dream, DreamStatus status, Value value)
    {
        ref PyDream.State s = ref dream.Write(Undo);
        s.Status = status;
        s.Value = value;
        s.LastEffect = World.Ledger.Count;
    }

    private void RollbackTo(int level)
    {
        var streams = new KeptStates();
        KeepSpared(streams);
        while (levels.Count > level)
        {
            RollbackLevel();
        }
        streams.PutBack(Undo);
    }

    /// <summary>Names objects that no act of the program on its dreams puts back: the streams that a prompt reads its commands from.</summary>
    internal void Spare(PyTuple objects) => spared = objects;

    private void KeepSpared(KeptStates streams)
    {
        foreach (Value item in spared?.Items ?? [])
        {
            if (item.O is { } stream)
            {
                streams.Keep(stream);
            }
        }
    }

    /// <summary>Puts everything back to the beginning of the block and raises there what leads out of it.</summary>
    private void LeaveBlock(int level, PyDream dream, Value value)
    {
        RollbackTo(level);
        bool isError = value.O is PyException;
        EndDream(dream, DreamStatus.WokenUp, isError ? Value.None : value);
        PyException exception = isError ? (PyException)value.O! : PyException.Make(ExceptionTypes.WakeUp, []);
        GreenThread thread = Thread;
        thread.Top.Ip++;
        if (exception.Now.Traceback is { } told && ReferenceEquals(told.Now.Frame.Now.Code, thread.Top.Code))
        {
            // Its way through the frame as that was in the dream is its way through this one.
            exception.Write(Undo).Traceback = new PyTraceback(told.Now.Next, ViewOf(thread, thread.Depth - 1), told.Now.LastInstruction, told.Now.Line);
        }
        Unwind(thread, Signal.Reraise(exception));
    }

    /// <summary>Puts all data back, and the variables of the frames that were there; the running thread stays where it is.</summary>
    private void WakeUpInPlace(int at)
    {
        // What runs goes on as it is: native frames and generators keep their own state.
        ForgetUnfolding();
        GreenThread thread = Thread;
        var streams = new KeptStates();
        KeepSpared(streams);
        var running = new KeptStates();
        for (int i = 0; i < thread.Depth; i++)
        {
            foreach (PyGenerator waiting in Waiting(thread.Frames[i]))
            {
                KeepSince(running, waiting, levels[at].Epoch);
            }
            if (thread.Frames[i].Owner is { } owner)
            {
                KeepSince(running, owner, levels[at].Epoch);
            }
        }
        var rested = new KeptStates();
        KeepRested(rested, at);
        var variables = new Dictionary<PyGenerator, Value[]>();
        while (levels.Count > at)
        {
            MachineLevel level = levels[^1];
            levels.RemoveAt(levels.Count - 1);
            level.AddVariables(variables);
            Undo.Rollback();
            ForgetFinalized(level);
            level.RestoreInPlace(this, thread);
            if (levels.Count > 0)
            {
                levels[^1].Absorb(level);
                thread.UnloggedDepth = levels[^1].UnloggedDepth(thread);
            }
            else
            {
                thread.UnloggedDepth = 0;
            }
        }
        // Before what stays as it is comes over it: who ran when the dream began.
        var ran = new bool[rested.Count];
        for (int i = 0; i < ran.Length; i++)
        {
            ran[i] = ((PyGenerator)rested[i]).Status == GeneratorStatus.Running;
        }
        for (int i = 0; i < running.Count; i++)
        {
            var generator = running[i] as PyGenerator;
            Value[] before = generator is null ? [] : Before(generator, variables);
            int index = generator is null ? -1 : MachineLevel.IndexOf(thread, generator);
            if (index >= 0 && generator!.Now.Status == GeneratorStatus.Suspended && before.Length > 0)
            {
                // It was suspended when the dream began and runs now: its variables go back all the same.
                MachineLevel.RestoreVariables(thread, index, before);
            }
            running.PutBack(Undo, i);
            if (generator is not null && index < 0)
            {
                generator.RestoreVariables(Undo, before);
            }
        }
        streams.PutBack(Undo);
        for (int i = 0; i < rested.Count; i++)
        {
            if (ran[i])
            {
                var generator = (PyGenerator)rested[i];
                // It ran when the dream began and is suspended now: it stays where it is, and its variables go back.
                Value[] before = Before(generator, variables);
                rested.PutBack(Undo, i);
                generator.RestoreVariables(Undo, before);
            }
        }
    }

    private static Value[] Before(PyGenerator generator, Dictionary<PyGenerator, Value[]> variables) =>
        generator.Now.Status == GeneratorStatus.Running && variables.TryGetValue(generator, out Value[]? running) ? running : generator.Now.Registers.Span.ToArray();

    private static void KeepSince(KeptStates kept, PyObject o, int epoch)
    {
        if (o.Epoch >= epoch)
        {
            kept.Keep(o);
        }
    }

    /// <summary>Keeps the generators that open levels have changed and that do not run now.</summary>
    private void KeepRested(KeptStates rested, int at)
    {
        for (int i = at; i < levels.Count; i++)
        {
            foreach (PyObject o in Undo.Touched(i))
            {
                if (o is PyGenerator { Status: not GeneratorStatus.Running })
                {
                    rested.Keep(o);
                }
            }
        }
    }
}
