using Lucid.Runtime.Text;

namespace Lucid.Runtime;

/// <summary>Constructor and methods of str: making, searching, splitting, laying out.</summary>
public partial class PyStr
{
    [PyNew("str(object=<unrepresentable>, encoding=<unrepresentable>, errors=<unrepresentable>)")]
    internal static Value New(Machine vm, PyType cls, Value @object, PyStr? encoding = null, PyStr? errors = null)
    {
        bool isExact = ReferenceEquals(cls, TypeObject);
        if (encoding is null && errors is null)
        {
            if (@object.IsUnbound)
            {
                return isExact ? Empty : OfClass(cls, Empty);
            }
            return isExact ? vm.Str(@object) : vm.EnterNow(new StrNewFrame(cls, @object));
        }
        if (@object.IsUnbound)
        {
            return isExact ? Empty : OfClass(cls, Empty);
        }
        if (@object.O is PyStr)
        {
            return Errors.TypeError("decoding str is not supported");
        }
        if (!PyBytes.TrySpan(@object, out _))
        {
            return Errors.TypeError($"decoding to str: need a bytes-like object, {@object.Type.FullName} found");
        }
        return isExact ? Codecs.Decode(vm, @object, encoding, errors) : vm.EnterNow(new StrNewFrame(cls, @object, encoding, errors));
    }

    [PyMethod("find(sub, start=None, end=None, /)", Doc = "Return the lowest index in S where substring sub is found, such that sub is contained within S[start:end].\n\nOptional arguments start and end are interpreted as in slice notation.\nReturn -1 on failure.")]
    internal Value Find(Machine vm, PyStr sub, Value start, Value end) => FindFrame.Search(vm, FindKind.Find, this, sub, start, end);

    [PyMethod("rfind(sub, start=None, end=None, /)", Doc = "Return the highest index in S where substring sub is found, such that sub is contained within S[start:end].\n\nOptional arguments start and end are interpreted as in slice notation.\nReturn -1 on failure.")]
    internal Value FindLast(Machine vm, PyStr sub, Value start, Value end) => FindFrame.Search(vm, FindKind.FindLast, this, sub, start, end);

    [PyMethod("index(sub, start=None, end=None, /)", Doc = "Return the lowest index in S where substring sub is found, such that sub is contained within S[start:end].\n\nOptional arguments start and end are interpreted as in slice notation.\nRaises ValueError when the substring is not found.")]
    internal Value IndexOf(Machine vm, PyStr sub, Value start, Value end) => FindFrame.Search(vm, FindKind.Index, this, sub, start, end);

    [PyMethod("rindex(sub, start=None, end=None, /)", Doc = "Return the highest index in S where substring sub is found, such that sub is contained within S[start:end].\n\nOptional arguments start and end are interpreted as in slice notation.\nRaises ValueError when the substring is not found.")]
    internal Value IndexOfLast(Machine vm, PyStr sub, Value start, Value end) => FindFrame.Search(vm, FindKind.IndexLast, this, sub, start, end);

    [PyMethod("count(sub, start=None, end=None, /)", Doc = "Return the number of non-overlapping occurrences of substring sub in string S[start:end].\n\nOptional arguments start and end are interpreted as in slice notation.")]
    internal Value Count(Machine vm, PyStr sub, Value start, Value end) => FindFrame.Search(vm, FindKind.Count, this, sub, start, end);

    [PyMethod("startswith(prefix, start=None, end=None, /)", Doc = "Return True if the string starts with the specified prefix, False otherwise.\n\n  prefix\n    A string or a tuple of strings to try.\n  start\n    Optional start position. Default: start of the string.\n  end\n    Optional stop position. Default: end of the string.")]
    internal Value StartsWith(Machine vm, Value prefix, Value start, Value end) => FindFrame.Search(vm, FindKind.StartsWith, this, prefix, start, end);

