namespace Lucid.Runtime;

/// <summary>What a program can do with levels of its undo log.</summary>
internal enum LevelAct
{
    /// <summary>Keep what a dream did.</summary>
    Realize,
    /// <summary>Put all data back and go on behind the call.</summary>
    WakeUp,
    /// <summary>Put everything back, and leave the block with the value as its exception or as the dream's value.</summary>
    LeaveBlock,
    /// <summary>Make a checkpoint.</summary>
    Checkpoint,
    /// <summary>Go back to a checkpoint.</summary>
    Resume,
    /// <summary>Give a checkpoint up.</summary>
    Drop,
}
