using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lucid.Runtime;

/// <summary>
/// Converts arguments of built-in functions to C# values. What needs no Python is done in place by the <c>Try</c> methods; else the
/// methods named <c>Convert</c> give the complaint, or push a frame that calls the special method and then the function again.
/// </summary>
public static class Conversion
{
    /// <summary>An int as a C# long.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryInt64(Value value, out long number)
    {
        number = value.AsLong;
        return value.IsSmallInt || TryInt64Slow(value, out number);
    }

    /// <summary>An int as a C# int.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryInt32(Value value, out int number)
    {
        bool isInt = TryInt64(value, out long wide);
        number = (int)wide;
        return isInt && number == wide;
    }

    /// <summary>An int.</summary>
    public static bool TryBigInteger(Value value, out BigInteger number)
    {
        if (value.IsSmallInt || value.IsBool)
        {
            number = value.AsLong;
            return true;
        }
        if (value.As<PyInt>() is { } big)
        {
            number = big.Number;
            return true;
        }
        number = default;
        return false;
    }

    /// <summary>A float, or an int that a float can hold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryDouble(Value value, out double number)
    {
        number = value.AsDouble;
        return value.IsFloat || TryDoubleSlow(value, out number);
    }

    /// <summary>The truth of a bool, None or a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryBool(Value value, out bool truth)
    {
        truth = value.AsLong != 0;
        return value.IsBool || value.IsSmallInt || TryBoolSlow(value, out truth);
    }

    /// <summary>The text of a str.</summary>
    public static string Text(PyStr str) => str.Text;

    /// <summary>What to do about an argument that is no C# long.</summary>
    public static Value ConvertInt64(Machine vm, Signature signature, Value self, Args args, int i) =>
        IsInt(args[i]) ? Errors.OverflowError("Python int too large to convert to C ssize_t") : ByIndex(vm, signature, self, args, i);

    /// <summary>What to do about an argument that is no C# int.</summary>
    public static Value ConvertInt32(Machine vm, Signature signature, Value self, Args args, int i) =>
        IsInt(args[i]) ? Errors.OverflowError("Python int too large to convert to C int") : ByIndex(vm, signature, self, args, i);

    /// <summary>The same where None is allowed.</summary>
    public static Value ConvertInt64OrNone(Machine vm, Signature signature, Value self, Args args, int i) =>
        HasIndex(args[i]) ? ConvertInt64(vm, signature, self, args, i) : NotOptionalInt(args[i]);

    /// <summary>The same where None is allowed.</summary>
    public static Value ConvertInt32OrNone(Machine vm, Signature signature, Value self, Args args, int i) =>
        HasIndex(args[i]) ? ConvertInt32(vm, signature, self, args, i) : NotOptionalInt(args[i]);

    /// <summary>What to do about an argument that is no int.</summary>
    public static Value ConvertBigInteger(Machine vm, Signature signature, Value self, Args args, int i) => ByIndex(vm, signature, self, args, i);

    /// <summary>What to do about an argument that is no C# double.</summary>
    public static Value ConvertDouble(Machine vm, Signature signature, Value self, Args args, int i)
    {
        Value value = args[i];
        if (IsInt(value))
        {
            return Errors.OverflowError("int too large to convert to float");
        }
        if (value.Type.Has(Slot.Float))
        {
            return Enter(vm, signature, self, args, i, ConversionKind.Float);
        }
        return value.Type.Has(Slot.Index)
            ? Enter(vm, signature, self, args, i, ConversionKind.Index)
            : Errors.TypeError($"must be real number, not {value.Type.FullName}");
    }

    /// <summary>What to do about an argument whose truth its type knows.</summary>
    public static Value ConvertBool(Machine vm, Signature signature, Value self, Args args, int i) =>
        Enter(vm, signature, self, args, i, ConversionKind.Truth);

    /// <summary>Converts an argument that is a path by <c>__fspath__</c>, then calls the function again.</summary>
    /// <param name="vm">The machine.</param>
    /// <param name="owner">The module or type of the function.</param>
    /// <param name="key">The function's name.</param>
    /// <param name="self">What the function is called on.</param>
    /// <param name="args">One argument for each parameter.</param>
    /// <param name="i">Which one is the path.</param>
    public static Value ConvertPath(Machine vm, string owner, string key, Value self, ReadOnlySpan<Value> args, int i)
    {
        if (Registries.FindSignature(owner, key) is not { } signature)
        {
            return Errors.SystemError($"{owner} has no built-in function {key}");
        }
        return Enter(vm, signature, self, Machine.ArgsOf(args.ToArray()), i, ConversionKind.Path);
    }

    /// <summary>The complaint about an argument of the wrong type.</summary>
    public static Value BadArgument(string where, string expected, Value given) =>
        Errors.TypeError($"{where} must be {expected}, not {(given.IsNone ? "None" : given.Type.FullName)}");

    private static Value ByIndex(Machine vm, Signature signature, Value self, Args args, int i) =>
        HasIndex(args[i])
            ? Enter(vm, signature, self, args, i, ConversionKind.Index)
            : Errors.TypeError($"'{args[i].Type.FullName}' object cannot be interpreted as an integer");

    private static Value NotOptionalInt(Value given) => Errors.TypeError($"argument should be integer or None, not '{given.Type.FullName}'");

    private static bool HasIndex(Value value) => value.Type.Has(Slot.Index);

    private static bool IsInt(Value value) => value.IsSmallInt || value.IsBool || value.As<PyInt>() is not null;

    private static Value Enter(Machine vm, Signature signature, Value self, Args args, int i, ConversionKind kind) =>
        vm.EnterNow(new ConvertFrame(signature, self, args, i, kind));

    private static bool TryInt64Slow(Value value, out long number)
    {
        if (value.IsBool)
        {
            number = value.AsLong;
            return true;
        }
        if (value.As<PyInt>() is { } big && big.Number >= long.MinValue && big.Number <= long.MaxValue)
        {
            number = (long)big.Number;
            return true;
        }
        number = 0;
        return false;
    }

    private static bool TryDoubleSlow(Value value, out double number)
    {
        if (value.IsSmallInt || value.IsBool)
        {
            number = value.AsLong;
            return true;
        }
        number = value.As<PyFloat>()?.Number ?? (value.As<PyInt>() is { } big ? PyInt.ToDouble(big.Number) : double.NaN);
        return value.As<PyFloat>() is not null || (value.As<PyInt>() is not null && !double.IsInfinity(number));
    }

    private static bool TryBoolSlow(Value value, out bool truth)
    {
        truth = value.IsFloat && value.AsDouble != 0;
        return value.IsNone || value.IsFloat;
    }
}
