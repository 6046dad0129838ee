namespace Lucid.Runtime.Text;

/// <summary>Why <see cref="EscapeDecoder"/> stopped.</summary>
public enum EscapeStatus
{
    /// <summary>All is decoded.</summary>
    Done,

    /// <summary>Start to Position is no escape, for Reason; an error handler may go on from there.</summary>
    Error,

    /// <summary>Name is to be looked up: add the character it names, or take it for an error.</summary>
    Name,
}
