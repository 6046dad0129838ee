using Lucid.Compiler.Symbols;
using Lucid.Compiler.Syntax;
using Lucid.Compiler.Syntax.Ast;
using Xunit;

namespace Lucid.Tests.Compiler.Symbols;

public class SymbolTableTests
{
    private static SymbolTableResult Build(string text, bool futureAnnotations = false) =>
        SymbolTable.Build(Parser.Parse(SourceText.FromString(text, "a"), ParseMode.Exec), "a", futureAnnotations);

    // A def has two scopes: first that of its annotations.
    private static Scope Function(string text) => Build(text).Root.Children.Single(child => child.Kind == ScopeKind.Function);

    [Fact]
    public void Build_RuleBroken_SaysWhatCPythonSays()
    {
        var wrong = new List<string>();
        foreach ((string text, string verdict) in SymbolErrorCases.All)
        {
            string actual = "ok";
            try
            {
                Build(text);
            }
            catch (PythonSyntaxException e)
            {
                actual = $"{e.Message} {e.Line} {e.Col} {e.EndLine} {e.EndCol}";
            }
            if (actual != verdict)
            {
                wrong.Add($"{text}\n  expected {verdict}\n  actual   {actual}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void Locals_AreInTheOrderOfTheCode()
    {
        // The value comes before its target, the iterable before the loop variable, a finally body at the return through it.
        Assert.Equal(["e", "d"], Function("def t(a):\n for d in (e := a): pass\n").Locals);
        Assert.Equal(["g", "h"], Function("def t():\n try:\n  return 1\n  h = 1\n finally:\n  g = 1\n").Locals);
        Assert.Equal(["x", "y"], Function("def t(a):\n y = [x for x in a]\n").Locals);
    }

    [Fact]
    public void Locals_OnlyAnnotated_HaveNoRegister() => Assert.Equal(["y"], Function("def t():\n x: int\n y: int = 1\n").Locals);

    [Fact]
    public void Parameters_AreInTheOrderOfVarnames() =>
        Assert.Equal(["a", "b", "c", "d", "e"], Function("def t(a, /, b, *d, c, **e): pass").Parameters);

    [Fact]
    public void Cells_ParametersFirst_ThenByName()
    {
        Scope scope = Function("def t(q, b):\n z = a = 1\n return lambda: (a, z, b, q)\n");
        Assert.Equal(["q", "b", "a", "z"], scope.Cells);
        Assert.Equal(["a", "b", "q", "z"], scope.Children[0].Frees);
    }

    [Fact]
    public void Comprehension_InFunction_IsMerged()
    {
        SymbolTableResult table = Build("def t(a):\n return [x + (lambda: x)() for x in a]\n");
        Scope scope = table.Root.Children[1];
        Assert.Equal("lambda", Assert.Single(scope.Children).Name);
        Assert.True(scope.Find("x")!.Has(SymbolFlags.ComprehensionIteration | SymbolFlags.ComprehensionCell));
        Assert.Equal(["x"], scope.Locals);
        Assert.Equal(["x"], scope.Cells);
    }

    [Fact]
    public void Class_UsesOfItsCells_AreFound()
    {
        Scope scope = Build("class C:\n x = 1\n def f(self): return super().f\n def g(self, v: x): pass\n").Root.Children[0];
        Assert.True(scope.NeedsClassClosure);
        Assert.True(scope.NeedsClassDict);
        Assert.Equal(["__class__", "__classdict__"], scope.Cells);
    }

    [Fact]
    public void Annotations_OfModule_AreConditional()
    {
        SymbolTableResult table = Build("x: int\n");
        Assert.True(table.Root.HasConditionalAnnotations);
        Assert.Same(table.Root.AnnotationScope, table.Of(table.Root.Node!, ScopeKey.Annotations));
    }

    [Fact]
    public void Annotations_AsText_AreNobodysChildren() => Assert.Empty(Build("from __future__ import annotations\nx: (lambda: y)\n", true).Root.Children);

    [Fact]
    public void TypeParameters_OfClass_MangleOnlyThemselves()
    {
        Scope scope = Build("class C[__T](__B): pass").Root.Children[0];
        Assert.Equal(ScopeKind.TypeParameters, scope.Kind);
        Assert.NotNull(scope.Find("_C__T"));
        Assert.NotNull(scope.Find("__B"));
        Assert.Equal("_C__T", scope.Mangle("__T"));
        Assert.Equal("__B", scope.Mangle("__B"));
    }

    [Theory]
    [InlineData("C", "__x", "_C__x")]
    [InlineData("__C", "__x", "_C__x")]
    [InlineData("__", "__x", "__x")]
    [InlineData("C", "__x__", "__x__")]
    [InlineData("C", "__a.b", "__a.b")]
    [InlineData("C", "_x", "_x")]
    [InlineData(null, "__x", "__x")]
    public void Mangle(string? privateClass, string name, string expected) => Assert.Equal(expected, Mangling.Mangle(privateClass, name));

    [Fact]
    public void LongChains_DoNotRecurse()
    {
        Build("x = " + string.Join(" + ", Enumerable.Repeat("a", 50_000)));
        Build("x = a" + string.Concat(Enumerable.Repeat(".b(1)[2]", 10_000)));
    }
}
