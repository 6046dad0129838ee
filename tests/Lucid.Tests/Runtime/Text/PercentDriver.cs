using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Lucid.Runtime.Text;

namespace Lucid.Tests.Runtime.Text;

/// <summary>Does what an interpreter does between the steps of a <see cref="PercentCursor"/>, for ints, floats and text.</summary>
internal sealed class PercentDriver(JsonElement arguments, bool bytes)
{
    private readonly bool isMap = arguments.ValueKind == JsonValueKind.Object;
    private readonly StringBuilder result = new();
    private object[] taken = [];
    private int next;

    internal string Run<T>(T[] format)
        where T : unmanaged, IBinaryInteger<T>
    {
        // A mapping is its own only argument until a key is looked up.
        taken = isMap ? [] : [.. arguments.EnumerateArray().Select(Read)];
        var cursor = default(PercentCursor);
        var wasMapped = false;
        while (true)
        {
            TextFault? fault;
            switch (cursor.Next<T>(format, isMap, out fault))
            {
                case PercentStep.End:
                    return next < taken.Length && !isMap ? Show(PercentFormat.NotAllConverted(bytes)) : result.ToString();
                case PercentStep.Literal:
                    Append(format.AsSpan(cursor.Slice.Start, cursor.Slice.Length));
                    break;
                case PercentStep.Mapping:
                    wasMapped = true;
                    taken = [Read(arguments.GetProperty("map"))];
                    next = 0;
                    break;
                case PercentStep.Width or PercentStep.Precision:
                    var isWidth = cursor.Stage == 3;
                    if (!Take(wasMapped, out var star))
                    {
                        return Show(PercentFormat.NotEnoughArguments());
                    }

                    fault = star is not BigInteger number ? PercentFormat.StarWantsInt()
                        : isWidth ? cursor.SupplyWidth(number) : cursor.SupplyPrecision(number);
                    break;
                case PercentStep.Operand:
                    if (!Take(wasMapped, out var operand))
                    {
                        return Show(PercentFormat.NotEnoughArguments());
                    }

                    fault = cursor.Spec.Unsupported(bytes) ?? Convert(cursor.Spec, operand);
                    break;
            }

            if (fault is not null)
            {
                return Show(fault);
            }
        }
    }

    private static string Show(TextFault fault) => $"{fault.Kind}: {fault.Message}";

    private static object Read(JsonElement argument) => argument[0].GetString() switch
    {
        "int" => BigInteger.Parse(argument[1].GetString()!, CultureInfo.InvariantCulture),
        "float" => argument[1].Double(),
        _ => argument[1].Codes(),
    };

    private bool Take(bool wasMapped, out object value)
    {
        value = next < taken.Length ? taken[next] : "";
        if (isMap && !wasMapped && next == 0)
        {
            next++;
            value = "dict";
            return true;
        }

        return next++ < taken.Length;
    }

    private void Append<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        foreach (var character in text)
        {
            result.Append(char.ConvertFromUtf32(int.CreateTruncating(character)));
        }
    }

    private TextFault? Convert(in PercentSpec spec, object operand)
    {
        var name = operand switch { BigInteger => "int", double => "float", string => "dict", _ => bytes ? "bytes" : "str" };
        string text;
        TextFault? fault;
        if (spec.IsFloat)
        {
            double real = 0;
            fault = operand is BigInteger whole ? (IntFloat.TryToDouble(whole, out real) ? null : IntFloat.TooLarge())
                : operand is double ? null : PercentFormat.NotAFloat(name, bytes);
            fault ??= PercentFormat.FormatFloat(spec, operand is double given ? given : real, out text) is { } failed ? failed : Add(text);
            return fault;
        }

        if (spec.IsDecimal || spec.IsRadix)
        {
            var value = operand as BigInteger? ?? BigInteger.Zero;
            fault = operand is BigInteger ? null : PercentFormat.NotAnInt(spec, name);
            if (operand is double cut && spec.IsDecimal)
            {
                fault = FloatMath.Truncate(cut, out var small, out var big, out var isSmall);
                value = isSmall ? small : big;
            }

            return fault ?? (PercentFormat.FormatInt(spec, value, 4300, out text) is { } failed ? failed : Add(text));
        }

        return spec.Conversion == 'c' ? Character(spec, operand, name) : Words(spec, operand, name);
    }

    private TextFault? Add(string text)
    {
        result.Append(text);
        return null;
    }

    private TextFault? Put(in PercentSpec spec, int[] codes)
    {
        var fault = PercentFormat.FormatText<int>(spec, codes, out var text);
        Append<int>(text);
        return fault;
    }

    private TextFault? Character(in PercentSpec spec, object operand, string name)
    {
        if (operand is BigInteger number)
        {
            return PercentFormat.Character(number, bytes, out var code) ?? Put(spec, [code]);
        }

        if (operand is not int[] codes)
        {
            return PercentFormat.NotACharacter(name, bytes);
        }

        codes = Encode(codes);
        return codes.Length == 1 ? Put(spec, codes) : PercentFormat.NotOneCharacter(name, codes.Length, bytes);
    }

    private TextFault? Words(in PercentSpec spec, object operand, string name)
    {
        if (bytes && spec.Conversion is 's' or 'b' && operand is not int[])
        {
            return PercentFormat.NotBytes(name);
        }

        if (operand is int[] codes && spec.Conversion is 's' or 'b')
        {
            return Put(spec, Encode(codes));
        }

        var text = operand switch
        {
            BigInteger whole => whole.ToString(CultureInfo.InvariantCulture),
            double real => FloatText.Repr(real),
            int[] quoted => spec.Conversion == 'a' ? StrRepr.Ascii(quoted) : StrRepr.Repr(quoted),
            _ => "{" + $"'k': {Word()}, 'a(b)c': {Word()}, '': {Word()}, 'é': {Word()}" + "}",
        };
        text = spec.Conversion == 'a' ? StrRepr.EscapeNonAscii(text) : text;
        return Put(spec, [.. text.EnumerateRunes().Select(rune => rune.Value)]);
    }

    private string Word() => Read(arguments.GetProperty("map")) switch
    {
        BigInteger whole => whole.ToString(CultureInfo.InvariantCulture),
        double real => FloatText.Repr(real),
        var text => StrRepr.Repr((int[])text),
    };

    private int[] Encode(int[] codes) =>
        bytes ? [.. Encoding.UTF8.GetBytes(string.Concat(codes.Select(char.ConvertFromUtf32))).Select(value => (int)value)] : codes;
}
