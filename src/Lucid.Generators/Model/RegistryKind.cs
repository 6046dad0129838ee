namespace Lucid.Generators;

/// <summary>In which table of the assembly's registry a class is.</summary>
internal enum RegistryKind
{
    Type,
    Frame,
    Module,
}
