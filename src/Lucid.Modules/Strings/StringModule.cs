using Lucid.Runtime.Text;

namespace Lucid.Modules.Strings;

/// <summary>The module <c>_string</c>.</summary>
[PyModule("_string", Doc = "string helper module")]
internal static partial class StringModule
{
    [PyFunction("formatter_parser(object, /)", Doc = "parse the argument as a format string")]
    internal static Value FormatterParser(Value @object) =>
        @object.Object is PyStr text ? new PyFormatterIterator(text) : Errors.TypeError($"expected str, got {@object.Type.FullName}");

    [PyFunction("formatter_field_name_split(object, /)", Doc = "split the argument as a field name")]
    internal static Value FieldNameSplit(Value @object)
    {
        if (@object.Object is not PyStr text)
        {
            return Errors.TypeError($"expected str, got {@object.Type.FullName}");
        }
        var whole = new TextSlice(0, text.Length);
        TextFault? fault = text.Points is { } points
            ? FieldNameCursor.Split<int>(points, whole, out FieldNameCursor cursor)
            : FieldNameCursor.Split(text.Chars, whole, out cursor);
        if (fault is { } wrong)
        {
            return wrong.Raise();
        }
        Value first = cursor.Index >= 0 ? Value.Int(cursor.Index) : text.Slice(cursor.Name.Start, cursor.Name.Length);
        return new PyTuple([first, new PyFieldNameIterator(text, cursor.Position)]);
    }
}
