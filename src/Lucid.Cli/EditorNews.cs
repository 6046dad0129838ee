namespace Lucid.Cli;

/// <summary>What a key did to a line under the editor.</summary>
internal enum EditorNews
{
    /// <summary>Nothing that shows.</summary>
    Nothing,
    /// <summary>Text or cursor are others.</summary>
    Changed,
    /// <summary>The line is finished.</summary>
    Accepted,
    /// <summary>The word at the cursor is to be completed.</summary>
    Complete,
    /// <summary>The end of the input.</summary>
    End,
    /// <summary>The screen is to be cleared.</summary>
    Clear,
}
