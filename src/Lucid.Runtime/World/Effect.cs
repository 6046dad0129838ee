namespace Lucid.Runtime;

/// <summary>One act on the world, as the ledger keeps it.</summary>
/// <param name="Number">Counts the effects of a machine from 1.</param>
/// <param name="Class">What can be done about it.</param>
/// <param name="Kind">The act: <c>file.open</c>, <c>console.write</c>, <c>clock.now</c>.</param>
/// <param name="Target">What was acted on: a path, a stream, a variable.</param>
/// <param name="FileName">Source file of the line that did it; empty if no Python code ran.</param>
/// <param name="Line">That line.</param>
/// <param name="DreamDepth">How many dreams were open.</param>
public readonly record struct Effect(long Number, EffectClass Class, string Kind, string Target, string FileName, int Line, int DreamDepth);
