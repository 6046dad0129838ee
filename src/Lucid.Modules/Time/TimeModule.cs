using Lucid.Runtime;

namespace Lucid.Modules.Time;

/// <summary>The module <c>time</c>: clocks and sleeping. A sleep suspends the thread until a moment of the machine's clock.</summary>
[PyModule("time", Types = [typeof(StructTime)], Doc = "This module provides various functions to manipulate time values.")]
internal sealed partial class TimeModule : PyModuleState
{
    private const long Second = 1_000_000_000;

    public override void Start(Machine vm, PyModule module) => SetZone(vm, module.Namespace);

    [PyConstant("_STRUCT_TM_ITEMS")] internal static int StructTimeItems => 11;

    [PyConstant("CLOCK_REALTIME")] internal static int ClockRealTime => 0;

    [PyConstant("CLOCK_MONOTONIC")] internal static int ClockMonotonic => 1;

    [PyConstant("CLOCK_PROCESS_CPUTIME_ID")] internal static int ClockProcess => 2;

    [PyConstant("CLOCK_THREAD_CPUTIME_ID")] internal static int ClockThread => 3;

    [PyConstant("CLOCK_MONOTONIC_RAW")] internal static int ClockMonotonicRaw => 4;

    [PyConstant("CLOCK_BOOTTIME")] internal static int ClockBootTime => 7;

    [PyConstant("CLOCK_TAI")] internal static int ClockTai => 11;

    [PyFunction("time()")]
    internal static double Time(World world) => Seconds(world.WallNanoseconds());

    [PyFunction("time_ns()")]
    internal static long TimeNs(World world) => world.WallNanoseconds();

    [PyFunction("monotonic()")]
    internal static double Monotonic(World world) => Seconds(world.MonotonicNanoseconds());

    [PyFunction("monotonic_ns()")]
    internal static long MonotonicNs(World world) => world.MonotonicNanoseconds();

    [PyFunction("perf_counter()")]
    internal static double PerfCounter(World world) => Seconds(world.MonotonicNanoseconds());

    [PyFunction("perf_counter_ns()")]
    internal static long PerfCounterNs(World world) => world.MonotonicNanoseconds();

    [PyFunction("process_time()")]
    internal static double ProcessTime(World world) => Seconds(world.ProcessNanoseconds());

    [PyFunction("process_time_ns()")]
    internal static long ProcessTimeNs(World world) => world.ProcessNanoseconds();

    [PyFunction("thread_time()")]
    internal static double ThreadTime(World world) => Seconds(world.ProcessNanoseconds());

    [PyFunction("thread_time_ns()")]
    internal static long ThreadTimeNs(World world) => world.ProcessNanoseconds();

    [PyFunction("clock_gettime(clk_id, /)")]
    internal static Value ClockGetTime(World world, int clk_id)
    {
        Value ns = ClockGetTimeNs(world, clk_id);
        return ns.IsError ? ns : Value.Float(Seconds(ns.AsLong));
    }

    [PyFunction("clock_gettime_ns(clk_id, /)")]
    internal static Value ClockGetTimeNs(World world, int clk_id) => clk_id switch
    {
        0 or 11 => Value.Int(world.WallNanoseconds()),
        1 or 4 or 7 => Value.Int(world.MonotonicNanoseconds()),
        2 or 3 => Value.Int(world.ProcessNanoseconds()),
        _ => Errors.OSError(22),
    };

    [PyFunction("clock_getres(clk_id, /)")]
    internal static Value ClockGetRes(int clk_id) => clk_id is >= 0 and <= 11 ? Value.Float(1e-9) : Errors.OSError(22);

    [PyFunction("sleep(seconds, /)")]
    internal static Value Sleep(Machine vm, double seconds)
    {
        if (double.IsNaN(seconds))
        {
            return Errors.ValueError("Invalid value NaN (not a number)");
        }
        if (seconds < 0)
        {
            return Errors.ValueError("sleep length must be non-negative");
        }
        if (seconds > 9223372036.0)
        {
            return Errors.OverflowError("timestamp too large to convert to C PyTime_t");
        }
        return vm.SuspendUntil(vm.World.MonotonicNanoseconds() + (long)Math.Ceiling(seconds * 1e9));
    }

