using System.Numerics;
using Lucid.Runtime;

namespace Lucid.Tests.Generators.Samples;

/// <summary>A type with every kind of member that the generator knows. Its methods have the signatures of CPython's, whose complaints the tests expect.</summary>
[PyType("tests.list", Subclassable = true, Match = MatchKind.Sequence, Doc = "A sample.")]
internal partial class PySample : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public ValueArray Items;
        [Saved(1)] public PySample? Next;
        [Saved(2)] public Mood Mood;
        [Saved(3)] public string? Text;
        [Saved(4)] public Value Last;
    }

    [Derived] internal int RestoredCount;

    internal PySample()
        : base(TypeObject)
    {
    }

    protected PySample(PyType type)
        : base(type)
    {
    }

    [PyConstant("LIMIT")] public static readonly int Limit = 4;

    [PyGetter("size")] public int Size => Now.Items.Count;

    [PySlot(Slot.Len)]
    public int Len() => Now.Items.Count;

    [PySlot(Slot.Compare)]
    public bool Compare(Value other, CompareOp op) => op == CompareOp.Eq && other.As<PySample>() == this;

    [PySlot(Slot.SetItem)]
    public void SetItem(Undo undo, Value key, Value value) => Write(undo).Last = value;

    [PySlot(Slot.GetItem)]
    public Value GetItem(Value key) => Now.Last;

    [PySlot(Slot.Mul)]
    public static Value Mul(Value left, Value right) => left;

    [PySlot(Slot.Call)]
    public int Call(Args args) => args.Count;

    [PyMethod("append(object, /)", Doc = "Adds.")]
    public void Append(Undo undo, Value item) => Write(undo).Items.Add(undo, item);

    [PyMethod("clear()")]
    public void Clear(Undo undo) => Write(undo).Items.Clear();

    [PyMethod("pop(index=-1, /)")]
    public long Pop(Machine vm, long index) => index;

    [PyMethod("insert(index, object, /)")]
    public int Insert(int index, Value item) => index;

    [PyMethod("index(value, start=0, stop=sys.maxsize, /)")]
    public long Index(Value value, long start, long stop) => stop - start;

    [PyMethod("sort(*, key=None, reverse=False)")]
    public bool Sort(Value key, bool reverse) => reverse;

    [PyMethod("split(sep=None, maxsplit=-1)")]
    public string Split(string? sep, long maxsplit) => $"{sep ?? "none"} {maxsplit}";

    [PyMethod("encode(encoding='utf-8', errors='strict')")]
    public string Encode(string encoding, PyStr errors) => $"{encoding} {errors.Text}";

    [PyMethod("replace(old, new, /, count=-1)")]
    public string Replace(string old, string made, long count) => $"{old} {made} {count}";

    [PyMethod("removeprefix(prefix, /)")]
    public string RemovePrefix(string prefix) => prefix;

    [PyMethod("to_bytes(length=1, byteorder='big', *, signed=False)")]
    public string ToBytes(long length, string byteorder, bool signed) => $"{length} {byteorder} {signed}";

    [PyMethod("scale(by, offset=1.5, /)")]
    public double Scale(double by, double offset) => by + offset;

    [PyMethod("big(n, /)")]
    public BigInteger Big(BigInteger n) => n + 1;

    [PyMethod("many(a, b=None, *args, c=(), **kw)")]
    public string Many(Value a, BigInteger? b, PyTuple args, PyTuple c, PyDict kw) => $"{b} {args.Count} {c.Count} {kw.Count}";

    [PyMethod("rest(a, /, *args)")]
    public int Rest(Value a, ReadOnlySpan<Value> args) => args.Length;

    [PyMethod("raw(*args, **kwargs)")]
    public int Raw(Args args) => (args.Count * 10) + args.KeywordCount;

    [PyMethod("link(other, name=<missing>, /)")]
    public PySample? Link(Undo undo, PySample other, string? name)
    {
        Write(undo).Text = name;
        return Now.Next;
    }

    [PyMethod("limit(n=None, /)")]
    public long LimitOr(long? n) => n ?? -7;

    [PyMethod("given(n=<missing>)")]
    public bool Given(Value n) => !n.IsUnbound;

    [PyMethod("keyword_required(*, a, b=1)")]
    public long KeywordRequired(long a, long b) => a + b;

    [PyClassMethod("fromkeys(iterable, value=None, /)")]
    public static PyType FromKeys(PyType cls, Value iterable, Value value) => cls;

    [PyStaticMethod("maketrans(x, y=<unrepresentable>, /)")]
    public static bool MakeTrans(Value x, Value y) => y.IsUnbound;

    [PyNew("list(iterable=(), /)")]
    public static PySample New(PyType cls, Value iterable) => Allocate(cls);

    internal void Set(Undo undo, Mood mood, string text)
    {
        ref State s = ref Write(undo);
        s.Mood = mood;
        s.Text = text;
    }

    partial void OnRestored() => RestoredCount++;
}
