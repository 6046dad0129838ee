using System.Globalization;
using Lucid.Runtime;

namespace Lucid.Cli;

/// <summary>
/// <c>lucid fuzz-images [--seed N] [--count M] [--first K] [-v]</c>: damages images on purpose, with their checksums put right, and loads and
/// runs them. Each must be refused with an <see cref="ImageException"/> or give a machine that runs to some outcome: no other CLR
/// exception, no crash, no hang. Prints the seed and number of what fails; the same seed and number give the same bytes again.
/// </summary>
internal static class FuzzCommand
{
    private const int InstructionsMax = 20_000;
    private const int PatienceMilliseconds = 20_000;

    private static readonly string[] programs =
    [
        """
        class Point:
            __slots__ = ("x", "y")
            def __init__(self, x, y):
                self.x, self.y = x, y
            def __eq__(self, other):
                return (self.x, self.y) == (other.x, other.y)
            def __hash__(self):
                return hash((self.x, self.y))
        class Named(Point):
            def __init__(self, name):
                super().__init__(1, 2)
                self.name = name
        seen = {}
        def walk(n):
            for i in range(n):
                p = Point(i, -i)
                seen[p] = [i, float(i), str(i), (i,), {i}]
                yield p
        for p in walk(100000):
            q = Named("n%d" % p.x)
            q.extra = sorted([3, 1, 2], key=lambda v: -v)
        """,
        """
        def make(k):
            total = 0
            def add(n, *more, scale=2, **rest):
                nonlocal total
                total += n * scale + k
                return total
            return add
        adders = [make(k) for k in range(5)]
        text = ""
        while len(text) < 10**7:
            for a in adders:
                try:
                    text += f"{a(1, 2, scale=3, z=4):>5}"
                    if len(text) % 7 == 0:
                        raise ValueError(text[-3:])
                except ValueError as e:
                    text += str(e.args)
                finally:
                    text = text[-200:]
        """,
        """
        class Stack(list):
            def push(self, item):
                self.append(item)
                return self
        class Bag(dict):
            def __missing__(self, key):
                self[key] = Stack()
                return self[key]
        class Meta(type):
            def __call__(cls, *args):
                return super().__call__(*args)
        class Thing(metaclass=Meta):
            items = property(lambda self: 3)
            @classmethod
            def of(cls, n):
                return cls()
        def countdown(n):
            while n:
                got = yield n
                n -= 1 if got is None else got
            return "done"
        def outer(n):
            result = yield from countdown(n)
            return result
        bag = Bag()
        big = 2 ** 200
        while True:
            for n in outer(50):
                bag[n % 7].push((n, big, b"bytes", bytearray(b"more"), frozenset([n]), 1j, Thing.of(n).items))
                with memoryview(b"abc") as view:
                    data = bytes(view[::-1])
                match n:
                    case 1 | 2: kind = "small"
                    case [a, b]: kind = "pair"
                    case _: kind = "other"
            for stack in bag.values():
                stack.sort(key=lambda t: t[0], reverse=True)
                del stack[10:]
            list(map(lambda z: z[0], zip(range(5), "abcde")))
            any(x > 3 for x in reversed(range(10)))
        """,
    ];

    private static bool isVerbose;

    internal static int Run(string[] args)
    {
        int seed = 1;
        int count = 300;
        int first = 0;
        bool verbose = false;
        for (int i = 0; i < args.Length; i++)
        {
            if (args[i] == "-v")
            {
                verbose = true;
            }
            else if (i + 1 == args.Length || args[i] is not ("--seed" or "--count" or "--first") || !int.TryParse(args[i + 1], CultureInfo.InvariantCulture, out int number))
            {
                Console.Error.WriteLine("lucid: fuzz-images knows --seed N, --count N, --first N and -v");
                return 2;
            }
            else if (args[i++] == "--seed")
            {
                seed = number;
            }
            else if (args[i - 1] == "--count")
            {
                count = number;
            }
            else
            {
                first = number;
            }
        }
        return Run(seed, first, count, verbose);
    }

