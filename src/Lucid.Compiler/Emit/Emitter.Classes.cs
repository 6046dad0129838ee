using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Symbols;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary>Class statements, class bodies and module bodies.</summary>
internal sealed partial class Emitter
{
    private void EmitModuleBody(StmtNode[] body)
    {
        if (unit.Scope.HasConditionalAnnotations)
        {
            Position position = body.Length > 0 ? At(body[0]) : Position.None;
            int set = code.Height;
            code.Emit(Opcode.BuildSet, set, set, 0, position);
            code.Push();
            StoreName("__conditional_annotations__", set, position);
            code.Height = set;
        }
        EmitBody(body);
    }

    /// <summary>The statements of a module or class: docstring, annotations, the rest.</summary>
    private void EmitBody(StmtNode[] body)
    {
        bool isDeferring = !isFutureAnnotations && unit.Scope.UsesAnnotations;
        if (isFutureAnnotations && unit.Scope.UsesAnnotations)
        {
            code.Emit(Opcode.SetupAnnotations, 0, 0, 0, body.Length > 0 ? At(body[0]) : Position.None);
        }
        if (body.Length == 0)
        {
            return;
        }
        // A module's __annotate__ is there before its body runs; its code is known after.
        int placeholder = -1;
        if (isDeferring && unit.Scope.Kind == ScopeKind.Module)
        {
            int function = code.Height;
            placeholder = code.EmitWide(Opcode.MakeFunction, function, 0, At(body[0]));
            code.Push();
            StoreName("__annotate__", function, At(body[0]));
            code.Height = function;
        }
        ReadOnlySpan<StmtNode> statements = body;
        if (!(isInteractive && unit.Parent == null) && Docstring.Of(body) is ConstantValue docstring)
        {
            statements = statements[1..];
            if (options.Optimize < 2)
            {
                int mark = code.Height;
                code.BeginStatement();
                Position position = At(((ExprStmt)body[0]).Value);
                StoreName("__doc__", PushConstant(Docstring.Clean(docstring), position), position);
                code.Height = mark;
            }
        }
        EmitStatements(statements);
        if (isDeferring)
        {
            EmitDeferredAnnotations(placeholder, unit.Scope.Kind == ScopeKind.Module ? At(body[0]) : AtFirstLine());
        }
    }

    private Position AtFirstLine() => new(unit.FirstLine, unit.FirstLine, 0, 0);

    private void EmitClassDef(ClassDefStmt s)
    {
        Position position = At(s);
        int first = PushDecorators(s.DecoratorList);
        int firstLine = s.DecoratorList.Length > 0 ? s.DecoratorList[0].Span.Line : s.Span.Line;
        if (s.TypeParams.Length > 0)
        {
            Scope scope = symbols.Of(s, ScopeKey.TypeParameters);
            CodeUnit made = EmitGenericClassUnit(s, scope, firstLine, position);
            int window = PushFunction(made, scope, position);
            code.Push();
            code.Emit(Opcode.Call, window, window, 0, position);
            code.Height = window + 1;
        }
        else
        {
            EmitBuildClass(s, s.Bases, firstLine, position);
        }
        ApplyDecorators(first, s.DecoratorList);
        StoreName(s.Name, first, position);
    }

    private CodeUnit EmitGenericClassUnit(ClassDefStmt s, Scope scope, int firstLine, Position position)
    {
        Enter(scope, $"<generic parameters of {s.Name}>", firstLine, []);
        int mark = code.Height;
        StoreMangled(".type_params", PushTypeParams(s.TypeParams), position);
        code.Height = mark;
        // Bases may name type parameters; Generic[...] stands after them but is made first.
        int result = EmitBuildClass(s, [.. s.Bases, new NameExpr(s.Span, ".generic_base", ExprContext.Load)], firstLine, position);
        return Leave(position, result);
    }

    /// <summary>Calls <c>__build_class__(function, name, *bases, **keywords)</c>.</summary>
    private int EmitBuildClass(ClassDefStmt s, ExprNode[] bases, int firstLine, Position position)
    {
        CheckKeywords(s.Keywords);
        int window = code.Height;
        code.Emit(Opcode.LoadBuildClass, window, 0, 0, position);
        code.Push(2);
        Scope scope = symbols.Of(s);
        CodeUnit made = EmitClassUnit(s, scope, firstLine);
        PushFunction(made, scope, position);
        PushText(s.Name, position);
        if (bases.Length > s.Bases.Length)
        {
            int mark = code.Height;
            int typeParams = LoadMangled(".type_params", -1, position);
            code.Emit(Opcode.Intrinsic, mark, typeParams, (int)Intrinsic.SubscriptGeneric, position);
            code.Height = mark;
            code.Push();
            StoreMangled(".generic_base", mark, position);
            code.Height = mark;
        }
        return EmitCall(window, bases, s.Keywords, 2, position, -1, false);
    }

    private CodeUnit EmitClassUnit(ClassDefStmt s, Scope scope, int firstLine)
    {
        Enter(scope, s.Name, firstLine, s.Body);
        Position position = AtFirstLine();
        int mark = code.Height;
        StoreName("__module__", LoadName("__name__", -1, position), position);
        code.Height = mark;
        StoreName("__qualname__", PushText(unit.QualifiedName, position), position);
        code.Height = mark;
        StoreName("__firstlineno__", PushConstant(ConstantValue.FromInt(firstLine), position), position);
        code.Height = mark;
        if (s.TypeParams.Length > 0)
        {
            StoreName("__type_params__", LoadMangled(".type_params", -1, position), position);
            code.Height = mark;
        }
        if (scope.NeedsClassDict)
        {
            code.Emit(Opcode.LoadLocals, code.Push(), 0, 0, position);
            code.Emit(Opcode.StoreCell, unit.Register("__classdict__"), mark, 0, position);
            code.Height = mark;
        }
        if (scope.HasConditionalAnnotations)
        {
            code.Emit(Opcode.BuildSet, mark, mark, 0, position);
            code.Push();
            code.Emit(Opcode.StoreCell, unit.Register("__conditional_annotations__"), mark, 0, position);
            code.Height = mark;
        }
        EmitBody(s.Body);
        return LeaveClass(scope, position);
    }

    private CodeUnit LeaveClass(Scope scope, Position position)
    {
        int mark = code.Height;
        var attributes = new List<object>();
        foreach (string attribute in unit.StaticAttributes)
        {
            attributes.Add(ConstantValue.FromText(attribute));
        }
        StoreName("__static_attributes__", PushConstant(new ConstantTuple([.. attributes]), position), position);
        code.Height = mark;
        // The cells themselves go to the namespace; type.__new__ takes them from there.
        if (scope.NeedsClassDict)
        {
            StoreName("__classdictcell__", unit.Register("__classdict__"), position);
        }
        if (scope.NeedsClassClosure)
        {
            StoreName("__classcell__", unit.Register("__class__"), position);
            return Leave(position, unit.Register("__class__"));
        }
        return Leave(position);
    }
}
