using System.Globalization;
using System.Numerics;
using Lucid.Runtime;
using Lucid.Tests.Generators.Samples;
using Xunit;

namespace Lucid.Tests.Generators;

/// <summary>What generated entry points do with arguments. The complaints are those of CPython 3.14 for functions of the same signatures.</summary>
public sealed class BindingTests
{
    [Theory]
    [InlineData("Append", "", "1", "None")]
    [InlineData("Append", "", "", "list.append() takes exactly one argument (0 given)")]
    [InlineData("Append", "", "1 2", "list.append() takes exactly one argument (2 given)")]
    [InlineData("Append", "a", "1", "list.append() takes no keyword arguments")]
    [InlineData("Append", "a", "1 1", "list.append() takes no keyword arguments")]
    [InlineData("Clear", "", "", "None")]
    [InlineData("Clear", "", "1 2", "list.clear() takes no arguments (2 given)")]
    [InlineData("Clear", "a", "1", "list.clear() takes no keyword arguments")]
    [InlineData("Pop", "", "", "-1")]
    [InlineData("Pop", "", "3", "3")]
    [InlineData("Pop", "", "True", "1")]
    [InlineData("Pop", "", "1 2", "pop expected at most 1 argument, got 2")]
    [InlineData("Pop", "a", "1", "list.pop() takes no keyword arguments")]
    [InlineData("Pop", "", "'a'", "'str' object cannot be interpreted as an integer")]
    [InlineData("Pop", "", "None", "'NoneType' object cannot be interpreted as an integer")]
    [InlineData("Pop", "", "big", "Python int too large to convert to C ssize_t")]
    [InlineData("Insert", "", "1", "insert expected 2 arguments, got 1")]
    [InlineData("Insert", "", "1 2 3", "insert expected 2 arguments, got 3")]
    [InlineData("Insert", "", "10000000000 2", "Python int too large to convert to C int")]
    [InlineData("Index", "", "", "index expected at least 1 argument, got 0")]
    [InlineData("Index", "", "1 2 3 4", "index expected at most 3 arguments, got 4")]
    [InlineData("Index", "", "1", "9223372036854775807")]
    [InlineData("Sort", "", "", "False")]
    [InlineData("Sort", "reverse", "1", "True")]
    [InlineData("Sort", "", "1", "sort() takes no positional arguments")]
    [InlineData("Sort", "foo", "1", "sort() got an unexpected keyword argument 'foo'")]
    [InlineData("Sort", "key,reverse,x", "1 2 3", "sort() takes at most 2 keyword arguments (3 given)")]
    [InlineData("Split", "", "", "none -1")]
    [InlineData("Split", "", "None 2", "none 2")]
    [InlineData("Split", "maxsplit,sep", "3 'x'", "x 3")]
    [InlineData("Split", "seq", "1", "split() got an unexpected keyword argument 'seq'. Did you mean 'sep'?")]
    [InlineData("Split", "a,b", "1 2", "split() got an unexpected keyword argument 'a'")]
    [InlineData("Split", "a,b,c", "1 2 3", "split() takes at most 2 keyword arguments (3 given)")]
    [InlineData("Split", "sep", "None 1", "argument for split() given by name ('sep') and position (1)")]
    [InlineData("Split", "sep", "None 1 1", "split() takes at most 2 arguments (3 given)")]
    [InlineData("Split", "", "1 2 3", "split() takes at most 2 arguments (3 given)")]
    [InlineData("Split", "", "1", "split() argument 'sep' must be str or None, not int")]
    [InlineData("Split", "maxsplit", "None 1.5", "'float' object cannot be interpreted as an integer")]
    [InlineData("Encode", "", "", "utf-8 strict")]
    [InlineData("Encode", "errors", "'x'", "utf-8 x")]
    [InlineData("Encode", "", "1", "encode() argument 'encoding' must be str, not int")]
    [InlineData("Encode", "", "'a' 2", "encode() argument 'errors' must be str, not int")]
    [InlineData("Encode", "encodings", "2", "encode() got an unexpected keyword argument 'encodings'. Did you mean 'encoding'?")]
    [InlineData("Replace", "", "'a'", "replace() takes at least 2 positional arguments (1 given)")]
    [InlineData("Replace", "", "'a' 'b'", "a b -1")]
    [InlineData("Replace", "count", "'a' 'b' 7", "a b 7")]
    [InlineData("Replace", "cnt", "'a' 'b' 1", "replace() got an unexpected keyword argument 'cnt'")]
    [InlineData("Replace", "", "1 'b'", "replace() argument 1 must be str, not int")]
    [InlineData("Replace", "", "'a' None", "replace() argument 2 must be str, not None")]
    [InlineData("RemovePrefix", "", "1", "removeprefix() argument must be str, not int")]
    [InlineData("ToBytes", "", "", "1 big False")]
    [InlineData("ToBytes", "signed,length", "True 3", "3 big True")]
    [InlineData("ToBytes", "", "1 'big' 1", "to_bytes() takes at most 2 positional arguments (3 given)")]
    [InlineData("ToBytes", "", "1 'big' 2 3", "to_bytes() takes at most 3 arguments (4 given)")]
    [InlineData("ToBytes", "signed,foo", "1 2", "to_bytes() got an unexpected keyword argument 'foo'")]
    [InlineData("ToBytes", "", "1 2", "to_bytes() argument 'byteorder' must be str, not int")]
    [InlineData("Scale", "", "1", "2.5")]
    [InlineData("Scale", "", "1.5 True", "2.5")]
    [InlineData("Scale", "", "'x'", "must be real number, not str")]
    [InlineData("Scale", "", "None", "must be real number, not NoneType")]
    [InlineData("Scale", "", "huge", "int too large to convert to float")]
    [InlineData("Big", "", "big", "1000000000000000000000000000001")]
    [InlineData("Big", "", "1", "2")]
    [InlineData("Big", "", "1.5", "'float' object cannot be interpreted as an integer")]
    [InlineData("Many", "", "1", " 0 0 0")]
    [InlineData("Many", "", "1 2 3 4", "2 2 0 0")]
    [InlineData("Many", "zz,b", "1 2 3", "3 0 0 1")]
    [InlineData("Many", "", "", "many() missing required argument 'a' (pos 1)")]
    [InlineData("Many", "a", "1 2", "argument for many() given by name ('a') and position (1)")]
    [InlineData("Many", "c", "1 2", "many() argument 'c' must be tuple, not int")]
    [InlineData("Rest", "", "1 2 3", "2")]
    [InlineData("Rest", "", "", "rest expected at least 1 argument, got 0")]
    [InlineData("Rest", "a", "1", "list.rest() takes no keyword arguments")]
    [InlineData("Raw", "a", "1 2 3", "21")]
    [InlineData("Link", "", "self", "None")]
    [InlineData("Link", "", "1", "link() argument 1 must be tests.list, not int")]
    [InlineData("Link", "", "self None", "link() argument 2 must be str, not None")]
    [InlineData("LimitOr", "", "", "-7")]
    [InlineData("LimitOr", "", "None", "-7")]
    [InlineData("LimitOr", "", "3", "3")]
    [InlineData("LimitOr", "", "'x'", "argument should be integer or None, not 'str'")]
    [InlineData("Given", "", "", "False")]
    [InlineData("Given", "n", "None", "True")]
    [InlineData("KeywordRequired", "", "", "keyword_required() missing required argument 'a' (pos 1)")]
    [InlineData("KeywordRequired", "a", "2", "3")]
    [InlineData("MakeTrans", "", "1", "True")]
    [InlineData("MakeTrans", "", "", "maketrans expected at least 1 argument, got 0")]
    public void Method_BindsAsCPython(string method, string keywords, string args, string expected)
    {
        var self = new PySample();
        Assert.Equal(expected, Show(Entry.Call(TestMachine.Make(), Entry.Of(typeof(PySample), method), self, keywords, Parse(args, self))));
    }

