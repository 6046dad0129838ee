using Xunit;

namespace Lucid.Tests.Generators;

public sealed class GeneratorDiagnosticTests
{
    private const string Sound = """
        [PyType("sample.Box", Subclassable = true)]
        public partial class PyBox : PyObject
        {
            private partial struct State { [Saved(0)] public ValueArray Items; [Saved(1)] public long Count; [Saved(2)] public PyBox? Next; }
            [Derived] private int cache;
            [PySlot(Slot.Len)] public int Len() => cache;
            [PyMethod("add(item, times=1, /)")] public void Add(Undo undo, Value item, long times) => Write(undo).Items.Add(undo, item);
        }
        """;

    [Fact]
    public void SoundType_HasNoComplaint() => Assert.Empty(Compiled.Complaints(Sound));

    [Theory]
    [InlineData("LUCID001", """[PyType("x")] public sealed class PyX : PyObject { PyX() : base(null!) { } }""")]
    [InlineData("LUCID001", """[PyType("x")] public sealed partial class PyX { }""")]
    [InlineData("LUCID001", """public class Outer { [PyType("x")] public sealed partial class PyX : PyObject { PyX() : base(null!) { } } }""")]
    [InlineData("LUCID002", """[PyType("x", Subclassable = true)] public sealed partial class PyX : PyObject { }""")]
    [InlineData("LUCID003", """[PyType("x")] public sealed partial class PyX : PyObject { private int a; }""")]
    [InlineData("LUCID003", """[PyType("x")] public sealed partial class PyX : PyObject { public int A { get; set; } }""")]
    [InlineData("LUCID003", """[PyType("x")] public sealed partial class PyX : PyObject { partial struct State { public int A; } }""")]
    [InlineData("LUCID004", """[PyType("x")] public sealed partial class PyX : PyObject { partial struct State { [Saved(1)] public int A; } }""")]
    [InlineData("LUCID004", """[PyType("x")] public sealed partial class PyX : PyObject { partial struct State { [Saved(0)] public int A; [Saved(0)] public int B; } }""")]
    [InlineData("LUCID005", """[PyType("x")] public sealed partial class PyX : PyObject { partial struct State { [Saved(0)] public DateTime A; } }""")]
    [InlineData("LUCID005", """[PyType("x")] public sealed partial class PyX : PyObject { [Saved(0)] private readonly System.Collections.Generic.List<int> a = []; }""")]
    [InlineData("LUCID006", """[PyType("x")] public sealed partial class PyX : PyObject { [Saved(0)] private int a; }""")]
    [InlineData("LUCID007", """[PyType("x", Immutable = true)] public sealed partial class PyX : PyObject { partial struct State { [Saved(0)] public int A; } }""")]
    [InlineData("LUCID009", """[PyType("x")] public partial class PyX : PyObject { } [PyType("y")] public sealed partial class PyY : PyX { }""")]
    [InlineData("LUCID021", """[PyType("x")] public sealed partial class PyX : PyObject { [PyStaticMethod("f()")] public void F() { } }""")]
    [InlineData("LUCID010", """[PyType("x")] public sealed partial class PyX : PyObject { [PySlot(Slot.Len)] public int Len(Value other) => 0; }""")]
    [InlineData("LUCID010", """[PyType("x")] public sealed partial class PyX : PyObject { [PySlot(Slot.Add)] public Value Add(Value other) => other; }""")]
    [InlineData("LUCID010", """[PyType("x")] public sealed partial class PyX : PyObject { [PySlot(Slot.Compare)] public bool Compare(Value other) => true; }""")]
    [InlineData("LUCID010", """[PyType("x")] public sealed partial class PyX : PyObject { [PySlot(Slot.GetItem)] public Value Get(long i) => default; }""")]
    [InlineData("LUCID011", """[PyType("x")] public sealed partial class PyX : PyObject { [PySlot(Slot.Len)] public int A() => 0; [PySlot(Slot.Len)] public int B() => 0; }""")]
    [InlineData("LUCID020", """[PyType("x")] public sealed partial class PyX : PyObject { [PyMethod("f")] public void F() { } }""")]
    [InlineData("LUCID020", """[PyType("x")] public sealed partial class PyX : PyObject { [PyMethod("f(a=1, b)")] public void F(Value a, Value b) { } }""")]
    [InlineData("LUCID020", """[PyType("x")] public sealed partial class PyX : PyObject { [PyMethod("f(/, a)")] public void F(Value a) { } }""")]
    [InlineData("LUCID020", """[PyType("x")] public sealed partial class PyX : PyObject { [PyMethod("f(a, a)")] public void F(Value a, Value b) { } }""")]
    [InlineData("LUCID021", """[PyType("x")] public sealed partial class PyX : PyObject { [PyMethod("f(a, /)")] public void F() { } }""")]
    [InlineData("LUCID021", """[PyType("x")] public sealed partial class PyX : PyObject { [PyMethod("f(*a)")] public void F(Value a) { } }""")]
    [InlineData("LUCID021", """[PyType("x")] public sealed partial class PyX : PyObject { [PyMethod("f(a, /)")] public void F(string? a) { } }""")]
    [InlineData("LUCID021", """[PyType("x")] public sealed partial class PyX : PyObject { [PyMethod("f(a, /)")] public void F(ref Value a) { } }""")]
    [InlineData("LUCID022", """[PyType("x")] public sealed partial class PyX : PyObject { [PyMethod("f(a=None, /)")] public void F(long a) { } }""")]
    [InlineData("LUCID022", """[PyType("x")] public sealed partial class PyX : PyObject { [PyMethod("f(a='x', /)")] public void F(long a) { } }""")]
    [InlineData("LUCID022", """[PyType("x")] public sealed partial class PyX : PyObject { [PyMethod("f(a=1.5, /)")] public void F(int a) { } }""")]
    [InlineData("LUCID022", """[PyType("x")] public sealed partial class PyX : PyObject { [PyMethod("f(a=foo(), /)")] public void F(Value a) { } }""")]
    [InlineData("LUCID023", """[PyType("x")] public sealed partial class PyX : PyObject { [PyMethod("f(a, /)")] public void F(decimal a) { } }""")]
    [InlineData("LUCID023", """[PyType("x")] public sealed partial class PyX : PyObject { [PyMethod("f(a, /)")] public void F(PyObject a) { } }""")]
    [InlineData("LUCID024", """[PyType("x")] public sealed partial class PyX : PyObject { [PyMethod("f()")] public DateTime F() => default; }""")]
    [InlineData("LUCID024", """[PyType("x")] public sealed partial class PyX : PyObject { [PyGetter("f")] public decimal F => 0; }""")]
    [InlineData("LUCID030", """[NativeFrame("x")] sealed partial class X : NativeFrame { [Step(1)] Continuation A(Value v) => v; }""")]
    [InlineData("LUCID030", """[NativeFrame("x")] sealed partial class X : NativeFrame { [Step(0)] Continuation A(Value v) => v; [Step(0)] Continuation B(Value v) => v; }""")]
    [InlineData("LUCID030", """[NativeFrame("x")] sealed partial class X : NativeFrame { }""")]
    [InlineData("LUCID031", """[NativeFrame("x")] sealed partial class X : NativeFrame { [Step(0)] Continuation A(int v) => Value.None; }""")]
    public void UnsoundSource_HasComplaint(string id, string source) => Assert.Contains(id, Compiled.Complaints(source));

