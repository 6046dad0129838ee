namespace Lucid.Runtime;

/// <summary>A field that can be rebuilt from the saved ones: a cache.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class DerivedAttribute : Attribute;
