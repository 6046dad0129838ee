namespace Lucid.Runtime.Text;

/// <summary>The flags of a percent conversion: '-', '+', ' ', '#' and '0'.</summary>
[Flags]
public enum PercentFlags
{
    None = 0,
    LeftAlign = 1,
    Sign = 2,
    Blank = 4,
    Alternate = 8,
    Zero = 16,
}
