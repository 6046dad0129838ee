namespace Lucid.Modules.Hashes;

/// <summary>What the constructors and the update of hash objects take.</summary>
internal static class HashInput
{
    internal static bool TryBytes(Value data, out ReadOnlySpan<byte> bytes, out Value error)
    {
        bytes = default;
        error = data.As<PyStr>() is not null ? Errors.TypeError("Strings must be encoded before hashing")
            : data.Object is IBuffer ? Value.Unbound
            : Errors.TypeError("object supporting the buffer API required");
        if (error.IsError)
        {
            return false;
        }
        bytes = ((IBuffer)data.Object!).Bytes;
        return true;
    }

    /// <summary>Chooses between the arguments <c>data</c> and <c>string</c>, of which one at most may be given.</summary>
    internal static Value Choose(Value data, Value text) =>
        data.IsUnbound ? text
        : text.IsUnbound ? data
        : Errors.TypeError("'data' and 'string' are mutually exclusive and support for 'string' keyword parameter is slated for removal in a future version.");
}
