namespace Lucid.Runtime;

/// <summary>Why a machine paused.</summary>
public enum PauseReason
{
    /// <summary>It did not pause.</summary>
    None,
    /// <summary>The instructions it was given are used up.</summary>
    Budget,
    /// <summary>Somebody asked it to.</summary>
    Interrupt,
    /// <summary>It has allocated as much as it may.</summary>
    Memory,
    /// <summary>It has run as long as it may.</summary>
    Time,
    /// <summary>A signal came that the program does not handle; <see cref="Machine.FatalSignal"/> is its number.</summary>
    Signal,
}
