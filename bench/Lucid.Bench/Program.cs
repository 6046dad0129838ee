using System.Diagnostics;
using System.Globalization;
using Lucid.Runtime;
using Lucid.Workspace;

// Measures what dreams and images cost, in one run and without anything else on the machine's mind.
// usage: Lucid.Bench LIB STDLIB
if (args.Length != 2)
{
    Console.Error.WriteLine("usage: Lucid.Bench LIB STDLIB");
    return 2;
}
var startup = new Startup(args[0], args[1]);

OpenAndWake();
TouchSome();
LargeContainers();
Images();
return 0;

void OpenAndWake()
{
    Machine vm = Fresh("x = 1");
    const int Rounds = 20_000;
    double Measure()
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < Rounds; i++)
        {
            vm.Dream().WakeUp();
        }
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / Rounds;
    }
    Show("open a dream and wake up at once", Best(Measure), "us", 1);
}

void TouchSome()
{
    Machine vm = Fresh("class C:\n    def __init__(self, n): self.n = n\nall = [C(i) for i in range(1000000)]\nfew = all[::1000]\n");
    double Measure()
    {
        MachineDream dream = vm.Dream();
        Execute(vm, "for o in few: o.n = -1");
        long start = Stopwatch.GetTimestamp();
        dream.WakeUp();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }
    Show("wake up after touching 1,000 of 1,000,000 objects", Best(Measure), "us", 200);
}

void LargeContainers()
{
    Machine vm = Fresh("l = list(range(10000000)); d = dict.fromkeys(l)\n");
    foreach ((string name, string statement) in new[]
    {
        ("append to a list of 10,000,000", "l.append(1)"), ("set an item of a list of 10,000,000", "l[5000000] = 1"), ("set a key of a dict of 10,000,000", "d[5000000] = 1"), ("add a key to a dict of 10,000,000", "d[-1] = 1"),
    })
    {
        // What it takes to run the statement with no dream open is not the dream's.
        Execute(vm, $"def touch():\n    {statement}\n");
        Value touch = vm.ModuleAttribute(PyStr.Intern("__main__"), PyStr.Intern("touch"));
        double Measure()
        {
            long start = Stopwatch.GetTimestamp();
            MachineDream dream = vm.Dream();
            vm.StartCall(touch);
            vm.Run();
            dream.WakeUp();
            return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }
        Show($"dream, {name}, wake up", Best(Measure), "us", 50);
    }
}

void Images()
{
    int plain = Fresh("pass").Save().Length;
    Machine vm = Fresh("class C:\n    def __init__(self, n): self.n = n; self.pair = (n, n)\nall = [C(i) for i in range(500000)]\n");
    byte[] image = [];
    double Save()
    {
        long start = Stopwatch.GetTimestamp();
        image = vm.Save();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
    double Load()
    {
        long start = Stopwatch.GetTimestamp();
        Machine.Load(image);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
    Show("save a machine of 1,000,000 objects", Best(Save), "s", 0.25);
    Show("load a machine of 1,000,000 objects", Best(Load), "s", 0.25);
    Show("bytes for an object", (image.Length - plain) / 1e6, "bytes", 40);
}

Machine Fresh(string source)
{
    Machine vm = startup.Wake(new MachineOptions { HashSeed = 0 });
    vm.Start(source);
    Finish(vm);
    return vm;
}

void Execute(Machine vm, string source)
{
    vm.StartIn(source, "__main__");
    Finish(vm);
}

void Finish(Machine vm)
{
    Outcome outcome = vm.Run();
    if (outcome.Kind != OutcomeKind.Completed)
    {
        throw new InvalidOperationException($"{outcome.Kind} {outcome.Exception?.Message}");
    }
}

double Best(Func<double> measure)
{
    double best = double.MaxValue;
    for (int i = 0; i < 7; i++)
    {
        best = Math.Min(best, measure());
    }
    return best;
}

void Show(string what, double figure, string unit, double limit) =>
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-60} {figure,12:0.###} {unit,-6} (reach: below {limit})"));