    private static int Run(int seed, int first, int count, bool verbose)
    {
        List<byte[]> images = Corpus();
        var places = new Dictionary<byte[], IReadOnlyList<ImagePlace>>();
        foreach (byte[] image in images)
        {
            places[image] = Machine.PlacesOf(image);
        }
        int failed = 0;
        int refused = 0;
        int faults = 0;
        for (int number = first; number < first + count; number++)
        {
            isVerbose = verbose;
            if (verbose)
            {
                Console.Error.WriteLine($"seed {seed} number {number}");
            }
            var random = new Random(unchecked((seed * 1_000_003) + number));
            byte[] image = images[random.Next(images.Count)];
            Verdict verdict = Judge(new ImageDamage(random).Apply(image, places[image]));
            if (verbose && verdict.Reason is not null)
            {
                Console.Error.WriteLine($"refused: {verdict.Reason}");
            }
            refused += verdict.IsRefused ? 1 : 0;
            faults += verdict.Fault is null ? 0 : 1;
            if (verbose && verdict.Fault is not null)
            {
                Console.Error.WriteLine($"seed {seed} number {number}: a fault became a SystemError: {verdict.Fault}");
            }
            if (verdict.Failure is not null)
            {
                failed++;
                Console.Out.WriteLine($"seed {seed} number {number}: {verdict.Failure}");
            }
        }
        Console.Out.WriteLine($"refused {refused}, ran {count - refused - failed}, of these with an internal error {faults}");
        Console.Out.WriteLine($"{count - failed} passed, {failed} failed");
        return failed == 0 ? 0 : 1;
    }

    /// <summary>Images of programs under way, some of them dreaming.</summary>
    internal static List<byte[]> Corpus()
    {
        var images = new List<byte[]>();
        foreach (string program in programs)
        {
            Machine vm = Machine.Create(new MachineOptions { HashSeed = 0, World = Nowhere() });
            vm.Start(program);
            foreach (int instructions in (int[])[3, 700, 1501, 4000])
            {
                vm.Run(instructions);
                images.Add(vm.Save());
            }
            vm.Dream();
            vm.Run(500);
            images.Add(vm.Save());
        }
        return images;
    }

    private static WorldOptions Nowhere() => new() { Input = Stream.Null, Output = Stream.Null, Error = Stream.Null };

    /// <summary>What became of an image.</summary>
    /// <param name="IsRefused">It could not be loaded.</param>
    /// <param name="Failure">What must not be; null if all is well.</param>
    /// <param name="Fault">The CLR exception that became an error of the program.</param>
    /// <param name="Reason">Why it was refused.</param>
    internal sealed record Verdict(bool IsRefused, string? Failure, Exception? Fault, string? Reason = null);

    /// <summary>Loads an image, runs what it gives for a while and saves it again, with patience for so long only.</summary>
    internal static Verdict Judge(byte[] image)
    {
        Verdict? verdict = null;
        var thread = new Thread(() => verdict = LoadAndRun(image), 16 << 20) { IsBackground = true };
        thread.Start();
        if (!thread.Join(PatienceMilliseconds))
        {
            return new Verdict(false, "hangs", null);
        }
        return verdict!;
    }

    private static Verdict LoadAndRun(byte[] image)
    {
        Machine? vm = null;
        string stage = "load";
        try
        {
            vm = Machine.Load(image, new MachineOptions
            {
                World = Nowhere(),
                Limits = new MachineLimits { Time = TimeSpan.FromSeconds(5), MemoryBytes = 400_000_000 },
            });
            stage = "run";
            if (isVerbose)
            {
                Console.Error.WriteLine(vm.ThreadsText(all: true));
            }
            vm.Run(InstructionsMax);
            if (vm.LastFault is null)
            {
                // A machine that is whole can be saved, and what it is saved to is one too.
                stage = "save";
                byte[] again = vm.Save();
                stage = "load again";
                Machine.Load(again, new MachineOptions { World = Nowhere() });
                stage = "report";
                ImageReport.Of(again);
            }
            return new Verdict(false, null, vm.LastFault);
        }
        catch (ImageException e) when (stage is "load" or "load again" or "report")
        {
            // What runs need not be whole enough to be loaded again: a dream can promise frames that nobody has.
            return new Verdict(stage == "load", null, null, e.Message);
        }
#pragma warning disable CA1031 // Whatever comes out here is what is looked for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new Verdict(false, $"{stage}: {e}", vm?.LastFault);
        }
    }
}
