using System.Text;

namespace Lucid.Compiler.Syntax;

/// <summary>Turns the bytes of a name into a string, the same string for the same name of one text.</summary>
internal sealed class NameTable(byte[] text)
{
    private string?[] slots = new string?[256];
    private int count;

    public string Get(int start, int end)
    {
        ReadOnlySpan<byte> word = text.AsSpan(start, end - start);
        uint hash = 2166136261;
        foreach (byte b in word)
        {
            if (b >= 128)
            {
                return Add(UnicodeData.Current.NormalizeKC(Encoding.UTF8.GetString(word)));
            }
            hash = (hash ^ b) * 16777619;
        }
        int mask = slots.Length - 1;
        int slot = (int)hash & mask;
        while (slots[slot] is { } known)
        {
            if (Ascii.Equals(word, known))
            {
                return known;
            }
            slot = (slot + 1) & mask;
        }
        string name = Encoding.ASCII.GetString(word);
        slots[slot] = name;
        if (++count * 2 > slots.Length)
        {
            Grow();
        }
        return name;
    }

    private string Add(string name)
    {
        int mask = slots.Length - 1;
        int slot = (int)Hash(name) & mask;
        while (slots[slot] is { } known)
        {
            if (known == name)
            {
                return known;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = name;
        if (++count * 2 > slots.Length)
        {
            Grow();
        }
        return name;
    }

    private static uint Hash(string name)
    {
        uint hash = 2166136261;
        foreach (char c in name)
        {
            hash = (hash ^ c) * 16777619;
        }
        return hash;
    }

    private void Grow()
    {
        string?[] old = slots;
        slots = new string?[old.Length * 2];
        int mask = slots.Length - 1;
        foreach (string? name in old)
        {
            if (name is null)
            {
                continue;
            }
            int slot = (int)Hash(name) & mask;
            while (slots[slot] is not null)
            {
                slot = (slot + 1) & mask;
            }
            slots[slot] = name;
        }
    }
}
