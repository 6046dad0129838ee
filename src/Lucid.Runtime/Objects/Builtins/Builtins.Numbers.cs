using System.Numerics;
using Lucid.Runtime.Text;

namespace Lucid.Runtime;

/// <summary>The built-in functions of numbers.</summary>
public static unsafe partial class Builtins
{
    [PyFunction("abs(number, /)", Doc = "Return the absolute value of the argument.\n\n>>> abs(-42)\n42\n>>> abs(42)\n42")]
    internal static Value Abs(Machine vm, Value number) =>
        number.Type.Has(Slot.Abs) ? number.Type.Unary(Slot.Abs)(vm, number) : Errors.TypeError($"bad operand type for abs(): '{number.Type.FullName}'");

    [PyFunction("bin(number, /)", Doc = "Return the binary representation of an integer.\n\n>>> bin(2796202)\n'0b1010101010101010101010'")]
    internal static Value Bin(BigInteger number) => PyStr.OfPlain(IntText.Bin(number));

    [PyFunction("oct(number, /)", Doc = "Return the octal representation of an integer.\n\n>>> oct(342391)\n'0o1234567'")]
    internal static Value Oct(BigInteger number) => PyStr.OfPlain(IntText.Oct(number));

    [PyFunction("hex(number, /)", Doc = "Return the hexadecimal representation of an integer.\n\n>>> hex(12648430)\n'0xc0ffee'")]
    internal static Value Hex(BigInteger number) => PyStr.OfPlain(IntText.Hex(number));

    [PyFunction("chr(i, /)", Doc = "Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.")]
    internal static Value Chr(BigInteger i) =>
        i.Sign < 0 || i > 0x10FFFF ? Errors.ValueError("chr() arg not in range(0x110000)") : PyStr.OfCode((int)i);

    [PyFunction("divmod(x, y, /)", Doc = "Return the tuple (x//y, x%y).  Invariant: div*y + mod == x.")]
    internal static Value DivMod(Machine vm, Value x, Value y) => vm.Binary(Slot.DivMod, x, y);

    [PyFunction("pow(base, exp, mod=None)", Doc = "Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.\n\nSome types, such as ints, are able to use a more efficient algorithm when\ninvoked using the three argument form.")]
    internal static Value Pow(Machine vm, Value @base, Value exp, Value mod) => vm.Power(@base, exp, mod);

    [PyFunction("round(number, ndigits=None)", Doc = "Round a number to a given precision in decimal digits.\n\nThe return value is an integer if ndigits is omitted or None.  Otherwise\nthe return value has the same type as the number.  ndigits may be negative.")]
    internal static Value Round(Machine vm, Value number, Value ndigits)
    {
        if (ndigits.IsNone && number.IsFloat)
        {
            return PyFloat.Round(number, null);
        }
        if (number.Type.Lookup(Names.DunderRound).IsUnbound)
        {
            return Errors.TypeError($"type {number.Type.FullName} doesn't define __round__ method");
        }
        return ndigits.IsNone ? vm.CallSpecial(number, Names.DunderRound) : vm.CallSpecial(number, Names.DunderRound, ndigits);
    }
}
