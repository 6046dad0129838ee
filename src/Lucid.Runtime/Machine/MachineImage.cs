namespace Lucid.Runtime;

/// <summary>Saves and loads whole machines, and takes their digest.</summary>
internal static class MachineImage
{
    /// <summary>The machine as bytes: the same machine gives the same bytes.</summary>
    internal static byte[] Save(Machine vm) => Write(vm, new ImageWriter(forDigest: false)).Finish();

    /// <summary>A number that is the same for machines that are the same, whatever their history and addresses.</summary>
    internal static ulong Digest(Machine vm) => Checksum.Of(DigestedImage(vm));

    /// <summary>The bytes that the digest is taken of.</summary>
    internal static byte[] DigestedImage(Machine vm) => Write(vm, new ImageWriter(forDigest: true)).Finish();

    /// <summary>Every object that the machine can reach and that is its own.</summary>
    internal static PyObject[] ObjectsOf(Machine vm) => Array.FindAll(Write(vm, new ImageWriter(forDigest: true)).Objects.ToArray(), static o => o is not PyType { IsHeap: false });

    /// <summary>Objects and bytes by kind.</summary>
    internal static Dictionary<string, (int Count, long Bytes)> Census(Machine vm)
    {
        var census = new Dictionary<string, (int Count, long Bytes)>();
        Write(vm, new ImageWriter(forDigest: false) { Census = census });
        return census;
    }

    /// <summary>Makes a machine of an image.</summary>
    internal static Machine Load(byte[] image, MachineOptions options, bool isTrusted)
    {
        var r = new ImageReader(image);
        Machine vm = Machine.Bare(options);
        ReadAll(vm, r, isTrusted);
        vm.PublishFunctions();
        return vm;
    }

    /// <summary>Where the numbers and references of an image stand.</summary>
    internal static List<ImagePlace> PlacesOf(byte[] image)
    {
        var places = new List<ImagePlace>();
        ReadAll(Machine.Bare(new MachineOptions()), new ImageReader(image) { Places = places }, isTrusted: false);
        return places;
    }

    /// <summary>Reads roots and objects, version by version, and rebuilds what was not saved.</summary>
    private static void ReadAll(Machine vm, ImageReader r, bool isTrusted)
    {
        ReadRoots(vm, r);
        HashSeed.Current = vm.Seed;
        r.FillSection(0);
        if (!isTrusted)
        {
            LoadedChecks.Types(r.ObjectsOf(0));
        }
        AfterLoad(vm, r.ObjectsOf(0), isTrusted);
        for (int i = 1; i < r.SectionCount; i++)
        {
            vm.Undo.Reopen(r.Epochs[i - 1]);
            int again = r.Count(r.ReadLong(), 2);
            var changed = new PyObject[again];
            for (int n = 0; n < again; n++)
            {
                changed[n] = r.ReadAgain(vm.Undo);
            }
            r.FillSection(i);
            PyObject[] fresh = [.. r.ObjectsOf(i), .. changed];
            LoadedChecks.Types(fresh);
            AfterLoad(vm, fresh, isTrusted);
        }
        vm.LoadFinalizers(r);
        r.End();
        if (!isTrusted)
        {
            LoadedChecks.Machine(vm, r);
        }
        vm.SortTypes();
        SettleFrames(vm);
    }

    /// <summary>Reads what the machine refers to: its own fields and its threads.</summary>
    internal static void ReadRoots(Machine vm, ImageReader r)
    {
        vm.LoadFields(r);
        r.Read(out int threads);
        ImageReader.Expect(threads is > 0 and < 1_000_000, "there are no threads");
        vm.Threads.Clear();
        for (int i = 0; i < threads; i++)
        {
            vm.Threads.Add(LoadThread(r));
        }
        r.Read(out int current);
        ImageReader.Expect(current >= 0 && current < threads, "no thread is the current one");
        vm.Thread = vm.Threads[current];
        vm.LoadLevels(r);
        ImageReader.Expect(r.SectionCount == vm.DreamDepth + 1, "dreams and versions do not match");
    }

    // Machines share built-in types and interned strs, which a writer numbers as well: one writes at a time.
    private static readonly Lock writing = new();

