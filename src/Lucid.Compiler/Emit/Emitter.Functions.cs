using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Symbols;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary>Functions and lambdas.</summary>
internal sealed partial class Emitter
{
    /// <summary>Evaluates decorators; each gets the beginning of a window of its own, whose argument is what the next one gives.</summary>
    private int PushDecorators(ExprNode[] decorators)
    {
        int first = code.Height;
        foreach (ExprNode decorator in decorators)
        {
            EvalTop(decorator);
            code.Push();
        }
        return first;
    }

    private void ApplyDecorators(int first, ExprNode[] decorators)
    {
        for (int i = decorators.Length - 1; i >= 0; i--)
        {
            int window = first + 2 * i;
            code.Height = window + 3;
            code.Emit(Opcode.Call, window, window, 1, At(decorators[i]));
        }
        code.Height = first + 1;
    }

    private void EmitFunctionDef(FunctionParts parts)
    {
        Position position = At(parts.Node);
        int first = PushDecorators(parts.Decorators);
        int function = code.Height;
        var (defaults, keywordDefaults) = PushDefaults(parts.Args, position);
        if (parts.TypeParams.Length > 0)
        {
            EmitGenericFunction(parts, defaults, keywordDefaults, function, position);
        }
        else
        {
            int made = PushFunctionBody(parts, defaults, keywordDefaults, position);
            code.Height = Math.Max(code.Height, made + 1);
            Move(function, made, position);
            code.Height = function + 1;
        }
        ApplyDecorators(first, parts.Decorators);
        StoreName(parts.Name, first, position);
    }

    /// <summary>Evaluates the defaults of parameters into a tuple and a dict; a register is -1 where there are none.</summary>
    private (int Defaults, int KeywordDefaults) PushDefaults(ArgumentsNode args, Position position)
    {
        int defaults = -1;
        if (args.Defaults.Length > 0)
        {
            defaults = ConstantItems(args.Defaults) is object[] constants
                ? PushConstant(new ConstantTuple(constants), position)
                : EvalDisplay(Opcode.BuildTuple, args.Defaults, -1, position);
        }
        int keywordDefaults = -1;
        for (int i = 0; i < args.KwOnlyArgs.Length; i++)
        {
            if (args.KwDefaults[i] is not ExprNode value)
            {
                continue;
            }
            if (keywordDefaults < 0)
            {
                keywordDefaults = code.Height;
                code.Emit(Opcode.BuildDict, keywordDefaults, keywordDefaults, 0, position);
                code.Push();
            }
            int key = PushText(Mangle(args.KwOnlyArgs[i].Name), position);
            int evaluated = Eval(value);
            code.Emit(Opcode.DictSet, keywordDefaults, key, evaluated, position);
            code.Height = key;
        }
        return (defaults, keywordDefaults);
    }

    /// <summary>Makes the function with its defaults and annotations.</summary>
    private int PushFunctionBody(in FunctionParts parts, int defaults, int keywordDefaults, Position position)
    {
        int annotations = PushAnnotations(parts, position, out FunctionPart annotationPart);
        Scope scope = symbols.Of(parts.Node);
        CodeUnit made = EmitFunctionUnit(parts, scope);
        int function = PushFunction(made, scope, position);
        SetDefaults(function, defaults, keywordDefaults, position);
        if (annotations >= 0)
        {
            SetFunctionPart(function, annotationPart, annotations, position);
        }
        return function;
    }

    private void SetDefaults(int function, int defaults, int keywordDefaults, Position position)
    {
        if (defaults >= 0)
        {
            SetFunctionPart(function, FunctionPart.Defaults, defaults, position);
        }
        if (keywordDefaults >= 0)
        {
            SetFunctionPart(function, FunctionPart.KeywordDefaults, keywordDefaults, position);
        }
    }

    private CodeUnit EmitFunctionUnit(in FunctionParts parts, Scope scope)
    {
        Enter(scope, parts.Name, parts.FirstLine, parts.Body);
        ReadOnlySpan<StmtNode> body = parts.Body;
        if (Docstring.Of(parts.Body) is ConstantValue docstring)
        {
            body = body[1..];
            if (options.Optimize < 2)
            {
                code.Constants.Add(Docstring.Clean(docstring));
                unit.HasDocstring = true;
            }
        }
        EmitStatements(body);
        Position end = code.LastPosition;
        return Leave(end.Line >= 0 ? end : new Position(parts.Node.Span.Line, parts.Node.Span.Line, 0, 0));
    }

    private int EmitLambda(LambdaExpr e)
    {
        Position position = At(e);
        int mark = code.Height;
        var (defaults, keywordDefaults) = PushDefaults(e.Args, position);
        Scope scope = symbols.Of(e);
        Enter(scope, "<lambda>", e.Span.Line, [e.Body]);
        int value = Eval(e.Body);
        CodeUnit made = Leave(At(e.Body), value);
        int function = PushFunction(made, scope, position);
        SetDefaults(function, defaults, keywordDefaults, position);
        Move(mark, function, position);
        code.Height = mark;
        return code.Push();
    }

    private void EmitGenericFunction(in FunctionParts parts, int defaults, int keywordDefaults, int result, Position position)
    {
        Scope scope = symbols.Of(parts.Node, ScopeKey.TypeParameters);
        CodeUnit made = EmitGenericFunctionUnit(parts, scope, defaults >= 0, keywordDefaults >= 0, position);
        int window = PushFunction(made, scope, position);
        code.Push();
        // The place for defaults is there even where there are none.
        if (defaults >= 0)
        {
            Move(code.Push(), defaults, position);
        }
        else
        {
            PushConstant(ConstantValue.None, position);
        }
        int count = 1;
        if (keywordDefaults >= 0)
        {
            Move(code.Push(), keywordDefaults, position);
            count++;
        }
        code.Emit(Opcode.Call, result, window, count, position);
        code.Height = result;
        code.Push();
    }

    private CodeUnit EmitGenericFunctionUnit(in FunctionParts parts, Scope scope, bool hasDefaults, bool hasKeywordDefaults, Position position)
    {
        Enter(scope, $"<generic parameters of {parts.Name}>", parts.FirstLine, []);
        int typeParams = PushTypeParams(parts.TypeParams);
        int defaults = hasDefaults ? unit.Register(".defaults") : -1;
        int keywordDefaults = hasKeywordDefaults ? unit.Register(".kwdefaults") : -1;
        int function = PushFunctionBody(parts, defaults, keywordDefaults, position);
        SetFunctionPart(function, FunctionPart.TypeParams, typeParams, position);
        return Leave(position, function);
    }
}
