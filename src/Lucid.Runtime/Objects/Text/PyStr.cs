using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Lucid.Runtime.Text;

namespace Lucid.Runtime;

/// <summary>
/// Python's str: a .NET string and, where a character lies outside the BMP or a lone surrogate occurs, the code points beside it. So the
/// form follows from the content, and equal strs have equal forms.
/// </summary>
[PyType("str", Subclassable = true, Immutable = true, Doc = StrDocs.Type)]
public partial class PyStr : PyObject
{
    private static readonly ConcurrentDictionary<string, PyStr> interned = new(StringComparer.Ordinal);
    private static readonly PyStr?[] latin = new PyStr?[256];

    /// <summary>The text; lone surrogates are in it as they are.</summary>
    [Saved(0)] public readonly string Text;

    /// <summary>The code points, null if each char of the text is one.</summary>
    [Saved(1)] public readonly int[]? Points;

    /// <summary>Hash and, in the low byte, the tag of the seed under which it was computed.</summary>
    [Derived] private long hash;
    [Derived] private int plainHash;

    private PyStr(string text, int[]? points)
        : base(TypeObject)
    {
        Text = text;
        Points = points;
    }

    /// <summary>The str <c>''</c>.</summary>
    public static PyStr Empty => Intern("");

    /// <summary>How many code points there are.</summary>
    public int Length => Points is null ? Text.Length : Points.Length;

    /// <summary>Exactly a str, no subclass.</summary>
    public bool IsExact => GetType() == typeof(PyStr);

    /// <summary>The chars of a str whose chars are its code points.</summary>
    public ReadOnlySpan<char> Chars => Text;

    /// <summary>A str of UTF-16 text; surrogates that make a pair are one character.</summary>
    public static PyStr Of(string text)
    {
        if (text.Length <= 1)
        {
            return text.Length == 0 ? Empty : OfCode(text[0]);
        }
        return text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? new PyStr(text, null) : new PyStr(text, PointsOf(text));
    }

    /// <summary>A str of code points; the array becomes the str's own.</summary>
    public static PyStr Of(int[] points)
    {
        if (points.Length <= 1)
        {
            return points.Length == 0 ? Empty : OfCode(points[0]);
        }
        foreach (int point in points)
        {
            if (point >= 0x10000 || (point & 0xF800) == 0xD800)
            {
                return new PyStr(TextOf(points), points);
            }
        }
        return new PyStr(string.Create(points.Length, points, static (target, source) => Narrow(source, target)), null);
    }

    /// <summary>A str of code points that lie in the BMP and are no surrogates.</summary>
    public static PyStr OfPlain(ReadOnlySpan<char> chars) =>
        chars.Length > 1 ? new PyStr(new string(chars), null) : chars.Length == 0 ? Empty : OfCode(chars[0]);

    /// <summary>The same for text that is there already.</summary>
    public static PyStr OfPlain(string text) => text.Length > 1 ? new PyStr(text, null) : text.Length == 0 ? Empty : OfCode(text[0]);

    /// <summary>A str of one character.</summary>
    public static PyStr OfCode(int code)
    {
        if (code < latin.Length)
        {
            return latin[code] ?? MakeLatin(code);
        }
        if (code < 0x10000 && (code & 0xF800) != 0xD800)
        {
            return new PyStr(((char)code).ToString(), null);
        }
        int[] points = [code];
        return new PyStr(TextOf(points), points);
    }

