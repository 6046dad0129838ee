using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Symbols;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary>Type parameters and type aliases: bounds, defaults and values are functions that are called when somebody asks.</summary>
internal sealed partial class Emitter
{
    /// <summary>The formats beyond this one are for callers that know how to do without.</summary>
    private const int LastEvaluatedFormat = 2;

    /// <summary>Makes the type parameters, binds their names and leaves the tuple of them at the top.</summary>
    private int PushTypeParams(TypeParamNode[] typeParams)
    {
        int first = code.Height;
        bool hasDefault = false;
        foreach (TypeParamNode parameter in typeParams)
        {
            Position position = At(parameter);
            (string name, ExprNode? bound, ExprNode? defaultValue) = parameter switch
            {
                TypeVarParam p => (p.Name, p.Bound, p.DefaultValue),
                ParamSpecParam p => (p.Name, null, p.DefaultValue),
                TypeVarTupleParam p => (p.Name, null, p.DefaultValue),
                _ => throw new InvalidOperationException($"no type parameter: {parameter.Kind}"),
            };
            int made = PushText(name, position);
            if (bound != null)
            {
                PushEvaluator(bound, name, parameter, ScopeKey.Bound, false, position);
            }
            Intrinsic intrinsic = parameter switch
            {
                TypeVarParam => bound == null ? Intrinsic.TypeVar : bound is TupleExpr ? Intrinsic.TypeVarWithConstraints : Intrinsic.TypeVarWithBound,
                ParamSpecParam => Intrinsic.ParamSpec,
                _ => Intrinsic.TypeVarTuple,
            };
            code.Emit(Opcode.Intrinsic, made, made, (int)intrinsic, position);
            code.Height = made + 1;
            if (defaultValue != null)
            {
                hasDefault = true;
                PushEvaluator(defaultValue, name, parameter, ScopeKey.Default, parameter is TypeVarTupleParam, position);
                code.Emit(Opcode.Intrinsic, made, made, (int)Intrinsic.TypeParamDefault, position);
                code.Height = made + 1;
            }
            else if (hasDefault)
            {
                throw Error($"non-default type parameter '{name}' follows default type parameter", parameter);
            }
            StoreName(name, made, position);
        }
        code.Emit(Opcode.BuildTuple, first, first, typeParams.Length, At(typeParams[0]));
        code.Height = first;
        return code.Push();
    }

    /// <summary>Makes the function that evaluates an expression when it is called with a format, by default that of values.</summary>
    private int PushEvaluator(ExprNode e, string name, Node owner, ScopeKey key, bool allowsStar, Position position)
    {
        Scope scope = symbols.Of(owner, key);
        Position inside = key == ScopeKey.Body ? position : At(e);
        EnterAnnotationScope(scope, name, inside);
        int value;
        if (allowsStar && e is StarredExpr starred)
        {
            int top = code.Height;
            int unpacked = Eval(starred.Value);
            code.Emit(Opcode.Unpack, top, unpacked, 1, position);
            code.Height = top;
            value = code.Push();
        }
        else
        {
            value = Eval(e);
        }
        CodeUnit made = Leave(inside, value);
        int function = PushFunction(made, scope, position);
        int defaults = PushConstant(new ConstantTuple([ConstantValue.FromInt(1)]), position);
        SetFunctionPart(function, FunctionPart.Defaults, defaults, position);
        code.Height = function + 1;
        return function;
    }

    /// <summary>Begins a function with the parameter <c>.format</c>, which refuses formats that it does not know.</summary>
    private void EnterAnnotationScope(Scope scope, string name, Position position)
    {
        Enter(scope, name, position.Line, []);
        var known = new Label();
        code.Jump(Opcode.JumpNotGtImmediate, 0, LastEvaluatedFormat, known, position);
        int error = code.Height;
        code.Emit(Opcode.LoadCommon, error, (int)CommonObject.NotImplementedError, 0, position);
        code.Push();
        code.Emit(Opcode.Raise, error, 0, 0, position);
        code.Place(known);
        code.Height = error;
    }

    private void EmitTypeAlias(TypeAliasStmt s)
    {
        Position position = At(s);
        string name = ((NameExpr)s.Name).Id;
        int mark = code.Height;
        if (s.TypeParams.Length == 0)
        {
            PushText(name, position);
            PushConstant(ConstantValue.None, position);
            PushTypeAlias(s, name, mark, position);
        }
        else
        {
            Scope scope = symbols.Of(s, ScopeKey.TypeParameters);
            Enter(scope, $"<generic parameters of {name}>", s.Span.Line, []);
            int first = PushText(name, position);
            PushTypeParams(s.TypeParams);
            PushTypeAlias(s, name, first, position);
            CodeUnit made = Leave(position, first);
            PushFunction(made, scope, position);
            code.Push();
            code.Emit(Opcode.Call, mark, mark, 0, position);
            code.Height = mark + 1;
        }
        StoreName(name, mark, position);
    }

    private void PushTypeAlias(TypeAliasStmt s, string name, int first, Position position)
    {
        PushEvaluator(s.Value, name, s, ScopeKey.Body, false, position);
        code.Emit(Opcode.Intrinsic, first, first, (int)Intrinsic.TypeAlias, position);
        code.Height = first + 1;
    }
}
