namespace Lucid.Modules.Struct;

/// <summary>A run of equal fields: their format letter, where the first starts, the size of one and how many there are.</summary>
internal readonly record struct StructItem(char Code, int Offset, int Size, int Repeat);
