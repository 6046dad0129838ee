using Lucid.Runtime;
using Xunit;

namespace Lucid.Tests.Runtime.Machines;

/// <summary>What a host should not do: it is told so, and the machine is as it was.</summary>
public class MisuseTests
{
    private const string Source = "out = []\nfor i in range(100):\n    out.append(i * i)\nout = [sum(out)]\n";
    private const string Wanted = "[328350]";

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 1, 2, 3 })]
    [InlineData(new byte[] { 0x4C, 0x55, 0x43, 0x49, 0x44, 0x49, 0x4D, 0x47 })]
    public void Load_OfWhatIsNoImage_IsRefused(byte[] bytes)
    {
        ImageException e = Assert.Throws<ImageException>(() => Machine.Load(bytes));
        Assert.NotEmpty(e.Message);
    }

    [Fact]
    public void Load_OfZerosAndText_IsRefused()
    {
        Assert.Throws<ImageException>(() => Machine.Load(new byte[5000]));
        Assert.Throws<ImageException>(() => Machine.Load(System.Text.Encoding.UTF8.GetBytes(new string('x', 5000))));
    }

    [Fact]
    public void Load_OfWhatWasWrittenToBeDigested_IsRefused() => Assert.Throws<ImageException>(() => Machine.Load(Trial.Start(Source).DigestedImage()));

    [Fact]
    public void Run_OfAFinishedMachine_SaysSoAgain()
    {
        Machine vm = Trial.Start(Source);
        Assert.Equal(Wanted, vm.Finish());
        Assert.Equal(Wanted, vm.Finish());
        Assert.Equal(Wanted, vm.Teleport().Finish());
        vm.Start("out = ['next']");
        Assert.Equal("[next]", vm.Finish());
    }

    [Fact]
    public void Run_OfAFailedMachine_SaysSoAgain()
    {
        Machine vm = Trial.Start("out = [1]\nraise ValueError('v')");
        for (int i = 0; i < 2; i++)
        {
            Outcome outcome = vm.Run();
            Assert.Equal((OutcomeKind.Failed, "ValueError", "v"), (outcome.Kind, outcome.Exception!.Type.Name, outcome.Exception.Message));
        }
        Assert.Equal("[1]", vm.Noted());
        Assert.Equal((OutcomeKind.Failed, "v"), (vm.Teleport().Run() is { } again ? (again.Kind, again.Exception!.Message) : default));
    }

    [Fact]
    public void Start_OfAProgramWhileAnotherIsUnderWay_IsRefused()
    {
        Machine vm = Trial.Start(Source);
        vm.Run(100);
        Assert.Throws<InvalidOperationException>(() => vm.Start("z = 1"));
        Assert.Throws<InvalidOperationException>(() => vm.StartIn("z = 1", "__main__"));
        Assert.Throws<InvalidOperationException>(() => vm.StartCall(vm.Builtins.GetStr(PyStr.Intern("print"))));
        Assert.Equal(Wanted, vm.Finish());
        vm.StartIn("out.append(1)", "__main__");
        Assert.Equal("[328350, 1]", vm.Finish());
    }

    [Fact]
    public void HostFunction_OfAValueThatHoldsItself_IsRefused()
    {
        Machine vm = Trial.Start("import host\nx = []\nx.append(x)\ntry:\n    host.take(x)\nexcept ValueError as e:\n    out = [str(e)]", new HostFunctions().Add("take", _ => null));
        Assert.Contains("holds itself", vm.Finish(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_AfterADreamInWhichTheProgramFailed_EndsWell()
    {
        var functions = new HostFunctions();
        bool fails = true;
        functions.Add("fails", _ => fails);
        Machine vm = Trial.Start("import host\nout = [1]\nif host.fails():\n    raise ValueError('v')\nout = [2]", functions);
        MachineDream dream = vm.Dream();
        Assert.Equal(OutcomeKind.Failed, vm.Run().Kind);
        Machine loaded = vm.Teleport();
        dream.WakeUp();
        fails = false;
        Assert.Equal("[2]", vm.Finish());
        loaded.OpenDream!.WakeUp();
        Assert.Equal("[2]", loaded.Finish());
        dream = vm.Dream();
        vm.Start("out = [3]\nraise ValueError('w')");
        Assert.Equal(OutcomeKind.Failed, vm.Run().Kind);
        dream.WakeUp();
        Assert.Equal("[2]", vm.Finish());
    }

    [Fact]
    public void Run_OfAMachineWithoutAProgram_Completes() => Assert.Equal(OutcomeKind.Completed, Machine.Create(new MachineOptions()).Run().Kind);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Run_WithAlmostNoBudget_Pauses(long budget)
    {
        Machine vm = Trial.Start(Source);
        Assert.Equal(PauseReason.Budget, vm.Run(budget).Reason);
        Assert.Equal(Wanted, vm.Finish());
    }

    [Fact]
    public void Dream_EndedTwice_IsRefused()
    {
        Machine vm = Trial.Start(Source);
        vm.Run(100);
        MachineDream dream = vm.Dream();
        vm.Run(50);
        dream.WakeUp();
        Assert.Throws<InvalidOperationException>(dream.WakeUp);
        Assert.Throws<InvalidOperationException>(dream.Realize);
        Assert.Equal(Wanted, vm.Finish());
    }

    [Fact]
    public void Dream_EndedBeforeAnInnerOne_IsRefused()
    {
        Machine vm = Trial.Start(Source);
        vm.Run(100);
        MachineDream outer = vm.Dream();
        vm.Run(50);
        MachineDream inner = vm.Dream();
        Assert.Throws<InvalidOperationException>(outer.WakeUp);
        Assert.Throws<InvalidOperationException>(outer.Realize);
        inner.WakeUp();
        outer.Realize();
        Assert.Equal(0, vm.DreamDepth);
        Assert.Equal(Wanted, vm.Finish());
    }

    [Fact]
    public void Save_InsideADream_KeepsTheDream()
    {
        Machine vm = Trial.Start(Source);
        vm.Run(100);
        MachineDream dream = vm.Dream();
        vm.Run(300);
        byte[] image = vm.Save();
        Machine elsewhere = Machine.Load(image);
        Assert.Equal(1, elsewhere.DreamDepth);
        Assert.Equal(Wanted, elsewhere.Finish());
        dream.WakeUp();
        Assert.Equal(Wanted, vm.Finish());
    }

    [Theory]
    [InlineData("run")]
    [InlineData("save")]
    [InlineData("dream")]
    [InlineData("wake")]
    [InlineData("realize")]
    [InlineData("digest")]
    [InlineData("start")]
    public void HostFunction_ThatUsesTheMachineThatCallsIt_IsRefused(string use)
    {
        Machine vm = null!;
        MachineDream dream = null!;
        Exception? refusal = null;
        var functions = new HostFunctions().Add("use", _ =>
        {
            refusal = Record.Exception(() =>
            {
                switch (use)
                {
                    case "run": vm.Run(); break;
                    case "save": vm.Save(); break;
                    case "dream": vm.Dream(); break;
                    case "wake": dream.WakeUp(); break;
                    case "realize": dream.Realize(); break;
                    case "digest": vm.Digest(); break;
                    case "start": vm.Start("x = 1"); break;
                }
            });
            return null;
        });
        vm = Trial.Start("import host\nout = [1]\nhost.use()\nout.append(sorted([2, 1], key=lambda x: host.use() or x))\n", functions);
        dream = vm.Dream();
        Assert.Equal("[1, [1, 2]]", vm.Finish());
        InvalidOperationException e = Assert.IsType<InvalidOperationException>(refusal);
        Assert.Contains("runs", e.Message, StringComparison.Ordinal);
        Assert.Equal(1, vm.DreamDepth);
    }

    [Fact]
    public void Start_TwiceBeforeRunning_RunsTheSecondFirst()
    {
        Machine vm = Trial.Start("out.append(1)");
        vm.Start("out = [2]");
        Outcome outcome = vm.Run();
        Assert.True(outcome.Kind is OutcomeKind.Completed or OutcomeKind.Failed);
        Assert.Null(vm.LastFault);
    }

    [Fact]
    public void StartIn_OfAModuleThatIsNotThere_IsRefused()
    {
        Machine vm = Trial.Start(Source);
        Assert.Throws<ArgumentException>(() => vm.StartIn("1", "nowhere"));
        Assert.Equal(Wanted, vm.Finish());
    }

    [Fact]
    public void SourceThatDoesNotCompile_IsASyntaxErrorOfTheProgram()
    {
        Machine vm = Trial.Start("def f(:\n");
        Outcome outcome = vm.Run();
        Assert.Equal((OutcomeKind.Failed, "SyntaxError"), (outcome.Kind, outcome.Exception!.Type.Name));
        Assert.Null(vm.LastFault);
    }
}