    [PyMethod("endswith(suffix, start=None, end=None, /)", Doc = "Return True if the string ends with the specified suffix, False otherwise.\n\n  suffix\n    A string or a tuple of strings to try.\n  start\n    Optional start position. Default: start of the string.\n  end\n    Optional stop position. Default: end of the string.")]
    internal Value EndsWith(Machine vm, Value suffix, Value start, Value end) => FindFrame.Search(vm, FindKind.EndsWith, this, suffix, start, end);

    [PyMethod("replace(old, new, /, count=-1)", Doc = "Return a copy with all occurrences of substring old replaced by new.\n\n  count\n    Maximum number of occurrences to replace.\n    -1 (the default value) means replace all occurrences.\n\nIf the optional argument count is given, only the first count occurrences are\nreplaced.")]
    internal Value Replace(PyStr old, PyStr @new, long count) => StrOps.Replace(this, old, @new, count);

    [PyMethod("split(sep=None, maxsplit=-1)", Doc = "Return a list of the substrings in the string, using sep as the separator string.")]
    internal Value Split(Value sep, long maxsplit) => Split(sep, maxsplit, fromEnd: false);

    [PyMethod("rsplit(sep=None, maxsplit=-1)", Doc = "Return a list of the substrings in the string, using sep as the separator string,\nstarting at the end of the string.")]
    internal Value SplitFromEnd(Value sep, long maxsplit) => Split(sep, maxsplit, fromEnd: true);

    [PyMethod("splitlines(keepends=False)", Doc = "Return a list of the lines in the string, breaking at line boundaries.\n\nLine breaks are not included in the resulting list unless keepends is given and\ntrue.")]
    internal Value SplitLines(bool keepends) => StrOps.SplitLines(this, keepends);

    [PyMethod("partition(sep, /)", Doc = "Partition the string into three parts using the given separator.")]
    internal Value Partition(Value sep)
    {
        if (CheckSeparator(sep, out PyStr separator) is { } error)
        {
            return error;
        }
        int at = StrOps.Find(this, separator);
        return at < 0
            ? new PyTuple([Exact(), Empty, Empty])
            : new PyTuple([Slice(0, at), separator, Slice(at + separator.Length, Length - at - separator.Length)]);
    }

    [PyMethod("rpartition(sep, /)", Doc = "Partition the string into three parts using the given separator, starting at the end.")]
    internal Value PartitionFromEnd(Value sep)
    {
        if (CheckSeparator(sep, out PyStr separator) is { } error)
        {
            return error;
        }
        int at = StrOps.FindLast(this, separator);
        return at < 0
            ? new PyTuple([Empty, Empty, Exact()])
            : new PyTuple([Slice(0, at), separator, Slice(at + separator.Length, Length - at - separator.Length)]);
    }

    [PyMethod("join(iterable, /)", Doc = "Concatenate any number of strings.\n\nThe string whose method is called is inserted in between each given string.\nThe result is returned as a new string.\n\nExample: '.'.join(['ab', 'pq', 'rs']) -> 'ab.pq.rs'")]
    internal Value Join(Machine vm, Value iterable)
    {
        if (Sequences.TryItems(iterable, out ReadOnlySpan<Value> items))
        {
            return JoinFrame.Join(this, items);
        }
        return vm.EnterNow(new JoinFrame(this, iterable));
    }

    [PyMethod("strip(chars=None, /)", Doc = "Return a copy of the string with leading and trailing whitespace removed.\n\nIf chars is given and not None, remove characters in chars instead.")]
    internal Value Strip(Value chars) => Strip(chars, "strip", left: true, right: true);

    [PyMethod("lstrip(chars=None, /)", Doc = "Return a copy of the string with leading whitespace removed.\n\nIf chars is given and not None, remove characters in chars instead.")]
    internal Value StripLeft(Value chars) => Strip(chars, "lstrip", left: true, right: false);

    [PyMethod("rstrip(chars=None, /)", Doc = "Return a copy of the string with trailing whitespace removed.\n\nIf chars is given and not None, remove characters in chars instead.")]
    internal Value StripRight(Value chars) => Strip(chars, "rstrip", left: false, right: true);

