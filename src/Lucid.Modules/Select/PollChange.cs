namespace Lucid.Modules.Select;

/// <summary>How the descriptors of a poll object change.</summary>
internal enum PollChange
{
    Register,
    Modify,
    Remove,
}
