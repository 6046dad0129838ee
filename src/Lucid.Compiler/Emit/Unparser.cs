using System.Text;
using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Syntax;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary>
/// Writes an expression as text, as CPython does with annotations under <c>from __future__ import annotations</c>: parentheses where
/// precedence needs them, spacing of its own. Chains that are deep on the left do not recurse.
/// </summary>
internal sealed class Unparser
{
    private const int DepthMax = 1500;
    private readonly StringBuilder text = new();
    private readonly string fileName;
    private int depth;

    private Unparser(string fileName, int depth)
    {
        this.fileName = fileName;
        this.depth = depth;
    }

    // Binding power, loosest first.
    private enum Level { Always = -1, Tuple, Test, Or, And, Not, Compare, BitOr, BitXor, BitAnd, Shift, Arith, Term, Factor, Power, Await, Atom }

    /// <summary>The text of an expression.</summary>
    public static string ToText(ExprNode expr, string fileName)
    {
        var unparser = new Unparser(fileName, 0);
        unparser.Write(expr, Level.Test);
        return unparser.text.ToString();
    }

    private void Write(ExprNode expr, Level level)
    {
        if (++depth > DepthMax)
        {
            throw new PythonSyntaxException(SyntaxErrorKind.RecursionError, "maximum recursion depth exceeded during compilation", fileName, 0, 0, 0, 0, null);
        }
        Stack<(ExprNode Expr, bool Close)>? spine = null;
        while (Left(expr, level) is { } left)
        {
            text.Append(left.Open ? "(" : "");
            (spine ??= new()).Push((expr, left.Open));
            (expr, level) = (left.Expr, left.Level);
        }
        WriteLeaf(expr, level);
        foreach ((ExprNode above, bool close) in spine ?? [])
        {
            WriteRight(above);
            text.Append(close ? ")" : "");
        }
        depth--;
    }

    private static (ExprNode Expr, Level Level, bool Open)? Left(ExprNode expr, Level level)
    {
        switch (expr)
        {
            case BinOpExpr e:
                Level own = LevelOf(e.Op);
                return (e.Left, e.Op == BinaryOperator.Pow ? own + 1 : own, level > own);
            case AttributeExpr e:
                return (e.Value, Level.Atom, false);
            case SubscriptExpr e:
                return (e.Value, Level.Atom, false);
            case CallExpr e:
                return (e.Func, Level.Atom, false);
            default:
                return null;
        }
    }

    private void WriteRight(ExprNode expr)
    {
        switch (expr)
        {
            case BinOpExpr e:
                text.Append(' ').Append(TextOf(e.Op)).Append(' ');
                Write(e.Right, e.Op == BinaryOperator.Pow ? LevelOf(e.Op) : LevelOf(e.Op) + 1);
                break;
            case AttributeExpr e:
                // A number would swallow the dot.
                text.Append(e.Value is ConstantExpr { Value.Kind: ConstantKind.Int } ? " ." : ".").Append(e.Attr);
                break;
            case SubscriptExpr e:
                text.Append('[');
                Write(e.Slice, Level.Tuple);
                text.Append(']');
                break;
            case CallExpr e:
                WriteArguments(e);
                break;
        }
    }

    private void WriteArguments(CallExpr e)
    {
        if (e.Args is [GeneratorExpExpr only] && e.Keywords.Length == 0)
        {
            Write(only, Level.Test);
            return;
        }
        text.Append('(');
        WriteAll(e.Args);
        for (int i = 0; i < e.Keywords.Length; i++)
        {
            text.Append(i > 0 || e.Args.Length > 0 ? ", " : "");
            text.Append(e.Keywords[i].Arg is { } name ? name + "=" : "**");
            Write(e.Keywords[i].Value, Level.Test);
        }
        text.Append(')');
    }

    private void WriteAll(ExprNode[] exprs)
    {
        for (int i = 0; i < exprs.Length; i++)
        {
            text.Append(i > 0 ? ", " : "");
            Write(exprs[i], Level.Test);
        }
    }

    private void WriteLeaf(ExprNode expr, Level level)
    {
        switch (expr)
        {
            case NameExpr e:
                text.Append(e.Id);
                break;
            case ConstantExpr e:
                text.Append(e.IsUnicodePrefixed ? "u" : "").Append(OfConstant(e.Value));
                break;
            case ListExpr e:
                WriteBetween("[", e.Elts, "]");
                break;
            case SetExpr e:
                WriteBetween("{", e.Elts, "}");
                break;
            case TupleExpr e:
                bool bare = level == Level.Tuple && e.Elts.Length > 0;
                WriteBetween(bare ? "" : "(", e.Elts, (e.Elts.Length == 1 ? "," : "") + (bare ? "" : ")"));
                break;
            case DictExpr e:
                WriteDict(e);
                break;
            case StarredExpr e:
                text.Append('*');
                Write(e.Value, Level.BitOr);
                break;
            case SliceExpr e:
                WriteSlice(e);
                break;
            case ListCompExpr e:
                WriteComprehension("[", e.Elt, null, e.Generators, "]");
                break;
            case SetCompExpr e:
                WriteComprehension("{", e.Elt, null, e.Generators, "}");
                break;
            case DictCompExpr e:
                WriteComprehension("{", e.Key, e.Value, e.Generators, "}");
                break;
            case GeneratorExpExpr e:
                WriteComprehension("(", e.Elt, null, e.Generators, ")");
                break;
            case JoinedStrExpr e:
                text.Append('f').Append(ConstantRepr.Of(ConstantValue.FromCodePoints(Body(e.Values))));
                break;
            case TemplateStrExpr e:
                text.Append('t').Append(ConstantRepr.Of(ConstantValue.FromCodePoints(Body(e.Values))));
                break;
            default:
                WriteOperator(expr, level);
                break;
        }
    }

