using Lucid.Compiler.Syntax;
using Lucid.Compiler.Syntax.Ast;
using Xunit;

namespace Lucid.Tests.Compiler.Syntax;

public class SourceTextTests
{
    [Theory]
    [InlineData("# -*- coding: cp1252 -*-\nx='\u0093'", "\u201c")]
    [InlineData("\n# coding=latin1\nx='\u00e9'", "\u00e9")]
    [InlineData("#!/x\n# vim: set fileencoding=koi8-r :\nx='\u00c1'", "\u0430")]
    [InlineData("# coding: shift_jis\nx='\u0082\u00a0'", "\u3042")]
    [InlineData("# coding: euc-jp\nx='\u00a4\u00a2'", "\u3042")]
    [InlineData("# coding: utf8\nx='\u00c3\u00a9'", "\u00e9")]
    [InlineData("#coding:iso8859-15\nx='\u00a4'", "\u20ac")]
    [InlineData("# coding: mac-roman\nx='\u008e'", "\u00e9")]
    [InlineData("\u00ef\u00bb\u00bf# coding: utf-8\nx='\u00c3\u00a9'", "\u00e9")]
    [InlineData("\n\n# coding: latin-1\nx='\u00c3\u00a9'", "\u00e9")]
    public void FromBytes_HonoursTheCodingComment(string bytes, string value)
    {
        var tree = (ModuleNode)Parse(bytes);
        var assign = Assert.IsType<AssignStmt>(tree.Body[^1]);
        Assert.Equal(value, ((ConstantExpr)assign.Value).Value.Text);
    }

    [Theory]
    [InlineData("\u00ff", "Non-UTF-8 code starting with '\\xff' on line 1, but no encoding declared; see https://peps.python.org/pep-0263/ for details", 1, 1)]
    [InlineData("x\n#\u00ff\n", "Non-UTF-8 code starting with '\\xff' on line 2, but no encoding declared; see https://peps.python.org/pep-0263/ for details", 2, 2)]
    [InlineData("# coding: foo\nx", "unknown encoding: foo", 0, -1)]
    [InlineData("# coding: ascii\nx='\u00e9'", "'ascii' codec can't decode byte 0xe9 in position 19: ordinal not in range(128)", 0, -1)]
    [InlineData("# coding: cp1252\nx='\u0081'", "'charmap' codec can't decode byte 0x81 in position 20: character maps to <undefined>", 0, -1)]
    [InlineData("\u00ef\u00bb\u00bf# coding: latin-1\nx", "encoding problem: iso-8859-1 with BOM", 1, 0)]
    [InlineData("a\0b", "source code string cannot contain null bytes", 0, 0)]
    public void FromBytes_OfWrongBytes_SaysWhatCPythonSays(string bytes, string message, int line, int col)
    {
        var error = Assert.Throws<PythonSyntaxException>(() => Parse(bytes));
        Assert.Equal((message, line, col), (error.Message, error.Line, error.Col));
    }

    [Fact]
    public void FromString_TakesAllLineEnds()
    {
        var tree = (ModuleNode)Parser.Parse(SourceText.FromString("a\r\nb\rc\nd", "f"), ParseMode.Exec);
        Assert.Equal([1, 2, 3, 4], tree.Body.Select(statement => statement.Span.Line));
    }

    [Fact]
    public void CharColumn_CountsCharacters()
    {
        var source = SourceText.FromString("x\n\u00e9\U00010000a", "f");
        Assert.Equal([0, 1, 2, 3], new[] { 0, 2, 6, 7 }.Select(column => source.CharColumn(2, column)));
        Assert.Equal("\u00e9\U00010000a", source.Line(2));
    }

    private static ModNode Parse(string bytes) => Parser.Parse(SourceText.FromBytes([.. bytes.Select(c => (byte)c)], "f"), ParseMode.Exec);
}
