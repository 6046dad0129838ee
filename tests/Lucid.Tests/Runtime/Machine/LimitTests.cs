using Lucid.Runtime;
using Xunit;

namespace Lucid.Tests.Runtime.Machines;

public class LimitTests
{
    private const string Counting = "out = []\nn = 0\nwhile n < 20_000:\n    n += 1\n    if n % 5000 == 0:\n        out.append(n)\n";
    private const string Wanted = "[5000, 10000, 15000, 20000]";

    [Fact]
    public void Instructions_PauseAndGoOnWithANewBudget()
    {
        Machine vm = Trial.Start(Counting, limits: new MachineLimits { Instructions = 30_000 });
        Outcome outcome = vm.Run();
        Assert.Equal((OutcomeKind.Paused, PauseReason.Budget), (outcome.Kind, outcome.Reason));
        long reached = (long)vm.Global("n")!;
        Assert.InRange(reached, 1000, 19_000);
        // Without a new budget there is nothing left to run.
        Assert.Equal(PauseReason.Budget, vm.Run().Reason);
        Assert.Equal(reached, vm.Global("n"));
        vm.Limits = new MachineLimits { Instructions = 10_000_000 };
        Assert.Equal(Wanted, vm.Finish());
    }

    [Theory]
    [InlineData("sum(range(10**11))")]
    [InlineData("any(iter(int, 1))")]
    [InlineData("max(range(10**10))")]
    [InlineData("x = list(range(10**5))\nwhile True: x.sort(); x.reverse()")]
    public void Time_EndsInsideBuiltinFunctions(string source)
    {
        Machine vm = Trial.Start(source, limits: new MachineLimits { Time = TimeSpan.FromMilliseconds(200) });
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(PauseReason.Time, vm.Run().Reason);
        // Far more than it takes, and far less than the program would.
        Assert.InRange(watch.Elapsed, TimeSpan.FromMilliseconds(150), TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("'a' * (5 * 10**8)")]
    [InlineData("b'ab' * (5 * 10**8)")]
    [InlineData("[0] * 10**8")]
    [InlineData("(1, 2) * 10**8")]
    [InlineData("1 << 10**9")]
    [InlineData("3 ** 10**9")]
    public void Memory_RefusesOneObjectThatIsTooLarge(string expression)
    {
        Machine vm = Trial.Start($"try:\n    x = {expression}\nexcept MemoryError:\n    out = ['refused']\n", limits: new MachineLimits { MemoryBytes = 30_000_000 });
        Assert.Equal("[refused]", vm.Finish());
    }

    [Fact]
    public void Interrupt_EndsALoopOfLongBuiltinFunctions()
    {
        Machine vm = Trial.Start("x = [1] * 10**6\nwhile True: 2 in x");
        using var timer = new Timer(_ => vm.Interrupt(), null, 200, Timeout.Infinite);
        Assert.Equal(PauseReason.Interrupt, vm.Run().Reason);
    }

    [Fact]
    public void Instructions_AreCountedOverSeveralRuns()
    {
        Machine vm = Trial.Start(Counting, limits: new MachineLimits { Instructions = 5_000 });
        for (int i = 0; i < 5; i++)
        {
            Assert.Equal(PauseReason.Budget, vm.Run(1_000).Reason);
        }
        object? reached = vm.Global("n");
        Assert.Equal(PauseReason.Budget, vm.Run(1_000).Reason);
        Assert.Equal(reached, vm.Global("n"));
    }

    [Fact]
    public void RunBudget_OfOneEachTime_ReachesTheEnd()
    {
        Machine vm = Trial.Start("out = []\nfor i in range(5):\n    out.append(sorted([3, i], key=lambda x: -x)[0])\n");
        Outcome outcome;
        int steps = 0;
        do
        {
            outcome = vm.Run(1);
            steps++;
        }
        while (outcome.Kind == OutcomeKind.Paused && steps < 10_000);
        Assert.Equal(OutcomeKind.Completed, outcome.Kind);
        Assert.Equal("[3, 3, 3, 3, 4]", vm.Noted());
    }

    [Fact]
    public void Memory_PausesAndGoesOn()
    {
        Machine vm = Trial.Start("out = []\nkept = []\nfor i in range(200_000):\n    kept.append([i])\nout.append(len(kept))\n", limits: new MachineLimits { MemoryBytes = 3_000_000 });
        Assert.Equal(PauseReason.Memory, vm.Run().Reason);
        var kept = (object?[])vm.Global("kept")!;
        Assert.InRange(kept.Length, 100, 150_000);
        vm.Limits = new MachineLimits();
        Assert.Equal("[200000]", vm.Finish());
    }

    [Fact]
    public void Time_PausesAndGoesOn()
    {
        Machine vm = Trial.Start("out = []\nn = 0\nstop = False\nwhile not stop:\n    n += 1\nout.append('stopped')\n", limits: new MachineLimits { Time = TimeSpan.FromMilliseconds(30) });
        Assert.Equal(PauseReason.Time, vm.Run().Reason);
        Assert.True((long)vm.Global("n")! > 0);
        vm.Limits = new MachineLimits();
        Assert.Equal(PauseReason.Budget, vm.Run(1000).Reason);
    }

    [Fact]
    public void Depth_IsARecursionErrorThatTheProgramCanCatch()
    {
        Machine vm = Trial.Start("out = []\ndef f(n):\n    global deepest\n    deepest = n\n    f(n + 1)\ntry:\n    f(0)\nexcept RecursionError as e:\n    out.append(str(e))\nout.append(deepest < 60)\n", depthMax: 50);
        Assert.Equal("[maximum recursion depth exceeded, True]", vm.Finish());
    }

    [Theory]
    [InlineData("def f(*a): return sorted([2, 1], key=f)", "f()")]
    [InlineData("class C:\n    def __eq__(self, o): return C() == C()\n    def __repr__(self): return repr(self)", "C() == C()")]
    [InlineData("class C:\n    def __getattr__(self, n): return getattr(self, n)", "C().x")]
    [InlineData("def f(): return list(map(lambda _: f(), [1]))", "f()")]
    [InlineData("a = []\nfor _ in range(100_000): a = [a]", "repr(a)")]
    [InlineData("a = []\nb = []\nfor _ in range(100_000): a = [a]; b = [b]", "a == b")]
    [InlineData("a = ()\nfor _ in range(100_000): a = (a,)", "hash(a)")]
    public void Depth_HoldsThroughBuiltins(string before, string deep)
    {
        Machine vm = Trial.Start($"out = []\n{before}\ntry:\n    {deep}\nexcept RecursionError as e:\n    out.append('too deep')\n");
        Assert.Equal("[too deep]", vm.Finish());
    }

    [Theory]
    [InlineData("instructions")]
    [InlineData("memory")]
    [InlineData("time")]
    public void Dream_IsRolledBackAfterALimit(string kind)
    {
        Machine vm = Trial.Start("out = []\nkept = [0]\nready = 1\nwhile True:\n    kept.append([len(kept)])\n    kept[0] += 1\n");
        while (vm.Global("ready") is null)
        {
            vm.Run(1);
        }
        ulong before = vm.Digest();
        MachineDream dream = vm.Dream();
        vm.Limits = kind switch
        {
            "instructions" => new MachineLimits { Instructions = 20_000 },
            "memory" => new MachineLimits { MemoryBytes = 2_000_000 },
            _ => new MachineLimits { Time = TimeSpan.FromMilliseconds(20) },
        };
        Assert.Equal(OutcomeKind.Paused, vm.Run().Kind);
        Assert.NotEqual(before, vm.Digest());
        dream.WakeUp();
        Assert.Equal(before, vm.Digest());
        vm.Limits = new MachineLimits();
        Assert.Equal(PauseReason.Budget, vm.Run(10_000).Reason);
        Assert.True(((object?[])vm.Global("kept")!).Length > 100);
    }

    [Fact]
    public void Interrupt_FromAnotherThread_Pauses()
    {
        Machine vm = Trial.Start("n = 0\nwhile True:\n    n += 1\n");
        using var timer = new Timer(_ => vm.Interrupt(), null, 50, Timeout.Infinite);
        Assert.Equal(PauseReason.Interrupt, vm.Run().Reason);
        Assert.Equal(PauseReason.Budget, vm.Run(100).Reason);
    }

    [Fact]
    public void Interrupt_BeforeTheRun_PausesAtOnceAndOnce()
    {
        Machine vm = Trial.Start(Counting);
        vm.Interrupt();
        Assert.Equal(PauseReason.Interrupt, vm.Run().Reason);
        Assert.Equal(Wanted, vm.Finish());
    }

    [Fact]
    public void ImageAtALimit_GoesOnElsewhere()
    {
        Machine vm = Trial.Start(Counting, limits: new MachineLimits { Instructions = 30_000 });
        vm.Run();
        Assert.Equal(Wanted, Machine.Load(vm.Save()).Finish());
    }
}
