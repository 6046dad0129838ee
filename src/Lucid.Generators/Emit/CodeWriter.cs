using System.Text;

namespace Lucid.Generators;

/// <summary>Writes indented C#.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder text = new();
    private int depth;

    internal void Line(string line)
    {
        text.Append(' ', depth * 4).Append(line).Append('\n');
    }

    internal void Open(string line)
    {
        Line(line);
        Line("{");
        depth++;
    }

    internal void Close(string end = "}")
    {
        depth--;
        Line(end);
    }

    public override string ToString() => text.ToString();
}