    private static ImageWriter Write(Machine vm, ImageWriter w)
    {
        vm.CheckPaused();
        lock (writing)
        {
            vm.SaveFields(w);
            w.Write(vm.Threads.Count);
            foreach (GreenThread thread in vm.Threads)
            {
                SaveThread(w, thread);
            }
            // The thread that ran last may have ended.
            w.Write(Math.Max(0, vm.Threads.IndexOf(vm.Thread)));
            vm.SaveLevels(w);
            w.Epochs = vm.Undo.Epochs();
            WriteVersions(vm, w);
            return w;
        }
    }

    /// <summary>The oldest version first, then what each dream changed of it: a machine that loads them logs as it would have.</summary>
    private static void WriteVersions(Machine vm, ImageWriter w)
    {
        int levels = vm.DreamDepth;
        int present = levels;
        try
        {
            for (; present > 0; present--)
            {
                vm.Undo.Exchange(present - 1, back: true);
            }
            w.WriteObjects();
            FinalizersMark? finalizers = levels == 0 ? EndObjects(vm, w) : null;
            w.EndSection();
            while (present < levels)
            {
                vm.Undo.Exchange(present, back: false);
                List<PyObject> again = vm.Undo.Touched(present).FindAll(w.Knows);
                present++;
                w.Write(again.Count);
                foreach (PyObject o in again)
                {
                    w.WriteAgain(o);
                }
                w.WriteObjects();
                finalizers = present == levels ? EndObjects(vm, w) : null;
                w.EndSection();
            }
            finalizers!.Save(w);
        }
        finally
        {
            // Where writing failed, the machine must not go on in its past.
            for (; present < levels; present++)
            {
                vm.Undo.Exchange(present, back: false);
            }
        }
    }

    private static FinalizersMark EndObjects(Machine vm, ImageWriter w)
    {
        FinalizersMark finalizers = vm.MarkFinalizers(w);
        w.WriteObjects();
        return finalizers;
    }

    internal static void SaveThread(ImageWriter w, GreenThread thread)
    {
        w.Write(thread.Ident);
        w.Write(thread.Delivered);
        w.Write(thread.Handled);
        w.Write(thread.Injected);
        w.Write(thread.ExtraDepth);
        SaveWait(w, thread.Waiting);
        w.Write(thread.Result);
        w.Write(thread.Failure);
        w.Write(thread.Depth);
        for (int i = 0; i < thread.Depth; i++)
        {
            ref FrameRecord record = ref thread.Frames[i];
            SaveRecord(w, record);
            if (record.IsNative)
            {
                continue;
            }
            for (int n = Machine.OperandsBelow(record); n > 0; n--)
            {
                w.Write(thread.Stack[record.Base - n]);
            }
            int live = LiveRegisters(thread, i);
            w.Write(live);
            for (int n = 0; n < live; n++)
            {
                w.Write(thread.Stack[record.Base + n]);
            }
        }
    }

    /// <summary>Writes a frame but for its registers.</summary>
    internal static void SaveRecord(ImageWriter w, in FrameRecord record)
    {
        w.Write((int)record.Flags);
        w.Write(record.Ip);
        w.Write(record.Base);
        w.Write(record.Owner);
        w.Write(record.View);
        if (record.IsNative)
        {
            w.Write(record.CatchStep);
            return;
        }
        w.Write(record.Code);
        w.Write(record.Function);
    }

    /// <summary>Reads a frame but for its registers.</summary>
    internal static void LoadRecord(ImageReader r, ref FrameRecord record)
    {
        record.CatchStep = -1;
        r.Read(out int flags);
        record.Flags = (FrameFlags)flags;
        r.Read(out record.Ip);
        r.Read(out record.Base);
        ImageReader.Expect(record.Base is >= 0 and < 1 << 28 && record.Ip >= 0, "a frame is nowhere");
        r.ReadObject(out record.Owner);
        r.ReadObject(out record.View);
        if (record.IsNative)
        {
            ImageReader.Expect(record.Owner is NativeFrame, "a native frame has no state");
            r.Read(out record.CatchStep);
            return;
        }
        record.Code = r.ReadObject<PyCode>();
        record.Function = r.ReadObject<PyFunction>();
    }

