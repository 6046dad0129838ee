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
internal sealed class SavedField(IFieldSymbol symbol, int number, bool inState)
{
    internal IFieldSymbol Symbol { get; } = symbol;

    internal int Number { get; } = number;

    internal bool InState { get; } = inState;

    internal SavedKind Kind { get; } = Classify(symbol.Type);

    internal string PlainName => Symbol.Name;

    private static SavedKind Classify(ITypeSymbol type)
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
        if (type.IsRuntime("Value") || type.ToDisplayString() == "System.Numerics.BigInteger")
        {
            return SavedKind.Plain;
        }
        if (type is IArrayTypeSymbol { Rank: 1 } array)
        {
            return array.ElementType.IsRuntime("Value") || array.ElementType.SpecialType is SpecialType.System_Byte or SpecialType.System_Int32
                ? SavedKind.Plain
                : SavedKind.Unsupported;
        }
        return type.SpecialType switch
        {
            SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double or
                SpecialType.System_Boolean or SpecialType.System_Byte or SpecialType.System_String => SavedKind.Plain,
            _ => SavedKind.Unsupported,
        };
    }
}
