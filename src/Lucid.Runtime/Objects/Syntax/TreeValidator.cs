using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Runtime;

/// <summary>Looks for what no source text can say, in a tree that a program has made.</summary>
internal sealed class TreeValidator
{
    private string? complaint;

    /// <summary>The complaint is about the type of a node and not about a value.</summary>
    internal bool IsTypeError { get; private set; }

    /// <summary>What is wrong with a tree; null if nothing is. The conversion has bounded the depth.</summary>
    internal string? Complaint(ModNode tree)
    {
        Visit(tree, ExprContext.Load);
        return complaint;
    }

    private void Visit(Node node, ExprContext context)
    {
        if (complaint is not null)
        {
            return;
        }
        CheckContext(node, context);
        CheckNode(node);
        foreach (TreeField field in TreeShape.Of(node).Fields)
        {
            if (!typeof(Node).IsAssignableFrom(field.ItemType))
            {
                continue;
            }
            object? content = field.Property.GetValue(node);
            ExprContext wanted = ContextOf(node, field.Name.Text, context);
            if (content is Node child)
            {
                Visit(child, wanted);
            }
            else if (content is Node?[] children)
            {
                foreach (Node? item in children)
                {
                    if (item is not null)
                    {
                        Visit(item, wanted);
                    }
                }
            }
        }
    }

    private static ExprContext ContextOf(Node node, string field, ExprContext context) => node switch
    {
        TupleExpr or ListExpr or StarredExpr => context,
        DeleteStmt => ExprContext.Del,
        AssignStmt when field == "targets" => ExprContext.Store,
        AugAssignStmt or AnnAssignStmt or ForStmt or AsyncForStmt or NamedExprExpr or ComprehensionNode when field == "target" => ExprContext.Store,
        TypeAliasStmt when field == "name" => ExprContext.Store,
        WithItemNode when field == "optional_vars" => ExprContext.Store,
        _ => ExprContext.Load,
    };

    private void CheckContext(Node node, ExprContext wanted)
    {
        ExprContext? actual = node switch
        {
            NameExpr e => e.Ctx,
            AttributeExpr e => e.Ctx,
            SubscriptExpr e => e.Ctx,
            StarredExpr e => e.Ctx,
            ListExpr e => e.Ctx,
            TupleExpr e => e.Ctx,
            ExprNode => ExprContext.Load,
            _ => null,
        };
        if (actual is null || actual == wanted)
        {
            return;
        }
        complaint = node is NameExpr or AttributeExpr or SubscriptExpr or StarredExpr or ListExpr or TupleExpr
            ? $"expression must have {wanted} context but has {actual} instead"
            : $"expression which can't be assigned to in {wanted} context";
    }

    private void CheckNode(Node node)
    {
        IsTypeError = complaint is null && node is NamedExprExpr or TypeAliasStmt or AnnAssignStmt;
        complaint ??= node switch
        {
            NameExpr { Id: "None" or "True" or "False" } e => $"identifier field can't represent '{e.Id}' constant",
            BoolOpExpr { Values.Length: < 2 } => "BoolOp with less than 2 values",
            CompareExpr { Comparators.Length: 0 } => "Compare with no comparators",
            CompareExpr e when e.Comparators.Length != e.Ops.Length => "Compare has a different number of comparators and operands",
            DictExpr e when e.Keys.Length != e.Values.Length => "Dict doesn't have the same number of keys as values",
            ListCompExpr { Generators.Length: 0 } or SetCompExpr { Generators.Length: 0 } or DictCompExpr { Generators.Length: 0 } or GeneratorExpExpr { Generators.Length: 0 }
                => "comprehension with no generators",
            AssignStmt { Targets.Length: 0 } => "empty targets on Assign",
            DeleteStmt { Targets.Length: 0 } => "empty targets on Delete",
            GlobalStmt { Names.Length: 0 } => "empty names on Global",
            NonlocalStmt { Names.Length: 0 } => "empty names on Nonlocal",
            ImportStmt { Names.Length: 0 } => "empty names on Import",
            ImportFromStmt { Names.Length: 0 } => "empty names on ImportFrom",
            ImportFromStmt { Level: < 0 } => "Negative ImportFrom level",
            NamedExprExpr { Target: not NameExpr } => "NamedExpr target must be a Name",
            TypeAliasStmt { Name: not NameExpr } => "TypeAlias with non-Name name",
            AnnAssignStmt { Simple: true, Target: not NameExpr } => "AnnAssign with simple non-Name target",
            RaiseStmt { Exc: null, Cause: not null } => "Raise with cause but no exception",
            TryStmt { Handlers.Length: 0, FinalBody.Length: 0 } => "Try has neither handlers nor finalbody",
            TryStmt { Handlers.Length: 0, OrElse.Length: > 0 } => "Try has orelse but no except handlers",
            TryStarStmt { Handlers.Length: 0, FinalBody.Length: 0 } => "TryStar has neither handlers nor finalbody",
            WithStmt { Items.Length: 0 } => "empty items on With",
            AsyncWithStmt { Items.Length: 0 } => "empty items on AsyncWith",
            MatchStmt { Cases.Length: 0 } => "empty cases on Match",
            ArgumentsNode e when e.Defaults.Length > e.Args.Length + e.PosOnlyArgs.Length => "more positional defaults than args on arguments",
            ArgumentsNode e when e.KwOnlyArgs.Length != e.KwDefaults.Length => "length of kwonlyargs is not the same as kw_defaults on arguments",
            MatchMappingPattern e when e.Keys.Length != e.Patterns.Length => "MatchMapping doesn't have the same number of keys as patterns",
            MatchClassPattern e when e.KwdAttrs.Length != e.KwdPatterns.Length => "MatchClass doesn't have the same number of keyword attributes as patterns",
            MatchAsPattern { Pattern: not null, Name: null } => "MatchAs must specify a target name if a pattern is given",
            MatchOrPattern { Patterns.Length: < 2 } => "MatchOr requires at least 2 patterns",
            _ => EmptyBody(node),
        };
    }

    private static string? EmptyBody(Node node)
    {
        StmtNode[]? body = node switch
        {
            FunctionDefStmt s => s.Body,
            AsyncFunctionDefStmt s => s.Body,
            ClassDefStmt s => s.Body,
            ForStmt s => s.Body,
            AsyncForStmt s => s.Body,
            WhileStmt s => s.Body,
            IfStmt s => s.Body,
            WithStmt s => s.Body,
            AsyncWithStmt s => s.Body,
            TryStmt s => s.Body,
            TryStarStmt s => s.Body,
            ExceptHandlerNode s => s.Body,
            MatchCaseNode s => s.Body,
            _ => null,
        };
        return body is { Length: 0 } ? $"empty body on {TreeShape.Of(node).Name}" : null;
    }
}
