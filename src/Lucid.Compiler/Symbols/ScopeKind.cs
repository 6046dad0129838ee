namespace Lucid.Compiler.Symbols;

/// <summary>What opens a scope.</summary>
public enum ScopeKind
{
    /// <summary>The top of a text.</summary>
    Module,
    /// <summary>A class body.</summary>
    Class,
    /// <summary>The body of a <c>def</c>.</summary>
    Function,
    /// <summary>A <c>lambda</c>.</summary>
    Lambda,
    /// <summary>A generator expression.</summary>
    GeneratorExpression,
    /// <summary>A list comprehension.</summary>
    ListComprehension,
    /// <summary>A set comprehension.</summary>
    SetComprehension,
    /// <summary>A dict comprehension.</summary>
    DictComprehension,
    /// <summary>The function that computes the annotations of a module, class or function.</summary>
    Annotation,
    /// <summary>The function that makes the type parameters of a generic function, class or type alias.</summary>
    TypeParameters,
    /// <summary>The function that computes the value of a type alias.</summary>
    TypeAlias,
    /// <summary>The function that computes the bound or the default of a type parameter.</summary>
    TypeVariable,
}
