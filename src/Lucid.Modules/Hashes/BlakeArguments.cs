using System.Numerics;

namespace Lucid.Modules.Hashes;

/// <summary>Checks of the arguments that both BLAKE2 functions share.</summary>
internal static class BlakeArguments
{
    /// <summary>Checks the numbers of the tree mode.</summary>
    /// <param name="fanout">Children of a node, 0 for no limit.</param>
    /// <param name="depth">Depth of the tree.</param>
    /// <param name="leafSize">Bytes in a leaf, 0 for no limit.</param>
    /// <param name="nodeOffset">Number of the node in its layer.</param>
    /// <param name="nodeOffsetMax">The largest such number that the function has room for.</param>
    /// <param name="nodeDepth">Layer of the node.</param>
    /// <param name="innerSize">Bytes of an inner digest.</param>
    /// <param name="digestMax">Bytes of the function's longest digest.</param>
    internal static Value CheckTree(
        int fanout, int depth, BigInteger leafSize, BigInteger nodeOffset, ulong nodeOffsetMax, int nodeDepth, int innerSize, int digestMax) =>
        fanout is < 0 or > 255 ? Errors.ValueError("fanout must be between 0 and 255")
        : depth is < 1 or > 255 ? Errors.ValueError("depth must be between 1 and 255")
        : leafSize.Sign < 0 || nodeOffset.Sign < 0 ? Errors.ValueError("Cannot convert negative int")
        : leafSize > uint.MaxValue ? Errors.OverflowError(leafSize > ulong.MaxValue ? "Python int too large for C unsigned long" : "leaf_size is too large")
        : nodeOffset > ulong.MaxValue ? Errors.OverflowError("Python int too large for C unsigned long long")
        : nodeOffset > nodeOffsetMax ? Errors.OverflowError("node_offset is too large")
        : nodeDepth is < 0 or > 255 ? Errors.ValueError("node_depth must be between 0 and 255")
        : innerSize < 0 || innerSize > digestMax ? Errors.ValueError($"inner_size must be between 0 and is {digestMax}")
        : Value.None;

    /// <summary>Takes a bytes-like argument of limited length; empty if it was not given.</summary>
    internal static Value Part(Value given, string name, int sizeMax, out byte[] bytes)
    {
        bytes = [];
        if (given.IsUnbound)
        {
            return Value.None;
        }
        if (!PyBytes.TryArgument(given, out ReadOnlySpan<byte> span, out Value error))
        {
            return error;
        }
        bytes = span.ToArray();
        return bytes.Length > sizeMax ? Errors.ValueError($"maximum {name} length is {sizeMax} bytes") : Value.None;
    }
}