    [PyMethod("removeprefix(prefix, /)", Doc = "Return a str with the given prefix string removed if present.")]
    internal Value RemovePrefix(PyStr prefix) =>
        StrOps.HasAffix(this, prefix, 0, long.MaxValue, atEnd: false) ? Slice(prefix.Length, Length - prefix.Length) : Exact();

    [PyMethod("removesuffix(suffix, /)", Doc = "Return a str with the given suffix string removed if present.")]
    internal Value RemoveSuffix(PyStr suffix) =>
        suffix.Length > 0 && StrOps.HasAffix(this, suffix, 0, long.MaxValue, atEnd: true) ? Slice(0, Length - suffix.Length) : Exact();

    [PyMethod("center(width, fillchar=' ', /)", Doc = "Return a centered string of length width.\n\nPadding is done using the specified fill character (default is a space).")]
    internal Value Center(long width, Value fillchar)
    {
        TextLayout.Center(Length, width, out long left, out long right);
        return Pad(left, right, fillchar);
    }

    [PyMethod("ljust(width, fillchar=' ', /)", Doc = "Return a left-justified string of length width.\n\nPadding is done using the specified fill character (default is a space).")]
    internal Value JustifyLeft(long width, Value fillchar) => Pad(0, Math.Max(0, width - Length), fillchar);

    [PyMethod("rjust(width, fillchar=' ', /)", Doc = "Return a right-justified string of length width.\n\nPadding is done using the specified fill character (default is a space).")]
    internal Value JustifyRight(long width, Value fillchar) => Pad(Math.Max(0, width - Length), 0, fillchar);

    [PyMethod("zfill(width, /)", Doc = "Pad a numeric string with zeros on the left, to fill a field of the given width.\n\nThe string is never truncated.")]
    internal Value ZeroFill(long width) => StrOps.ZeroFill(this, width);

    [PyMethod("expandtabs(tabsize=8)", Doc = "Return a copy where all tab characters are expanded using spaces.\n\nIf tabsize is not given, a tab size of 8 characters is assumed.")]
    internal Value ExpandTabs(int tabsize) => StrOps.ExpandTabs(this, tabsize);

    [PyMethod("encode(encoding='utf-8', errors='strict')", Doc = "Encode the string using the codec registered for encoding.\n\n  encoding\n    The encoding in which to encode the string.\n  errors\n    The error handling scheme to use for encoding errors.\n    The default is 'strict' meaning that encoding errors raise a\n    UnicodeEncodeError.  Other possible values are 'ignore', 'replace' and\n    'xmlcharrefreplace' as well as any other name registered with\n    codecs.register_error that can handle UnicodeEncodeErrors.")]
    internal Value Encode(Machine vm, PyStr encoding, PyStr errors) => Codecs.Encode(vm, this, encoding, errors);

    [PyMethod("translate(table, /)", Doc = "Replace each character in the string using the given translation table.\n\n  table\n    Translation table, which must be a mapping of Unicode ordinals to\n    Unicode ordinals, strings, or None.\n\nThe table must implement lookup/indexing via __getitem__, for instance a\ndictionary or list.  If this operation raises LookupError, the character is\nleft untouched.  Characters mapped to None are deleted.")]
    internal Value Translate(Machine vm, Value table) => Length == 0 ? Exact() : vm.Enter(new TranslateFrame(this, table));

    [PyStaticMethod("maketrans(x, y=<unrepresentable>, z=<unrepresentable>, /)", Doc = "Return a translation table usable for str.translate().\n\nIf there is only one argument, it must be a dictionary mapping Unicode\nordinals (integers) or characters to Unicode ordinals, strings or None.\nCharacter keys will be then converted to ordinals.\nIf there are two arguments, they must be strings of equal length, and\nin the resulting dictionary, each character in x will be mapped to the\ncharacter at the same position in y. If there is a third argument, it\nmust be a string, whose characters will be mapped to None in the result.")]
    internal static Value MakeTrans(Machine vm, Value x, PyStr? y = null, PyStr? z = null) => StrTables.Make(vm, x, y, z);

