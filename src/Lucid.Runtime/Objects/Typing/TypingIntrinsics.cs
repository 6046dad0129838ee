using Lucid.Compiler.Bytecode;

namespace Lucid.Runtime;

/// <summary>What the syntax of type parameters and type aliases compiles to.</summary>
internal static class TypingIntrinsics
{
    /// <summary>Runs an intrinsic of typing.</summary>
    internal static Value Run(Machine vm, Intrinsic which, Value a, Value b, Value c)
    {
        switch (which)
        {
            case Intrinsic.TypeVar:
                return new PyTypeVar((PyStr)a.O!, Variance.Inferred);
            case Intrinsic.TypeVarWithBound:
            {
                var made = new PyTypeVar((PyStr)a.O!, Variance.Inferred);
                made.Write(vm.Undo).EvaluateBound = b;
                return made;
            }
            case Intrinsic.TypeVarWithConstraints:
            {
                var made = new PyTypeVar((PyStr)a.O!, Variance.Inferred);
                made.Write(vm.Undo).EvaluateConstraints = b;
                return made;
            }
            case Intrinsic.ParamSpec:
                return new PyParamSpec((PyStr)a.O!, Variance.Inferred);
            case Intrinsic.TypeVarTuple:
                return new PyTypeVarTuple((PyStr)a.O!);
            case Intrinsic.TypeParamDefault:
                return SetDefault(vm, a, b);
            case Intrinsic.SubscriptGeneric:
                return vm.Enter(new SubscriptGenericFrame((PyTuple)a.O!));
            case Intrinsic.TypeAlias:
                return new PyTypeAlias((PyStr)a.O!, b.O as PyTuple, Value.Unbound, compute: c, Value.Unbound);
            default:
                return Errors.SystemError($"unknown intrinsic {which}");
        }
    }

    /// <summary>Calls a function of the module <c>typing</c>.</summary>
    internal static Value Call(Machine vm, string function, params Value[] args) => vm.Enter(new ImportedFrame("typing", function, new PyTuple(args)));

    /// <summary>The module in which a type parameter or alias is made by a call.</summary>
    internal static Value CallerModule(Machine vm) => vm.CallerFunction() is { } caller ? caller.Now.Module : Value.None;

    /// <summary>What a function that evaluates a part is for a part that is known already.</summary>
    internal static Value Evaluator(Value evaluate, Value known) =>
        !evaluate.IsUnbound ? evaluate : known.IsUnbound ? Value.None : new PyConstEvaluator(known);

    /// <summary>A part that is evaluated when it is first asked for.</summary>
    internal static Value Part(Machine vm, PyObject owner, LazyPart part, Value known, Value evaluate, Value otherwise) =>
        !known.IsUnbound ? known : evaluate.IsUnbound ? otherwise : vm.Enter(new EvaluateFrame(owner, part, evaluate));

    /// <summary>The union of two operands of <c>|</c>.</summary>
    internal static Value Union(Machine vm, Value left, Value right) => vm.GetItem(PyUnion.TypeObject, new PyTuple([left, right]));

    /// <summary>The complaint about bad combinations of variances; not a signal if there is none.</summary>
    internal static Value VarianceOf(bool covariant, bool contravariant, bool inferred, out Variance variance)
    {
        variance = inferred ? Variance.Inferred : covariant ? Variance.Covariant : contravariant ? Variance.Contravariant : Variance.Invariant;
        return covariant && contravariant ? Errors.ValueError("Bivariant types are not supported.")
            : inferred && (covariant || contravariant) ? Errors.ValueError("Variance cannot be specified with infer_variance.")
            : Value.None;
    }

    /// <summary>The repr of a type parameter: its name with a sign for its variance.</summary>
    internal static Value Repr(PyStr name, Variance variance) => variance switch
    {
        Variance.Inferred => name,
        Variance.Covariant => PyStr.Add(Value.Str("+"), name),
        Variance.Contravariant => PyStr.Add(Value.Str("-"), name),
        _ => PyStr.Add(Value.Str("~"), name),
    };

    private static Value SetDefault(Machine vm, Value parameter, Value evaluate)
    {
        switch (parameter.O)
        {
            case PyTypeVar typeVar:
                typeVar.Write(vm.Undo).EvaluateDefault = evaluate;
                break;
            case PyParamSpec paramSpec:
                paramSpec.Write(vm.Undo).EvaluateDefault = evaluate;
                break;
            case PyTypeVarTuple typeVarTuple:
                typeVarTuple.Write(vm.Undo).EvaluateDefault = evaluate;
                break;
            default:
                return Errors.TypeError($"Expected a type param, got {vm.PlainRepr(parameter)}");
        }
        return parameter;
    }
}
