using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lucid.Runtime;

/// <summary>
/// A Python value in 16 bytes. A null reference means an int that fits 64 bits; a tag object marks float, bool and None, whose
/// payload is in the bits; else the reference is the object and the bits are zero. So identity is equality of both halves.
/// </summary>
public struct Value
{
    internal PyObject? O;
    internal long Bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Value(PyObject? o, long bits)
    {
        O = o;
        Bits = bits;
    }

    /// <summary>Wraps an object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value(PyObject o)
    {
        O = o;
        Bits = 0;
    }

    /// <summary>An int.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Int(long number) => new(null, number);

    /// <summary>An int of any size.</summary>
    public static Value Int(BigInteger number) =>
        number >= long.MinValue && number <= long.MaxValue ? new(null, (long)number) : new(new PyInt(number));

    /// <summary>A float.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Float(double number) => new(Tags.Float, BitConverter.DoubleToInt64Bits(number));

    /// <summary>A bool.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Bool(bool truth) => new(Tags.Bool, truth ? 1 : 0);

    /// <summary>A str.</summary>
    public static Value Str(string text) => new(PyStr.Of(text));

    /// <summary>None.</summary>
    public static Value None => new(Tags.None, 0);

    /// <summary>True.</summary>
    public static Value True => new(Tags.Bool, 1);

    /// <summary>False.</summary>
    public static Value False => new(Tags.Bool, 0);

    /// <summary>The singleton <c>NotImplemented</c>, which a binary operation returns to let the other operand try.</summary>
    public static Value NotImplemented => new(Tags.NotImplemented, 0);

    /// <summary>The singleton <c>Ellipsis</c>.</summary>
    public static Value Ellipsis => new(Tags.Ellipsis, 0);

    /// <summary>No value: an unbound local, an argument left out. Never seen by Python.</summary>
    public static Value Unbound => new(Tags.Unbound, 0);

    /// <summary>Answer of an operation that pushed a frame; its result is delivered later. Never seen by Python.</summary>
    public static Value Pushed => new(Signal.PushedSignal, 0);

    /// <summary>Answer of an iterator that has no more items. Never seen by Python.</summary>
    public static Value Exhausted => new(Signal.ExhaustedSignal, 0);

    /// <summary>An int that fits 64 bits (not a bool).</summary>
    public readonly bool IsSmallInt => O is null;

    /// <summary>A float (exactly, no subclass).</summary>
    public readonly bool IsFloat => ReferenceEquals(O, Tags.Float);

    /// <summary>A bool.</summary>
    public readonly bool IsBool => ReferenceEquals(O, Tags.Bool);

    /// <summary>None.</summary>
    public readonly bool IsNone => ReferenceEquals(O, Tags.None);

    /// <summary>True itself.</summary>
    public readonly bool IsTrue => ReferenceEquals(O, Tags.Bool) && Bits != 0;

    /// <summary>False itself.</summary>
    public readonly bool IsFalse => ReferenceEquals(O, Tags.Bool) && Bits == 0;

    /// <summary>No value.</summary>
    public readonly bool IsUnbound => ReferenceEquals(O, Tags.Unbound);

    /// <summary>The singleton <c>NotImplemented</c>.</summary>
    public readonly bool IsNotImplemented => ReferenceEquals(O, Tags.NotImplemented);

    /// <summary>Not a value but news for the machine: an error, a pushed frame, an exhausted iterator.</summary>
    public readonly bool IsSignal => O is Signal;

    /// <summary>An error.</summary>
    public readonly bool IsError => O is Signal { Kind: SignalKind.Error };

    /// <summary>A frame was pushed.</summary>
    public readonly bool IsPushed => O is Signal { Kind: SignalKind.Pushed };

    /// <summary>An iterator has no more items.</summary>
    public readonly bool IsExhausted => O is Signal { Kind: SignalKind.Exhausted };

    /// <summary>The number of a small int or bool.</summary>
    public readonly long AsLong => Bits;

    /// <summary>The number of a float.</summary>
    public readonly double AsDouble => BitConverter.Int64BitsToDouble(Bits);

    /// <summary>The object, or the tag of an int's absence: null for ints.</summary>
    public readonly PyObject? Object => O;

    /// <summary>The type.</summary>
    public readonly PyType Type => O is null ? PyInt.TypeObject : O.Shape.Type;

    /// <summary>The object as T, null if it is not one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T? As<T>()
        where T : PyObject => O as T;

    /// <summary>Python's <c>is</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool Is(Value other) => ReferenceEquals(O, other.O) && Bits == other.Bits;

    /// <summary>An object as a value.</summary>
    public static implicit operator Value(PyObject o) => new(o);
}
