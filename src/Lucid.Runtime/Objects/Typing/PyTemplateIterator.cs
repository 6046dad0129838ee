namespace Lucid.Runtime;

/// <summary>Gives the parts of a template in order, without empty strs.</summary>
[PyType("string.templatelib.TemplateIter", NoConstructor = true, Doc = "Template iterator object")]
public sealed partial class PyTemplateIterator : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public int At;
    }

    /// <summary>The template.</summary>
    [Saved(1)] public readonly PyTemplate Template;

    internal PyTemplateIterator(PyTemplate template)
        : base(TypeObject) => Template = template;

    [PySlot(Slot.Iter)]
    internal PyObject Iter() => this;

    // Even places are strs, odd ones interpolations.
    [PySlot(Slot.Next)]
    internal Value Next(Undo undo)
    {
        while (Now.At < Template.Strings.Count + Template.Interpolations.Count)
        {
            int at = Write(undo).At++;
            if ((at & 1) != 0)
            {
                return Template.Interpolations[at / 2];
            }
            if (Template.Strings[at / 2].O is PyStr { Length: > 0 } text)
            {
                return text;
            }
        }
        return Value.Exhausted;
    }
}
