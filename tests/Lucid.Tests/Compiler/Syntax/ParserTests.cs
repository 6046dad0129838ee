using System.Text;
using Lucid.Compiler.Syntax;
using Lucid.Compiler.Syntax.Ast;
using Xunit;

namespace Lucid.Tests.Compiler.Syntax;

public class ParserTests
{
    [Theory]
    [MemberData(nameof(TreeCases.Files), MemberType = typeof(TreeCases))]
    public void Parse_GivesCPythonsTree(string text, string dump)
    {
        if (text.Contains('\uFB01') || text.Contains("\\N{", StringComparison.Ordinal))
        {
            return; // needs the runtime's Unicode tables: see Names_AreNormalised
        }
        Assert.Equal(dump, AstDump.Of(Parse(text)));
    }

    [Theory]
    [MemberData(nameof(SyntaxErrorCases.Files), MemberType = typeof(SyntaxErrorCases))]
    public void Parse_OfWrongText_SaysWhatCPythonSays(string text, SyntaxErrorKind kind, string message, int line, int col, int endLine, int endCol)
    {
        var error = Assert.Throws<PythonSyntaxException>(() => Parse(text));
        Assert.Equal(
            (kind, message, line, col, endLine, endCol),
            (error.Kind, error.Message, error.Line, error.Col, error.EndLine, error.EndCol));
    }

    [Theory]
    [InlineData("if x:\n", SyntaxErrorKind.IncompleteInputError, 1, 6)]
    [InlineData("x = (", SyntaxErrorKind.IncompleteInputError, 1, 5)]
    [InlineData("'''abc", SyntaxErrorKind.IncompleteInputError, 1, 1)]
    [InlineData("@a\n", SyntaxErrorKind.IncompleteInputError, 1, 3)]
    [InlineData("a b\n", SyntaxErrorKind.SyntaxError, 1, 3)]
    [InlineData("a\nb", SyntaxErrorKind.SyntaxError, 1, 2)]
    public void Parse_AtPrompt_TellsIncompleteFromWrong(string text, SyntaxErrorKind kind, int line, int col)
    {
        var error = Assert.Throws<PythonSyntaxException>(() => Parser.Parse(
            SourceText.FromString(text, "f"), ParseMode.Single, ParseFlags.AllowIncompleteInput | ParseFlags.DontImplyDedent));
        Assert.Equal((kind, line, col), (error.Kind, error.Line, error.Col));
    }

    [Theory]
    [InlineData("a; b", 2)]
    [InlineData("if x: pass\n", 1)]
    [InlineData("def f():\n  x\n\n", 1)]
    [InlineData("x # comment\n# more\n\n", 1)]
    public void Parse_AtPrompt_TakesOneStatement(string text, int statements)
    {
        var tree = Assert.IsType<InteractiveNode>(Parser.Parse(SourceText.FromString(text, "f"), ParseMode.Single));
        Assert.Equal(statements, tree.Body.Length);
    }

    [Theory]
    [InlineData("1, 2")]
    [InlineData("\n1\n\n")]
    public void Parse_OfExpression_AllowsBlankLines(string text) =>
        Assert.IsType<ExpressionNode>(Parser.Parse(SourceText.FromString(text, "f"), ParseMode.Eval));

    [Theory]
    [InlineData("(", ")", 199)]
    [InlineData("[", "]", 199)]
    [InlineData("{1: ", "}", 199)]
    [InlineData("f(", ")", 199)]
    [InlineData("-", "", 3000)]
    [InlineData("not ", "", 3000)]
    public void Parse_OfDeepNesting_Succeeds(string open, string close, int times) =>
        Parse(string.Concat(Enumerable.Repeat(open, times)) + "1" + string.Concat(Enumerable.Repeat(close, times)));

    [Theory]
    [InlineData("a", "+a")]
    [InlineData("a", ".b")]
    [InlineData("a", "()")]
    [InlineData("a", "[b]")]
    [InlineData("if a: b\n", "elif a: b\n")]
    [InlineData("'a'", " 'b'")]
    [InlineData("a", ",a")]
    public void Parse_OfLongChains_TakesNoStack(string first, string next) => Parse(first + string.Concat(Enumerable.Repeat(next, 100_000)));

    [Theory]
    [InlineData("-")]
    [InlineData("lambda: ")]
    [InlineData("a if b else ")]
    [InlineData("a ** ")]
    public void Parse_OfEndlessNesting_IsMemoryError(string open)
    {
        var error = Assert.Throws<PythonSyntaxException>(() => Parse(string.Concat(Enumerable.Repeat(open, 50_000)) + "1"));
        Assert.Equal((SyntaxErrorKind.MemoryError, "Parser stack overflowed - Memory Error"), (error.Kind, error.Message));
    }

    [Fact]
    public void Parse_OfTooManyBrackets_SaysSo() =>
        Assert.Equal("too many nested parentheses", Assert.Throws<PythonSyntaxException>(() => Parse(new string('(', 201))).Message);

    [Fact]
    public void Parse_OfHugeDecimal_KeepsTheDigitLimit()
    {
        Parse(new string('9', 4300));
        Parse("0x" + new string('f', 10_000));
        var error = Assert.Throws<PythonSyntaxException>(() => Parse(new string('9', 4301)));
        Assert.StartsWith("Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits", error.Message, StringComparison.Ordinal);
        Assert.Equal((1, 0, 1, 0), (error.Line, error.Col, error.EndLine, error.EndCol));
    }

    [Theory]
    [InlineData("x='\\d'", 1, 3, "\"\\d\" is an invalid escape sequence. Such sequences will not work in the future. Did you mean \"\\\\d\"? A raw string is also an option.")]
    [InlineData("x='''\n\\d'''", 2, 0, "\"\\d\" is an invalid escape sequence. Such sequences will not work in the future. Did you mean \"\\\\d\"? A raw string is also an option.")]
    [InlineData("x=b'\\777'", 1, 4, "\"\\777\" is an invalid octal escape sequence. Such sequences will not work in the future. Did you mean \"\\\\777\"? A raw string is also an option.")]
    [InlineData("1if 2 else 3", 1, 1, "invalid decimal literal")]
    public void Parse_WarnsOnce(string text, int line, int col, string message)
    {
        var warnings = new List<SyntaxWarningInfo>();
        Parser.Parse(SourceText.FromString(text, "f"), ParseMode.Exec, ParseFlags.None, warnings);
        SyntaxWarningInfo warning = Assert.Single(warnings);
        Assert.Equal((message, line, col), (warning.Message, warning.Span.Line, warning.Span.Col));
    }

    [Fact]
    public void Text_WithSurrogateEscapes_KeepsCodePoints()
    {
        var tree = (TupleExpr)((ExpressionNode)Parser.Parse(SourceText.FromString(@"'\ud800\udc00', '\U00010000'", "f"), ParseMode.Eval)).Body;
        ConstantValue pair = ((ConstantExpr)tree.Elts[0]).Value, one = ((ConstantExpr)tree.Elts[1]).Value;
        Assert.Equal([0xD800, 0xDC00], pair.CodePoints!);
        Assert.Null(one.CodePoints);
        Assert.Equal("\U00010000", one.Text);
    }

    [Fact]
    public void Errors_ShowTheLine()
    {
        var error = Assert.Throws<PythonSyntaxException>(() => Parse("ok\n\u00e9\u00e9 spam\nok"));
        Assert.Equal((2, 4, "\u00e9\u00e9 spam\n"), (error.Line, error.Col, error.Text));
    }

    private static ModNode Parse(string text) => Parser.Parse(SourceText.FromString(text, "f"), ParseMode.Exec);
}
