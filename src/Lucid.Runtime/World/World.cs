using System.Diagnostics;

namespace Lucid.Runtime;

/// <summary>The one door of a machine to the world: every effect passes here, is classified here and is recorded in the ledger.</summary>
public sealed partial class World
{
    // EROFS
    private const long ReadOnlyFiles = -30;

    private readonly Stream output;
    private readonly Stream error;
    private readonly Stream input;
    private readonly bool isOutputOwn;
    private readonly bool isErrorOwn;
    private readonly bool isInputOwn;
    private long monotonicAhead;

    /// <summary>Opens the door.</summary>
    public World(WorldOptions options)
    {
        output = options.Output ?? Console.OpenStandardOutput();
        error = options.Error ?? Console.OpenStandardError();
        input = options.Input ?? Console.OpenStandardInput();
        isOutputOwn = options.Output is null;
        isErrorOwn = options.Error is null;
        isInputOwn = options.Input is null;
        Ledger = new Ledger(options.LedgerMax);
    }

    /// <summary>Nanoseconds of the host's own clock, which no image carries: for measuring how long a run takes.</summary>
    internal static long HostNanoseconds() => (long)(Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency));

    /// <summary>Has something called on another thread every so many milliseconds, until what it gives is disposed of: for watching over a run.</summary>
    internal static IDisposable HostTimer(TimerCallback call, object about, int milliseconds) => new Timer(call, about, milliseconds, milliseconds);

    /// <summary>The last time that the monotonic clock showed.</summary>
    internal long MonotonicSeen { get; private set; }

    /// <summary>Makes the monotonic clock of a machine that was loaded go on from where it was.</summary>
    internal void ContinueClock(long seen)
    {
        long now = (long)(Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency));
        monotonicAhead = Math.Max(0, seen - now);
        MonotonicSeen = seen;
    }

    /// <summary>What was done.</summary>
    public Ledger Ledger { get; }

    /// <summary>
    /// Has the machine see a file system that it can only read: what would change files fails as it does there. For a look at what a program
    /// would do that nobody means to keep.
    /// </summary>
    public bool IsReadOnly { get; set; }

    /// <summary>Tells which source line acts, for the ledger; set by the machine.</summary>
    internal Func<(string FileName, int Line, int DreamDepth)>? Actor { get; set; }

    /// <summary>Time since an arbitrary moment, in nanoseconds. Observes.</summary>
    /// <remarks>In a machine that was loaded it goes on no earlier than where it was when the image was made.</remarks>
    public long MonotonicNanoseconds() =>
        MonotonicSeen = Math.Max(MonotonicSeen, (long)(Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency)) + monotonicAhead);

    /// <summary>Time since 1970 (UTC) in nanoseconds. Observes.</summary>
    public long WallNanoseconds() => (DateTime.UtcNow - DateTime.UnixEpoch).Ticks * 100;

    /// <summary>Processor time of the process in nanoseconds. Observes.</summary>
    public long ProcessNanoseconds()
    {
        using Process process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.Ticks * 100;
    }

    /// <summary>Unpredictable bytes. Observes.</summary>
    public byte[] RandomBytes(int count)
    {
        Record(EffectClass.Observe, "random.bytes", $"{count}");
        return System.Security.Cryptography.RandomNumberGenerator.GetBytes(count);
    }

    /// <summary>Writes to standard output (1) or standard error (2); gives the number of bytes, or that of the error, negative.</summary>
    public long Write(int descriptor, ReadOnlySpan<byte> bytes)
    {
        Record(EffectClass.Irreversible, "console.write", descriptor == 2 ? "stderr" : "stdout");
        try
        {
            (descriptor == 2 ? error : output).Write(bytes);
            return bytes.Length;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return -ErrorNumbers.Of(e);
        }
    }

    /// <summary>Makes sure that what was written has left the process; gives 0, or the number of the error, negative.</summary>
    public long Flush(int descriptor)
    {
        try
        {
            (descriptor == 2 ? error : output).Flush();
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return -ErrorNumbers.Of(e);
        }
    }

    /// <summary>Whether reading standard input would not wait. A stream of the host's own is always ready. Observes.</summary>
    /// <param name="milliseconds">How long to wait for that at most.</param>
    public bool IsInputReady(int milliseconds) => !isInputOwn || LibC.IsReadable(0, milliseconds);

    /// <summary>An environment variable; null if it is not set. Observes.</summary>
    public string? EnvironmentVariable(string name)
    {
        Record(EffectClass.Observe, "environment.get", name);
        return Environment.GetEnvironmentVariable(name);
    }

    /// <summary>Waits.</summary>
    public static void Sleep(long nanoseconds) => Thread.Sleep(TimeSpan.FromTicks(Math.Max(0, nanoseconds / 100)));

    /// <summary>Records a change of files, unless there can be none.</summary>
    private bool MayChange(EffectClass effectClass, string kind, string target)
    {
        if (!IsReadOnly)
        {
            Record(effectClass, kind, target);
        }
        return !IsReadOnly;
    }

    internal void Record(EffectClass effectClass, string kind, string target)
    {
        (string fileName, int line, int depth) = Actor?.Invoke() ?? ("", 0, 0);
        Ledger.Record(effectClass, kind, target, fileName, line, depth);
    }
}
