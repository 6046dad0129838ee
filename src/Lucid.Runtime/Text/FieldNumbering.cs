namespace Lucid.Runtime.Text;

/// <summary>Whether the fields of one str.format call are numbered by hand or by position; nested fields share it.</summary>
public struct FieldNumbering
{
    /// <summary>0 undecided, 1 automatic, 2 by hand.</summary>
    public int Mode;

    /// <summary>The number of the next automatic field.</summary>
    public int NextIndex;

    internal TextFault? Use(bool automatic)
    {
        Mode = Mode == 0 ? (automatic ? 1 : 2) : Mode;
        return (Mode, automatic) switch
        {
            (2, true) => TextFault.Value("cannot switch from manual field specification to automatic field numbering"),
            (1, false) => TextFault.Value("cannot switch from automatic field numbering to manual field specification"),
            _ => null,
        };
    }
}
