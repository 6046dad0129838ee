namespace Lucid.Runtime;

/// <summary>The repr of a str, for messages.</summary>
public static class ReprText
{
    public static string Of(PyStr text) => text.Points is null ? Text.StrRepr.Repr(text.Text) : Text.StrRepr.Repr(text.Points);
}
