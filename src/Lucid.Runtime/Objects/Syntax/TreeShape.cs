using System.Reflection;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Runtime;

/// <summary>What a kind of nodes consists of. The compiler's node classes mirror the abstract grammar, so that the shapes can be read off them.</summary>
internal sealed class TreeShape
{
    private static readonly Dictionary<string, TreeShape> byName = MakeAll();
    private static readonly Dictionary<Type, TreeShape> byType = byName.Values.ToDictionary(s => s.Constructor.DeclaringType!);

    /// <summary>Fields that the compiler has no use for, and which are None in every tree.</summary>
    private static readonly string[] withTypeComment = ["FunctionDef", "AsyncFunctionDef", "Assign", "For", "AsyncFor", "With", "AsyncWith", "arg"];

    private TreeShape(string name, TreeField[] fields, ConstructorInfo constructor)
    {
        Name = name;
        Fields = fields;
        Constructor = constructor;
        IsLocated = constructor.DeclaringType!.IsSubclassOf(typeof(LocatedNode));
        PropertyOrder = [.. constructor.GetParameters().Where(p => p.ParameterType != typeof(Span)).Select(p => Array.FindIndex(fields, f => f.Property.Name.Equals(p.Name, StringComparison.OrdinalIgnoreCase)))];
    }

    /// <summary>The name of the Python class.</summary>
    internal string Name { get; }

    internal TreeField[] Fields { get; }

    internal ConstructorInfo Constructor { get; }

    /// <summary>For each parameter of the constructor behind the span: its field.</summary>
    internal int[] PropertyOrder { get; }

    internal bool IsLocated { get; }

    internal bool HasTypeComment => withTypeComment.Contains(Name);

    /// <summary>The name of the sum type that the nodes belong to, as complaints say it.</summary>
    internal string Category => CategoryOf(Constructor.DeclaringType!);

    internal static string CategoryOf(Type type) =>
        typeof(StmtNode).IsAssignableFrom(type) ? "stmt"
        : typeof(ExprNode).IsAssignableFrom(type) ? "expr"
        : typeof(PatternNode).IsAssignableFrom(type) ? "pattern"
        : typeof(TypeParamNode).IsAssignableFrom(type) ? "type_param"
        : typeof(ModNode).IsAssignableFrom(type) ? "mod"
        : type == typeof(ExceptHandlerNode) ? "excepthandler"
        : type == typeof(ArgNode) ? "arg"
        : type == typeof(KeywordNode) ? "keyword"
        : type == typeof(AliasNode) ? "alias"
        : type == typeof(ComprehensionNode) ? "comprehension"
        : type == typeof(ArgumentsNode) ? "arguments"
        : type == typeof(WithItemNode) ? "withitem"
        : type == typeof(MatchCaseNode) ? "match_case"
        : type == typeof(ExprContext) ? "expr_context"
        : type == typeof(BoolOperator) ? "boolop"
        : type == typeof(BinaryOperator) ? "operator"
        : type == typeof(UnaryOperator) ? "unaryop"
        : "cmpop";

    internal static TreeShape Of(Node node) => byType[node.GetType()];

    /// <summary>The shape of the nodes of a Python class; null if there is none of that name.</summary>
    internal static TreeShape? Named(string name) => byName.GetValueOrDefault(name);

    private static Dictionary<string, TreeShape> MakeAll()
    {
        var made = new Dictionary<string, TreeShape>(StringComparer.Ordinal);
        var context = new NullabilityInfoContext();
        foreach (Type type in typeof(Node).Assembly.GetTypes())
        {
            if (type.IsAbstract || !type.IsSubclassOf(typeof(Node)))
            {
                continue;
            }
            string name = NameOf(type);
            TreeField[] fields =
            [
                .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).OrderBy(p => p.MetadataToken)
                    .Select(p => new TreeField(type == typeof(ArgNode) && p.Name == "Name" ? "arg" : FieldName(p.Name), p, context.Create(p))),
            ];
            made[name] = new TreeShape(name, fields, type.GetConstructors()[0]);
        }
        return made;
    }

    // BoolOpExpr -> BoolOp, ArgNode -> arg.
    private static string NameOf(Type type)
    {
        foreach (string suffix in (string[])["Expr", "Stmt", "Pattern", "Param"])
        {
            if (type.Name.Length > suffix.Length && type.Name.EndsWith(suffix, StringComparison.Ordinal))
            {
                return type.Name[..^suffix.Length];
            }
        }
        string name = type.Name[..^"Node".Length];
        return typeof(ModNode).IsAssignableFrom(type) || name == "ExceptHandler" ? name
            : name == "MatchCase" ? "match_case"
            : name.ToLowerInvariant();
    }

    private static string FieldName(string property) => property switch
    {
        "DecoratorList" => "decorator_list",
        "TypeParams" => "type_params",
        "KwDefaults" => "kw_defaults",
        "IsAsync" => "is_async",
        "ContextExpr" => "context_expr",
        "OptionalVars" => "optional_vars",
        "KwdAttrs" => "kwd_attrs",
        "KwdPatterns" => "kwd_patterns",
        "DefaultValue" => "default_value",
        "FormatSpec" => "format_spec",
        "IsUnicodePrefixed" => "kind",
        _ => property.ToLowerInvariant(),
    };
}
