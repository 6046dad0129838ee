using Lucid.Generators;
using Xunit;

namespace Lucid.Tests.Generators;

public sealed class AnalyzerTests
{
    [Theory]
    [InlineData("File.Exists reaches the outside past World", """System.IO.File.Exists("x")""")]
    [InlineData("FileStream reaches the outside past World", """new System.IO.FileStream("x", System.IO.FileMode.Open)""")]
    [InlineData("FileInfo reaches the outside past World", """new System.IO.FileInfo("x")""")]
    [InlineData("Directory.GetCurrentDirectory reaches the outside past World", "System.IO.Directory.GetCurrentDirectory()")]
    [InlineData("StreamReader reaches the outside past World", """new System.IO.StreamReader("x")""")]
    [InlineData("Path.GetFullPath reaches the outside past World", """System.IO.Path.GetFullPath("x")""")]
    [InlineData("Environment.TickCount64 reaches the outside past World", "Environment.TickCount64")]
    [InlineData("Environment.GetEnvironmentVariable reaches the outside past World", """Environment.GetEnvironmentVariable("x")""")]
    [InlineData("DateTime.UtcNow reaches the outside past World", "DateTime.UtcNow")]
    [InlineData("DateTimeOffset.Now reaches the outside past World", "DateTimeOffset.Now")]
    [InlineData("Stopwatch.GetTimestamp reaches the outside past World", "System.Diagnostics.Stopwatch.GetTimestamp()")]
    [InlineData("Random reaches the outside past World", "new Random(1)")]
    [InlineData("RandomNumberGenerator.GetBytes reaches the outside past World", "System.Security.Cryptography.RandomNumberGenerator.GetBytes(1)")]
    [InlineData("Guid.NewGuid reaches the outside past World", "Guid.NewGuid()")]
    [InlineData("Console.Out reaches the outside past World", "Console.Out")]
    [InlineData("Process.GetCurrentProcess reaches the outside past World", "System.Diagnostics.Process.GetCurrentProcess()")]
    [InlineData("HttpClient reaches the outside past World", "new System.Net.Http.HttpClient()")]
    [InlineData("Task.Delay reaches the outside past World", "System.Threading.Tasks.Task.Delay(1)")]
    [InlineData("TimeZoneInfo.Local reaches the outside past World", "TimeZoneInfo.Local")]
    public async Task Door_IsShut(string expected, string expression)
    {
        string source = $"class A {{ object B() => {expression}; }}";
        Assert.Equal([expected], await Compiled.Analyze(new DoorAnalyzer(), source));
        Assert.Equal([expected], await Compiled.Analyze(new DoorAnalyzer(), source, "Lucid.Compiler"));
        Assert.Empty(await Compiled.Analyze(new DoorAnalyzer(), source, "Lucid.Runtime", "/src/Lucid.Runtime/World/A.cs"));
        Assert.Empty(await Compiled.Analyze(new DoorAnalyzer(), source, "lucid"));
    }

    [Theory]
    [InlineData("Environment.NewLine")]
    [InlineData("new System.IO.StreamReader(System.IO.Stream.Null)")]
    [InlineData("new System.IO.MemoryStream()")]
    [InlineData("""System.IO.Path.Combine("a", "b")""")]
    [InlineData("new DateTime(2000, 1, 1)")]
    [InlineData("System.Threading.Tasks.Task.CompletedTask")]
    public async Task Harmless_IsAllowed(string expression) =>
        Assert.Empty(await Compiled.Analyze(new DoorAnalyzer(), $"class A {{ object B() => {expression}; }}"));

    [Theory]
    [InlineData("Value A")]
    [InlineData("Value[]? A")]
    [InlineData("System.Collections.Generic.List<Value>? A")]
    [InlineData("System.Collections.Generic.Dictionary<string, PyObject>? A")]
    [InlineData("Machine? A")]
    [InlineData("object? A")]
    [InlineData("Value A { get; set; }")]
    public async Task MutableStatic_IsFound(string field)
    {
        string source = $"class C {{ internal static {field}{(field[^1] == '}' ? "" : ";")} }}";
        Assert.Equal(["C.A is shared by all machines: state belongs to an object or to the machine"], await Compiled.Analyze(new StateAnalyzer(), source));
        Assert.Empty(await Compiled.Analyze(new StateAnalyzer(), source, "Lucid.Workspace"));
    }

    [Theory]
    [InlineData("static readonly Value A = Value.None;")]
    [InlineData("static int A;")]
    [InlineData("[Derived] static Value A;")]
    [InlineData("Value A;")]
    public async Task OtherField_IsAllowed(string field) => Assert.Empty(await Compiled.Analyze(new StateAnalyzer(), $"class C {{ {field} }}"));

    [Theory]
    [InlineData("an iterator in F", "System.Collections.Generic.IEnumerable<int> F() { yield return 1; }")]
    [InlineData("an async method in F", "async System.Threading.Tasks.Task F() { await System.Threading.Tasks.Task.CompletedTask; }")]
    [InlineData("a lambda that captures in F", "Func<int> F(int a) => () => a;")]
    [InlineData("a lambda that captures in F", "Func<int> F() => () => Number; int Number => 1;")]
    [InlineData("a lambda that captures in F", "Func<int> F(int a) => delegate { return a; };")]
    public async Task HiddenState_IsFound(string expected, string member)
    {
        string rest = " keeps state in a compiler-made object that cannot be saved or undone";
        string module = $$"""[PyType("x")] public sealed partial class PyX : PyObject { {{member}} }""";
        Assert.Equal([expected + rest], await Compiled.Analyze(new StateAnalyzer(), module));
        Assert.Empty(await Compiled.Analyze(new StateAnalyzer(), $"class C {{ {member} }}"));
    }

    [Fact]
    public async Task LambdaWithoutCapture_IsAllowed() =>
        Assert.Empty(await Compiled.Analyze(new StateAnalyzer(), """[PyType("x")] public sealed partial class PyX : PyObject { static Func<int, int> F() => a => a + 1; }"""));
}