    [Theory]
    [InlineData(
        "PyX.a is neither saved nor derived: put it in the State struct with [Saved(n)], or mark it [Derived] if the saved fields can rebuild it",
        """[PyType("x")] public sealed partial class PyX : PyObject { private int a; }""")]
    [InlineData(
        "The signature 'f(a, /)' does not fit the C# parameters: 1 in the signature, 2 in C#",
        """[PyType("x")] public sealed partial class PyX : PyObject { [PyMethod("f(a, /)")] public void F(Machine vm, Value a, Value b) { } }""")]
    [InlineData(
        "The slot SetItem needs a method (Value a, Value b)",
        """[PyType("x")] public sealed partial class PyX : PyObject { [PySlot(Slot.SetItem)] public void Set(Value a) { } }""")]
    [InlineData(
        "The [Step] numbers of X must be 0 to 1 without gaps or duplicates: A 0, B 2",
        """[NativeFrame("x")] sealed partial class X : NativeFrame { [Step(0)] Continuation A(Value v) => v; [Step(2)] Continuation B(Value v) => v; }""")]
    public void Complaint_SaysWhatToDo(string expected, string source) => Assert.Equal(expected, Compiled.Complaint(source));

    [Fact]
    public void NameUsedTwice_DoesNotCompile() =>
        Assert.Contains("CS0152", Compiled.Complaints("""
            [PyType("x")] public sealed partial class PyX : PyObject { }
            [PyType("x")] public sealed partial class PyY : PyObject { }
            """));
}
