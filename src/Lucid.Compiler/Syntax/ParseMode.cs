namespace Lucid.Compiler.Syntax;

/// <summary>What the text is: a file, an expression, or one statement of a prompt.</summary>
public enum ParseMode { Exec, Eval, Single }

/// <summary>Options of a parse.</summary>
[Flags]
public enum ParseFlags
{
    None = 0,

    /// <summary>Text that only lacks its end raises <c>_IncompleteInputError</c>.</summary>
    AllowIncompleteInput = 1,

    /// <summary>Single mode: do not supply the blank line that ends an indented block (<c>PyCF_DONT_IMPLY_DEDENT</c>).</summary>
    DontImplyDedent = 2,

    /// <summary><c>from __future__ import barry_as_FLUFL</c>.</summary>
    BarryAsBdfl = 4,
}
