using Lucid.Runtime;
using Lucid.Tests.Generators.Samples;
using Xunit;

namespace Lucid.Tests.Generators;

/// <summary>Arguments whose special methods convert them: the machine runs the conversion, then the function with its result.</summary>
public sealed class ConversionTests
{
    [Fact]
    public void Index_IsCalledByTheMachine() => Assert.Equal(1, Run("Pop", "", PyFixed.One).AsLong);

    [Fact]
    public void Float_IsPreferredToIndex() => Assert.Equal(3.5, Run("Scale", "", PyFixed.One, Value.Int(2)).AsDouble);

    [Fact]
    public void Arguments_AreConvertedOneAfterTheOther() => Assert.Equal(3.0, Run("Scale", "", PyFixed.One, PyFixed.One).AsDouble);

    [Fact]
    public void ArgumentGivenByKeyword_IsConverted() => Assert.Equal("a b 1", Text(Run("Replace", "count", Value.Str("a"), Value.Str("b"), PyFixed.One)));

    [Fact]
    public void Truth_IsAskedForByTheMachine() => Assert.True(Run("Sort", "reverse", new PyFixedTruth()).IsTrue);

    [Fact]
    public void BigInteger_TakesIndex() => Assert.Equal(2, Run("Big", "", PyFixed.One).AsLong);

    [Fact]
    public void OptionalInt_TakesIndex() => Assert.Equal(1, Run("LimitOr", "", PyFixed.One).AsLong);

    private static string Text(Value value) => value.As<PyStr>()!.Text;

    private static Value Run(string method, string keywords, params Value[] args)
    {
        Machine vm = TestMachine.Make();
        Value result = Entry.Call(vm, Entry.Of(typeof(PySample), method), new PySample(), keywords, args);
        // Where the operand answers without Python, nothing is left for the machine to run.
        return result.IsPushed ? vm.Run().Result : result;
    }
}
