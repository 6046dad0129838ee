using Lucid.Runtime;
using Xunit;

namespace Lucid.Tests.Runtime.Machines;

public class SignalTests
{
    private const int User = 10;

    // Every kind of frame that can be interrupted: functions, generators, class bodies, native frames that call Python, handlers of exceptions.
    private const string Source = """
        import _signal
        out = []
        count = 0
        inside = 0
        def handler(number, frame):
            global count, inside
            inside = 1
            count += len([number for _ in range(2)]) // 2
            inside = 0
        _signal.signal(10, handler)
        ready = 1
        class Key:
            def __init__(self, n):
                self.n = n
            def __lt__(self, other):
                return self.n < other.n
            def __hash__(self):
                return self.n
            def __eq__(self, other):
                return self.n == other.n
        def numbers(n):
            try:
                for i in range(n):
                    got = yield i
            finally:
                out.append("closed")
        def outer(n):
            yield from numbers(n)
        def fails(n):
            try:
                raise ValueError(n)
            except ValueError as e:
                return str(e)
            finally:
                out.append(n)
        class Guard:
            def __enter__(self):
                return self
            def __exit__(self, *_):
                out.append("exit")
        out.append(sum(outer(3)))
        out.append([k.n for k in sorted([Key(3), Key(1), Key(2)])])
        out.append(sorted("bca", key=lambda c: -ord(c)))
        table = {Key(1): "a"}
        out.append(table[Key(1)])
        out.append(fails(7))
        with Guard() as g:
            out.append(any(x > 1 for x in (1, 2)))
        ready = 0
        """;

    [Fact]
    public void SentBeforeAnyInstruction_HandledWhileTheMachineTravels_ChangesNothing()
    {
        string wanted = Trial.Start(Source).Finish();
        int instructions = Trial.CountInstructions(Source);
        int handled = 0;
        for (int i = 0; i < instructions; i++)
        {
            Machine vm = Trial.Start(Source);
            vm.Run(i);
            if (vm.Global("ready") is not 1L)
            {
                continue;
            }
            vm.SendSignal(User);
            int teleports = 0;
            while (vm.Global("count") is 0L && vm.Run(1).Kind == OutcomeKind.Paused)
            {
                vm = vm.Teleport();
                teleports++;
            }
            Assert.True(teleports > 5, $"after {i} instructions the handler ran in {teleports} steps");
            Assert.True(wanted == vm.Finish(), $"after {i} instructions: {vm.Noted()} and not {wanted}");
            Assert.Equal(1L, vm.Global("count"));
            handled++;
        }
        Assert.True(handled > 200, $"only {handled} signals were handled");
    }

    [Fact]
    public void SentWhileTheProgramWaits_IsHandledAndTheWaitGoesOn()
    {
        Machine vm = Trial.Start(
            "import _signal, host\nout = []\n_signal.signal(10, lambda n, f: out.append(n))\nout.append(host.ask('what'))\n",
            new HostFunctions().AddWaiting("ask"));
        Wait wait = vm.Run().Wait!;
        vm.SendSignal(User);
        Outcome again = vm.Run();
        Assert.Equal(OutcomeKind.Waiting, again.Kind);
        Assert.Equal("[10]", vm.Noted());
        vm.Resume(wait, "this");
        Assert.Equal("[10, this]", vm.Finish());
    }

    [Fact]
    public void HandlerThatRaises_RaisesWhereTheProgramStands()
    {
        Machine vm = Trial.Start("""
            import _signal
            out = []
            def handler(number, frame):
                raise LookupError(number)
            _signal.signal(10, handler)
            try:
                while True:
                    ready = 1
            except LookupError as e:
                out.append(e.args[0])
            """);
        vm.Run(2000);
        vm.SendSignal(User);
        Assert.Equal("[10]", vm.Finish());
    }

    [Fact]
    public void WithoutHandler_TheRunEndsWithItsNumber()
    {
        Machine vm = Trial.Start("while True: pass");
        vm.Run(500);
        vm.SendSignal(15);
        Assert.Equal(PauseReason.Signal, vm.Run().Reason);
        Assert.Equal(15, vm.FatalSignal);
    }

    [Fact]
    public void InterruptWithoutHandler_IsKeyboardInterrupt()
    {
        Machine vm = Trial.Start("out = []\ntry:\n    while True: pass\nexcept KeyboardInterrupt:\n    out.append('stopped')\n");
        vm.Run(500);
        vm.SendSignal(2);
        Assert.Equal("[stopped]", vm.Finish());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(64)]
    public void NumberOutOfRange_IsRefused(int number) => Assert.Throws<ArgumentOutOfRangeException>(() => Trial.Start("").SendSignal(number));

    [Fact]
    public void SeveralAtOnce_AreAllHandled()
    {
        Machine vm = Trial.Start("""
            import _signal
            out = []
            for n in (10, 12, 15):
                _signal.signal(n, lambda number, frame: out.append(number))
            ready = 1
            while len(out) < 3:
                pass
            out.sort()
            """);
        vm.Run(3000);
        vm.SendSignal(12);
        vm.SendSignal(15);
        vm.SendSignal(10);
        vm.SendSignal(10);
        Assert.Equal("[10, 12, 15]", vm.Finish());
    }
}
