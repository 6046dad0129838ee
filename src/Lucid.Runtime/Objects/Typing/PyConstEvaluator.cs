namespace Lucid.Runtime;

/// <summary>Stands for the function that evaluates a part of a type parameter or alias where the part is known.</summary>
[PyType("_typing._ConstEvaluator", Immutable = true, NoConstructor = true, Doc = "Stands for an evaluation function where the value is known.")]
public sealed partial class PyConstEvaluator : PyObject
{
    private const int StringFormat = 4;

    /// <summary>The value.</summary>
    [Saved(0)] public readonly Value Known;

    internal PyConstEvaluator(Value known)
        : base(TypeObject) => Known = known;

    [PyConstant("__module__")] internal static Value Module => Value.Str("_typing");

    [PySlot(Slot.Call)]
    internal Value Call(Machine vm, Args args)
    {
        if (args.KeywordCount > 0)
        {
            return Errors.TypeError("constevaluator.__call__() takes no keyword arguments");
        }
        if (args.Count != 1)
        {
            return Errors.TypeError($"constevaluator.__call__() takes exactly 1 argument ({args.Count} given)");
        }
        Value format = args[0];
        return format.IsSmallInt && format.AsLong != StringFormat ? Known : vm.Enter(new ConstTextFrame(Known, format));
    }

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => vm.Enter(new ReprPartsFrame(["<constevaluator ", ">"], [Known]));

    /// <summary>Whether a format is that of source text.</summary>
    internal static bool IsStringFormat(Value format) => format.IsSmallInt && format.AsLong == StringFormat;
}
