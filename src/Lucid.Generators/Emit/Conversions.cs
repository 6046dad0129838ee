using Microsoft.CodeAnalysis;

namespace Lucid.Generators;

/// <summary>What a C# parameter wants of an argument.</summary>
internal enum ArgumentKind
{
    Unsupported,
    Value,
    Int32,
    Int64,
    Double,
    Bool,
    BigInteger,
    Text,
    Object,
    Span,
    RawArgs,
}

/// <summary>The C# types that arguments and results can have, and the expressions between them and values.</summary>
internal static class Conversions
{
    internal const string Value = Names.R + "Value";

    /// <summary>Types whose instances are not objects of their class, or not only.</summary>
    private static readonly string[] TagTypes = ["PyObject", "PyInt", "PyFloat", "PyBool", "PyNone", "PyNotImplemented", "PyEllipsis"];

    /// <summary>The kind of a parameter; a nullable value type counts as its underlying type.</summary>
    internal static ArgumentKind KindOf(ITypeSymbol type)
    {
        type = Underlying(type);
        if (type.IsRuntime("Value"))
        {
            return ArgumentKind.Value;
        }
        if (type.IsRuntime("Args"))
        {
            return ArgumentKind.RawArgs;
        }
        if (type.ToDisplayString() == "System.Numerics.BigInteger")
        {
            return ArgumentKind.BigInteger;
        }
        if (type is INamedTypeSymbol { Name: "ReadOnlySpan", TypeArguments.Length: 1 } span && span.TypeArguments[0].IsRuntime("Value"))
        {
            return ArgumentKind.Span;
        }
        if (type.DerivesFrom("PyObject"))
        {
            return TagTypes.Contains(type.Name) && type.IsRuntime(type.Name) ? ArgumentKind.Unsupported : ArgumentKind.Object;
        }
        return type.SpecialType switch
        {
            SpecialType.System_Int32 => ArgumentKind.Int32,
            SpecialType.System_Int64 => ArgumentKind.Int64,
            SpecialType.System_Double => ArgumentKind.Double,
            SpecialType.System_Boolean => ArgumentKind.Bool,
            SpecialType.System_String => ArgumentKind.Text,
            _ => ArgumentKind.Unsupported,
        };
    }

    internal static ITypeSymbol Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    internal static bool IsNullable(ITypeSymbol type) =>
        type.NullableAnnotation == NullableAnnotation.Annotated || !SymbolEqualityComparer.Default.Equals(Underlying(type), type);

    /// <summary>The name by which a complaint calls a type: CPython's.</summary>
    internal static string PythonName(ITypeSymbol type)
    {
        AttributeData? attribute = type.Attribute("PyTypeAttribute");
        if (attribute is not null)
        {
            return attribute.Text();
        }
        return type.Name.StartsWith("Py", StringComparison.Ordinal) ? type.Name.Substring(2).ToLowerInvariant() : type.Name;
    }

    internal static bool CanReturn(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Void or SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_Int64 or
            SpecialType.System_Double or SpecialType.System_String ||
        type.IsRuntime("Value") || type.ToDisplayString() == "System.Numerics.BigInteger" || type.DerivesFrom("PyObject") ||
        Underlying(type).TypeKind == TypeKind.Error;

    /// <summary>A result as a value.</summary>
    internal static string Wrap(ITypeSymbol type, string expression)
    {
        bool nullable = IsNullable(type);
        return type.SpecialType switch
        {
            SpecialType.System_Boolean => $"{Value}.Bool({expression})",
            SpecialType.System_Int32 or SpecialType.System_Int64 => $"{Value}.Int((long){expression})",
            SpecialType.System_Double => $"{Value}.Float({expression})",
            SpecialType.System_String => nullable ? $"{Names.R}Binder.Wrap({expression})" : $"{Value}.Str({expression})",
            _ when type.IsRuntime("Value") => expression,
            _ when type.DerivesFrom("PyObject") => nullable ? $"{Names.R}Binder.Wrap({expression})" : $"new {Value}({expression})",
            _ => $"{Value}.Int({expression})",
        };
    }

    /// <summary>Writes the statements that call and return.</summary>
    internal static void Return(CodeWriter code, ITypeSymbol type, string call)
    {
        if (type.SpecialType == SpecialType.System_Void)
        {
            code.Line($"{call};");
            code.Line($"return {Value}.None;");
        }
        else
        {
            code.Line($"return {Wrap(type, call)};");
        }
    }

    internal static string Self(INamedTypeSymbol type, string value = "self") => Unwrap(type.Full(), value);

    internal static string Unwrap(string type, string value) => $"global::System.Runtime.CompilerServices.Unsafe.As<{type}>({value}.Object!)";
}
