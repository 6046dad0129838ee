// Lucid inside a .NET program: `dotnet run --project samples/Embedding -- artifacts/lucid`. What it prints is in expected.txt.
using Lucid.Runtime;
using Lucid.Workspace;

// A machine that runs a program and is asked for a variable.
Machine vm = Machine.Create(new MachineOptions());
vm.Start("total = sum(n * n for n in range(10))");
Console.WriteLine($"{vm.Run().Kind}: total = {vm.Global("total")}");

// Paused after so many instructions, saved, loaded into another machine, run to the end there.
vm = Machine.Create(new MachineOptions());
vm.Start("i = 0\nwhile i < 100_000:\n    i += 1\n");
Outcome outcome = vm.Run(instructionsMax: 50_000);
Console.WriteLine($"{outcome.Kind} ({outcome.Reason}) at i = {vm.Global("i")}");
byte[] image = vm.Save();
Machine elsewhere = Machine.Load(image);
Console.WriteLine($"{elsewhere.Run().Kind}: i = {elsewhere.Global("i")}, and here still {vm.Global("i")}");

// A dream: run on, look, wake up; then dream again and keep it.
MachineDream dream = vm.Dream();
vm.Run();
Console.WriteLine($"in the dream i = {vm.Global("i")}");
dream.WakeUp();
Console.WriteLine($"awake i = {vm.Global("i")}");
dream = vm.Dream();
vm.Run();
dream.Realize();
Console.WriteLine($"realized i = {vm.Global("i")}");

// Functions of the host. The first answers at once; the second suspends the program until somebody answers, here or in another process.
var functions = new HostFunctions()
    .Add("lookup", args => new Dictionary<string, object?> { ["name"] = args[0], ["price"] = 2.5 })
    .Add("refuse", _ => throw new HostException("PermissionError", "not for you"))
    .Add("broken", _ => throw new InvalidOperationException("a mistake of the host"))
    .AddWaiting("approve");
vm = Machine.Create(new MachineOptions { Functions = functions });
vm.Start("""
    import host
    item = host.lookup("pear")
    try:
        host.refuse()
    except PermissionError as e:
        refused = str(e)
    try:
        host.broken()
    except SystemError as e:
        broken = str(e)
    answer = host.approve(item["name"], 3)
    """);
outcome = vm.Run();
Console.WriteLine($"{outcome.Kind} for {outcome.Wait!.Name}({string.Join(", ", (object?[])HostValue.To(outcome.Wait.Arguments!)!)})");
Console.WriteLine($"refused: {vm.Global("refused")}");
Console.WriteLine($"broken: {vm.Global("broken")}");
Machine later = Machine.Load(vm.Save(), new MachineOptions { Functions = functions });
Wait wait = later.Waits[0];
later.Resume(wait, "granted");
Console.WriteLine($"{later.Run().Kind}: answer = {later.Global("answer")}");
vm.ResumeWithError(outcome.Wait, "too expensive", "ValueError");
outcome = vm.Run();
Console.WriteLine($"{outcome.Kind}: {outcome.Exception!.Type.Name}: {outcome.Exception.Message}");

// Without the function, the program gets an error that says so.
later = Machine.Load(vm.Save());
later.Start("import host\nhost.lookup('fig')");
Console.WriteLine($"elsewhere: {later.Run().Exception!.Message}");

// Limits. At one of them the machine pauses; it can be looked at and run on with another budget.
vm = Machine.Create(new MachineOptions { Limits = new MachineLimits { Instructions = 10_000 } });
vm.Start("n = 0\nkept = []\nwhile True:\n    n += 1\n    kept.append([n])\n");
Console.WriteLine($"{vm.Run().Reason} after some instructions: {(long)vm.Global("n")! is > 500 and < 10_000}");
vm.Limits = new MachineLimits { MemoryBytes = 50_000_000 };
Console.WriteLine($"{vm.Run().Reason} after some memory: {(long)vm.Global("n")! > 100_000}");
vm.Limits = new MachineLimits { Time = TimeSpan.FromMilliseconds(100) };
Console.WriteLine($"{vm.Run().Reason} after some time");
vm = Machine.Create(new MachineOptions { RecursionDepthMax = 50 });
vm.Start("def f(): f()\nf()");
Console.WriteLine($"{vm.Run().Exception!.Type.Name} at a depth of 50");

// With Python's library, and output that goes where the host wants it.
string folder = args.Length > 0 ? args[0] : Path.Combine(AppContext.BaseDirectory, "lucid");
using var output = new MemoryStream();
vm = new Startup(Path.Combine(folder, "lib"), Path.Combine(folder, "stdlib")).Wake(new MachineOptions { World = new WorldOptions { Output = output } });
Startup.Start(vm, new ProgramStart
{
    Kind = "command",
    Text = "import json\nprint(json.dumps({'hello': 'world'}))",
    Arguments = ["-c"],
    Path = [Path.Combine(folder, "lib"), Path.Combine(folder, "stdlib")],
});
outcome = vm.Run();
Console.Write($"exit code {HostValue.To(outcome.Result)}: {System.Text.Encoding.UTF8.GetString(output.ToArray())}");
