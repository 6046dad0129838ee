namespace Lucid.Runtime;

/// <summary>A level as part of an image.</summary>
internal sealed partial class MachineLevel
{
    /// <summary>Adds the threads that it knows and the list has not.</summary>
    internal void AddThreads(List<GreenThread> to)
    {
        foreach (ThreadMark mark in threads)
        {
            if (!to.Contains(mark.Thread))
            {
                to.Add(mark.Thread);
            }
        }
    }

    internal void Save(ImageWriter w, List<GreenThread> all)
    {
        w.Write(Owner);
        w.Write(threads.Length);
        foreach (ThreadMark mark in threads)
        {
            w.Write(all.IndexOf(mark.Thread));
            w.Write(mark.Depth);
            w.Write(mark.Delivered);
            w.Write(mark.Handled);
            w.Write(mark.Injected);
            w.Write(mark.ExtraDepth);
            MachineImage.SaveWait(w, mark.Waiting);
            w.Write(mark.OuterUnloggedDepth);
            w.Write(mark.Result);
            w.Write(mark.Failure);
        }
        w.Write(all.IndexOf(current));
        w.Write(pollsLeft);
        w.Write(counters.LastSerial);
        w.Write(counters.LastTicket);
        w.Write(counters.RecursionDepthMax);
        w.Write(counters.IntDigitsMax);
        w.Write(counters.IsFlushedForDream);
        w.Write(asked.Length);
        foreach (PyDream dream in asked)
        {
            w.Write(dream);
        }
        w.Write(frames.Count);
        foreach (FrameMark mark in frames)
        {
            w.Write(all.IndexOf(mark.Thread));
            w.Write(mark.Index);
            MachineImage.SaveRecord(w, mark.Record);
            w.Write(mark.Registers);
            w.Write(mark.Operands);
            w.Write(mark.IsEarly);
        }
        w.Write(Finalized.Count);
        foreach (PyObject o in Finalized)
        {
            w.Write(o);
        }
        w.Write(Called.Count);
        foreach (PyWeakRef reference in Called)
        {
            w.Write(reference);
        }
    }

    internal static MachineLevel Load(ImageReader r, List<GreenThread> all, int epoch)
    {
        r.ReadObject(out PyObject? owner);
        var marks = new ThreadMark[r.Count(r.ReadLong(), 7)];
        for (int i = 0; i < marks.Length; i++)
        {
            GreenThread thread = ThreadOf(r, all);
            r.Read(out int depth);
            r.Read(out Value delivered);
            r.Read(out Value handled);
            r.Read(out Value injected);
            r.Read(out int extraDepth);
            Wait? waiting = MachineImage.LoadWait(r);
            r.Read(out int outer);
            r.Read(out Value result);
            r.ReadObject(out PyException? failure);
            ImageReader.Expect(depth is >= 0 and < 1 << 28 && outer is >= 0 and < 1 << 28, "a thread has no depth");
            marks[i] = new ThreadMark(thread, depth, delivered, handled, injected, extraDepth, waiting, outer, result, failure);
        }
        GreenThread current = ThreadOf(r, all);
        r.Read(out int pollsLeft);
        r.Read(out int lastSerial);
        r.Read(out long lastTicket);
        r.Read(out int recursionDepthMax);
        r.Read(out int intDigitsMax);
        r.Read(out bool isFlushed);
        var asked = new PyDream[r.Count(r.ReadLong(), 1)];
        for (int i = 0; i < asked.Length; i++)
        {
            asked[i] = r.ReadObject<PyDream>();
        }
        var level = new MachineLevel(
            owner, epoch, marks, current, pollsLeft, new Machine.Counters(lastSerial, lastTicket, recursionDepthMax, intDigitsMax, isFlushed), asked);
        int frames = r.Count(r.ReadLong(), 5);
        for (int i = 0; i < frames; i++)
        {
            GreenThread thread = ThreadOf(r, all);
            r.Read(out int index);
            ImageReader.Expect(index is >= 0 and < 1 << 28, "a frame has no place");
            FrameRecord record = default;
            MachineImage.LoadRecord(r, ref record);
            r.Read(out Value[]? registers);
            r.Read(out Value[]? operands);
            r.Read(out bool isEarly);
            ImageReader.Expect(registers is not null && operands is not null && operands.Length <= record.Base, "a frame has no registers");
            level.frames.Add(new FrameMark(thread, index, record, registers!, operands!, isEarly));
        }
        int finalized = r.Count(r.ReadLong(), 1);
        for (int i = 0; i < finalized; i++)
        {
            level.Finalized.Add(r.ReadObject<PyObject>());
        }
        int called = r.Count(r.ReadLong(), 1);
        for (int i = 0; i < called; i++)
        {
            level.Called.Add(r.ReadObject<PyWeakRef>());
        }
        return level;
    }

    /// <summary>Checks the frames that a rollback puts back, when the objects of an image are whole.</summary>
    internal void CheckLoaded()
    {
        foreach (FrameMark frame in frames)
        {
            bool isBelow = Array.Exists(threads, mark => ReferenceEquals(mark.Thread, frame.Thread) && frame.Index + 1 < mark.Depth);
            LoadedChecks.Record(frame.Record, awaits: false, isLogged: isBelow);
            ImageReader.Expect(frame.Record.IsNative || frame.Registers.Length <= frame.Record.Code!.RegisterCount, "a frame has too many registers");
        }
    }

    /// <summary>Checks that every frame is there that a rollback uncovers: logged here, or still on its thread when the inner levels are rolled back.</summary>
    /// <param name="depths">How many frames each thread has then; afterwards, how many when this level is rolled back too.</param>
    internal void CheckFrames(Dictionary<GreenThread, int> depths)
    {
        var logged = new HashSet<(GreenThread, int)>();
        foreach (FrameMark frame in frames)
        {
            ImageReader.Expect(Array.Exists(threads, mark => ReferenceEquals(mark.Thread, frame.Thread) && frame.Index < mark.Depth), "a dream has a frame too many");
            logged.Add((frame.Thread, frame.Index));
        }
        foreach (ThreadMark mark in threads)
        {
            for (int i = depths.GetValueOrDefault(mark.Thread, mark.Thread.Depth); i < mark.Depth; i++)
            {
                ImageReader.Expect(logged.Contains((mark.Thread, i)), "a dream misses a frame");
            }
            depths[mark.Thread] = mark.Depth;
        }
    }

    private static GreenThread ThreadOf(ImageReader r, List<GreenThread> all)
    {
        r.Read(out int number);
        ImageReader.Expect(number >= 0 && number < all.Count, "there is no such thread");
        return all[number];
    }
}
