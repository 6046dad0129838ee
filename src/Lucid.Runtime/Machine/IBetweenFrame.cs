namespace Lucid.Runtime;

/// <summary>
/// A native frame that is pushed between two instructions, at a safepoint: the frame below is owed nothing, may stand before its first
/// instruction, and goes on as if nothing had been. Its last step must give a value, never a tail call.
/// </summary>
internal interface IBetweenFrame;
