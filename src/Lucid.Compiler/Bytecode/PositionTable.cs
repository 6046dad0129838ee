namespace Lucid.Compiler.Bytecode;

/// <summary>Source position of each instruction of a unit, run-length coded: an entry holds from its instruction on until the next entry.</summary>
public sealed class PositionTable
{
    private readonly int[] starts;
    private readonly Position[] positions;

    /// <summary>Makes a table of parallel arrays: the instruction each entry begins with (ascending, the first 0) and its position.</summary>
    public PositionTable(int[] starts, Position[] positions)
    {
        if (starts.Length != positions.Length)
        {
            throw new ArgumentException("one position an entry", nameof(positions));
        }
        this.starts = starts;
        this.positions = positions;
    }

    /// <summary>The instruction that each entry begins with.</summary>
    public ReadOnlySpan<int> Starts => starts;

    /// <summary>The position of each entry.</summary>
    public ReadOnlySpan<Position> Positions => positions;

    /// <summary>The position of an instruction.</summary>
    public Position this[int instruction]
    {
        get
        {
            int at = Array.BinarySearch(starts, instruction);
            at = at < 0 ? ~at - 1 : at;
            return at < 0 ? Position.None : positions[at];
        }
    }
}
