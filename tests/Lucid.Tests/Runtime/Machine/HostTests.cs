using Lucid.Runtime;
using Xunit;

namespace Lucid.Tests.Runtime.Machines;

public class HostTests
{
    private static HostFunctions Functions() => new HostFunctions()
        .Add("add", args => (long)args[0]! + (long)args[1]!)
        .Add("refuse", _ => throw new HostException("PermissionError", "not for you"))
        .Add("broken", _ => throw new InvalidOperationException("a mistake"))
        .Add("strange", _ => throw new HostException("NoSuchError", "lost"))
        .Add("odd", _ => new System.Text.StringBuilder())
        .AddWaiting("ask")
        .AddWaiting("tell");

    [Fact]
    public void Functions_AnswerAndRaise()
    {
        Machine vm = Trial.Start("""
            import host
            out = [host.add(1, 2)]
            for f in (host.refuse, host.broken, host.strange, host.odd):
                try:
                    f()
                except Exception as e:
                    out.append(type(e).__name__)
                    out.append(str(e))
            try:
                host.add(1, b=2)
            except TypeError as e:
                out.append(str(e))
            out.append(host.add(20, 3))
            """, Functions());
        string noted = vm.Finish();
        Assert.StartsWith("[3, PermissionError, not for you, SystemError, internal error: InvalidOperationException: a mistake, SystemError, ", noted, StringComparison.Ordinal);
        Assert.EndsWith("add() takes no keyword arguments, 23]", noted, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_InsideOfNativeFrames_IsCaughtByTheProgram()
    {
        Machine vm = Trial.Start("""
            import host
            out = []
            class K:
                def __hash__(self): return host.broken()
                def __lt__(self, o): return host.broken()
            def tries(f):
                try:
                    f()
                except SystemError as e:
                    out.append('caught')
            tries(lambda: {K(): 1})
            tries(lambda: sorted([K(), K()]))
            tries(lambda: sorted([1, 2], key=host.broken))
            tries(lambda: list(map(host.broken, [1])))
            tries(lambda: [*map(lambda x: host.broken(), [1])])
            out.append(sorted([2, 1]))
            """, Functions());
        Assert.Equal("[caught, caught, caught, caught, caught, [1, 2]]", vm.Finish());
        Assert.IsType<InvalidOperationException>(vm.LastFault);
    }

    [Fact]
    public void Waits_TravelAndAreAnsweredElsewhere()
    {
        Machine vm = Trial.Start("import host\nout = []\nfor n in range(3):\n    out.append(host.ask(n, [n]))\n", Functions());
        for (int i = 0; i < 3; i++)
        {
            Outcome outcome = vm.Run();
            Assert.Equal((OutcomeKind.Waiting, WaitKind.Host, "ask"), (outcome.Kind, outcome.Wait!.Kind, outcome.Wait.Name));
            Wait here = outcome.Wait;
            vm = vm.Teleport();
            Wait wait = Assert.Single(vm.Waits);
            Assert.Equal($"[{i}, [{i}]]", Trial.Show(HostValue.To(wait.Arguments!)));
            // The one of before the journey will do as well: tickets are state.
            vm.Resume(i % 2 == 0 ? here : wait, new Dictionary<string, object?> { ["n"] = i });
        }
        Assert.Equal("[{n: 0}, {n: 1}, {n: 2}]", vm.Finish());
    }

    [Fact]
    public void Waits_OfManyThreads_AreAnsweredInAnyOrder()
    {
        Machine vm = Trial.Start("""
            import host, _thread
            out = []
            def work(n):
                out.append(host.ask(n))
            for n in range(3):
                _thread.start_new_thread(work, (n,))
            out.append(host.tell())
            """, Functions());
        vm.Run();
        vm = vm.Teleport();
        Assert.Equal(4, vm.Waits.Count);
        foreach (Wait wait in vm.Waits.Reverse())
        {
            if (wait.Name == "ask")
            {
                vm.Resume(wait, "thread " + Trial.Show(HostValue.To(wait.Arguments!)));
                Assert.Equal(OutcomeKind.Waiting, vm.Run().Kind);
                vm = vm.Teleport();
            }
        }
        vm.Resume(Assert.Single(vm.Waits), "main");
        Assert.Equal("[thread [2], thread [1], thread [0], main]", vm.Finish());
    }

    [Fact]
    public void Wait_AnsweredWithAnError_RaisesIt()
    {
        Machine vm = Trial.Start("import host\nout = []\ntry:\n    host.ask()\nexcept KeyError as e:\n    out.append(repr(e))\n", Functions());
        vm.ResumeWithError(vm.Run().Wait!, "lost", "KeyError");
        Assert.Equal("[KeyError('lost')]", vm.Finish());
    }

    [Fact]
    public void Wait_AnsweredTwice_IsRefusedAndHarmless()
    {
        Machine vm = Trial.Start("import host\nout = [host.ask()]\nout.append(host.tell())\n", Functions());
        Wait wait = vm.Run().Wait!;
        vm.Resume(wait, 1);
        Assert.Throws<ArgumentException>(() => vm.Resume(wait, 2));
        Assert.Throws<ArgumentException>(() => vm.ResumeWithError(wait, "late"));
        Wait next = vm.Run().Wait!;
        Assert.Throws<ArgumentException>(() => vm.Resume(wait, 3));
        vm.Resume(next, 4);
        Assert.Equal("[1, 4]", vm.Finish());
    }

    [Fact]
    public void Wait_AnsweredWithWhatIsNoValue_StaysOpen()
    {
        Machine vm = Trial.Start("import host\nout = [host.ask()]\n", Functions());
        Wait wait = vm.Run().Wait!;
        Assert.Throws<ArgumentException>(() => vm.Resume(wait, new System.Text.StringBuilder()));
        Assert.Throws<ArgumentException>(() => vm.ResumeWithError(wait, "x", "NoSuchError"));
        vm.Resume(wait, "yes");
        Assert.Equal("[yes]", vm.Finish());
    }

    [Fact]
    public void Wait_OfAnotherMachine_IsRefused()
    {
        Machine vm = Trial.Start("import host\nout = [host.ask()]\n", Functions());
        Machine other = Trial.Start("out = []\nwhile True: pass", Functions());
        other.Run(100);
        Wait wait = vm.Run().Wait!;
        Assert.Throws<ArgumentException>(() => other.Resume(wait, 1));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Dream_OfAHostThatWaits_IsTakenBackOrKept(bool keep)
    {
        Machine vm = Trial.Start("import host\nout = []\nwhile len(out) < 3:\n    out.append(host.ask(len(out)))\n", Functions());
        Wait wait = vm.Run().Wait!;
        byte[] before = vm.DigestedImage();
        MachineDream dream = vm.Dream();
        vm.Resume(wait, "dreamt");
        Wait second = vm.Run().Wait!;
        Assert.Equal("[dreamt]", vm.Noted());
        if (keep)
        {
            dream.Realize();
            vm.Resume(second, "two");
            vm.Resume(vm.Run().Wait!, "three");
            Assert.Equal("[dreamt, two, three]", vm.Finish());
            return;
        }
        dream.WakeUp();
        byte[] after = vm.DigestedImage();
        Assert.True(before.AsSpan().SequenceEqual(after), Machine.DescribeDifference(before, after));
        Assert.Equal("[]", vm.Noted());
        Assert.Throws<ArgumentException>(() => vm.Resume(second, "of the dream"));
        vm.Resume(wait, "one");
        vm.Resume(vm.Run().Wait!, "two");
        vm.Resume(vm.Run().Wait!, "three");
        Assert.Equal("[one, two, three]", vm.Finish());
    }

    [Fact]
    public void WithoutTheFunction_TheProgramGetsAnErrorThatSaysSo()
    {
        Machine vm = Trial.Start("import host\nout = []\nready = 1\ntry:\n    out.append(host.add(1, 2))\nexcept RuntimeError as e:\n    out.append(str(e))\n", Functions());
        while (vm.Global("ready") is null)
        {
            vm.Run(1);
        }
        Assert.Equal("[this host has no function 'add']", Machine.Load(vm.Save()).Finish());
        Assert.Equal("[3]", vm.Finish());
    }

    [Fact]
    public void Names_ThatPythonCannotSay_AreRefused()
    {
        foreach (string name in (string[])["", "1a", "a b", "a.b"])
        {
            Assert.Throws<ArgumentException>(() => new HostFunctions().AddWaiting(name));
        }
        Assert.Throws<ArgumentException>(() => Functions().AddWaiting("ask"));
    }

    [Fact]
    public void Globals_ThatAreNotThere_AreNull()
    {
        Machine vm = Trial.Start("x = None\ny = [1, 'a', 2.5, True, b'b', (1,), {'k': {}}, 2 ** 70]\n");
        vm.Run();
        Assert.Null(vm.Global("nothing"));
        Assert.Null(vm.Global("x"));
        Assert.Equal("[1, a, 2.5, True, System.Byte[], [1], {k: {}}, 1180591620717411303424]", Trial.Show(vm.Global("y")));
    }

    [Fact]
    public void Values_ThatHoldThemselves_AreRefused()
    {
        Machine vm = Trial.Start("out = []\nout.append(out)\n");
        vm.Run();
        Assert.Throws<ArgumentException>(() => vm.Global("out"));
        Assert.Equal(OutcomeKind.Completed, vm.Run().Kind);
    }
}
