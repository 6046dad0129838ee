using System.Numerics;

namespace Lucid.Compiler.Syntax.Ast;

/// <summary>Which constant a <see cref="ConstantValue"/> holds.</summary>
public enum ConstantKind { None, True, False, Ellipsis, Int, Float, Complex, Str, Bytes }

/// <summary>
/// The value of a literal. An int that fits 64 bits is in <see cref="Small"/> and <see cref="Big"/> is null. Text is a .NET string;
/// <see cref="CodePoints"/> is set only when escapes wrote surrogates, because a .NET string cannot tell a pair of them from one character.
/// </summary>
public sealed class ConstantValue
{
    public static readonly ConstantValue None = new(ConstantKind.None);
    public static readonly ConstantValue True = new(ConstantKind.True);
    public static readonly ConstantValue False = new(ConstantKind.False);
    public static readonly ConstantValue Ellipsis = new(ConstantKind.Ellipsis);
    public static readonly ConstantValue EmptyString = new(ConstantKind.Str, text: "");

    private ConstantValue(ConstantKind kind, long small = 0, BigInteger? big = null, double real = 0, string? text = null, int[]? codePoints = null, byte[]? data = null)
    {
        Kind = kind;
        Small = small;
        Big = big;
        Float = real;
        Text = text;
        CodePoints = codePoints;
        Data = data;
    }

    public ConstantKind Kind { get; }

    /// <summary>The int, when <see cref="Big"/> is null.</summary>
    public long Small { get; }

    /// <summary>The int, when it does not fit 64 bits.</summary>
    public BigInteger? Big { get; }

    /// <summary>The float, or the imaginary part of the complex.</summary>
    public double Float { get; }

    /// <summary>The text of a str; with surrogates it is the closest UTF-16.</summary>
    public string? Text { get; }

    /// <summary>The exact code points of a str that holds surrogates, else null.</summary>
    public int[]? CodePoints { get; }

    /// <summary>The content of a bytes.</summary>
    public byte[]? Data { get; }

    public static ConstantValue FromInt(long value) => new(ConstantKind.Int, small: value);

    public static ConstantValue FromInt(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? FromInt((long)value) : new(ConstantKind.Int, big: value);

    public static ConstantValue FromFloat(double value) => new(ConstantKind.Float, real: value);

    public static ConstantValue FromImaginary(double value) => new(ConstantKind.Complex, real: value);

    public static ConstantValue FromText(string text) => text.Length == 0 ? EmptyString : new(ConstantKind.Str, text: text);

    /// <summary>A str given by code points; keeps them only if a surrogate is among them.</summary>
    public static ConstantValue FromCodePoints(ReadOnlySpan<int> codePoints)
    {
        var text = new System.Text.StringBuilder(codePoints.Length);
        bool exact = true;
        foreach (int c in codePoints)
        {
            if (c < 0x10000)
            {
                exact &= c is < 0xD800 or > 0xDFFF;
                text.Append((char)c);
            }
            else
            {
                text.Append((char)(0xD7C0 + (c >> 10))).Append((char)(0xDC00 + (c & 0x3FF)));
            }
        }
        return exact ? FromText(text.ToString()) : new(ConstantKind.Str, text: text.ToString(), codePoints: codePoints.ToArray());
    }

    public static ConstantValue FromBytes(byte[] data) => new(ConstantKind.Bytes, data: data);
}
