using Lucid.Runtime.Text;

namespace Lucid.Runtime;

/// <summary>The methods that bytearray shares with bytes.</summary>
public partial class PyByteArray
{
    [PyMethod("find(sub, start=None, end=None, /)")]
    internal Value Find(Machine vm, Value sub, Value start, Value end) => FindFrame.Search(vm, FindKind.Find, this, sub, start, end);

    [PyMethod("rfind(sub, start=None, end=None, /)")]
    internal Value FindLast(Machine vm, Value sub, Value start, Value end) => FindFrame.Search(vm, FindKind.FindLast, this, sub, start, end);

    [PyMethod("index(sub, start=None, end=None, /)")]
    internal Value IndexOf(Machine vm, Value sub, Value start, Value end) => FindFrame.Search(vm, FindKind.Index, this, sub, start, end);

    [PyMethod("rindex(sub, start=None, end=None, /)")]
    internal Value IndexOfLast(Machine vm, Value sub, Value start, Value end) => FindFrame.Search(vm, FindKind.IndexLast, this, sub, start, end);

    [PyMethod("count(sub, start=None, end=None, /)")]
    internal Value Count(Machine vm, Value sub, Value start, Value end) => FindFrame.Search(vm, FindKind.Count, this, sub, start, end);

    [PyMethod("startswith(prefix, start=None, end=None, /)")]
    internal Value StartsWith(Machine vm, Value prefix, Value start, Value end) => FindFrame.Search(vm, FindKind.StartsWith, this, prefix, start, end);

    [PyMethod("endswith(suffix, start=None, end=None, /)")]
    internal Value EndsWith(Machine vm, Value suffix, Value start, Value end) => FindFrame.Search(vm, FindKind.EndsWith, this, suffix, start, end);

    [PyMethod("join(iterable_of_bytes, /)", Doc = "Concatenate any number of bytes objects.")]
    internal Value Join(Machine vm, Value iterable) =>
        Sequences.TryItems(iterable, out ReadOnlySpan<Value> items) ? JoinFrame.Join(this, items) : vm.EnterNow(new JoinFrame(this, iterable));

    [PyMethod("replace(old, new, count=-1, /)", Doc = "Return a copy with all occurrences of substring old replaced by new.")]
    internal Value Replace(Value old, Value @new, long count) => BytesOps.Replace(this, old, @new, count);

    [PyMethod("split(sep=None, maxsplit=-1)", Doc = "Return a list of the sections in the bytes, using sep as the delimiter.")]
    internal Value Split(Value sep, long maxsplit) => BytesOps.Split(this, sep, maxsplit, fromEnd: false);

    [PyMethod("rsplit(sep=None, maxsplit=-1)", Doc = "Return a list of the sections in the bytes, using sep as the delimiter, starting at the end.")]
    internal Value SplitFromEnd(Value sep, long maxsplit) => BytesOps.Split(this, sep, maxsplit, fromEnd: true);

    [PyMethod("splitlines(keepends=False)", Doc = "Return a list of the lines in the bytes, breaking at line boundaries.")]
    internal Value SplitLines(bool keepends) => BytesOps.SplitLines(this, keepends);

    [PyMethod("partition(sep, /)", Doc = "Partition the bytes into three parts using the given separator.")]
    internal Value Partition(Value sep) => BytesOps.Partition(this, sep, fromEnd: false);

    [PyMethod("rpartition(sep, /)", Doc = "Partition the bytes into three parts using the given separator, starting at the end.")]
    internal Value PartitionFromEnd(Value sep) => BytesOps.Partition(this, sep, fromEnd: true);

    [PyMethod("strip(bytes=None, /)", Doc = "Strip leading and trailing bytes contained in the argument.")]
    internal Value Strip(Value bytes) => BytesOps.Strip(this, bytes, left: true, right: true);

    [PyMethod("lstrip(bytes=None, /)", Doc = "Strip leading bytes contained in the argument.")]
    internal Value StripLeft(Value bytes) => BytesOps.Strip(this, bytes, left: true, right: false);

    [PyMethod("rstrip(bytes=None, /)", Doc = "Strip trailing bytes contained in the argument.")]
    internal Value StripRight(Value bytes) => BytesOps.Strip(this, bytes, left: false, right: true);

    [PyMethod("removeprefix(prefix, /)", Doc = "Return the bytes without the given prefix if present.")]
    internal Value RemovePrefix(Value prefix) => BytesOps.RemoveAffix(this, prefix, atEnd: false);