    private void WriteOperator(ExprNode expr, Level level)
    {
        Level own = expr switch
        {
            BoolOpExpr e => e.Op == BoolOperator.And ? Level.And : Level.Or,
            UnaryOpExpr e => e.Op == UnaryOperator.Not ? Level.Not : Level.Factor,
            CompareExpr => Level.Compare,
            AwaitExpr => Level.Await,
            NamedExprExpr => Level.Tuple,
            YieldExpr or YieldFromExpr => Level.Always,
            _ => Level.Test,
        };
        text.Append(level > own ? "(" : "");
        switch (expr)
        {
            case BoolOpExpr e:
                for (int i = 0; i < e.Values.Length; i++)
                {
                    text.Append(i == 0 ? "" : e.Op == BoolOperator.And ? " and " : " or ");
                    Write(e.Values[i], own + 1);
                }
                break;
            case UnaryOpExpr e:
                text.Append(e.Op switch { UnaryOperator.Not => "not ", UnaryOperator.Invert => "~", UnaryOperator.UAdd => "+", _ => "-" });
                Write(e.Operand, own);
                break;
            case CompareExpr e:
                Write(e.Left, own + 1);
                for (int i = 0; i < e.Ops.Length; i++)
                {
                    text.Append(' ').Append(TextOf(e.Ops[i])).Append(' ');
                    Write(e.Comparators[i], own + 1);
                }
                break;
            case AwaitExpr e:
                text.Append("await ");
                Write(e.Value, Level.Atom);
                break;
            case NamedExprExpr e:
                Write(e.Target, Level.Atom);
                text.Append(" := ");
                Write(e.Value, Level.Atom);
                break;
            case YieldExpr e:
                text.Append(e.Value is null ? "yield" : "yield ");
                if (e.Value is not null)
                {
                    Write(e.Value, Level.Test);
                }
                break;
            case YieldFromExpr e:
                text.Append("yield from ");
                Write(e.Value, Level.Test);
                break;
            case IfExpExpr e:
                Write(e.Body, own + 1);
                text.Append(" if ");
                Write(e.Test, own + 1);
                text.Append(" else ");
                Write(e.OrElse, own);
                break;
            case LambdaExpr e:
                text.Append(e.Args.PosOnlyArgs.Length + e.Args.Args.Length > 0 ? "lambda " : "lambda");
                WriteParameters(e.Args);
                text.Append(": ");
                Write(e.Body, Level.Test);
                break;
            default:
                throw new InvalidOperationException($"no text for {expr.Kind}");
        }
        text.Append(level > own ? ")" : "");
    }

    private void WriteBetween(string open, ExprNode[] exprs, string close)
    {
        text.Append(open);
        WriteAll(exprs);
        text.Append(close);
    }

    private void WriteDict(DictExpr e)
    {
        text.Append('{');
        for (int i = 0; i < e.Keys.Length; i++)
        {
            text.Append(i > 0 ? ", " : "");
            if (e.Keys[i] is { } key)
            {
                Write(key, Level.Test);
                text.Append(": ");
                Write(e.Values[i], Level.Test);
            }
            else
            {
                text.Append("**");
                Write(e.Values[i], Level.BitOr);
            }
        }
        text.Append('}');
    }

    private void WriteSlice(SliceExpr e)
    {
        WriteOptional(e.Lower, "");
        text.Append(':');
        WriteOptional(e.Upper, "");
        WriteOptional(e.Step, ":");
    }

    private void WriteOptional(ExprNode? expr, string before)
    {
        if (expr is not null)
        {
            text.Append(before);
            Write(expr, Level.Test);
        }
    }

    private void WriteComprehension(string open, ExprNode element, ExprNode? value, ComprehensionNode[] generators, string close)
    {
        text.Append(open);
        Write(element, Level.Test);
        WriteOptional(value, ": ");
        foreach (ComprehensionNode generator in generators)
        {
            text.Append(generator.IsAsync ? " async for " : " for ");
            Write(generator.Target, Level.Tuple);
            text.Append(" in ");
            Write(generator.Iter, Level.Test + 1);
            foreach (ExprNode test in generator.Ifs)
            {
                text.Append(" if ");
                Write(test, Level.Test + 1);
            }
        }
        text.Append(close);
    }

