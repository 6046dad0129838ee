using Lucid.Runtime;

namespace Lucid.Modules.Io;

/// <summary>Names of methods and attributes of streams.</summary>
internal static class IoNames
{
    internal static readonly PyStr Seek = PyStr.Intern("seek");
    internal static readonly PyStr Tell = PyStr.Intern("tell");
    internal static readonly PyStr Close = PyStr.Intern("close");
    internal static readonly PyStr Closed = PyStr.Intern("closed");
    internal static readonly PyStr Flush = PyStr.Intern("flush");
    internal static readonly PyStr Read = PyStr.Intern("read");
    internal static readonly PyStr Read1 = PyStr.Intern("read1");
    internal static readonly PyStr ReadAll = PyStr.Intern("readall");
    internal static readonly PyStr ReadInto = PyStr.Intern("readinto");
    internal static readonly PyStr ReadLine = PyStr.Intern("readline");
    internal static readonly PyStr Write = PyStr.Intern("write");
    internal static readonly PyStr Truncate = PyStr.Intern("truncate");
    internal static readonly PyStr Seekable = PyStr.Intern("seekable");
    internal static readonly PyStr Readable = PyStr.Intern("readable");
    internal static readonly PyStr Writable = PyStr.Intern("writable");
    internal static readonly PyStr IsATty = PyStr.Intern("isatty");
    internal static readonly PyStr FileNo = PyStr.Intern("fileno");
    internal static readonly PyStr Name = PyStr.Intern("name");
    internal static readonly PyStr Mode = PyStr.Intern("mode");
    internal static readonly PyStr Peek = PyStr.Intern("peek");
    internal static readonly PyStr Update = PyStr.Intern("update");
    internal static readonly PyStr Decode = PyStr.Intern("decode");
    internal static readonly PyStr Encode = PyStr.Intern("encode");
    internal static readonly PyStr SetState = PyStr.Intern("setstate");
    internal static readonly PyStr Reset = PyStr.Intern("reset");
    internal static readonly PyStr IncrementalDecoder = PyStr.Intern("incrementaldecoder");
    internal static readonly PyStr IncrementalEncoder = PyStr.Intern("incrementalencoder");
}
