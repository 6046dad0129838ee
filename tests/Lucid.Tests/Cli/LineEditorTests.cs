using Lucid.Cli;
using Xunit;

namespace Lucid.Tests.Cli;

/// <summary>The line editor under the characters that a terminal sends.</summary>
public class LineEditorTests
{
    private const string Escape = "\x1b";
    private const string Up = "\x1b[A";
    private const string Down = "\x1b[B";
    private const string Right = "\x1b[C";
    private const string Left = "\x1b[D";

    private static LineEditor Typed(string keys, params string[] history)
    {
        var editor = new LineEditor(history);
        Type(editor, keys);
        return editor;
    }

    private static EditorNews Type(LineEditor editor, string keys)
    {
        EditorNews news = EditorNews.Nothing;
        foreach (char c in keys)
        {
            news = editor.Take(c);
        }
        return news;
    }

    /// <summary>The line with a bar where the cursor is.</summary>
    private static string Shown(LineEditor editor) => editor.Text.Insert(editor.Cursor, "|");

    [Theory]
    [InlineData("abc", "abc|")]
    [InlineData("abc\x01", "|abc")]
    [InlineData("abc\x01\x05", "abc|")]
    [InlineData("abc\x02", "ab|c")]
    [InlineData("abc\x02\x02\x06", "ab|c")]
    [InlineData("abc\x1b[H", "|abc")]
    [InlineData("abc\x1b[1~", "|abc")]
    [InlineData("abc\x1bOH\x1bOF", "abc|")]
    [InlineData("abc\x1b[7~\x1b[8~", "abc|")]
    [InlineData("abc\x1b[D\x1b[D", "a|bc")]
    [InlineData("abc\x1bOD\x1bOC", "abc|")]
    [InlineData("a\x1b[D\x1b[D\x1b[D", "|a")]
    [InlineData("a\x1b[C", "a|")]
    [InlineData("one two.three\x1b" + "b", "one two.|three")]
    [InlineData("one two.three\x1b" + "b\x1b" + "b", "one |two.three")]
    [InlineData("one two.three\x1b[1;5D\x1b[1;3D\x1b[1;5D", "|one two.three")]
    [InlineData("one two\x01\x1b" + "f", "one| two")]
    [InlineData("one two\x01\x1b[1;5C\x1b[1;3C", "one two|")]
    public void Moves(string keys, string shown) => Assert.Equal(shown, Shown(Typed(keys)));

    [Theory]
    [InlineData("abc\x7f", "ab|")]
    [InlineData("abc\b\b\b\b", "|")]
    [InlineData("abc\x01\x7f", "|abc")]
    [InlineData("abc\x01\x04", "|bc")]
    [InlineData("abc\x01\x1b[3~", "|bc")]
    [InlineData("abc\x1b[3~", "abc|")]
    [InlineData("abc\x04", "abc|")]
    [InlineData("        \x7f", "    |")]
    [InlineData("     \x7f", "    |")]
    [InlineData("    a\x7f\x7f", "|")]
    [InlineData("ab\x01\x14", "|ab")]
    [InlineData("abc\x14", "acb|")]
    [InlineData("abc\x02\x14", "acb|")]
    [InlineData("a\x14", "a|")]
    [InlineData("one two\x15", "|")]
    [InlineData("one two\x1b" + "b\x15", "|two")]
    [InlineData("one two\x1b" + "b\x0b", "one |")]
    [InlineData("one a.b\x17", "one |")]
    [InlineData("one a.b  \x17", "one |")]
    [InlineData("one a.b\x1b\x7f", "one a.|")]
    [InlineData("one two\x01\x1b" + "d", "| two")]
    [InlineData("one two\x17\x01\x19", "two|one ")]
    [InlineData("one two\x15\x19\x19", "one twoone two|")]
    [InlineData("a\x01\x0b\x0b\x19", "a|")]
    public void Deletes(string keys, string shown) => Assert.Equal(shown, Shown(Typed(keys)));

    [Theory]
    [InlineData("é\x7f", "|")]
    [InlineData("a\U0001F600\x7f", "a|")]
    [InlineData("a\U0001F600\x02", "a|\U0001F600")]
    [InlineData("a\U0001F600b\x01\x06\x06", "a\U0001F600|b")]
    [InlineData("\U0001F600\x01\x04", "|")]
    [InlineData("\U0001F600\x02", "|\U0001F600")]
    [InlineData("\U0001F600\U0001F601\x14", "\U0001F601\U0001F600|")]
    public void Characters_OutsideTheBasicPlane_AreOneStep(string keys, string shown) => Assert.Equal(shown, Shown(Typed(keys)));

    [Fact]
    public void Insert_InTheMiddle() => Assert.Equal("ax|b", Shown(Typed("ab\x02x")));

    [Theory]
    [InlineData("\x07")]
    [InlineData("\x03")]
    [InlineData("\x1b[99~")]
    [InlineData("\x1b[1;5A")]
    [InlineData("\x1bZ")]
    [InlineData("\x1b[Z")]
    [InlineData("\x1bOP")]
    [InlineData("\x1b[24~")]
    public void UnknownKeys_AreSwallowed(string keys)
    {
        LineEditor editor = Typed("ab");
        Assert.Equal(EditorNews.Nothing, Type(editor, keys));
        Type(editor, "c");
        Assert.Equal("abc|", Shown(editor));
    }

