namespace Lucid.Modules.Arrays;

/// <summary>Reads an array from a file or writes it there, a block at a time.</summary>
[NativeFrame("array.file")]
internal sealed partial class ArrayFileFrame : NativeFrame
{
    private const int BlockSize = 64 * 1024;
    private static readonly PyStr read = PyStr.Intern("read");
    private static readonly PyStr write = PyStr.Intern("write");

    internal partial struct State
    {
        [Saved(0)] public PyArray Target;
        [Saved(1)] public Value File;

        /// <summary>How many bytes to read; -1: write.</summary>
        [Saved(2)] public int ByteCount;
        [Saved(3)] public int At;
    }

    internal ArrayFileFrame(PyArray target, Value file, int byteCount)
    {
        state.Target = target;
        state.File = file;
        state.ByteCount = byteCount;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        if (Now.ByteCount >= 0)
        {
            return vm.CallMethod(Now.File, read, Value.Int(Now.ByteCount)).Then(Step.GotBytes);
        }
        ReadOnlySpan<byte> rest = Now.Target.Bytes[Math.Min(Now.At, Now.Target.Bytes.Length)..];
        if (rest.IsEmpty)
        {
            return Value.None;
        }
        var block = new PyBytes(rest[..Math.Min(rest.Length, BlockSize)]);
        Write(vm.Undo).At += block.Length;
        return vm.CallMethod(Now.File, write, block).Then(Step.Written);
    }

    [Step(1)]
    private Continuation GotBytes(Machine vm, Value value)
    {
        if (value.Object is not PyBytes bytes)
        {
            return Errors.TypeError("read() didn't return bytes");
        }
        Value taken = Now.Target.FromBytes(vm, bytes);
        return taken.IsSignal ? taken : bytes.Length < Now.ByteCount ? Errors.Of(ExceptionTypes.EOFError, "read() didn't return enough bytes") : Value.None;
    }

    [Step(2)]
    private Continuation Written(Machine vm) => Start(vm);
}
