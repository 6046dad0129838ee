using System.Text;

namespace Lucid.Runtime;

/// <summary>Puts strs together.</summary>
internal static class StrJoining
{
    /// <summary>The strs one after the other.</summary>
    internal static PyStr Concat(ReadOnlySpan<Value> parts)
    {
        bool plain = true;
        int length = 0;
        foreach (Value part in parts)
        {
            var text = (PyStr)part.O!;
            plain &= text.Points is null;
            length += text.Length;
        }
        if (plain)
        {
            var made = new StringBuilder(length);
            foreach (Value part in parts)
            {
                made.Append(((PyStr)part.O!).Text);
            }
            return PyStr.Of(made.ToString());
        }
        var points = new int[length];
        int at = 0;
        foreach (Value part in parts)
        {
            var text = (PyStr)part.O!;
            for (int i = 0; i < text.Length; i++)
            {
                points[at++] = text.Points is null ? text.Text[i] : text.Points[i];
            }
        }
        return PyStr.Of(points);
    }
}
