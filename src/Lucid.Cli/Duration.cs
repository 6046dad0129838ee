using System.Globalization;

namespace Lucid.Cli;

/// <summary>Times as people write them.</summary>
internal static class Duration
{
    /// <summary>Reads <c>2</c>, <c>2s</c>, <c>500ms</c>, <c>1.5m</c>, <c>1h</c>; null for anything else, and for what is not above 0.</summary>
    internal static TimeSpan? Parse(string text)
    {
        (string number, double unit) = text switch
        {
            [.. var head, 'm', 's'] => (head, 0.001),
            [.. var head, 's'] => (head, 1.0),
            [.. var head, 'm'] => (head, 60.0),
            [.. var head, 'h'] => (head, 3600.0),
            _ => (text, 1.0),
        };
        const double SecondsMax = 1_000_000;
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double count) && count * unit is >= 0.001 and <= SecondsMax
            ? TimeSpan.FromSeconds(count * unit)
            : null;
    }
}
