namespace Lucid.Runtime;

/// <summary>The machine as state: saved, loaded, digested.</summary>
public sealed partial class Machine
{
    /// <summary>Saves the machine at its present safepoint.</summary>
    public byte[] Save() => MachineImage.Save(this);

    /// <summary>Makes a machine of an image.</summary>
    /// <param name="image">The bytes.</param>
    /// <param name="options">What the new machine sees of the world.</param>
    /// <param name="isTrusted">The image is Lucid's own, made by this very build: its code needs no check.</param>
    /// <exception cref="ImageException">The image cannot be read.</exception>
    public static Machine Load(byte[] image, MachineOptions? options = null, bool isTrusted = false) =>
        MachineImage.Load(image, options ?? new MachineOptions(), isTrusted);

    /// <summary>Puts the checksum of an image right whose bytes were changed: for those who test what becomes of such images.</summary>
    public static void SealImage(byte[] image) =>
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64LittleEndian(image.AsSpan(24), Checksum.Of(image.AsSpan(ImageFormat.HeaderBytes)));

    /// <summary>Where the numbers and references of an image stand: for those who damage images on purpose.</summary>
    public static IReadOnlyList<ImagePlace> PlacesOf(byte[] image) => MachineImage.PlacesOf(image);

    /// <summary>Says where two images of machines begin to differ: for those who look for state that does not travel.</summary>
    public static string DescribeDifference(byte[] left, byte[] right) => ImageDifference.Describe(left, right);

    /// <summary>The bytes that the digest is taken of: an image without what differs between equal machines. It cannot be loaded.</summary>
    public byte[] DigestedImage() => MachineImage.DigestedImage(this);

    /// <summary>A number that equal machines share.</summary>
    public ulong Digest() => MachineImage.Digest(this);

    /// <summary>Numbers of the machine that a dream puts back. Identities are none of them: they stay with objects that were there before.</summary>
    internal readonly record struct Counters(int LastSerial, long LastTicket, int RecursionDepthMax, int IntDigitsMax, bool IsFlushedForDream);

    internal Counters TakeCounters() => new(lastSerial, lastTicket, RecursionDepthMax, IntDigitsMax, isFlushedForDream);

    internal void RestoreCounters(Counters counters)
    {
        lastSerial = counters.LastSerial;
        lastTicket = counters.LastTicket;
        RecursionDepthMax = counters.RecursionDepthMax;
        IntDigitsMax = counters.IntDigitsMax;
        isFlushedForDream = counters.IsFlushedForDream;
    }

    internal static Machine Bare(MachineOptions options) => new(options);

    internal void SaveFields(ImageWriter w)
    {
        w.Write(Builtins);
        w.Write(Modules);
        w.Write(SysModule);
        w.Write(Seed.Key);
        if (!w.ForDigest)
        {
            w.Write(lastIdentity);
            w.Write(World.MonotonicSeen);
            World.Ledger.Save(w, levels.Count == 0 ? World.Ledger.Count : 0);
            World.SaveInput(w);
        }
        w.Write(lastSerial);
        w.Write(lastTicket);
        w.Write(PollsOfSlice);
        w.Write(RecursionDepthMax);
        w.Write(IntDigitsMax);
        w.Write(asyncHooks);
        w.Write(openFiles);
        w.Write(spared);
        w.Write(isFlushedForDream);
        w.Write(askedDreams.Count);
        foreach (PyDream dream in askedDreams)
        {
            w.Write(dream);
        }
    }

    internal void LoadFields(ImageReader r)
    {
        Builtins = r.ReadObject<PyDict>();
        Modules = r.ReadObject<PyDict>();
        r.ReadObject(out SysModule);
        r.Read(out ulong key);
        Seed = HashSeed.Of((long)key);
        if (!r.IsDigested)
        {
            r.Read(out lastIdentity);
            r.Read(out long clock);
            World.ContinueClock(clock);
            World.Ledger.Load(r);
            World.LoadInput(r);
        }
        r.Read(out lastSerial);
        r.Read(out lastTicket);
        r.Read(out PollsLeft);
        r.Read(out RecursionDepthMax);
        r.Read(out IntDigitsMax);
        asyncHooks = r.ReadObject<AsyncHooks>();
        openFiles = r.ReadObject<OpenFiles>();
        r.ReadObject(out spared);
        r.Read(out isFlushedForDream);
        int asked = r.Count(r.ReadLong(), 1);
        for (int i = 0; i < asked; i++)
        {
            askedDreams.Add(r.ReadObject<PyDream>());
        }
    }

    /// <summary>Puts the classes in the order of their making.</summary>
    internal void SortTypes()
    {
        List<PyType> types = LiveTypes();
        types.Sort((a, b) => a.Now.Serial.CompareTo(b.Now.Serial));
        heapTypes.Clear();
        foreach (PyType type in types)
        {
            RegisterType(type);
            ListUnderBases(type);
        }
    }
}
