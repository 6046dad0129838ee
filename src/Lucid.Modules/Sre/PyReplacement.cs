using Lucid.Runtime;

namespace Lucid.Modules.Sre;

/// <summary>A compiled template: literals with the groups that stand between them.</summary>
[PyType("_sre.SRE_Template", Immutable = true, NoConstructor = true)]
internal sealed partial class PyReplacement : PyObject
{
    /// <summary>The first literal, then group numbers and the literals behind them by turns.</summary>
    [Saved(0)] private readonly PyTuple parts;
    [Saved(1)] private readonly bool isText;

    private PyReplacement(Value[] parts, bool isText)
        : base(TypeObject)
    {
        this.parts = new PyTuple(parts);
        this.isText = isText;
    }

    /// <summary>How many groups are referred to.</summary>
    internal int GroupCount => parts.Count / 2;

    /// <summary>The first literal.</summary>
    internal Value Literal => parts[0];

    /// <summary>A template of the list that <c>re._parser.parse_template</c> makes.</summary>
    internal static Value Make(PyPattern pattern, PyList template)
    {
        var parts = new Value[template.Count];
        var isValid = template.Count % 2 == 1;
        for (var i = 0; i < parts.Length && isValid; i++)
        {
            parts[i] = template[i];
            isValid = i % 2 == 0
                ? parts[i].Object is PyStr or PyBytes
                : Conversion.TryInt64(parts[i], out long group) && group >= 0 && group <= pattern.GroupCount;
        }

        return isValid ? new PyReplacement(parts, pattern.Kind != PatternKind.Bytes && parts[0].Object is PyStr) : Errors.TypeError("invalid template");
    }

    /// <summary>The template with the groups of a match put in; those that did not match are empty.</summary>
    internal Value Expand(PyMatch match)
    {
        if (GroupCount == 0)
        {
            return Literal;
        }

        var filled = new Value[parts.Count];
        var count = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            Value part = parts[i];
            if (i % 2 != 0)
            {
                Conversion.TryInt64(part, out long group);
                part = match.Group((int)group, Value.None);
            }

            if (!part.IsNone && Subject.Length(part) != 0)
            {
                filled[count++] = part;
            }
        }

        return count == 0 ? Subject.Slice(Literal, 0, 0) : Subject.Join(isText, filled.AsSpan(0, count));
    }
}
