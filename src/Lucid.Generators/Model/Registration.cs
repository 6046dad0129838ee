namespace Lucid.Generators;

/// <summary>A class's line in the registry of its assembly.</summary>
internal sealed record Registration(RegistryKind Kind, string Name, string ClassName, bool HasSignatures);
