using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary>What the streams in memory share when they take a pickled state.</summary>
internal static class StreamState
{
    /// <summary>Reads a position; gives the error if it is none.</summary>
    internal static Value? Position(Value value, string which, out long position)
    {
        position = 0;
        if (!Numbers.IsInt(value))
        {
            return Errors.TypeError($"{which} item of state must be an integer, got {value.Type.FullName}");
        }
        return !Conversion.TryInt64(value, out position) ? Errors.OverflowError("Python int too large to convert to C ssize_t")
            : position < 0 ? Errors.ValueError("position value cannot be negative") : (Value?)null;
    }

    /// <summary>Adds the attributes that the stream had.</summary>
    internal static Value Restore(Machine vm, PyIOBase stream, Value attributes, string which)
    {
        if (attributes.IsNone)
        {
            return Value.None;
        }
        if (attributes.Object is not PyDict dict)
        {
            return Errors.TypeError($"{which} item of state should be a dict, got a {attributes.Type.FullName}");
        }
        if (stream.Now.Attributes is not { } own)
        {
            stream.SetAttributeDict(vm.Undo, dict.MakeCopy());
            return Value.None;
        }
        return vm.CallMethod(own, IoNames.Update, dict);
    }
}