    /// <summary>A str of a constant in a program: interned if it looks like a name.</summary>
    public static PyStr OfConstant(string text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
            {
                return Of(text);
            }
        }
        return Intern(text);
    }

    /// <summary>The one str of the process that has this content.</summary>
    public static PyStr Intern(string text)
    {
        if (interned.TryGetValue(text, out PyStr? known))
        {
            return known;
        }
        PyStr made = text.Length == 0 ? new PyStr("", null) : Of(text);
        return interned.GetOrAdd(text, made);
    }

    /// <summary>Whether this is the one str of the process that has this content.</summary>
    internal bool IsInterned => interned.TryGetValue(Text, out PyStr? known) && ReferenceEquals(known, this);

    /// <summary>The one str of the process that is equal to this, which is exactly a str.</summary>
    public PyStr Intern()
    {
        // A str with code points is known by its text only if the text says it all.
        PyStr known = interned.GetOrAdd(Text, this);
        return known.ContentEquals(this) ? known : this;
    }

    /// <summary>Whether two strs have the same characters.</summary>
    public bool ContentEquals(PyStr other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }
        return Points is null
            ? other.Points is null && string.Equals(Text, other.Text)
            : other.Points is not null && Points.AsSpan().SequenceEqual(other.Points);
    }

    /// <summary>Strs one after the other.</summary>
    internal static Value Concat(ReadOnlySpan<Value> strs) => StrOps.Join(Empty, strs);

    /// <summary>Order of the code points: negative, zero or positive.</summary>
    public int CompareTo(PyStr other)
    {
        if (Points is null && other.Points is null)
        {
            return string.CompareOrdinal(Text, other.Text);
        }
        int n = Math.Min(Length, other.Length);
        for (int i = 0; i < n; i++)
        {
            int difference = CodeAt(i) - other.CodeAt(i);
            if (difference != 0)
            {
                return difference;
            }
        }
        return Length - other.Length;
    }

    /// <summary>The code point at i, which must be in range.</summary>
    public int CodeAt(int i) => Points is null ? Text[i] : Points[i];

    /// <summary>The code points, in an array that must not be changed.</summary>
    public int[] Codes()
    {
        if (Points is not null)
        {
            return Points;
        }
        var made = new int[Text.Length];
        for (int i = 0; i < made.Length; i++)
        {
            made[i] = Text[i];
        }
        return made;
    }

    /// <summary>n characters from character i on.</summary>
    public PyStr Slice(int i, int n)
    {
        if (n == Length)
        {
            return Exact();
        }
        return n == 1 ? OfCode(CodeAt(i)) : Points is null ? OfPlain(Text.AsSpan(i, n)) : Of(Points.AsSpan(i, n).ToArray());
    }

    /// <summary>The same characters as an object that is exactly a str.</summary>
    public PyStr Exact() => IsExact ? this : Text.Length == 0 ? Empty : new PyStr(Text, Points);

    /// <summary>A hash that is the same in every machine and process.</summary>
    public int PlainHash
    {
        get
        {
            if (plainHash == 0)
            {
                ulong h = HashOf(0x9E37_79B9_7F4A_7C15);
                plainHash = (int)(h >> 32) | 1;
            }
            return plainHash;
        }
    }

    /// <summary>Python's hash under a seed; 56 bits, so that the tag of the seed can be kept with it.</summary>
    internal long Hash(HashSeed seed)
    {
        long known = hash;
        if ((byte)known == seed.Tag && seed.Tag != 0)
        {
            return known >> 8;
        }
        if (Text.Length == 0)
        {
            return 0;
        }
        long made = (long)HashOf(seed.Key) >> 8;
        made = made == -1 ? -2 : made;
        if (seed.Tag != 0)
        {
            hash = (made << 8) | (byte)seed.Tag;
        }
        return made;
    }

    private ulong HashOf(ulong key) =>
        Points is null ? BytesHash.Of(MemoryMarshal.AsBytes(Text.AsSpan()), key) : BytesHash.Of(MemoryMarshal.AsBytes(Points.AsSpan()), ~key);

    /// <summary>Makes an object of a class that derives from str.</summary>
    internal static PyStr OfClass(PyType cls, PyStr value)
    {
        PyStr made = Allocate(cls);
        Unsafe.AsRef(in made.Text) = value.Text;
        Unsafe.AsRef(in made.Points) = value.Points;
        return made;
    }

    private static PyStr MakeLatin(int code)
    {
        PyStr made = interned.GetOrAdd(((char)code).ToString(), static text => new PyStr(text, null));
        return Interlocked.CompareExchange(ref latin[code], made, null) ?? made;
    }

    private static int[] PointsOf(string text)
    {
        var points = new int[text.Length];
        int n = 0;
        for (int i = 0; i < text.Length; i++)
        {
            points[n++] = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
                ? char.ConvertToUtf32(text[i], text[++i])
                : text[i];
        }
        Array.Resize(ref points, n);
        return points;
    }

    internal static string TextOf(ReadOnlySpan<int> points)
    {
        var made = new System.Text.StringBuilder(points.Length + 8);
        foreach (int point in points)
        {
            if (point < 0x10000)
            {
                made.Append((char)point);
            }
            else
            {
                made.Append((char)(0xD7C0 + (point >> 10))).Append((char)(0xDC00 | (point & 0x3FF)));
            }
        }
        return made.ToString();
    }

    private static void Narrow(ReadOnlySpan<int> source, Span<char> target)
    {
        for (int i = 0; i < source.Length; i++)
        {
            target[i] = (char)source[i];
        }
    }
}
