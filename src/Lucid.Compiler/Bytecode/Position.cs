namespace Lucid.Compiler.Bytecode;

/// <summary>A range of source text. Lines count from 1, columns are UTF-8 byte offsets from 0; -1 where unknown.</summary>
public readonly record struct Position(int Line, int EndLine, int Column, int EndColumn)
{
    /// <summary>No position, for instructions that belong to no line.</summary>
    public static readonly Position None = new(-1, -1, -1, -1);
}
