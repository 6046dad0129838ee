using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Emit;
using Lucid.Compiler.Syntax;
using Lucid.Compiler.Syntax.Ast;
using Xunit;

namespace Lucid.Tests.Compiler.Emit;

public class ConstantFolderTests
{
    // Expressions and the constant that CPython loads for them; a dash where it computes them at run time.
    private static readonly (string Source, string Constant)[] Cases =
    [
        ("(\"\\ud800\")[-1]", "'\\ud800'"),
        ("(\"\\ud800\")[-2]", "-"),
        ("(\"\\ud800\")[5]", "-"),
        ("(\"\\ud800\")[-9]", "-"),
        ("(\"\\ud800\")[True]", "-"),
        ("(\"\\ud800\")[2**70]", "-"),
        ("(\"\\ud800\")[\"a\"]", "-"),
        ("+(\"\\udc00\")", "-"),
        ("-(\"\\udc00\")", "-"),
        ("~(\"\\udc00\")", "-"),
        ("(\"\\udc00\")[0]", "'\\udc00'"),
        ("(\"\\udc00\")[1]", "-"),
        ("(\"\\udc00\")[-1]", "'\\udc00'"),
        ("(\"\\udc00\")[-2]", "-"),
        ("(\"\\udc00\")[5]", "-"),
        ("(\"\\udc00\")[-9]", "-"),
        ("(\"\\udc00\")[True]", "-"),
        ("(\"\\udc00\")[2**70]", "-"),
        ("(\"\\udc00\")[\"a\"]", "-"),
        ("2**127", "-"),
        ("2**128", "-"),
        ("2**129", "-"),
        ("3**40", "12157665459056928801"),
        ("3**41", "36472996377170786403"),
        ("3**80", "-"),
        ("1<<127", "170141183460469231731687303715884105728"),
        ("1<<128", "-"),
        ("1<<129", "-"),
        ("\"a\"*4097", "-"),
        ("(1,2)*129", "-"),
        ("(1,2)*50*3", "-"),
        ("((1,)*10,)*100", "-"),
        ("1+1+1+1+x", "-"),
        ("(1,2,(3,4))", "(1, 2, (3, 4))"),
        ("(1,x)", "-"),
        ("-(1)", "-1"),
        ("--1", "1"),
        ("1<2", "-"),
        ("(1,2)==(1,2)", "-"),
        ("__debug__", "True"),
        ("not __debug__", "False"),
        ("(1,__debug__)", "(1, True)"),
        ("2**-1", "0.5"),
        ("0**-1", "-"),
        ("0**0", "1"),
        ("(1,[2])", "-"),
        ("\"abc\"[1]", "'b'"),
        ("b\"abc\"[0]", "97"),
        ("(1,2,3)[-1]", "3"),
        ("(1,2)+(3,)", "(1, 2, 3)"),
        ("\"%s\"%1", "-"),
        ("\"%s\"%(1,)", "-"),
        ("1.0**2", "1.0"),
        ("2.0//1", "2.0"),
        ("7//-2", "-4"),
        ("-7//2", "-4"),
        ("-7%3", "2"),
        ("7%-3", "-2"),
        ("1<<0", "1"),
        ("0<<10000", "0"),
        ("0<<10**30", "0"),
        ("1>>10**30", "0"),
        ("-1>>10**30", "-1"),
        ("(2**64)*(2**63)", "-"),
        ("(2**63)*(2**63)", "85070591730234615865843651857942052864"),
        ("2**53/1", "9007199254740992.0"),
        ("1e308*10", "inf"),
        ("True+True", "2"),
        ("True&False", "False"),
        ("True|1", "1"),
        ("~True", "-"),
        ("~5", "-6"),
        ("-True", "-1"),
        ("+True", "1"),
        ("\"a\"*True", "'a'"),
        ("-1*\"a\"", "-"),
        ("0*\"a\"", "''"),
        ("0*()", "()"),
        ("10000*()", "()"),
        ("-1*(1,)", "-"),
        ("2*3.5", "7.0"),
    ];

    private static ExprNode Parse(string source) => ((ExpressionNode)Parser.Parse(SourceText.FromString(source, "a"), ParseMode.Eval)).Body;

    private static string Fold(string source, bool isDebug = true) => new ConstantFolder(isDebug).Fold(Parse(source)) is { } constant ? ConstantRepr.Of(constant) : "-";

    [Fact]
    public void Fold_GivesCPythonsConstants()
    {
        string[] wrong = [.. Cases.Where(item => Fold(item.Source) != item.Constant).Select(item => $"{item.Source}: expected {item.Constant}, actual {Fold(item.Source)}")];
        Assert.True(wrong.Length == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void Fold_Debug_FollowsTheOption() => Assert.Equal("False", Fold("__debug__", isDebug: false));

    [Fact]
    public void Fold_LongSum_DoesNotRecurse() => Assert.Equal("50000", Fold(string.Join("+", Enumerable.Repeat("1", 50_000))));

    [Theory]
    [InlineData("[1, (2, 3)]", "(1, (2, 3))")]
    [InlineData("{1, 2}", "frozenset({1, 2})")]
    [InlineData("[1, x]", "-")]
    [InlineData("(1, 2)", "-")]
    public void FoldContainer(string source, string expected) =>
        Assert.Equal(expected, new ConstantFolder(true).FoldContainer(Parse(source)) is { } constant ? ConstantRepr.Of(constant) : "-");

    [Theory]
    [InlineData("'a%sb%%%r' % (x, y)", "f'a{x!s}b%{y!r}'")]
    [InlineData("'%5s|%-5r|%.3a' % (x, y, z)", "f'{x!s:>5}|{y!r:5}|{z!a:.3}'")]
    [InlineData("'%' % ()", "-")]
    [InlineData("'%d' % (x,)", "-")]
    [InlineData("'%s' % (x, y)", "-")]
    [InlineData("'%s' % x", "-")]
    [InlineData("'%s' % (*x,)", "-")]
    [InlineData("'%1000s' % (x,)", "-")]
    public void ToJoined(string source, string expected) =>
        Assert.Equal(expected, ConstantFolderFormat.ToJoined((BinOpExpr)Parse(source)) is { } joined ? Unparser.ToText(joined, "a") : "-");
}
