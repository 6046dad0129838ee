namespace Lucid.Compiler.Emit;

/// <summary>A unit needs more registers, sites or operands than instructions can name. The emitter turns it into a SyntaxError.</summary>
internal sealed class CodeTooLargeException() : Exception("code is too large");
