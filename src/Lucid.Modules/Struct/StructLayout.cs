using System.Collections.Concurrent;

namespace Lucid.Modules.Struct;

/// <summary>What a format string says: where fields are. Immutable, so that layouts are shared by all machines.</summary>
internal sealed class StructLayout
{
    private const int CacheMax = 256;
    private static readonly ConcurrentDictionary<string, StructLayout> cache = new(StringComparer.Ordinal);

    private StructLayout(StructItem[] items, int size, int count, bool isBigEndian, bool isNative)
    {
        Items = items;
        Size = size;
        Count = count;
        IsBigEndian = isBigEndian;
        IsNative = isNative;
    }

    internal StructItem[] Items { get; }

    /// <summary>Size in bytes.</summary>
    internal int Size { get; }

    /// <summary>How many values there are.</summary>
    internal int Count { get; }

    internal bool IsBigEndian { get; }

    internal bool IsNative { get; }

    internal static void ClearCache() => cache.Clear();

    /// <summary>The layout of a format; null with the complaint.</summary>
    internal static StructLayout? Of(string format, out string? fault)
    {
        fault = null;
        if (cache.TryGetValue(format, out StructLayout? known))
        {
            return known;
        }
        StructLayout? made = Parse(format, out fault);
        if (made is not null)
        {
            if (cache.Count >= CacheMax)
            {
                cache.Clear();
            }
            cache[format] = made;
        }
        return made;
    }

    private static StructLayout? Parse(string format, out string? fault)
    {
        fault = null;
        char order = format.Length > 0 ? format[0] : '@';
        bool hasOrder = order is '@' or '=' or '<' or '>' or '!';
        bool isNative = !hasOrder || order == '@';
        var items = new List<StructItem>();
        long size = 0;
        long count = 0;
        for (int i = hasOrder ? 1 : 0; i < format.Length; i++)
        {
            char c = format[i];
            if (c is ' ' or (>= '\t' and <= '\r'))
            {
                continue;
            }
            long repeat = 1;
            if (char.IsAsciiDigit(c))
            {
                for (repeat = 0; i < format.Length && char.IsAsciiDigit(format[i]) && repeat <= int.MaxValue; i++)
                {
                    repeat = (repeat * 10) + format[i] - '0';
                }
                if (repeat > int.MaxValue)
                {
                    fault = "total struct size too long";
                    return null;
                }
                if (i >= format.Length)
                {
                    fault = "repeat count given without format specifier";
                    return null;
                }
                c = format[i];
            }
            int one = SizeOf(c, isNative, out int alignment);
            if (one < 0)
            {
                fault = c == '\0' ? "embedded null character" : "bad char in struct format";
                return null;
            }
            size = (size + alignment - 1) / alignment * alignment;
            bool isText = c is 's' or 'p';
            items.Add(new StructItem(c, (int)size, isText ? (int)repeat : one, isText ? 1 : (int)repeat));
            size += repeat * one;
            count += c == 'x' ? 0 : isText ? 1 : repeat;
            if (size > int.MaxValue)
            {
                fault = "total struct size too long";
                return null;
            }
        }
        return new StructLayout([.. items], (int)size, (int)count, order is '>' or '!', isNative);
    }

    private static int SizeOf(char code, bool isNative, out int alignment)
    {
        int size = code switch
        {
            'x' or 'c' or 'b' or 'B' or '?' or 's' or 'p' => 1,
            'h' or 'H' or 'e' => 2,
            'i' or 'I' or 'f' => 4,
            'l' or 'L' => isNative ? 8 : 4,
            'q' or 'Q' or 'd' or 'F' => 8,
            'D' => 16,
            'n' or 'N' or 'P' when isNative => 8,
            _ => -1,
        };
        alignment = !isNative ? 1 : code switch { 'D' => 8, 'F' => 4, _ => size };
        return size;
    }
}
