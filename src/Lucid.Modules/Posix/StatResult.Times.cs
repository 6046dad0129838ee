using Lucid.Runtime;

namespace Lucid.Modules.Posix;

/// <summary>Making a stat_result of what the file system says.</summary>
internal sealed partial class StatResult
{
    internal static StatResult Of(in FileStatus s) => new(
        [
            Value.Int(s.Mode), Value.Int(s.Inode), Value.Int(s.Device), Value.Int(s.LinkCount), Value.Int(s.User), Value.Int(s.Group),
            Value.Int(s.SizeBytes), Value.Int(Seconds(s.AccessTime)), Value.Int(Seconds(s.ModificationTime)), Value.Int(Seconds(s.ChangeTime)),
        ],
        [
            Exact(s.AccessTime), Exact(s.ModificationTime), Exact(s.ChangeTime),
            Value.Int(s.AccessTime), Value.Int(s.ModificationTime), Value.Int(s.ChangeTime),
            Value.Int(s.BlockSizeBytes), Value.Int(s.BlockCount), Value.Int(s.RawDevice),
        ]);

    private static long Seconds(long nanoseconds) => (long)Math.Floor(nanoseconds / 1e9);

    private static Value Exact(long nanoseconds) =>
        Value.Float(Math.DivRem(nanoseconds, 1_000_000_000, out long rest) + (1e-9 * rest));
}
