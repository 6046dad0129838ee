namespace Lucid.Modules.Sre.Engine;

/// <summary>The zero-width positions, by the numbers of re/_constants.py.</summary>
internal enum Position
{
    Beginning,
    BeginningLine,
    BeginningString,
    Boundary,
    NonBoundary,
    End,
    EndLine,
    EndString,
    LocBoundary,
    LocNonBoundary,
    UniBoundary,
    UniNonBoundary,
}
