namespace Lucid.Runtime;

/// <summary>One Python universe: its objects, modules, threads and frames, and its view of the world. Single-threaded inside.</summary>
public sealed partial class Machine
{
    /// <summary>Registers kept free above every frame, for the arguments of calls that built-in functions make.</summary>
    internal const int StackSlack = 64;

    private const int PollsPerSlice = 2000;

    internal int PollsLeft = PollsPerSlice;
    internal long StepsLeft;
    internal int RecursionDepthMax = 1000;

    internal readonly List<GreenThread> Threads = [];
    internal GreenThread Thread;
    public PyDict Builtins;
    internal PyDict Modules;
    public PyModule? SysModule;
    internal HashSeed Seed;

    private long lastIdentity;
    private int lastSerial;

    private Machine(MachineOptions options)
    {
        Options = options;
        Undo = new Undo();
        World = new World(options.World);
        Seed = HashSeed.Of(options.HashSeed);
        Thread = new GreenThread { Ident = 1 };
        Threads.Add(Thread);
        Builtins = new PyDict();
        Modules = new PyDict();
        RecursionDepthMax = options.RecursionDepthMax;
        limits = options.Limits;
    }

    /// <summary>How the machine was made.</summary>
    public MachineOptions Options { get; }

    /// <summary>The undo log, and the licence to change objects.</summary>
    public Undo Undo { get; }

    /// <summary>The one door to the world.</summary>
    public World World { get; }

    /// <summary>The number that <c>id()</c> and the default hash of an object are made of.</summary>
    public long IdentityOf(PyObject o)
    {
        if (o.Identity == 0)
        {
            o.Identity = SharedIdentity(o);
            if (o.Identity == 0)
            {
                o.Identity = ++lastIdentity;
            }
        }
        return o.Identity;
    }

    // Built-in types and what is in them belong to the process and are saved by name. Tables in an image hold their hashes, so these must be
    // the same in every process.
    private static long SharedIdentity(PyObject o)
    {
        string name;
        switch (o)
        {
            case PyType { IsHeap: false } type:
                name = type.FullName;
                break;
            case PyMethodDescriptor { Owner.IsHeap: false } method:
                name = $"{method.Owner.FullName}.{method.Code.Name}";
                break;
            case PySlotWrapper { Owner.IsHeap: false } wrapper:
                name = $"{wrapper.Owner.FullName}.{wrapper.Row}";
                break;
            case PyGetSetDescriptor { Owner.IsHeap: false } attribute:
                name = $"{attribute.Owner.FullName}.{attribute.AttributeName}";
                break;
            default:
                return 0;
        }
        uint hash = 2166136261;
        foreach (char c in name)
        {
            hash = (hash ^ c) * 16777619;
        }
        return 1L << 33 | hash;
    }

    internal long IdentityHash(Value value) => value.O is null ? value.Bits : IdentityOf(value.O) * 1_000_003 ^ value.Bits;

    /// <summary>The address that the default repr shows.</summary>
    public string AddressOf(Value value) => $"0x{0x7f00_0000_0000 + IdentityHash(value) % 0x1_0000_0000 * 16:x12}";

    internal int NextSerial() => ++lastSerial;
}
