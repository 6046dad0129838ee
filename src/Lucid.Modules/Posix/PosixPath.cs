using Lucid.Runtime;

namespace Lucid.Modules.Posix;

/// <summary>A path or descriptor that a function of <c>posix</c> was given.</summary>
internal readonly ref struct PosixPath
{
    /// <summary>The path as the system has to see it.</summary>
    internal byte[] Raw { get; private init; }

    /// <summary>The path as it was given.</summary>
    internal byte[] Given { get; private init; }

    /// <summary>The descriptor; null when it is a path.</summary>
    internal PyDescriptor? Descriptor { get; private init; }

    /// <summary>It was given as bytes, so names are to be given back as bytes.</summary>
    internal bool IsBytes { get; private init; }

    /// <summary>What errors show.</summary>
    internal Value Shown { get; private init; }

    /// <summary>Takes the path among the arguments of a function. False: the answer is to be returned, an error or what was pushed to convert.</summary>
    internal static bool Take(
        Machine vm,
        string function,
        ReadOnlySpan<Value> args,
        int i,
        out PosixPath path,
        out Value answer,
        string parameter = "path",
        bool allowDescriptor = false,
        bool allowNone = false)
    {
        path = default;
        answer = Value.None;
        Value given = args[i];
        if (given.IsNone && allowNone)
        {
            path = new PosixPath { Raw = vm.OpenFiles.Resolve([(byte)'.']), Given = [(byte)'.'], Shown = Value.Unbound };
            return true;
        }
        if (given.Object is PyStr or PyBytes)
        {
            return TakeText(vm, given, function, parameter, out path, out answer);
        }
        if (allowDescriptor && Conversion.TryInt64(given, out long number))
        {
            if (vm.OpenFiles[number] is not { } descriptor)
            {
                answer = Errors.OSError(9, given);
                return false;
            }
            path = new PosixPath { Raw = [], Given = [], Descriptor = descriptor, Shown = given };
            return true;
        }
        answer = given.Type.Lookup(fsPath).IsUnbound
            ? Errors.TypeError($"{function}: {parameter} should be {Kinds(allowDescriptor, allowNone)}, not {given.Type.FullName}")
            : Conversion.ConvertPath(vm, "posix", function, Value.Unbound, args, i);
        return false;
    }

    private static readonly PyStr fsPath = PyStr.Intern("__fspath__");

    private static string Kinds(bool allowDescriptor, bool allowNone) => (allowDescriptor, allowNone) switch
    {
        (true, true) => "string, bytes, os.PathLike, integer or None",
        (true, false) => "string, bytes, os.PathLike or integer",
        (false, true) => "string, bytes, os.PathLike or None",
        _ => "string, bytes or os.PathLike",
    };

    private static bool TakeText(Machine vm, Value given, string function, string parameter, out PosixPath path, out Value answer)
    {
        path = default;
        answer = Value.None;
        byte[]? bytes = given.Object is PyBytes data ? data.Data : FileNames.Encode((PyStr)given.Object!);
        if (bytes is null)
        {
            // The codec knows the words of the complaint.
            answer = Runtime.Codecs.Encode(vm, CodecKind.Utf8, (PyStr)given.Object!, "surrogateescape", asPair: false);
            return false;
        }
        if (Array.IndexOf(bytes, (byte)0) >= 0)
        {
            answer = Errors.ValueError($"{function}: embedded null character in {parameter}");
            return false;
        }
        path = new PosixPath { Raw = vm.OpenFiles.Resolve(bytes), Given = bytes, IsBytes = given.Object is PyBytes, Shown = given };
        return true;
    }

    /// <summary>A name of the system as the caller wants names.</summary>
    internal Value Name(ReadOnlySpan<byte> name) => IsBytes ? new PyBytes(name) : FileNames.Decode(name);

    /// <summary>None, or the error of a result below 0.</summary>
    internal Value Result(long result) => result < 0 ? Errors.OSError(result, Shown) : Value.None;
}
