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
        World = new World(options.World) { Actor = Acting };
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

    /// <summary>Strs up to this length may be shared by machines.</summary>
    private const int SharedTextMax = 64;

    /// <summary>The number that <c>id()</c> and the default hash of an object are made of.</summary>
    public long IdentityOf(PyObject o)
    {
        if (o.Identity == 0)
        {
            o.Identity = SharedName(o) is { } name ? IdentityOfShared(name) : ++lastIdentity;
        }
        return o.Identity;
    }

    // What machines share, or images name only, needs a number that follows from what it is: a count of one machine means something else in another.
    private static string? SharedName(PyObject o) => o switch
    {
        PyType { IsHeap: false } type => type.FullName,
        PyStr { IsExact: true, Length: <= SharedTextMax } text => "str " + text.Text,
        PyTag tag => "tag " + (ReferenceEquals(tag, Tags.Unbound) ? "" : tag.Type.FullName),
        PyTuple { Count: 0 } empty when ReferenceEquals(empty, PyTuple.Empty) => "()",
        _ => ImageMembers.NameOf(o),
    };

    private static long IdentityOfShared(string name)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in name)
        {
            hash = unchecked((hash ^ c) * 1099511628211);
        }
        return (1L << 37) | (long)(hash >> 27);
    }

    public long IdentityHash(Value value) => value.O is null ? value.Bits : IdentityOf(value.O) * 1_000_003 ^ value.Bits;

    /// <summary>The address that the default repr shows.</summary>
    public string AddressOf(Value value) => $"0x{0x7f00_0000_0000 + IdentityHash(value) % 0x1_0000_0000 * 16:x12}";

    internal int NextSerial() => ++lastSerial;
}
