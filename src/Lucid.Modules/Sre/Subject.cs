using Lucid.Modules.Sre.Engine;
using Lucid.Runtime;

namespace Lucid.Modules.Sre;

/// <summary>What a pattern is matched against: a str in either of its forms, or anything that shows bytes.</summary>
internal static class Subject
{
    /// <summary>The length of a subject, or CPython's complaint that it is none or not one for the pattern.</summary>
    internal static bool TryOpen(PyPattern pattern, Value subject, out int length, out Value error)
    {
        error = default;
        if (subject.Object is PyStr text)
        {
            length = text.Length;
            if (pattern.Kind == PatternKind.Bytes)
            {
                error = Errors.TypeError("cannot use a bytes pattern on a string-like object");
                return false;
            }

            return true;
        }

        length = 0;
        if (subject.Object is not IBuffer)
        {
            error = Errors.TypeError($"expected string or bytes-like object, got '{subject.Type.FullName}'");
            return false;
        }

        if (!PyBytes.TryArgument(subject, out ReadOnlySpan<byte> bytes, out error))
        {
            return false;
        }

        length = bytes.Length;
        if (pattern.Kind == PatternKind.Text)
        {
            error = Errors.TypeError("cannot use a string pattern on a bytes-like object");
            return false;
        }

        return true;
    }

    /// <summary>How long a subject is now.</summary>
    internal static int Length(Value subject) => subject.Object switch
    {
        PyStr text => text.Length,
        IBuffer buffer => buffer.Bytes.Length,
        _ => 0,
    };

    /// <summary>Goes on with a run, which must have been begun with the subject as long as it is now.</summary>
    internal static MatchOutcome Run(MatchRun run, MatchProgram program, Value subject) => subject.Object switch
    {
        PyStr { Points: null } text => MatchLoop.Run<char>(run, program, text.Text),
        PyStr text => MatchLoop.Run<int>(run, program, text.Points),
        IBuffer buffer => MatchLoop.Run(run, program, buffer.Bytes),
        _ => MatchOutcome.NoMatch,
    };

    /// <summary>A part of a subject, as a str or bytes.</summary>
    internal static Value Slice(Value subject, int from, int to)
    {
        if (subject.Object is PyStr text)
        {
            from = Math.Clamp(from, 0, text.Length);
            return text.Slice(from, Math.Clamp(to, from, text.Length) - from);
        }

        ReadOnlySpan<byte> bytes = subject.Object is IBuffer buffer ? buffer.Bytes : default;
        from = Math.Clamp(from, 0, bytes.Length);
        to = Math.Clamp(to, from, bytes.Length);
        return subject.Object is PyBytes { IsExact: true } && to - from == bytes.Length ? subject : new PyBytes(bytes[from..to]);
    }

    /// <summary>Whether a replacement is taken as it is: it has no backslash.</summary>
    internal static bool IsLiteral(Value replacement) => replacement.Object switch
    {
        PyStr text => !text.Text.Contains('\\'),
        IBuffer => PyBytes.TryArgument(replacement, out ReadOnlySpan<byte> bytes, out _) && !bytes.Contains((byte)'\\'),
        _ => false,
    };

    /// <summary>Joins parts to a str or bytes.</summary>
    internal static Value Join(bool isText, ReadOnlySpan<Value> parts) => isText ? JoinText(parts) : JoinBytes(parts);

    private static Value JoinText(ReadOnlySpan<Value> parts)
    {
        var length = 0L;
        var plain = true;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Object is not PyStr part)
            {
                return Errors.TypeError($"sequence item {i}: expected str instance, {parts[i].Type.FullName} found");
            }

            length += part.Length;
            plain &= part.Points is null;
        }

        if (length > Array.MaxLength / 4)
        {
            return Errors.OverflowError("join() result is too long for a Python string");
        }

        if (parts.Length == 1)
        {
            return ((PyStr)parts[0].Object!).Exact();
        }

        return plain ? JoinPlain(parts, (int)length) : JoinPoints(parts, (int)length);
    }

    private static PyStr JoinPlain(ReadOnlySpan<Value> parts, int length)
    {
        var made = new string('\0', length);
        Span<char> target = System.Runtime.InteropServices.MemoryMarshal.CreateSpan(
            ref System.Runtime.InteropServices.MemoryMarshal.GetReference(made.AsSpan()), length);
        var at = 0;
        foreach (Value part in parts)
        {
            var text = ((PyStr)part.Object!).Text;
            text.CopyTo(target[at..]);
            at += text.Length;
        }

        return PyStr.OfPlain(made);
    }

    private static PyStr JoinPoints(ReadOnlySpan<Value> parts, int length)
    {
        var points = new int[length];
        var at = 0;
        foreach (Value part in parts)
        {
            var text = (PyStr)part.Object!;
            for (var i = 0; i < text.Length; i++)
            {
                points[at++] = text.CodeAt(i);
            }
        }

        return PyStr.Of(points);
    }

    private static Value JoinBytes(ReadOnlySpan<Value> parts)
    {
        var length = 0L;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Object is not IBuffer part)
            {
                return Errors.TypeError($"sequence item {i}: expected a bytes-like object, {parts[i].Type.FullName} found");
            }

            length += part.Bytes.Length;
        }

        if (length > Array.MaxLength)
        {
            return Errors.OverflowError("join() result is too long");
        }

        if (parts.Length == 1 && parts[0].Object is PyBytes { IsExact: true })
        {
            return parts[0];
        }

        var made = new byte[length];
        var at = 0;
        foreach (Value part in parts)
        {
            ReadOnlySpan<byte> bytes = ((IBuffer)part.Object!).Bytes;
            bytes.CopyTo(made.AsSpan(at));
            at += bytes.Length;
        }

        return new PyBytes(made);
    }
}
