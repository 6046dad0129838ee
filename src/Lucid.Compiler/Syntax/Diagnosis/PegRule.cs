namespace Lucid.Compiler.Syntax.Diagnosis;

/// <summary>A rule: its alternatives are tried in order, the first match counts.</summary>
internal sealed class PegRule(string name, int index)
{
    public string Name { get; } = name;
    public int Index { get; } = index;
    public PegAlternative[] Alternatives { get; set; } = [];

    /// <summary>Results are remembered. Which rules do is visible: a remembered failure is not tried again with complaints on.</summary>
    public bool Remembered { get; set; }

    /// <summary>The rule begins with itself and is grown from its shortest match.</summary>
    public bool LeftRecursive { get; set; }

    /// <summary>The rule describes a mistake.</summary>
    public bool Invalid { get; } = name.StartsWith("invalid_", StringComparison.Ordinal);
}

/// <summary>A sequence with an optional cut (after which no other alternative is tried) and action.</summary>
internal sealed class PegAlternative(PegNode[] items, int cutAfter, int labelCount, PegAction? action)
{
    public PegNode[] Items { get; } = items;
    public int CutAfter { get; } = cutAfter;
    public int LabelCount { get; } = labelCount;
    public PegAction? Action { get; } = action;
}

/// <summary>What to do when an alternative has matched: a verb of <see cref="Complaints"/>, labels, a message.</summary>
internal sealed record PegAction(string Verb, string Message);
