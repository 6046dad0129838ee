namespace Lucid.Modules.Binary;

/// <summary>An argument that is bytes or text of ASCII characters.</summary>
internal static class AsciiArgument
{
    internal static bool TryBytes(Value value, out byte[] bytes, out Value error)
    {
        bytes = [];
        error = Value.Unbound;
        if (value.Object is PyStr str)
        {
            bytes = new byte[str.Length];
            for (int i = 0; i < bytes.Length; i++)
            {
                int code = str.CodeAt(i);
                if (code > 127)
                {
                    error = Errors.ValueError("string argument should contain only ASCII characters");
                    return false;
                }
                bytes[i] = (byte)code;
            }
            return true;
        }
        if (value.Object is IBuffer buffer)
        {
            bytes = buffer.Bytes.ToArray();
            return true;
        }
        error = Errors.TypeError($"argument should be bytes, buffer or ASCII string, not '{value.Type.FullName}'");
        return false;
    }
}
