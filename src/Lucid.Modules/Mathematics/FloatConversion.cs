namespace Lucid.Modules.Mathematics;

/// <summary>Real numbers of objects.</summary>
internal static class FloatConversion
{
    private static readonly PyStr toFloat = PyStr.Intern("__float__");

    /// <summary>The value itself if it is an int or float, else what its <c>__float__</c> or <c>__index__</c> gives.</summary>
    internal static Value ToNumber(Machine vm, Value value) =>
        value.IsFloat || Numbers.IsInt(value) || Numbers.IsFloat(value) ? value
        : value.Type.Has(Slot.Float) ? vm.CallSpecial(value, toFloat)
        : value.Type.Has(Slot.Index) ? vm.Index(value)
        : Errors.TypeError($"must be real number, not {value.Type.FullName}");
}
