namespace Lucid.Runtime;

/// <summary>Open dreams in images.</summary>
public sealed partial class Machine
{
    internal void SaveLevels(ImageWriter w)
    {
        w.Write(levels.Count);
        if (levels.Count == 0)
        {
            return;
        }
        // Threads that ended in a dream come back when it wakes up.
        List<GreenThread> threads = [.. Threads];
        foreach (MachineLevel level in levels)
        {
            level.AddThreads(threads);
        }
        w.Write(threads.Count - Threads.Count);
        for (int i = Threads.Count; i < threads.Count; i++)
        {
            MachineImage.SaveThread(w, threads[i]);
        }
        foreach (GreenThread thread in threads)
        {
            w.Write(thread.UnloggedDepth);
        }
        foreach (MachineLevel level in levels)
        {
            level.Save(w, threads);
        }
    }

    internal void LoadLevels(ImageReader r)
    {
        int count = r.Count(r.ReadLong(), 1);
        if (count == 0)
        {
            return;
        }
        List<GreenThread> threads = [.. Threads];
        int ended = r.Count(r.ReadLong(), 1);
        for (int i = 0; i < ended; i++)
        {
            threads.Add(MachineImage.LoadThread(r));
        }
        foreach (GreenThread thread in threads)
        {
            r.Read(out thread.UnloggedDepth);
            ImageReader.Expect(thread.UnloggedDepth >= 0 && thread.UnloggedDepth <= 1 << 28, "a thread has no depth");
        }
        r.Epochs = new int[count];
        for (int i = 0; i < count; i++)
        {
            r.Epochs[i] = Undo.NewEpoch();
            levels.Add(MachineLevel.Load(r, threads, r.Epochs[i]));
        }
        var depths = new Dictionary<GreenThread, int>();
        for (int i = levels.Count - 1; i >= 0; i--)
        {
            levels[i].CheckFrames(depths);
        }
    }

    /// <summary>Checks what the open dreams of a loaded machine would put back.</summary>
    internal void CheckLevels()
    {
        foreach (MachineLevel level in levels)
        {
            level.CheckLoaded();
        }
    }
}
