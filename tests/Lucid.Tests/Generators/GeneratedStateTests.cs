using Lucid.Runtime;
using Lucid.Tests.Generators.Samples;
using Xunit;

namespace Lucid.Tests.Generators;

public sealed class GeneratedStateTests
{
    [Fact]
    public void Rollback_PutsStateBack()
    {
        var undo = new Undo();
        var sample = new PySample();
        sample.Set(undo, Mood.Calm, "before");
        sample.Append(undo, Value.Int(1));
        Assert.Equal(0, undo.RecordCount);
        undo.Open();
        sample.Set(undo, Mood.Wild, "after");
        sample.Append(undo, Value.Int(2));
        Assert.Equal("after", sample.Now.Text);
        undo.Rollback();
        Assert.Equal("before", sample.Now.Text);
        Assert.Equal(Mood.Calm, sample.Now.Mood);
        Assert.Equal(1, sample.Now.Items.Count);
        Assert.Equal(1, sample.RestoredCount);
    }

    [Fact]
    public void Write_LogsOnceAnEpoch()
    {
        var undo = new Undo();
        var sample = new PySample();
        undo.Open();
        sample.Set(undo, Mood.Wild, "a");
        sample.Set(undo, Mood.Wild, "b");
        Assert.Equal(1, undo.RecordCount);
        undo.Open();
        sample.Set(undo, Mood.Wild, "c");
        Assert.Equal(2, undo.RecordCount);
        undo.Commit();
        undo.Rollback();
        Assert.Null(sample.Now.Text);
    }

    [Fact]
    public void DerivedState_IsLoggedWithItsBase()
    {
        var undo = new Undo();
        var sample = new PySubSample();
        sample.Add(undo, Value.Int(1));
        undo.Open();
        sample.Append(undo, Value.Int(2));
        sample.Add(undo, Value.Int(3));
        undo.Open();
        sample.Add(undo, Value.Int(4));
        sample.Append(undo, Value.Int(5));
        Assert.Equal((3, 3, 2), (sample.Number, sample.MoreCount, sample.Len()));
        undo.Rollback();
        Assert.Equal((2, 2, 1), (sample.Number, sample.MoreCount, sample.Len()));
        undo.Rollback();
        Assert.Equal((1, 1, 0), (sample.Number, sample.MoreCount, sample.Len()));
    }

    [Fact]
    public void Frame_GoesThroughItsSteps()
    {
        Machine vm = TestMachine.Make();
        var frame = new CountFrame();
        Continuation first = frame.Resume(vm, 0, Value.Int(4));
        Assert.Equal((4, 1), (frame.Total, first.Step));
        Assert.Equal(-1, frame.Resume(vm, first.Step, Value.Int(2)).Step);
        Assert.Throws<InvalidOperationException>(() => frame.Resume(vm, 3, Value.None));
    }

    [Fact]
    public void Type_KnowsWhatWasDeclared()
    {
        PyType type = PySample.TypeObject;
        Assert.Equal("list", type.Name);
        Assert.Equal("tests.list", type.FullName);
        Assert.Same(PySample.TypeObject, PySubSample.TypeObject.Base);
        Assert.Same(PyFixed.TypeObject, PyFixed.One.Type);
        Assert.Same(PySubSample.TypeObject, new PySubSample().Type);
    }

    [Fact]
    public void Registries_FindByName()
    {
        Assert.Same(PySubSample.TypeObject, Registries.FindType("tests.sublist"));
        Assert.Same(SampleModule.Spec, Registries.FindModule("tests.maths"));
        NativeFrame frame = Registries.MakeFrame("tests.count")!;
        Assert.IsType<CountFrame>(frame);
        Assert.Equal("tests.count", Registries.NameOf(frame));
        Assert.Equal("__new__", Registries.FindSignature("tests.list", "__new__")!.Key);
        Assert.Null(Registries.FindType("tests.nothing"));
        Assert.Null(Registries.FindModule("tests.nothing"));
        Assert.Null(Registries.MakeFrame("tests.nothing"));
        Assert.Null(Registries.FindSignature("tests.list", "nothing"));
    }
}
