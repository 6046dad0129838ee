using System.Diagnostics.CodeAnalysis;
using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Symbols;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary>Calls. A call's window stands at the top of the temporaries: callee, self or nothing, arguments.</summary>
internal sealed partial class Emitter
{
    /// <summary>With more arguments than this a call goes by a tuple and a dict, so that registers stay few.</summary>
    private const int WindowArgumentsMax = 200;

    private static bool IsSpread(ExprNode[] args, KeywordNode[] keywords)
    {
        if (args.Length + keywords.Length > WindowArgumentsMax)
        {
            return true;
        }
        foreach (ExprNode arg in args)
        {
            if (arg is StarredExpr)
            {
                return true;
            }
        }
        foreach (KeywordNode keyword in keywords)
        {
            if (keyword.Arg == null)
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsMethodCall(CallExpr e, [NotNullWhen(true)] out AttributeExpr? method)
    {
        method = e.Func as AttributeExpr;
        return method is { Ctx: ExprContext.Load } && !IsSpread(e.Args, e.Keywords);
    }

    private int EvalCall(CallExpr e, int left, int mark, int target)
    {
        CheckKeywords(e.Keywords);
        Position position = At(e);
        code.Height = mark + 2;
        if (IsMethodCall(e, out AttributeExpr? method))
        {
            GetMethod(mark, left, method);
            position = AtAttribute(e.Span, method);
            return EmitCall(mark, e.Args, e.Keywords, 0, position, target, true);
        }
        code.Height = mark + 1;
        Move(mark, left, position);
        code.Height = mark + 2;
        return EmitCall(mark, e.Args, e.Keywords, 0, position, target, false);
    }

    private void GetMethod(int window, int left, AttributeExpr method)
    {
        Position position = AtAttribute(method.Span, method);
        code.Height = left >= window ? left + 1 : window;
        string name = Mangle(method.Attr);
        int site = code.NarrowSite(name, false);
        if (site >= 0)
        {
            code.Emit(Opcode.GetMethod, window, left, site, position);
        }
        else
        {
            int register = PushText(name, position);
            code.Emit(Opcode.GetAttrNamed, window, left, register, position);
            code.Height = window + 1;
            code.Emit(Opcode.Clear, window + 1, 0, 0, position);
        }
        code.Height = window;
        code.Push(2);
    }

    /// <summary>
    /// Evaluates arguments and calls. The window begins at <paramref name="window"/>, the height is its third register, or above
    /// <paramref name="given"/> arguments that stand there already.
    /// </summary>
    private int EmitCall(int window, ExprNode[] args, KeywordNode[] keywords, int given, Position position, int target, bool isMethod)
    {
        int to = target >= 0 ? target : window;
        if (IsSpread(args, keywords))
        {
            return EmitSpreadCall(window, args, keywords, given, position, target);
        }
        if (keywords.Length > 0 && !isMethod)
        {
            code.Emit(Opcode.Clear, window + 1, 0, 0, position);
        }
        foreach (ExprNode arg in args)
        {
            EvalTop(arg);
        }
        int count = given + args.Length + keywords.Length;
        if (keywords.Length > 0)
        {
            var names = new object[keywords.Length];
            for (int i = 0; i < keywords.Length; i++)
            {
                EvalTop(keywords[i].Value);
                names[i] = ConstantValue.FromText(Mangle(keywords[i].Arg!));
            }
            code.Emit(Opcode.CallKeywords, to, window, count, position);
            EmitExtra(new ConstantTuple(names), position);
        }
        else
        {
            code.Emit(isMethod ? Opcode.CallMethod : Opcode.Call, to, window, count, position);
        }
        return Settle(window, target);
    }

    private void EmitExtra(object constant, Position position)
    {
        if (code.IsReachable)
        {
            code.EmitWide(Opcode.Extra, 0, code.Constants.Add(constant), position);
        }
    }

    private int EmitSpreadCall(int window, ExprNode[] args, KeywordNode[] keywords, int given, Position position, int target)
    {
        code.Emit(Opcode.Clear, window + 1, 0, 0, position);
        int tuple = window + 2;
        if (given == 0 && args is [StarredExpr only])
        {
            EvalTop(only.Value);
        }
        else
        {
            code.Emit(Opcode.BuildList, tuple, tuple, given, position);
            code.Height = tuple;
            code.Push();
            EmitAppends(Opcode.ListAppend, Opcode.ListExtend, tuple, args, position);
            code.Emit(Opcode.ListToTuple, tuple, tuple, 0, position);
        }
        if (keywords.Length > 0)
        {
            EmitKeywordDict(window, keywords, position);
        }
        code.Emit(Opcode.CallSpread, target >= 0 ? target : window, window, keywords.Length > 0 ? 1 : 0, position);
        return Settle(window, target);
    }

    private void EmitKeywordDict(int callee, KeywordNode[] keywords, Position position)
    {
        int dict = code.Push();
        code.Emit(Opcode.BuildDict, dict, dict, 0, position);
        for (int i = 0; i < keywords.Length;)
        {
            int run = i;
            if (keywords[i].Arg == null)
            {
                int mapping = Eval(keywords[i++].Value);
                code.Emit(Opcode.DictMerge, dict, mapping, callee, position);
                code.Height = dict + 1;
                continue;
            }
            // After a ** the names go to a dict of their own, whose merging finds what is given twice.
            bool isFirst = run == 0;
            int part = isFirst ? dict : code.Push();
            if (!isFirst)
            {
                code.Emit(Opcode.BuildDict, part, part, 0, position);
            }
            for (; i < keywords.Length && keywords[i].Arg is string name; i++)
            {
                int key = PushText(Mangle(name), position);
                int value = Eval(keywords[i].Value);
                code.Emit(Opcode.DictSet, part, key, value, position);
                code.Height = key;
            }
            if (!isFirst)
            {
                code.Emit(Opcode.DictMerge, dict, part, callee, position);
                code.Height = dict + 1;
            }
        }
    }

    private void CheckKeywords(KeywordNode[] keywords)
    {
        if (keywords.Length < 2)
        {
            return;
        }
        var seen = new HashSet<string>();
        foreach (KeywordNode keyword in keywords)
        {
            if (keyword.Arg is string name && !seen.Add(name))
            {
                throw Error($"keyword argument repeated: {name}", keyword);
            }
        }
    }

    /// <summary>
    /// <c>super().name</c> and <c>super(a, b).name</c> need no super object, where <c>super</c> can be the builtin only and no name
    /// <c>__class__</c> is asked for.
    /// </summary>
    private bool IsFastSuper(AttributeExpr e)
    {
        if (e is not { Ctx: ExprContext.Load, Value: CallExpr { Func: NameExpr { Id: "super" }, Keywords.Length: 0 } call } || e.Attr == "__class__")
        {
            return false;
        }
        if (ScopeOfPlace("super") != SymbolScope.GlobalImplicit || symbols.Root.ScopeOf("super") != SymbolScope.Unknown)
        {
            return false;
        }
        if (call.Args.Length == 2)
        {
            return call.Args[0] is not StarredExpr && call.Args[1] is not StarredExpr;
        }
        return call.Args.Length == 0 && unit.Scope.Kind is ScopeKind.Function or ScopeKind.Lambda && PositionalCount(unit.Scope.Node!) > 0
            && unit.Scope.ScopeOf("__class__") == SymbolScope.Free && IsNotShadowedInline("__class__");
    }

    private SymbolScope ScopeOfPlace(string name) => unit.Scope.ScopeOf(name);

    private bool IsNotShadowedInline(string name)
    {
        foreach (Scope inlined in unit.Inlined)
        {
            if (inlined.ScopeOf(name) is SymbolScope.Local or SymbolScope.Cell)
            {
                return false;
            }
        }
        return true;
    }

    private static int PositionalCount(Node node)
    {
        ArgumentsNode args = node switch
        {
            FunctionDefStmt def => def.Args,
            AsyncFunctionDefStmt def => def.Args,
            _ => ((LambdaExpr)node).Args,
        };
        return args.PosOnlyArgs.Length + args.Args.Length;
    }

    /// <summary><c>super(..).name</c>, or a call of it.</summary>
    private int EvalSuper(ExprNode e, int target)
    {
        var attribute = e as AttributeExpr ?? (AttributeExpr)((CallExpr)e).Func;
        var super = (CallExpr)attribute.Value;
        Position position = At(super);
        int window = code.Height;
        LoadGlobalName("super", code.Push(), At(super.Func));
        bool isPlain = super.Args.Length == 0;
        if (isPlain)
        {
            code.Emit(Opcode.LoadCell, code.Push(), unit.FreeRegister("__class__"), 0, position);
            int top = code.Height;
            int self = LoadMangled(unit.Scope.Parameters[0], -1, position);
            if (self != top)
            {
                Move(code.Push(), self, position);
            }
        }
        else
        {
            EvalTop(super.Args[0]);
            EvalTop(super.Args[1]);
        }
        int site = code.NarrowSite(Mangle(attribute.Attr), true);
        if (e is AttributeExpr)
        {
            code.Emit(isPlain ? Opcode.SuperAttrPlain : Opcode.SuperAttr, target >= 0 ? target : window, window, site, At(attribute));
            return Settle(window, target);
        }
        var call = (CallExpr)e;
        CheckKeywords(call.Keywords);
        code.Emit(isPlain ? Opcode.SuperMethodPlain : Opcode.SuperMethod, window, window, site, AtAttribute(attribute.Span, attribute));
        code.Height = window + 2;
        return EmitCall(window, call.Args, call.Keywords, 0, AtAttribute(call.Span, attribute), target, true);
    }

    private void LoadGlobalName(string name, int to, Position position) => code.EmitSite(Opcode.LoadGlobal, to, name, position);
}
