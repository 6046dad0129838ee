namespace Lucid.Compiler.Emit;

/// <summary>What has to be set again after code that leaves blocks early.</summary>
/// <param name="Active">The handler active at the place.</param>
/// <param name="Blocks">The blocks around the place.</param>
/// <param name="Height">The temporaries at the place.</param>
internal readonly record struct Leaving(Handler? Active, FrameBlock[] Blocks, int Height);
