using Microsoft.CodeAnalysis;
using Xunit;

namespace Lucid.Tests.Generators;

public sealed class IncrementalTests
{
    [Fact]
    public void UnrelatedChange_GeneratesNothingAnew()
    {
        Compilation before = Compiled.Compile("""[PyType("x")] public sealed partial class PyX : PyObject { }""");
        GeneratorDriver driver = Compiled.Driver(tracks: true).RunGenerators(before);
        driver = driver.RunGenerators(before.AddSyntaxTrees(Compiled.Parse("class Other { int a; }", "/src/B.cs")));
        var reasons = driver.GetRunResult().Results.Single().TrackedOutputSteps.Values
            .SelectMany(steps => steps)
            .SelectMany(step => step.Outputs)
            .Select(output => output.Reason)
            .ToList();
        Assert.NotEmpty(reasons);
        Assert.All(reasons, reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }
}
