using System.Runtime.CompilerServices;

namespace Lucid.Runtime;

/// <summary>What is wrong with an image, put into words only if something is.</summary>
[InterpolatedStringHandler]
internal ref struct ImageComplaint
{
    private DefaultInterpolatedStringHandler text;

    public ImageComplaint(int literalLength, int formattedCount, bool condition, out bool isWanted)
    {
        isWanted = !condition;
        text = isWanted ? new DefaultInterpolatedStringHandler(literalLength, formattedCount) : default;
    }

    public void AppendLiteral(string value) => text.AppendLiteral(value);

    public void AppendFormatted<T>(T value) => text.AppendFormatted(value);

    internal string Text() => text.ToStringAndClear();
}
