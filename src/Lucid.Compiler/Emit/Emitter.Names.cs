using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Symbols;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary>Names: where they live, loading, storing and unbinding them.</summary>
internal sealed partial class Emitter
{
    private string Mangle(string name) => unit.Inlined.Count > 0 ? unit.Inlined[^1].Mangle(name) : unit.Scope.Mangle(name);

    private (NameAccess Access, int Register) Resolve(string name, bool isLoad)
    {
        for (int i = unit.Inlined.Count - 1; i >= 0; i--)
        {
            switch (unit.Inlined[i].ScopeOf(name))
            {
                case SymbolScope.Local:
                case SymbolScope.Cell:
                    int own = unit.Register(name);
                    return (unit.HoldsCell(own) ? NameAccess.Cell : NameAccess.Register, own);
                case SymbolScope.GlobalExplicit:
                    return (NameAccess.Global, -1);
                case SymbolScope.GlobalImplicit when unit.Scope.Kind == ScopeKind.Class || unit.Scope.IsFunctionLike:
                    // A comprehension does not see the names of the class around it, nor the variables of other comprehensions.
                    return (NameAccess.Global, -1);
            }
        }
        return ResolveInUnit(name, isLoad);
    }

    private (NameAccess Access, int Register) ResolveInUnit(string name, bool isLoad)
    {
        Scope scope = unit.Scope;
        bool isInlined = unit.Inlined.Count > 0;
        switch (scope.ScopeOf(name))
        {
            case SymbolScope.Free:
                int free = unit.FreeRegister(name);
                NameAccess access = !isLoad || isInlined ? NameAccess.Cell
                    : scope.Kind == ScopeKind.Class ? NameAccess.ClassCell
                    : scope.CanSeeClassScope ? NameAccess.OuterClassCell
                    : NameAccess.Cell;
                return (access, free);
            case SymbolScope.Cell:
                return (NameAccess.Cell, unit.Register(name));
            case SymbolScope.Local when scope.IsFunctionLike:
                int local = unit.Register(name);
                return (unit.HoldsCell(local) ? NameAccess.Cell : NameAccess.Register, local);
            case SymbolScope.GlobalImplicit when scope.IsFunctionLike:
                return (isLoad && scope.CanSeeClassScope ? NameAccess.OuterClassGlobal : NameAccess.Global, -1);
            case SymbolScope.GlobalExplicit:
                return (isLoad && scope.CanSeeClassScope ? NameAccess.OuterClassGlobal : NameAccess.Global, -1);
            case SymbolScope.Local when isInlined && scope.Kind == ScopeKind.Class && unit.FreeRegister(name) >= 0:
                return (NameAccess.Cell, unit.FreeRegister(name));
            default:
                return (scope.IsFunctionLike ? NameAccess.Global : NameAccess.Namespace, -1);
        }
    }

    /// <summary>Loads a name that is written in the program.</summary>
    private int LoadName(string name, int target, Position position) => LoadMangled(Mangle(name), target, position);

    private int LoadMangled(string name, int target, Position position)
    {
        var (access, register) = Resolve(name, true);
        if (access == NameAccess.Register)
        {
            if (!code.IsAssigned(register))
            {
                code.Emit(Opcode.Check, register, 0, 0, position);
                code.SetAssigned(register, true);
            }
            if (target >= 0)
            {
                Move(target, register, position);
                return target;
            }
            return register;
        }
        int mark = code.Height;
        int to = target >= 0 ? target : mark;
        switch (access)
        {
            case NameAccess.Cell:
                code.Emit(Opcode.LoadCell, to, register, 0, position);
                break;
            case NameAccess.ClassCell:
                code.Emit(Opcode.LoadDictCell, to, 0, register, position);
                break;
            case NameAccess.OuterClassCell:
                LoadClassNamespace(position);
                code.Emit(Opcode.LoadDictCell, to, mark, register, position);
                break;
            case NameAccess.OuterClassGlobal:
                LoadClassNamespace(position);
                code.Emit(Opcode.LoadDictName, to, mark, code.NarrowSite(name, true), position);
                break;
            case NameAccess.Namespace:
                code.EmitSite(Opcode.LoadName, to, name, position);
                break;
            default:
                code.EmitSite(Opcode.LoadGlobal, to, name, position);
                break;
        }
        return Settle(mark, target);
    }