    private void WriteParameters(ArgumentsNode args)
    {
        ArgNode[] positional = [.. args.PosOnlyArgs, .. args.Args];
        string separator = "";
        for (int i = 0; i < positional.Length; i++)
        {
            int defaultAt = i - positional.Length + args.Defaults.Length;
            WriteParameter(positional[i], defaultAt >= 0 ? args.Defaults[defaultAt] : null, ref separator);
            text.Append(i + 1 == args.PosOnlyArgs.Length ? ", /" : "");
        }
        if (args.VarArg is not null || args.KwOnlyArgs.Length > 0)
        {
            text.Append(separator).Append('*').Append(args.VarArg?.Name);
            separator = ", ";
        }
        for (int i = 0; i < args.KwOnlyArgs.Length; i++)
        {
            WriteParameter(args.KwOnlyArgs[i], args.KwDefaults[i], ref separator);
        }
        if (args.KwArg is not null)
        {
            text.Append(separator).Append("**").Append(args.KwArg.Name);
        }
    }

    private void WriteParameter(ArgNode arg, ExprNode? defaultValue, ref string separator)
    {
        text.Append(separator).Append(arg.Name);
        WriteOptional(defaultValue, "=");
        separator = ", ";
    }

    // A number too large for a float reads back as infinity; there is no literal for infinity itself.
    private static string OfConstant(ConstantValue value) =>
        value.Kind == ConstantKind.Ellipsis ? "..."
        : value.Kind is ConstantKind.Float or ConstantKind.Complex ? ConstantRepr.Of(value).Replace("inf", "1e309", StringComparison.Ordinal)
        : ConstantRepr.Of(value);

    // The inside of an f-string or t-string: its quotes are chosen by repr when it is whole.
    private int[] Body(ExprNode[] values)
    {
        var body = new List<int>();
        foreach (ExprNode value in values)
        {
            switch (value)
            {
                case ConstantExpr e:
                    foreach (int c in CodePoints(e.Value))
                    {
                        body.Add(c);
                        if (c is '{' or '}')
                        {
                            body.Add(c);
                        }
                    }
                    break;
                case JoinedStrExpr e:
                    body.AddRange(Body(e.Values));
                    break;
                case FormattedValueExpr e:
                    var inner = new Unparser(fileName, depth);
                    inner.Write(e.Value, Level.Test + 1);
                    AddField(body, inner.text.ToString(), e.Conversion, e.FormatSpec);
                    break;
                case InterpolationExpr e:
                    AddField(body, e.Str.Text!, e.Conversion, e.FormatSpec);
                    break;
                default:
                    throw new InvalidOperationException($"no text for {value.Kind} in a string");
            }
        }
        return [.. body];
    }

    private void AddField(List<int> body, string expression, int conversion, ExprNode? spec)
    {
        string head = (expression.StartsWith('{') ? "{ " : "{") + expression + (conversion < 0 ? "" : "!" + (char)conversion) + (spec is null ? "" : ":");
        body.AddRange(head.EnumerateRunes().Select(rune => rune.Value));
        if (spec is not null)
        {
            body.AddRange(Body([spec]));
        }
        body.Add('}');
    }

    private static IEnumerable<int> CodePoints(ConstantValue value) => value.CodePoints ?? value.Text!.EnumerateRunes().Select(rune => rune.Value);

    private static Level LevelOf(BinaryOperator op) => op switch
    {
        BinaryOperator.BitOr => Level.BitOr,
        BinaryOperator.BitXor => Level.BitXor,
        BinaryOperator.BitAnd => Level.BitAnd,
        BinaryOperator.LShift or BinaryOperator.RShift => Level.Shift,
        BinaryOperator.Add or BinaryOperator.Sub => Level.Arith,
        BinaryOperator.Pow => Level.Power,
        _ => Level.Term,
    };

    private static string TextOf(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Sub => "-",
        BinaryOperator.Mult => "*",
        BinaryOperator.MatMult => "@",
        BinaryOperator.Div => "/",
        BinaryOperator.Mod => "%",
        BinaryOperator.Pow => "**",
        BinaryOperator.LShift => "<<",
        BinaryOperator.RShift => ">>",
        BinaryOperator.BitOr => "|",
        BinaryOperator.BitXor => "^",
        BinaryOperator.BitAnd => "&",
        _ => "//",
    };

    private static string TextOf(CompareOperator op) => op switch
    {
        CompareOperator.Eq => "==",
        CompareOperator.NotEq => "!=",
        CompareOperator.Lt => "<",
        CompareOperator.LtE => "<=",
        CompareOperator.Gt => ">",
        CompareOperator.GtE => ">=",
        CompareOperator.Is => "is",
        CompareOperator.IsNot => "is not",
        CompareOperator.In => "in",
        _ => "not in",
    };
}
