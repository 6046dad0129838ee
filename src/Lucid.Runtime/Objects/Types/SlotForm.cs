namespace Lucid.Runtime;

/// <summary>How a special method uses its slot.</summary>
internal enum SlotForm : byte
{
    Eq, Ne, Lt, Le, Gt, Ge,
    Unary, Binary, Ternary, Number, Reflected, Power, ReflectedPower, Fallback, Get, Delete, Call,
}
