namespace Lucid.Runtime.Text;

/// <summary>A part of a text.</summary>
public readonly record struct TextSlice(int Start, int Length)
{
    public int End => Start + Length;
}
