namespace Lucid.Compiler.Bytecode;

/// <summary>What <c>LOADSPECIAL</c> looks up on a type; the message of a failure depends on it.</summary>
public enum SpecialMethod : ushort
{
    /// <summary><c>__enter__</c></summary>
    Enter,
    /// <summary><c>__exit__</c></summary>
    Exit,
    /// <summary><c>__aenter__</c></summary>
    AsyncEnter,
    /// <summary><c>__aexit__</c></summary>
    AsyncExit,
}

/// <summary>Objects that code refers to without a name that a program could rebind.</summary>
public enum CommonObject : ushort
{
    /// <summary>The class <c>AssertionError</c>.</summary>
    AssertionError,
    /// <summary>The class <c>NotImplementedError</c>.</summary>
    NotImplementedError,
}

/// <summary>The parts of a function that <c>FUNCSET</c> sets.</summary>
public enum FunctionPart : ushort
{
    /// <summary>Tuple of positional defaults.</summary>
    Defaults,
    /// <summary>Dict of keyword-only defaults.</summary>
    KeywordDefaults,
    /// <summary>Tuple of closure cells.</summary>
    Closure,
    /// <summary>The function that computes the annotations.</summary>
    Annotate,
    /// <summary>Dict of annotations, under <c>from __future__ import annotations</c>.</summary>
    Annotations,
    /// <summary>Tuple of type parameters.</summary>
    TypeParams,
}

/// <summary>Rare operations that share one instruction; operands stand in consecutive registers from b.</summary>
public enum Intrinsic : ushort
{
    /// <summary>TypeVar(name)</summary>
    TypeVar,
    /// <summary>TypeVar(name, function that evaluates the bound)</summary>
    TypeVarWithBound,
    /// <summary>TypeVar(name, function that evaluates the constraints)</summary>
    TypeVarWithConstraints,
    /// <summary>ParamSpec(name)</summary>
    ParamSpec,
    /// <summary>TypeVarTuple(name)</summary>
    TypeVarTuple,
    /// <summary>Sets the default (a function that evaluates it, second operand) of a type parameter and gives the parameter.</summary>
    TypeParamDefault,
    /// <summary>Generic[params] for the bases of a generic class; operand: tuple of type parameters.</summary>
    SubscriptGeneric,
    /// <summary>TypeAliasType(name, type parameters or None, function that evaluates the value)</summary>
    TypeAlias,
    /// <summary>The exception to raise at the end of an except* statement: original exception, list of what its clauses raised or left; None if none.</summary>
    PrepareReraiseStar,
}
