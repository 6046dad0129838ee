namespace Lucid.Runtime;

/// <summary>The repr of a str, for messages.</summary>
internal static class ReprText
{
    internal static string Of(PyStr text) => text.Points is null ? Text.StrRepr.Repr(text.Text) : Text.StrRepr.Repr(text.Points);
}
