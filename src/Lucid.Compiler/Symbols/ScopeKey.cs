namespace Lucid.Compiler.Symbols;

/// <summary>Which of the scopes that a node may open.</summary>
public enum ScopeKey
{
    /// <summary>The body: of a def, class, lambda, comprehension; the value of a type alias.</summary>
    Body,
    /// <summary>The type parameters of a def, class or type alias.</summary>
    TypeParameters,
    /// <summary>The annotations: of a def (parameters and result), of a class body or module (its own node).</summary>
    Annotations,
    /// <summary>The annotations of the local variables of a def, which never run.</summary>
    LocalAnnotations,
    /// <summary>The bound or the constraints of a type variable.</summary>
    Bound,
    /// <summary>The default of a type parameter.</summary>
    Default,
}