    private void LoadClassNamespace(Position position) => code.Emit(Opcode.LoadCell, code.Push(), unit.FreeRegister("__classdict__"), 0, position);

    /// <summary>Gives up the temporaries from <paramref name="mark"/> on, except one for a result without another place.</summary>
    private int Settle(int mark, int target)
    {
        code.Height = mark;
        return target >= 0 ? target : code.Push();
    }

    private void StoreName(string name, int from, Position position) => StoreMangled(Mangle(name), from, position);

    private void StoreMangled(string name, int from, Position position)
    {
        var (access, register) = Resolve(name, false);
        switch (access)
        {
            case NameAccess.Register:
                Move(register, from, position);
                code.SetAssigned(register, true);
                break;
            case NameAccess.Cell:
                code.Emit(Opcode.StoreCell, register, from, 0, position);
                break;
            case NameAccess.Namespace:
                code.EmitSite(Opcode.StoreName, from, name, position);
                break;
            default:
                code.EmitSite(Opcode.StoreGlobal, from, name, position);
                break;
        }
    }

    private void DeleteName(string name, Position position)
    {
        name = Mangle(name);
        var (access, register) = Resolve(name, false);
        switch (access)
        {
            case NameAccess.Register:
                code.Emit(Opcode.DelLocal, register, 0, 0, position);
                code.SetAssigned(register, false);
                break;
            case NameAccess.Cell:
                code.Emit(Opcode.DelCell, register, 0, 0, position);
                break;
            case NameAccess.Namespace:
                code.EmitSite(Opcode.DelName, 0, name, position);
                break;
            default:
                code.EmitSite(Opcode.DelGlobal, 0, name, position);
                break;
        }
    }

    /// <summary>What the end of an <c>except</c> clause does to its variable: <c>name = None; del name</c>.</summary>
    private void ForgetName(string name, Position position)
    {
        var (access, register) = Resolve(Mangle(name), false);
        if (access == NameAccess.Register)
        {
            code.Emit(Opcode.Clear, register, 0, 0, position);
            code.SetAssigned(register, false);
            return;
        }
        int mark = code.Height;
        StoreName(name, PushConstant(ConstantValue.None, position), position);
        code.Height = mark;
        DeleteName(name, position);
    }

    /// <summary>The register of a plain local that an assignment to the target may compute into, or -1.</summary>
    private int PlainLocal(ExprNode target)
    {
        if (target is not NameExpr name)
        {
            return -1;
        }
        var (access, register) = Resolve(Mangle(name.Id), false);
        return access == NameAccess.Register ? register : -1;
    }

    /// <summary>Makes a function of a unit in a new temporary, with the cells that it needs.</summary>
    private int PushFunction(CodeUnit made, Scope scope, Position position)
    {
        int function = code.Push();
        if (code.IsReachable)
        {
            code.EmitWide(Opcode.MakeFunction, function, code.Constants.Add(made), position);
        }
        if (scope.Frees.Count > 0)
        {
            int first = code.Height;
            foreach (string name in scope.Frees)
            {
                int cell = ClosureRegister(name);
                if (cell < 0)
                {
                    throw Error($"no cell of '{name}' can be reached here", new Span(position.Line, position.Column, position.EndLine, position.EndColumn));
                }
                Move(code.Push(), cell, position);
            }
            code.Emit(Opcode.BuildTuple, first, first, scope.Frees.Count, position);
            SetFunctionPart(function, FunctionPart.Closure, first, position);
            code.Height = first;
        }
        return function;
    }

    private int ClosureRegister(string name)
    {
        if (unit.Scope.Kind == ScopeKind.Class && name is "__class__" or "__classdict__" or "__conditional_annotations__"
            && unit.Register(name) is int own and >= 0)
        {
            return own;
        }
        foreach (Scope inlined in unit.Inlined)
        {
            if (inlined.ScopeOf(name) == SymbolScope.Cell)
            {
                return unit.Register(name);
            }
        }
        int free = unit.FreeRegister(name);
        return unit.Scope.ScopeOf(name) == SymbolScope.Free && free >= 0 ? free : unit.Register(name);
    }

    private void SetFunctionPart(int function, FunctionPart part, int value, Position position) =>
        code.Emit(Opcode.FunctionSet, function, value, (int)part, position);
}
