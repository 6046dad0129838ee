namespace Lucid.Generators;

/// <summary>What a method with a signature is for Python.</summary>
internal enum CallableKind
{
    Method,
    ClassMethod,
    StaticMethod,
    New,
    Init,
    Function,
}