    [PyMethod("removesuffix(suffix, /)", Doc = "Return the bytes without the given suffix if present.")]
    internal Value RemoveSuffix(Value suffix) => BytesOps.RemoveAffix(this, suffix, atEnd: true);

    [PyMethod("center(width, fillchar=<unrepresentable>, /)", Doc = "Return centered bytes of length width.")]
    internal Value Center(long width, Value fillchar) => BytesOps.Justify(this, width, fillchar, 'c');

    [PyMethod("ljust(width, fillchar=<unrepresentable>, /)", Doc = "Return left-justified bytes of length width.")]
    internal Value JustifyLeft(long width, Value fillchar) => BytesOps.Justify(this, width, fillchar, 'l');

    [PyMethod("rjust(width, fillchar=<unrepresentable>, /)", Doc = "Return right-justified bytes of length width.")]
    internal Value JustifyRight(long width, Value fillchar) => BytesOps.Justify(this, width, fillchar, 'r');

    [PyMethod("zfill(width, /)", Doc = "Pad numeric bytes with zeros on the left, to fill a field of the given width.")]
    internal Value ZeroFill(long width) =>
        TextLayout.ZeroFill(Bytes, width, out byte[] made) is { } fault ? fault.Raise() : BytesOps.Like(this, made);

    [PyMethod("expandtabs(tabsize=8)", Doc = "Return a copy where all tab characters are expanded using spaces.")]
    internal Value ExpandTabs(int tabsize) =>
        TextLayout.ExpandTabs(Bytes, tabsize, out byte[] made) is { } fault ? fault.Raise() : BytesOps.Like(this, made);

    [PyMethod("translate(table, /, delete=<unrepresentable>)", Doc = "Return a copy with each character mapped by the given translation table.")]
    internal Value Translate(Value table, Value delete) => BytesOps.Translate(this, table, delete);

    [PyMethod("hex(sep=<unrepresentable>, bytes_per_sep=1)", Doc = "Create a string of hexadecimal numbers from the bytes.")]
    internal Value Hex(Machine vm, Value sep, int bytes_per_sep) => BytesOps.Hex(vm, Bytes, sep, bytes_per_sep);

    [PyStaticMethod("maketrans(frm, to, /)", Doc = "Return a translation table usable for the translate method.")]
    internal static Value MakeTrans(Value frm, Value to) => BytesOps.MakeTrans(frm, to);

    [PyMethod("decode(encoding='utf-8', errors='strict')", Doc = "Decode the bytes using the codec registered for encoding.")]
    internal Value Decode(Machine vm, PyStr encoding, PyStr errors) => Codecs.Decode(vm, this, encoding, errors);

    [PyMethod("isascii()", Doc = "Return True if the bytes are empty or all characters are ASCII.")]
    internal bool IsAscii() => System.Text.Ascii.IsValid(Bytes);

    [PyMethod("isalpha()")]
    internal bool IsAlpha() => AsciiText.IsAlpha(Bytes);

    [PyMethod("isalnum()")]
    internal bool IsAlphaNumeric() => AsciiText.IsAlphaNumeric(Bytes);

    [PyMethod("isdigit()")]
    internal bool IsDigit() => AsciiText.IsDigit(Bytes);

    [PyMethod("isspace()")]
    internal bool IsSpace() => AsciiText.IsSpace(Bytes);

    [PyMethod("islower()")]
    internal bool IsLower() => AsciiText.IsLower(Bytes);

    [PyMethod("isupper()")]
    internal bool IsUpper() => AsciiText.IsUpper(Bytes);

    [PyMethod("istitle()")]
    internal bool IsTitle() => AsciiText.IsTitle(Bytes);

    [PyMethod("upper()")]
    internal Value Upper() => new PyByteArray(AsciiText.Upper(Bytes));

    [PyMethod("lower()")]
    internal Value Lower() => new PyByteArray(AsciiText.Lower(Bytes));

    [PyMethod("swapcase()")]
    internal Value SwapCase() => new PyByteArray(AsciiText.SwapCase(Bytes));

    [PyMethod("capitalize()")]
    internal Value Capitalize() => new PyByteArray(AsciiText.Capitalize(Bytes));

    [PyMethod("title()")]
    internal Value Title() => new PyByteArray(AsciiText.Title(Bytes));
}