    [PyFunction("get_clock_info(name, /)")]
    internal static Value GetClockInfo(Machine vm, string name)
    {
        (string function, bool monotonic, bool adjustable)? info = name switch
        {
            "time" => ("clock_gettime(CLOCK_REALTIME)", false, true),
            "monotonic" or "perf_counter" => ("clock_gettime(CLOCK_MONOTONIC)", true, false),
            "process_time" => ("clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", true, false),
            "thread_time" => ("clock_gettime(CLOCK_THREAD_CPUTIME_ID)", true, false),
            _ => null,
        };
        if (info is not { } found)
        {
            return Errors.ValueError("unknown clock");
        }
        PyTuple names = new([PyStr.Intern("implementation"), PyStr.Intern("monotonic"), PyStr.Intern("adjustable"), PyStr.Intern("resolution")]);
        Value[] values = [Value.Str(found.function), Value.Bool(found.monotonic), Value.Bool(found.adjustable), Value.Float(1e-9)];
        Value sys = vm.SysModule is { } module ? module.Namespace.GetStr(PyStr.Intern("implementation")) : Value.Unbound;
        // Any SimpleNamespace tells what its type is.
        return sys.IsUnbound ? Errors.RuntimeError("types.SimpleNamespace is not there yet") : vm.Call(sys.Type, Machine.ArgsOf(values.AsSpan().ToArray(), names));
    }

    [PyFunction("gmtime(seconds=None, /)")]
    internal static Value GmTime(Machine vm, Value seconds) => Calendar.Split(vm, seconds, TimeZoneInfo.Utc);

    [PyFunction("localtime(seconds=None, /)")]
    internal static Value LocalTime(Machine vm, Value seconds) => Calendar.Split(vm, seconds, World.LocalZone);

    [PyFunction("mktime(tuple, /)")]
    internal static Value MkTime(Value tuple)
    {
        Value error = Calendar.Take(tuple, out CalendarTime t);
        return error.IsError ? error : Calendar.MakeTime(t);
    }

    [PyFunction("asctime(tuple=<unrepresentable>, /)")]
    internal static Value AscTime(Machine vm, Value tuple)
    {
        Value error = Given(vm, tuple, out CalendarTime t);
        return error.IsError ? error : Value.Str(Calendar.Format(t, "%a %b %e %H:%M:%S %Y"));
    }

    [PyFunction("ctime(seconds=None, /)")]
    internal static Value CTime(Machine vm, Value seconds)
    {
        Value local = LocalTime(vm, seconds);
        return local.IsSignal ? local : AscTime(vm, local);
    }

    [PyFunction("strftime(format, tuple=<unrepresentable>, /)")]
    internal static Value StrfTime(Machine vm, PyStr format, Value tuple)
    {
        Value error = Given(vm, tuple, out CalendarTime t);
        return error.IsError ? error : Value.Str(Calendar.Format(t, format.Text));
    }

    [PyFunction("strptime(string, format=<unrepresentable>, /)")]
    internal static Value StrpTime(Machine vm, Value @string, Value format) =>
        vm.Enter(new StrpTimeFrame(@string, format.IsUnbound ? Value.Str("%a %b %d %H:%M:%S %Y") : format));

    [PyFunction("tzset()")]
    internal static void TzSet(Machine vm)
    {
        if (vm.ModulesDict().GetStr(PyStr.Intern("time")).Object is PyModule module)
        {
            SetZone(vm, module.Namespace);
        }
    }

    private static Value Given(Machine vm, Value tuple, out CalendarTime t)
    {
        t = default;
        if (tuple.IsUnbound)
        {
            tuple = LocalTime(vm, Value.None);
            if (tuple.IsError)
            {
                return tuple;
            }
        }
        Value error = Calendar.Take(tuple, out t);
        return error.IsError ? error : Calendar.Check(t);
    }

    private static double Seconds(long nanoseconds) => Math.DivRem(nanoseconds, Second, out long rest) + (rest * 1e-9);

    private static void SetZone(Machine vm, PyDict ns)
    {
        TimeZoneInfo zone = World.LocalZone;
        int year = DateTime.UnixEpoch.AddSeconds(vm.World.WallNanoseconds() / Second).Year;
        TimeSpan january = zone.GetUtcOffset(new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        TimeSpan july = zone.GetUtcOffset(new DateTime(year, 7, 1, 0, 0, 0, DateTimeKind.Utc));
        TimeSpan standard = january < july ? january : july;
        TimeSpan summer = january < july ? july : january;
        string name = Calendar.ZoneName(zone, isDaylight: false);
        ns.SetItem(vm, vm.Undo, PyStr.Intern("timezone"), Value.Int((long)-standard.TotalSeconds));
        ns.SetItem(vm, vm.Undo, PyStr.Intern("altzone"), Value.Int((long)-summer.TotalSeconds));
        ns.SetItem(vm, vm.Undo, PyStr.Intern("daylight"), Value.Int(january != july ? 1 : 0));
        ns.SetItem(vm, vm.Undo, PyStr.Intern("tzname"), new PyTuple([Value.Str(name), Value.Str(january != july ? Calendar.ZoneName(zone, isDaylight: true) : name)]));
    }
}
