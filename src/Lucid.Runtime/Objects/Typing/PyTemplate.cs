namespace Lucid.Runtime;

/// <summary>What a t-string makes: strs, and between them interpolations.</summary>
[PyType("string.templatelib.Template", Immutable = true, Doc = "Template object")]
public sealed partial class PyTemplate : PyObject
{
    /// <summary>The strs, one more than there are interpolations.</summary>
    [Saved(0)] public readonly PyTuple Strings;

    /// <summary>The interpolations.</summary>
    [Saved(1)] public readonly PyTuple Interpolations;

    internal PyTemplate(PyTuple strings, PyTuple interpolations)
        : base(TypeObject)
    {
        Strings = strings;
        Interpolations = interpolations;
    }

    [PyNew("Template(*args)")]
    internal static Value New(PyType cls, Args args)
    {
        if (args.KeywordCount > 0)
        {
            return Errors.TypeError("Template.__new__ only accepts *args arguments");
        }
        int interpolationCount = 0;
        foreach (Value item in args.Positional)
        {
            if (item.O is PyInterpolation)
            {
                interpolationCount++;
            }
            else if (item.O is not PyStr)
            {
                return Errors.TypeError($"Template.__new__ *args need to be of type 'str' or 'Interpolation', got {item.Type.FullName}");
            }
        }
        var strings = new Value[interpolationCount + 1];
        var interpolations = new Value[interpolationCount];
        Array.Fill(strings, Value.Unbound);
        int at = 0;
        foreach (Value item in args.Positional)
        {
            if (item.O is PyInterpolation)
            {
                interpolations[at++] = item;
                continue;
            }
            Value joined = strings[at].IsUnbound ? item : PyStr.Add(strings[at], item);
            if (joined.IsSignal)
            {
                return joined;
            }
            strings[at] = joined;
        }
        for (int i = 0; i < strings.Length; i++)
        {
            strings[i] = strings[i].IsUnbound ? Names.Empty : strings[i];
        }
        return new PyTemplate(new PyTuple(strings), PyTuple.Of(interpolations));
    }

    [PyGetter("strings", Doc = "Strings")]
    internal PyTuple GetStrings() => Strings;

    [PyGetter("interpolations", Doc = "Interpolations")]
    internal PyTuple GetInterpolations() => Interpolations;

    [PyGetter("values", Doc = "Values of interpolations")]
    internal PyTuple GetValues() => PyTuple.Of(Array.ConvertAll(Interpolations.Items, i => ((PyInterpolation)i.O!).Interpolated));

    [PySlot(Slot.Iter)]
    internal PyObject Iter() => new PyTemplateIterator(this);

    [PySlot(Slot.Add)]
    internal static Value Add(Value left, Value right)
    {
        if (left.O is not PyTemplate a)
        {
            return Value.NotImplemented;
        }
        if (right.O is not PyTemplate b)
        {
            return Errors.TypeError($"can only concatenate string.templatelib.Template (not \"{right.Type.FullName}\") to string.templatelib.Template");
        }
        Value middle = PyStr.Add(a.Strings[a.Strings.Count - 1], b.Strings[0]);
        return middle.IsSignal ? middle : new PyTemplate(
            new PyTuple([.. a.Strings.Items.AsSpan(0, a.Strings.Count - 1), middle, .. b.Strings.Items.AsSpan(1)]),
            PyTuple.Of([.. a.Interpolations.Items, .. b.Interpolations.Items]));
    }

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => vm.Enter(new ReprPartsFrame(["Template(strings=", ", interpolations=", ")"], [Strings, Interpolations]));

    [PyMethod("__reduce__()")]
    internal Value Reduce(Machine vm) => vm.Enter(new TemplateReduceFrame(new PyTuple([Strings, Interpolations])));

    [PyClassMethod("__class_getitem__(object, /)", Doc = "See PEP 585")]
    internal static Value ClassGetItem(PyType cls, Value item) => PyGenericAlias.Make(cls, item);
}
