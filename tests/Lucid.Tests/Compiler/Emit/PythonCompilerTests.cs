using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Emit;
using Lucid.Compiler.Syntax;
using Xunit;

namespace Lucid.Tests.Compiler.Emit;

public class PythonCompilerTests
{
    private const string Mark = "=== ";
    private const string Divider = "---";

    /// <summary>Listings read by eye once; LUCID_WRITE_LISTINGS names the file to write anew.</summary>
    [Fact]
    public void Compile_GivesTheListings()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Compiler", "Emit", "listings.txt");
        string golden = File.ReadAllText(path).ReplaceLineEndings("\n");
        var made = new StringWriter { NewLine = "\n" };
        foreach (string block in golden.Split("\n" + Mark, StringSplitOptions.RemoveEmptyEntries))
        {
            int titleEnd = block.IndexOf('\n', StringComparison.Ordinal);
            string title = block[..titleEnd].Replace(Mark, "", StringComparison.Ordinal);
            string source = block[(titleEnd + 1)..block.IndexOf("\n" + Divider + "\n", StringComparison.Ordinal)] + "\n";
            CodeUnit unit = Compile(source, out _);
            Assert.Null(CodeVerifier.Check(unit));
            made.Write($"{(made.GetStringBuilder().Length > 0 ? "\n" : "")}{Mark}{title}\n{source}{Divider}\n");
            Disassembler.Write(unit, made);
        }
        if (Environment.GetEnvironmentVariable("LUCID_WRITE_LISTINGS") is string output)
        {
            File.WriteAllText(output, made.ToString());
        }
        Assert.Equal(golden.TrimEnd(), made.ToString().TrimEnd());
    }

    [Theory]
    [InlineData("return", "'return' outside function", 1, 1)]
    [InlineData("break", "'break' outside loop", 1, 1)]
    [InlineData("def f():\n continue", "'continue' not properly in loop", 2, 2)]
    [InlineData("def f(): await x", "'await' outside async function", 1, 10)]
    [InlineData("def f():\n async with y: pass", "'async with' outside async function", 2, 2)]
    [InlineData("def f(): return [x async for x in y]", "asynchronous comprehension outside of an asynchronous function", 1, 17)]
    [InlineData("async def f():\n yield 1\n return 2", "'return' with value in async generator", 3, 2)]
    [InlineData("*a, *b = c", "multiple starred expressions in assignment", 1, 1)]
    [InlineData("f(a=1, b=2, a=3)", "keyword argument repeated: a", 1, 13)]
    [InlineData("try: pass\nexcept: pass\nexcept A: pass", "default 'except:' must be last", 2, 1)]
    [InlineData("match x:\n case a: pass\n case b: pass", "name capture 'a' makes remaining patterns unreachable", 2, 7)]
    [InlineData("match x:\n case a | 1: pass", "name capture 'a' makes remaining patterns unreachable", 2, 7)]
    [InlineData("match x:\n case [a, a]: pass", "multiple assignments to name 'a' in pattern", 2, 11)]
    [InlineData("match x:\n case 1 | [a]: pass", "alternative patterns bind different names", 2, 7)]
    [InlineData("match x:\n case {0: _, False: _}: pass", "mapping pattern checks duplicate key (False)", 2, 7)]
    [InlineData("def f[T=int, U](): pass", "non-default type parameter 'U' follows default type parameter", 1, 14)]
    [InlineData("x = 1\nfrom __future__ import annotations", "from __future__ imports must occur at the beginning of the file", 2, 1)]
    [InlineData("from __future__ import braces", "not a chance", 1, 24)]
    [InlineData("from __future__ import later", "future feature later is not defined", 1, 24)]
    [InlineData("def f():\n try: pass\n except* A: return", "'break', 'continue' and 'return' cannot appear in an except* block", 3, 13)]
    public void Compile_Complains(string source, string message, int line, int column)
    {
        PythonSyntaxException error = Assert.Throws<PythonSyntaxException>(() => Compile(source, out _));
        Assert.Equal((message, line, column), (error.Message, error.Line, error.Col));
    }

    [Theory]
    [InlineData("x is 1", "\"is\" with 'int' literal. Did you mean \"==\"?")]
    [InlineData("x is not ()", "\"is not\" with 'tuple' literal. Did you mean \"!=\"?")]
    [InlineData("(1, 2)(3)", "'tuple' object is not callable; perhaps you missed a comma?")]
    [InlineData("None[1]", "'NoneType' object is not subscriptable; perhaps you missed a comma?")]
    [InlineData("[1, 2][3, 4]", "list indices must be integers or slices, not tuple; perhaps you missed a comma?")]
    [InlineData("assert (x, 'y')", "assertion is always true, perhaps remove parentheses?")]
    [InlineData("def f():\n try: pass\n finally: return", "'return' in a 'finally' block")]
    [InlineData("for x in y:\n try: pass\n finally: break", "'break' in a 'finally' block")]
    public void Compile_WarnsOnce(string source, string message)
    {
        Compile(source, out List<SyntaxWarningInfo> warnings);
        Assert.Equal([message], warnings.Select(warning => warning.Message));
    }

    [Fact]
    public void Compile_NestedBlocks_AreLimitedAsCPythonLimitsThem()
    {
        Compile(NestedLoops(21), out _);
        PythonSyntaxException error = Assert.Throws<PythonSyntaxException>(() => Compile(NestedLoops(22), out _));
        Assert.Equal("too many statically nested blocks", error.Message);
    }

    private static string NestedLoops(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(depth => new string(' ', depth) + "for a in b:\n")) + new string(' ', count) + "pass\n";

    [Theory]
    [InlineData("x = y", " + y", 50000)]
    [InlineData("x = f", ".a(1)", 50000)]
    [InlineData("x = f", "[0]", 50000)]
    [InlineData("x = y", " or y", 50000)]
    [InlineData("if a: pass\n", "elif b: pass\n", 20000)]
    public void Compile_LongChains_NeedNoDeepStack(string start, string link, int count)
    {
        CodeUnit unit = Compile(start + string.Concat(Enumerable.Repeat(link, count)), out _);
        Assert.Null(CodeVerifier.Check(unit));
        Assert.True(unit.RegisterCount < 16);
    }

    [Fact]
    public void Compile_LongDisplaysAndCalls_NeedFewRegisters()
    {
        string items = string.Join(", ", Enumerable.Range(0, 5000).Select(i => $"x{i}"));
        foreach (string source in new[] { $"[{items}]", $"({items})", "{" + items + "}", $"f({items})" })
        {
            CodeUnit unit = Compile(source, out _);
            Assert.Null(CodeVerifier.Check(unit));
            Assert.True(unit.RegisterCount < 256);
        }
    }

    [Fact]
    public void Compile_FarJumps_AreLed()
    {
        string body = string.Concat(Enumerable.Repeat("  x.a = f(i + 2) < 3 or 5\n", 10000));
        CodeUnit unit = Compile("def g(x):\n for i in x:\n" + body + "  if i < 2: continue\n  h(i)\n", out _);
        Assert.Null(CodeVerifier.Check(unit));
    }

    private static CodeUnit Compile(string source, out List<SyntaxWarningInfo> warnings)
    {
        warnings = [];
        SourceText text = SourceText.FromString(source, "a.py");
        return PythonCompiler.Compile(Parser.Parse(text, ParseMode.Exec, ParseFlags.None, warnings), text, "a.py", CompileOptions.Default, warnings);
    }
}
