namespace Lucid.Generators;

/// <summary>What one attributed class gives: its generated half, what is wrong with it, and its line in the assembly's registry.</summary>
internal sealed record Generated(string HintName, string Source, Registration? Registration, EquatableArray<Finding> Findings);
