namespace Lucid.Compiler.Emit;

/// <summary>A pattern being matched.</summary>
internal sealed class PatternState(Label fail, bool allowsIrrefutable)
{
    /// <summary>Where a mismatch goes on.</summary>
    public Label Fail { get; set; } = fail;

    /// <summary>Whether a pattern that matches everything may stand here.</summary>
    public bool AllowsIrrefutable { get; set; } = allowsIrrefutable;

    /// <summary>What is stored when the whole pattern has matched: names and the registers that hold their values.</summary>
    public List<(string Name, int Register)> Captures { get; } = [];
}