    [Fact]
    public void Return_AcceptsTheWholeLineFromAnywhere()
    {
        LineEditor editor = Typed("abc\x01");
        Assert.Equal(EditorNews.Accepted, Type(editor, "\r"));
        Assert.Equal("abc|", Shown(editor));
        Assert.Equal(EditorNews.Accepted, Type(new LineEditor([]), "\n"));
    }

    [Fact]
    public void ControlD_EndsAnEmptyLineOnly()
    {
        Assert.Equal(EditorNews.End, Type(new LineEditor([]), "\x04"));
        Assert.Equal(EditorNews.Changed, Type(Typed("a"), "\x04"));
    }

    [Fact]
    public void Tab_AsksForCompletion()
    {
        LineEditor editor = Typed("pri");
        Assert.Equal(EditorNews.Complete, Type(editor, "\t"));
        editor.Set("print", 5);
        Assert.Equal("print|", Shown(editor));
        editor.Set("ab", 99);
        Assert.Equal("ab|", Shown(editor));
        editor.Set("ab", -1);
        Assert.Equal("|ab", Shown(editor));
    }

    [Fact]
    public void ControlL_ClearsTheScreenAndNotTheLine()
    {
        LineEditor editor = Typed("ab");
        Assert.Equal(EditorNews.Clear, Type(editor, "\x0c"));
        Assert.Equal("ab|", Shown(editor));
    }

    [Fact]
    public void History_GoesUpAndDownAndKeepsTheDraft()
    {
        LineEditor editor = Typed("draft", "first", "second");
        Type(editor, Up);
        Assert.Equal("second|", Shown(editor));
        Type(editor, Up);
        Assert.Equal("first|", Shown(editor));
        Assert.Equal(EditorNews.Nothing, Type(editor, Up));
        Assert.Equal("first|", Shown(editor));
        Type(editor, Down);
        Type(editor, Down);
        Assert.Equal("draft|", Shown(editor));
        Assert.Equal(EditorNews.Nothing, Type(editor, Down));
        Assert.Equal("draft|", Shown(editor));
    }

    [Fact]
    public void History_ControlKeysAndApplicationKeys_DoTheSame()
    {
        LineEditor editor = Typed("\x10", "one", "two");
        Assert.Equal("two|", Shown(editor));
        Type(editor, "\x1bOA");
        Assert.Equal("one|", Shown(editor));
        Type(editor, "\x0e");
        Assert.Equal("two|", Shown(editor));
        Type(editor, "\x1bOB");
        Assert.Equal("|", Shown(editor));
    }

    [Fact]
    public void History_ALineThatIsEdited_IsAccepted()
    {
        string[] history = ["first"];
        LineEditor editor = Typed(Up + Left + "x", history);
        Assert.Equal(EditorNews.Accepted, Type(editor, "\r"));
        Assert.Equal("firsxt", editor.Text);
        Assert.Equal("first", history[0]);
    }

    [Fact]
    public void History_Empty_DoesNothing() => Assert.Equal("a|", Shown(Typed("a" + Up + Down)));

    [Fact]
    public void Paste_InsertsTabsAsSpacesAndAcceptsLineByLine()
    {
        var editor = new LineEditor([]);
        Assert.Equal(EditorNews.Accepted, Type(editor, "\x1b[200~if x:\n"));
        Assert.Equal("if x:", editor.Text);
        editor = Typed("\x1b[200~\tpass\x1b[201~");
        Assert.Equal("    pass|", Shown(editor));
        Assert.Equal(EditorNews.Complete, Type(editor, "\t"));
    }

    [Fact]
    public void Paste_ControlCharacters_AreNoKeys()
    {
        // What is pasted may hold anything; it is text and moves nothing.
        LineEditor editor = Typed("\x1b[200~a\x01" + "b\x15" + "c\x04\x7f\x1b[201~");
        Assert.Equal("abc|", Shown(editor));
    }

    [Fact]
    public void Escape_SplitOverReads_IsOneKey()
    {
        LineEditor editor = Typed("ab" + Escape);
        Assert.Equal(EditorNews.Nothing, editor.Take('['));
        Assert.Equal(EditorNews.Changed, editor.Take('D'));
        Assert.Equal("a|b", Shown(editor));
        Type(editor, Right);
        Assert.Equal("ab|", Shown(editor));
    }

    [Fact]
    public void Escape_Twice_BeginsAnew() => Assert.Equal("a|b", Shown(Typed("ab" + Escape + Left)));

    [Fact]
    public void Paste_OfSeveralLines_GoesOnInTheNextEditor()
    {
        var editor = new LineEditor([]);
        Type(editor, "\x1b[200~if x:\r");
        Assert.True(editor.IsPasting);
        editor = new LineEditor([]) { IsPasting = editor.IsPasting };
        Assert.Equal(EditorNews.Accepted, Type(editor, "\tpass\r"));
        Assert.Equal("    pass", editor.Text);
        editor = new LineEditor([]) { IsPasting = editor.IsPasting };
        Type(editor, "\x1b[201~");
        Assert.False(editor.IsPasting);
        Assert.Equal(EditorNews.Complete, Type(editor, "\t"));
    }
}
