namespace Lucid.Modules.Sre.Engine;

/// <summary>A pattern's code array, decoded for execution. Immutable; wholly derived from the code array.</summary>
internal sealed class MatchProgram
{
    private int[]? prefixPoints;
    private char[]? prefixChars;
    private byte[]? prefixBytes;

    internal required Instruction[] Code { get; init; }

    internal required CharacterSet[] Sets { get; init; }

    /// <summary>The characters of all Text instructions.</summary>
    internal required int[] Literals { get; init; }

    /// <summary>First-character tests, <see cref="FirstSet.Words"/> words each.</summary>
    internal required ulong[] Checks { get; init; }

    internal required int GroupCount { get; init; }

    internal required int RegisterCount { get; init; }

    /// <summary>The least number of characters of a match.</summary>
    internal required uint WidthMin { get; init; }

    /// <summary>Where a match can begin.</summary>
    internal required StartKind Start { get; init; }

    /// <summary>The literal that every match begins with; may be empty.</summary>
    internal required int[] Prefix { get; init; }

    /// <summary>Finds starts when Start is Filter.</summary>
    internal required StartFilter? Filter { get; init; }

    /// <summary>The unlimited one-character repeat that the pattern begins with, or -1. An attempt from the middle of a run would try only what
    /// the attempt from its beginning has tried, so after a failure a search goes on behind the run.</summary>
    internal required int LeadingRun { get; init; }

    /// <summary>Register of the last group that closed; the marks are before it.</summary>
    internal int LastIndexRegister => GroupCount * 2;

    /// <summary>The prefix in the units of a subject; empty if they cannot hold it.</summary>
    internal T[] PrefixOf<T>()
    {
        if (typeof(T) == typeof(char))
        {
            return (T[])(object)(prefixChars ??= Array.ConvertAll(Prefix, c => (char)c));
        }

        if (typeof(T) == typeof(byte))
        {
            return (T[])(object)(prefixBytes ??= Array.ConvertAll(Prefix, c => (byte)c));
        }

        return (T[])(object)(prefixPoints ??= Prefix);
    }
}
