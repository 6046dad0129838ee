namespace Lucid.Runtime;

/// <summary>
/// The slots of a type: what the machine calls instead of looking up a special method. The shape of a slot's C# method follows from its group;
/// capabilities (<c>Machine</c>, <c>Undo</c>, <c>World</c>) may come first, and an instance method gets self as <c>this</c>.
/// </summary>
public enum Slot : byte
{
    // (self) -> value
    Repr, Str, Hash, Iter, Next, Len, Bool, Neg, Pos, Invert, Abs, Int, Float, Index, Await, AsyncIter, AsyncNext, LengthHint,

    // (self, other) -> value; the number slots get their operands in the order of the expression, either of which may be of the type
    GetItem, DelItem, Contains,
    Add, Sub, Mul, MatMul, TrueDiv, FloorDiv, Mod, DivMod, LShift, RShift, And, Or, Xor,
    InplaceAdd, InplaceSub, InplaceMul, InplaceMatMul, InplaceTrueDiv, InplaceFloorDiv, InplaceMod, InplacePow,
    InplaceLShift, InplaceRShift, InplaceAnd, InplaceOr, InplaceXor,

    // (self, name) -> value
    GetAttr, DelAttr,

    // (self, a, b) -> value
    SetItem, Pow, SetAttr, DescrGet, DescrSet,

    // (self, other, CompareOp) -> value
    Compare,

    // (self, Args) -> value
    Call, Init,

    // (PyType, Args) -> value
    New,

    // (self) -> nothing; Python classes only
    Del,
}
