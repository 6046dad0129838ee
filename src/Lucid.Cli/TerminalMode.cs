using System.Runtime.InteropServices;

namespace Lucid.Cli;

/// <summary>Takes the terminal out of its line mode as long as it lives: no echo, every key at once; Ctrl-C stays a signal.</summary>
internal sealed unsafe partial class TerminalMode : IDisposable
{
    private const int SizeBytes = 64;
    private const int LocalFlags = 12;
    private const int ControlCharacters = 17;
    private const int Time = 5;
    private const int Minimum = 6;
    private const uint LineModeAndEcho = 0x2 | 0x8 | 0x8000;
    private readonly byte[] before = new byte[SizeBytes];
    private readonly bool changed;

    internal TerminalMode()
    {
        fixed (byte* p = before)
        {
            if (GetAttributes(0, p) != 0)
            {
                return;
            }
            byte* raw = stackalloc byte[SizeBytes];
            before.CopyTo(new Span<byte>(raw, SizeBytes));
            *(uint*)(raw + LocalFlags) &= ~LineModeAndEcho;
            raw[ControlCharacters + Time] = 0;
            raw[ControlCharacters + Minimum] = 1;
            changed = SetAttributes(0, 1, raw) == 0;
        }
    }

    public void Dispose()
    {
        if (changed)
        {
            fixed (byte* p = before)
            {
                _ = SetAttributes(0, 1, p);
            }
        }
    }

    /// <summary>Reads what the terminal has, without waiting longer than so many milliseconds: 0 bytes if it has nothing, -1 at its end.</summary>
    internal static int Read(Span<byte> into, int milliseconds)
    {
        // struct pollfd: descriptor 0, events wanted (1 is POLLIN), events found.
        long entry = 1L << 32;
        if (Poll(&entry, 1, milliseconds) <= 0)
        {
            return 0;
        }
        fixed (byte* p = into)
        {
            nint n = ReadBytes(0, p, into.Length);
            return n <= 0 ? -1 : (int)n;
        }
    }

    [LibraryImport("libc", EntryPoint = "tcgetattr")]
    private static partial int GetAttributes(int descriptor, byte* into);

    [LibraryImport("libc", EntryPoint = "tcsetattr")]
    private static partial int SetAttributes(int descriptor, int when, byte* from);

    [LibraryImport("libc", EntryPoint = "poll")]
    private static partial int Poll(long* descriptors, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint ReadBytes(int descriptor, byte* into, nint count);
}