    [Theory]
    [InlineData("Sqrt", "", "", "tests.maths.sqrt() takes exactly one argument (0 given)")]
    [InlineData("Sqrt", "", "4", "2")]
    [InlineData("Sqrt", "x", "1", "tests.maths.sqrt() takes no keyword arguments")]
    [InlineData("IsClose", "", "1 2", "1E-09 0")]
    [InlineData("IsClose", "b,a,abs_tol", "1 2 3", "1E-09 3")]
    [InlineData("IsClose", "", "1", "isclose() missing required argument 'b' (pos 2)")]
    [InlineData("IsClose", "", "1 2 3", "isclose() takes exactly 2 positional arguments (3 given)")]
    [InlineData("IsClose", "rel_tol", "1 2 'x'", "must be real number, not str")]
    [InlineData("IsClose", "rel", "1 2 3", "isclose() got an unexpected keyword argument 'rel'")]
    public void Function_BindsAsCPython(string function, string keywords, string args, string expected) =>
        Assert.Equal(expected, Show(Entry.Call(TestMachine.Make(), Entry.Of(typeof(SampleModule), function), Value.None, keywords, Parse(args, Value.None))));

    [Theory]
    [InlineData("", "1 2", "list expected at most 1 argument, got 2")]
    [InlineData("a", "1", "list() takes no keyword arguments")]
    [InlineData("", "", "PySample")]
    public void Constructor_BindsAsCPython(string keywords, string args, string expected)
    {
        Value type = PySample.TypeObject;
        Assert.Equal(expected, Show(Entry.Call(TestMachine.Make(), Entry.Of(typeof(PySample), "New"), type, keywords, Parse(args, type))));
    }

    [Fact]
    public void ClassMethod_GetsTheClass()
    {
        Value type = PySubSample.TypeObject;
        Assert.True(Entry.Call(TestMachine.Make(), Entry.Of(typeof(PySample), "FromKeys"), type, "", Value.None).Is(type));
    }

    [Fact]
    public void ModuleState_IsSelf()
    {
        Value module = new SeedModule();
        Machine vm = TestMachine.Make();
        Entry.Function seed = Entry.Of(typeof(SeedModule), "Seed");
        Assert.Equal(0, Entry.Call(vm, seed, module, "", Value.Int(5)).AsLong);
        Assert.Equal(5, Entry.Call(vm, seed, module, "", Value.Int(6)).AsLong);
    }

    private static Value[] Parse(string args, Value self) =>
        [.. args.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => text switch
        {
            "None" => Value.None,
            "True" => Value.True,
            "self" => self,
            "big" => Value.Int(BigInteger.Pow(10, 30)),
            "huge" => Value.Int(BigInteger.Pow(10, 400)),
            _ when text[0] == '\'' => Value.Str(text.Trim('\'')),
            _ when text.Contains('.') => Value.Float(double.Parse(text, CultureInfo.InvariantCulture)),
            _ => Value.Int(long.Parse(text, CultureInfo.InvariantCulture)),
        })];

    private static string Show(Value value) =>
        value.IsError ? ((Signal)value.Object!).Message! :
        value.IsNone ? "None" :
        value.IsBool ? value.IsTrue.ToString() :
        value.IsFloat ? value.AsDouble.ToString(CultureInfo.InvariantCulture) :
        value.Object switch
        {
            null => value.AsLong.ToString(CultureInfo.InvariantCulture),
            PyStr text => text.Text,
            PyInt big => big.Number.ToString(CultureInfo.InvariantCulture),
            PyObject o => o.GetType().Name,
        };
}
