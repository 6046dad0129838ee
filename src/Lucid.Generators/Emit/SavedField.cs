using Microsoft.CodeAnalysis;

namespace Lucid.Generators;

/// <summary>How a saved field is written and read.</summary>
internal enum SavedKind
{
    Unsupported,
    /// <summary>Writer and reader have an overload for it.</summary>
    Plain,
    /// <summary>A reference to a Python object.</summary>
    Object,
    /// <summary>Travels as an int.</summary>
    Enum,
    /// <summary>A container that logs its own elements.</summary>
    Journaled,
}

/// <summary>A field with a Saved number.</summary>
internal sealed class SavedField(IFieldSymbol symbol, int number, bool inState, Compilation compilation)
{
    internal IFieldSymbol Symbol { get; } = symbol;

    internal int Number { get; } = number;

    internal bool InState { get; } = inState;

    internal SavedKind Kind { get; } = Classify(symbol.Type, compilation);

    internal string PlainName => Symbol.Name;

    private static SavedKind Classify(ITypeSymbol type, Compilation compilation)
    {
        if (type.IsRuntime("ValueArray") || type.IsRuntime("ValueTable") || type.IsRuntime("ByteArray"))
        {
            return SavedKind.Journaled;
        }
        if (type.TypeKind == TypeKind.Enum)
        {
            return SavedKind.Enum;
        }
        if (type.DerivesFrom("PyObject"))
        {
            return SavedKind.Object;
        }
        if (Conversions.Underlying(type).TypeKind == TypeKind.Error || type.IsRuntime("Value") || type.ToDisplayString() == "System.Numerics.BigInteger")
        {
            // A type that does not exist is the compiler's to complain about.
            return SavedKind.Plain;
        }
        if (type is IArrayTypeSymbol { Rank: 1 } array)
        {
            return array.ElementType.IsRuntime("Value") || array.ElementType.SpecialType is SpecialType.System_Byte or SpecialType.System_Int32
                ? SavedKind.Plain
                : Overload(type, compilation);
        }
        return type.SpecialType switch
        {
            SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double or
                SpecialType.System_Boolean or SpecialType.System_Byte or SpecialType.System_String => SavedKind.Plain,
            _ => Overload(type, compilation),
        };
    }

    // What else the image writer has a method for.
    private static SavedKind Overload(ITypeSymbol type, Compilation compilation)
    {
        INamedTypeSymbol? writer = compilation.GetTypeByMetadataName(Names.Runtime + ".ImageWriter");
        return writer is not null && writer.GetMembers("Write").OfType<IMethodSymbol>().Any(m =>
            m.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(m.Parameters[0].Type, type))
            ? SavedKind.Plain
            : SavedKind.Unsupported;
    }
}
