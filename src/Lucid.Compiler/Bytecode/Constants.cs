namespace Lucid.Compiler.Bytecode;

/// <summary>A constant tuple.</summary>
/// <param name="Items">Constants, as in <see cref="CodeUnit.Constants"/>.</param>
public sealed record ConstantTuple(object[] Items);

/// <summary>A constant frozenset, made of a set display that is only tested for membership.</summary>
/// <param name="Items">Constants, as in <see cref="CodeUnit.Constants"/>.</param>
public sealed record ConstantFrozenSet(object[] Items);
