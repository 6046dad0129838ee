namespace Lucid.Compiler.Bytecode;

/// <summary>A row of the exception table: an exception raised in [Start, End) goes to register Register and on at Target. Rows are sorted so that the first match is the innermost.</summary>
/// <param name="Start">First instruction covered.</param>
/// <param name="End">First instruction no longer covered.</param>
/// <param name="Target">Where the handler begins.</param>
/// <param name="Register">Register that receives the exception.</param>
public readonly record struct ExceptionHandler(int Start, int End, int Target, int Register);
