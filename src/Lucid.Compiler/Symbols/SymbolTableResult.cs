using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Symbols;

/// <summary>The scopes of a text.</summary>
public sealed class SymbolTableResult
{
    private readonly Dictionary<(Node, ScopeKey), Scope> scopes;

    internal SymbolTableResult(string fileName, Scope root, Dictionary<(Node, ScopeKey), Scope> scopes)
    {
        FileName = fileName;
        Root = root;
        this.scopes = scopes;
    }

    internal string FileName { get; }

    /// <summary>The scope of the module.</summary>
    public Scope Root { get; }

    /// <summary>The scope that a node opens: the text itself, a def, class, lambda, comprehension, type alias (its value).</summary>
    public Scope Of(Node node) => scopes[(node, ScopeKey.Body)];

    /// <summary>The scope that a node opens for the given purpose.</summary>
    public Scope Of(Node node, ScopeKey key) => scopes[(node, key)];

    /// <summary>The scope that a node opens for the given purpose, or null.</summary>
    public Scope? Find(Node node, ScopeKey key) => scopes.GetValueOrDefault((node, key));
}
