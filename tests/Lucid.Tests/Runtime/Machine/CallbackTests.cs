using System.Globalization;
using System.Text;
using Lucid.Runtime;
using Lucid.Workspace;
using Xunit;
using Xunit.Abstractions;

namespace Lucid.Tests.Runtime.Machines;

/// <summary>
/// No interpreter stands below another: for every built-in that calls back (a function, a special method, a generator) there is a call in
/// which the machine is paused inside of each callback, saved there, loaded and run on, with the same result.
/// </summary>
public class CallbackTests(ITestOutputHelper output)
{
    private const long SearchMax = 40_000_000;
    private const int StepsMax = 200_000;
    private const int TeleportsMax = 2;

    private static readonly Lazy<string> source = new(() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Runtime", "Machine", "callbacks.py")));

    private static HostFunctions Functions() => new HostFunctions().AddWaiting("pause");

    private static MachineOptions Options() => new() { HashSeed = 0, Functions = Functions(), World = Trial.Nowhere() };

    [Fact]
    public void EveryBuiltin_CanBePausedWhereItCallsBack()
    {
        Lucid.Modules.BuiltinModules.Load();
        Machine vm = Machine.Create(Options());
        Execute(vm, source.Value, "callbacks");
        Execute(vm, """
            import builtins, itertools, _functools, _operator, _collections, _heapq, _bisect, math, _struct, array, _abc, _weakref, _contextvars
            def types():
                yield type(types)
                yield type(types())
                yield type(types.__code__)
                yield type([].append)
                yield type(list.append)
                yield type(list.__add__)
                yield type([].__add__)
                yield type(Slotted().method)
                yield type(Slotted.slot)
                yield type(types.__globals__)
                yield type(type.__dict__)
                yield type(builtins)
                yield type({}.keys())
                yield type({}.values())
                yield type({}.items())
                yield type(iter({}))
                yield type(iter([]))
                yield type(iter(()))
                yield type(iter(""))
                yield type(iter(set()))
                yield type(iter(Seq()))
                yield type(iter(call, 1))
                yield type(list[int])
                yield type(int | str)
            extras.update({
                type({}.keys()): ["{Same():Key()}.keys()"],
                type({}.items()): ["{Same():Key()}.items()"],
                type({}.values()): ["{Same():Key()}.values()"],
                type(iter(Seq())): ["iter(Seq())"],
                type(iter(call, 1)): ["iter(call, Key())"],
                type(types): ["call"],
                type(Slotted().method): ["Slotted().method"],
                property: ["Slotted.value"],
                _struct.Struct: ["_struct.Struct('i')"],
                array.array: ["array.array('i', [1, 2])"],
            })
            todo = prepare([builtins, itertools, _functools, _operator, _collections, _heapq, _bisect, math, _struct, array, _abc, _weakref, _contextvars], list(types()))
            for text in ("sorted([2, 1, 3], key=_functools.cmp_to_key(lambda a, b: call(a) - b))", "_functools._lru_cache_wrapper(call, 2, False, tuple)(Key())",
                         "_functools._lru_cache_wrapper(call, None, True, tuple)(Same(), k=Key())", "_collections.defaultdict(call)[Same()]", "list(itertools.groupby([Key(1), Key(2)], call))",
                         "[list(g) for k, g in itertools.groupby([1, 1, 2], call)]", "itertools.tee(generate(), 2)[1].__next__()", "sum(generate(), Ops())", "'%s %r' % (Text(), Text())", "f'{Text():>3} {Text()!r}'",
                         "{**Mapping()}", "[*Seq(), *It()]", "call(*Seq(), **Mapping())", "Key() in [Key(), Same()]", "not Truth()", "Key() < Key() < Key()", "type('C', (Base,), {'d': Every()})",
                         "_contextvars.copy_context().run(call, 2)", "max([Key(), Key()], key=call)", "started().throw(ValueError())", "started().close()", "_weakref.ref(Same()) == 1", "hash(_weakref.ref(Same))"):
                cases.append(("expression: " + text, text))
            """, "callbacks", reuse: true);
        Check(vm, pausedMin: 300);
    }

    [Fact]
    public void RegularExpressionsAndJson_CanBePausedWhereTheyCallBack()
    {
        string root = Root();
        string lib = Path.Combine(root, "lib");
        string stdlib = Path.Combine(root, "artifacts", "stdlib");
        Assert.True(Directory.Exists(stdlib), $"{stdlib} is not there: run tools/fetch-stdlib");
        Machine vm = new Startup(lib, stdlib).Wake(Options());
        Execute(vm, source.Value, "callbacks");
        Execute(vm, """
            import sys, re, json, _json, _sre, functools, collections, operator, heapq, bisect
            targets["json.dumps"] = json.dumps
            targets["json.loads"] = json.loads
            targets["functools.partial"] = functools.partial
            pattern = re.compile("(a)(?P<n>b)?")
            arguments.update({name: eval("lambda: " + name) for name in '''pattern pattern.match("ab") "xaxabx" json.JSONEncoder(default=call) _json.make_scanner(json.JSONDecoder(object_hook=call,parse_float=call))'''.split()})
            few[:] = ["pattern", '"xaxabx"', "call", "Num()", "Every()", 'Str("ab")', "{Key():Same()}"]
            fewest[:] = ["call", '"xaxabx"', "Num()"]
            extras.update({type(pattern): ["pattern"], type(pattern.match("ab")): ['pattern.match("ab")']})
            todo = prepare([_json, _sre], [type(pattern), type(pattern.match("ab"))])
            todo += [("json.dumps", None), ("json.loads", None)]
            options.extend([{"default": "call", "indent": "Num()"}, {"object_hook": "call"}, {"object_pairs_hook": "call"}, {"parse_float": "call", "parse_int": "call"}, {"sort_keys": "Truth()"}, {"skipkeys": "Truth()", "separators": "Pairs()"}])
            arguments.update({name: eval("lambda: " + name) for name in ['\'{"a":[1.5,2]}\'', "[Key(),{'b':Float(1.5),'a':Int(2)}]", "{2:[Text()],Int(1):Str('s')}"]})
            cases.extend([("json.loads", text) for text in ('json.loads(\'{"a":[1.5,2]}\', object_hook=call)', 'json.loads(\'{"a":[1.5,2]}\', object_pairs_hook=call)', 'json.loads("[1.5, 2, NaN]", parse_float=call, parse_int=call, parse_constant=call)')])
            cases.extend([("json.dumps", text) for text in ("json.dumps([Key()], default=lambda o: call(1))", "json.dumps(Dict({'b': 1, 'a': Seq()}), default=lambda o: call('x'), sort_keys=True, indent=2)", "json.dumps({Int(3): Float(2.5), 'k': List([1])})")])
            cases.extend([("re.sub", text) for text in ("re.sub('a', call, 'xaxa')", "re.sub('a', lambda m: call('z'), 'xaxa')", "re.split(Str('x'), Str('axb'))", "pattern.sub(lambda m: call(m[0]), 'abab', Num())")])
            """, "callbacks", reuse: true);
        Check(vm, pausedMin: 12);
    }

    [Fact]
    public void ACallbackThatNobodyCanBePausedIn_IsSeen()
    {
        Machine vm = Machine.Create(Options());
        Execute(vm, source.Value, "callbacks");
        Execute(vm, "cases += [('cheat', 'cheat()'), ('sorted', 'sorted([2,1], key=call)'), ('both', '[cheat(), call()]')]\n", "callbacks", reuse: true);
        byte[] image = vm.Save();
        Assert.Contains("1 of 1", Judge(image, 0)!, StringComparison.Ordinal);
        Assert.Null(Judge(image, 1));
        Assert.Contains("1 of 2", Judge(image, 2)!, StringComparison.Ordinal);
    }

    [Fact]
    public void TheLoop_EnteredBelowItself_IsSeen()
    {
        Machine vm = null!;
        vm = Trial.Start("import host\nout = []\ntry:\n    host.nested()\nexcept SystemError as e:\n    out.append(str(e))\n", new HostFunctions().Add("nested", _ =>
        {
            vm.InterpretForTest();
            return null;
        }));
        Assert.Contains("below itself", vm.Finish(), StringComparison.Ordinal);
        Assert.Equal(2, vm.ActivationsMax);
    }

    private static string Root()
    {
        string? at = AppContext.BaseDirectory;
        while (at is not null && !File.Exists(Path.Combine(at, "Lucid.slnx")))
        {
            at = Path.GetDirectoryName(at);
        }
        return at!;
    }

    private static void Execute(Machine vm, string text, string module, bool reuse = false)
    {
        if (reuse)
        {
            vm.StartIn(text, module, "callbacks.py");
        }
        else
        {
            vm.Start(text, "callbacks.py", module);
        }
        Outcome outcome = vm.Run();
        Assert.True(outcome.Kind == OutcomeKind.Completed, $"{outcome.Exception?.Type.Name}: {outcome.Exception?.Message}\n{outcome.Exception?.DescribeTraceback()}");
    }

    private static Value Attribute(Machine vm, string name) => vm.ModuleAttribute(PyStr.Intern("callbacks"), PyStr.Intern(name));

    private static string[] Texts(Machine vm, string name, int column) =>
        Array.ConvertAll(((PyList)Attribute(vm, name).O!).Now.Items.Span.ToArray(), item => ((PyStr)((PyTuple)item.O!).Items[column].O!).Text);

    /// <summary>Searches for calls that call back, and runs each of them paused everywhere.</summary>
    private void Check(Machine vm, int pausedMin)
    {
        Value[] todo = ((PyList)Attribute(vm, "todo").O!).Now.Items.Span.ToArray();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (Value item in todo)
        {
            vm.StartCall(Attribute(vm, "search_one"), ((PyTuple)item.O!).Items);
            Outcome outcome = vm.Run(SearchMax);
            string name = ((PyStr)((PyTuple)item.O!).Items[0].O!).Text;
            Assert.True(outcome.Kind == OutcomeKind.Completed, $"{name}: {outcome.Kind} {outcome.Exception?.Type.Name}: {outcome.Exception?.Message}\n{outcome.Exception?.DescribeTraceback()}");
        }
        string[] names = Texts(vm, "cases", 0);
        string[] texts = Texts(vm, "cases", 1);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{todo.Length} built-ins, {names.Length} calls that call back, found in {watch.Elapsed.TotalSeconds:f1} s"));
        string[] all = Array.ConvertAll(todo, item => ((PyStr)((PyTuple)item.O!).Items[0].O!).Text);
        Execute(vm, "forget()", "callbacks", reuse: true);
        byte[] image = vm.Save();
        var failures = new string?[names.Length];
        Parallel.For(0, names.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            try
            {
                failures[i] = Judge(image, i);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                failures[i] = e.ToString();
            }
        });
        HashSet<string> paused = [.. names.Where((_, i) => failures[i] is null)];
        string[] failed = [.. texts.Select((text, i) => failures[i] is { } failure ? $"{text}: {failure}" : null).OfType<string>()];
        string[] silent = [.. all.Except(names).Order(StringComparer.Ordinal)];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"paused inside {paused.Count} built-ins, after {watch.Elapsed.TotalSeconds:f1} s"));
        output.WriteLine($"{silent.Length} built-ins never call back: {string.Join(' ', silent)}");
        Assert.True(failed.Length == 0, $"{failed.Length} of {names.Length} calls failed\n{string.Join('\n', failed.Take(40))}");
        Assert.True(paused.Count >= pausedMin, $"paused inside {paused.Count} built-ins only");
    }

    /// <summary>Runs a call plainly, instruction by instruction, and with a wait in each callback; null if all is well.</summary>
    private static string? Judge(byte[] image, int index)
    {
        Machine plain = Load(image, index, pauses: false);
        string? wanted = Ended(plain, plain.Run());
        (string? Result, string? Failure) stepped = Step(Load(image, index, pauses: false));
        if (stepped.Failure is not null)
        {
            return stepped.Failure;
        }
        if (stepped.Result != wanted)
        {
            return $"teleported between instructions, it gives\n  {stepped.Result}\nand not\n  {wanted}";
        }
        (string? Result, string? Failure) waited = Wait(Load(image, index, pauses: true));
        return waited.Failure ?? (waited.Result == wanted ? null : $"teleported in waiting callbacks, it gives\n  {waited.Result}\nand not\n  {wanted}");
    }

    private static Machine Load(byte[] image, int index, bool pauses)
    {
        Machine vm = Machine.Load(image, Options(), isTrusted: true);
        Value pause = pauses ? vm.ModuleAttribute(PyStr.Intern("host"), PyStr.Intern("pause")) : Value.None;
        vm.StartCall(Attribute(vm, "run"), Value.Int(index), pause);
        return vm;
    }

    private static (string? Result, string? Failure) Step(Machine vm)
    {
        var inside = new HashSet<long>();
        long last = 0;
        Outcome outcome = vm.Run(1);
        for (int steps = 0; outcome.Kind == OutcomeKind.Paused; steps++)
        {
            if (steps == StepsMax)
            {
                return (null, "it does not end");
            }
            if (IsInCallback(vm))
            {
                long count = Attribute(vm, "count").AsLong;
                if (count > last && inside.Add(count) && inside.Count <= TeleportsMax)
                {
                    last = count;
                    vm = Machine.Load(vm.Save(), vm.Options, isTrusted: true);
                }
            }
            outcome = vm.Run(1);
        }
        string? result = Ended(vm, outcome);
        long calls = Attribute(vm, "count").AsLong;
        return inside.Count == calls ? (result, null) : (result, $"the machine could not be paused in {calls - inside.Count} of {calls} callbacks");
    }

    private static bool IsInCallback(Machine vm)
    {
        GreenThread thread = vm.Thread;
        return thread.Depth > 0 && !thread.Top.IsNative && thread.Top.Code!.Unit.Name == "mark";
    }

    private static (string? Result, string? Failure) Wait(Machine vm)
    {
        long waits = 0;
        Outcome outcome = vm.Run();
        while (outcome.Kind == OutcomeKind.Waiting)
        {
            waits++;
            if (waits <= TeleportsMax)
            {
                vm = Machine.Load(vm.Save(), vm.Options, isTrusted: true);
            }
            if (waits > StepsMax)
            {
                return (null, "it does not end");
            }
            vm.Resume(vm.Waits[0]);
            outcome = vm.Run();
        }
        string? result = Ended(vm, outcome);
        long calls = Attribute(vm, "count").AsLong;
        return waits == calls ? (result, null) : (result, $"the machine waited in {waits} of {calls} callbacks");
    }

    private static string? Ended(Machine vm, Outcome outcome)
    {
        if (outcome.Kind != OutcomeKind.Completed)
        {
            return $"{outcome.Kind} {outcome.Exception?.Type.Name}: {outcome.Exception?.Message}";
        }
        Assert.True(vm.ActivationsMax <= 1, "the interpreter was entered below itself");
        return (vm.LastFault is null ? "" : $"(a fault: {vm.LastFault}) ") + (Attribute(vm, "result").O as PyStr)?.Text;
    }
}