    [PyMethod("__getnewargs__()")]
    internal Value GetNewArgs() => new PyTuple([Exact()]);

    [PyMethod("__sizeof__()", Doc = "Return the size of the string in memory, in bytes.")]
    internal long SizeOf()
    {
        int max = 0;
        foreach (char c in Text)
        {
            max = Math.Max(max, c);
        }
        return Points is not null ? 57 + (4L * (Length + 1)) + (Array.Exists(Points, static c => c > 0xFFFF) ? 0 : -2L * (Length + 1))
            : max < 0x80 ? 41L + Length
            : max < 0x100 ? 57L + Length + 1 - 1
            : 58L + (2L * Length);
    }

    [PyMethod("__format__(format_spec, /)", Doc = "Return a formatted version of the string as described by format_spec.")]
    internal Value Format(Machine vm, PyStr spec)
    {
        if (spec.Length == 0)
        {
            return vm.Str(this);
        }
        if (Points is null || Array.TrueForAll(Points, static c => (c & 0x1FF800) != 0xD800))
        {
            return StrFormat.Format(Text, Length, spec.Text, Type.FullName, out string text) is { } wrong ? wrong.Raise() : Of(text);
        }
        // With lone surrogates the UTF-16 text does not say where characters begin: cut and pad by code points.
        if (StrFormat.Parse(spec.Text, Type.FullName, out FormatSpec parsed) is { } fault)
        {
            return fault.Raise();
        }
        PyStr shown = parsed.Precision >= 0 && parsed.Precision < Length ? Slice(0, (int)parsed.Precision) : this;
        parsed.Padding(shown.Length, out long left, out long right);
        return StrOps.Pad(shown, left, right, parsed.Fill);
    }

    [PyMethod("format(*args, **kwargs)", Doc = "Return a formatted version of the string, using substitutions from args and kwargs.\n\nThe substitutions are identified by braces ('{' and '}').")]
    internal Value FormatFields(Machine vm, PyTuple args, PyDict kwargs) => vm.EnterNow(new StrFormatFrame(this, args, kwargs));

    [PyMethod("format_map(mapping, /)", Doc = "Return a formatted version of the string, using substitutions from mapping.\n\nThe substitutions are identified by braces ('{' and '}').")]
    internal Value FormatMap(Machine vm, Value mapping) => vm.EnterNow(new StrFormatFrame(this, null, mapping));

    private Value Split(Value sep, long max, bool fromEnd)
    {
        if (!sep.IsNone && sep.O is not PyStr)
        {
            return Errors.TypeError($"must be str or None, not {sep.Type.FullName}");
        }
        return sep.O is PyStr { Length: 0 } ? Errors.ValueError("empty separator") : StrOps.Split(this, sep.O as PyStr, max, fromEnd);
    }

    private Value Strip(Value chars, string name, bool left, bool right) =>
        chars.IsNone || chars.O is PyStr ? StrOps.Strip(this, chars.O as PyStr, left, right) : Errors.TypeError($"{name} arg must be None or str");

    private Value Pad(long left, long right, Value fill)
    {
        if (fill.O is not PyStr text)
        {
            return Errors.TypeError($"The fill character must be a unicode character, not {fill.Type.FullName}");
        }
        return text.Length != 1 ? Errors.TypeError("The fill character must be exactly one character long") : StrOps.Pad(this, left, right, text.CodeAt(0));
    }

    private static Value? CheckSeparator(Value sep, out PyStr separator)
    {
        separator = sep.O as PyStr ?? Empty;
        if (sep.O is not PyStr)
        {
            return Errors.TypeError($"must be str, not {sep.Type.FullName}");
        }
        return separator.Length == 0 ? Errors.ValueError("empty separator") : (Value?)null;
    }
}