    /// <summary>How many registers of a frame hold something that can still be read.</summary>
    internal static int LiveRegisters(GreenThread thread, int index)
    {
        ref FrameRecord record = ref thread.Frames[index];
        int live = Math.Max(record.Code!.LocalCount, record.Code.Unit.Heights[Math.Min(record.Ip, record.Code.Unit.Heights.Length - 1)]);
        if (index + 1 < thread.Depth && !thread.Frames[index + 1].IsNative && (thread.Frames[index + 1].Flags & FrameFlags.Generator) == 0)
        {
            live = Math.Min(live, thread.Frames[index + 1].Base - record.Base);
        }
        return live;
    }

    internal static GreenThread LoadThread(ImageReader r)
    {
        var thread = new GreenThread();
        r.Read(out thread.Ident);
        r.Read(out thread.Delivered);
        r.Read(out thread.Handled);
        r.Read(out thread.Injected);
        r.Read(out thread.ExtraDepth);
        thread.Waiting = LoadWait(r);
        r.Read(out thread.Result);
        r.ReadObject(out thread.Failure);
        int depth = r.Count(r.ReadLong(), 5);
        for (int i = 0; i < depth; i++)
        {
            ref FrameRecord record = ref thread.Push();
            LoadRecord(r, ref record);
            if (record.IsNative)
            {
                continue;
            }
            int below = Machine.OperandsBelow(record);
            ImageReader.Expect(record.Base >= below, "a frame has no room for its operands");
            thread.Reserve(record.Base);
            for (int n = below; n > 0; n--)
            {
                r.Read(out thread.Stack[record.Base - n]);
            }
            int live = r.Count(r.ReadLong(), 1);
            r.LiveCounts.Add(live);
            thread.Reserve(record.Base + live + Machine.StackSlack);
            for (int n = 0; n < live; n++)
            {
                r.Read(out thread.Stack[record.Base + n]);
            }
        }
        return thread;
    }

    private static void AfterLoad(Machine vm, ReadOnlySpan<PyObject> objects, bool isTrusted)
    {
        foreach (PyObject o in objects)
        {
            if (o is PyCode code)
            {
                string? error = isTrusted ? null : code.CheckLoaded();
                ImageReader.Expect(error is null, error ?? "");
                code.Prepare();
            }
        }
        // Strs first, then the tables whose keys they are, then the classes whose namespaces the tables are.
        foreach (PyObject o in objects)
        {
            if (o is not PyType)
            {
                o.AfterLoad(vm);
            }
        }
        foreach (PyObject o in objects)
        {
            if (o is PyType { IsHeap: true } type)
            {
                vm.RegisterType(type);
                vm.ListUnderBases(type);
                type.Refresh();
            }
        }
    }

    /// <summary>Gives the frames of a loaded machine room, and the views of them their places.</summary>
    private static void SettleFrames(Machine vm)
    {
        foreach (GreenThread thread in vm.Threads)
        {
            for (int i = 0; i < thread.Depth; i++)
            {
                ref FrameRecord record = ref thread.Frames[i];
                if (!record.IsNative)
                {
                    thread.Reserve(record.Base + record.Code!.RegisterCount + (2 * Machine.StackSlack));
                    if ((record.Flags & FrameFlags.Doubting) != 0)
                    {
                        MachineLevel.Doubt(thread, i);
                    }
                    if (record.View is not null)
                    {
                        record.View.Thread = thread;
                        record.View.Index = i;
                    }
                }
            }
        }
    }

    internal static void SaveWait(ImageWriter w, Wait? wait)
    {
        w.Write(wait is not null);
        if (wait is null)
        {
            return;
        }
        w.Write((int)wait.Kind);
        w.Write(wait.DeadlineNanoseconds ?? -1);
        w.Write(wait.Target);
        w.Write(wait.Name);
        w.Write(wait.Arguments);
        w.Write(wait.Ticket);
    }

    internal static Wait? LoadWait(ImageReader r)
    {
        r.Read(out bool there);
        if (!there)
        {
            return null;
        }
        r.Read(out int kind);
        r.Read(out long deadline);
        r.Read(out Value target);
        r.Read(out string? name);
        r.ReadObject(out PyTuple? arguments);
        r.Read(out long ticket);
        return new Wait
        {
            Kind = (WaitKind)kind,
            DeadlineNanoseconds = deadline < 0 ? null : deadline,
            Target = target,
            Name = name,
            Arguments = arguments,
            Ticket = ticket,
        };
    }
}
