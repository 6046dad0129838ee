using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary>The module <c>_io</c>: opening files, and the classes of streams.</summary>
[PyModule("_io", Types = [typeof(PyIOBase), typeof(PyRawIOBase), typeof(PyBufferedIOBase), typeof(PyTextIOBase), typeof(PyFileIO), typeof(PyBytesIO), typeof(PyStringIO), typeof(PyBufferedReader), typeof(PyBufferedWriter), typeof(PyBufferedRandom), typeof(PyBufferedRWPair), typeof(PyTextIOWrapper), typeof(PyNewlineDecoder)], Doc = "The io module provides the Python interfaces to stream handling.")]
internal static partial class IoModule
{
    [PyConstant("DEFAULT_BUFFER_SIZE")] internal static int DefaultBufferSize => PyBuffered.DefaultSize;

    [PyConstant("UnsupportedOperation")] internal static Value UnsupportedOperation => ExceptionTypes.UnsupportedOperation;

    [PyConstant("BlockingIOError")] internal static Value BlockingIOError => ExceptionTypes.BlockingIOError;

    [PyFunction("open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)")]
    internal static Value Open(Machine vm, Value file, string mode, int buffering, Value encoding, Value errors, Value newline, bool closefd, Value opener)
    {
        if (file.Object is not (PyStr or PyBytes) && !file.IsSmallInt && !file.IsBool && file.Type.Lookup(PyStr.Intern("__fspath__")).IsUnbound)
        {
            return Errors.TypeError($"expected str, bytes or os.PathLike object, not {file.Type.FullName}");
        }
        bool isBinary = false, isText = false, plus = false;
        string kind = "";
        foreach (char c in mode)
        {
            bool again = mode.IndexOf(c) != mode.LastIndexOf(c);
            if (again || "rwxabt+".IndexOf(c) < 0)
            {
                return Errors.ValueError($"invalid mode: '{mode}'");
            }
            isBinary |= c == 'b';
            isText |= c == 't';
            plus |= c == '+';
            kind += "rwxa".Contains(c) ? c : "";
        }
        string? wrong =
            isText && isBinary ? "can't have text and binary mode at once" :
            kind.Length != 1 ? "must have exactly one of create/read/write/append mode" :
            isBinary && !encoding.IsNone ? "binary mode doesn't take an encoding argument" :
            isBinary && !errors.IsNone ? "binary mode doesn't take an errors argument" :
            isBinary && !newline.IsNone ? "binary mode doesn't take a newline argument" : null;
        return wrong is not null
            ? Errors.ValueError(wrong)
            : vm.Enter(new OpenFrame(file, mode, kind + (plus ? "+" : ""), buffering, [encoding, errors, newline, Value.Bool(closefd), opener]));
    }

    [PyFunction("open_code(path)")]
    internal static Value OpenCode(Machine vm, PyStr path) => Open(vm, path, "rb", -1, Value.None, Value.None, Value.None, true, Value.None);

    [PyFunction("text_encoding(encoding, stacklevel=2, /)")]
    internal static Value TextEncoding(Value encoding, int stacklevel)
    {
        _ = stacklevel;
        return encoding.IsNone ? PyStr.Intern("locale") : encoding;
    }
}
