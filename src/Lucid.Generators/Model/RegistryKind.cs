namespace Lucid.Generators;

/// <summary>In which registry of the assembly a class is.</summary>
internal enum RegistryKind
{
    None,
    Type,
    Frame,
    Module,
}
