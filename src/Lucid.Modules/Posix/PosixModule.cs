using Lucid.Runtime;

namespace Lucid.Modules.Posix;

/// <summary>The module <c>posix</c>: constants, the environment and what needs no file.</summary>
[PyModule("posix", Types = [typeof(StatResult), typeof(TerminalSize), typeof(UnameResult), typeof(TimesResult), typeof(PyDirEntry)], Doc = "This module provides access to operating system functionality that is\nstandardized by the C Standard and the POSIX standard (a thinly\ndisguised Unix interface).  Refer to the library manual and\ncorresponding Unix manual entries for more information on calls.")]
internal sealed partial class PosixModule : PyModuleState
{
    private static readonly PyStr environ = PyStr.Intern("environ");

    public override void Start(Machine vm, PyModule module)
    {
        var variables = new PyDict();
        foreach ((string name, string value) in vm.World.EnvironmentVariables())
        {
            variables.TrySetLeaf(vm, new PyBytes(System.Text.Encoding.UTF8.GetBytes(name)), new PyBytes(System.Text.Encoding.UTF8.GetBytes(value)));
        }
        PyDict ns = module.Namespace;
        ns.SetItem(vm, vm.Undo, environ, variables);
        ns.SetItem(vm, vm.Undo, PyStr.Intern("error"), ExceptionTypes.OSError);
        string[] have = ["HAVE_FCHDIR", "HAVE_FCHMOD", "HAVE_FPATHCONF", "HAVE_FSTATVFS", "HAVE_FTRUNCATE", "HAVE_FUTIMENS", "HAVE_LSTAT", "HAVE_LUTIMES", "MS_WINDOWS"];
        var functions = new PyList();
        foreach (string name in have)
        {
            if (name is "HAVE_FCHMOD" or "HAVE_FTRUNCATE" or "HAVE_LSTAT" or "HAVE_LUTIMES")
            {
                functions.Add(vm.Undo, PyStr.Intern(name));
            }
        }
        ns.SetItem(vm, vm.Undo, PyStr.Intern("_have_functions"), functions);
        foreach ((string name, long value) in PosixConstants.All)
        {
            ns.SetItem(vm, vm.Undo, PyStr.Intern(name), Value.Int(value));
        }
        foreach (string table in (string[])["pathconf_names", "confstr_names", "sysconf_names"])
        {
            ns.SetItem(vm, vm.Undo, PyStr.Intern(table), Names(vm, table));
        }
    }

    private static PyDict Names(Machine vm, string table)
    {
        var made = new PyDict();
        (string, int)[] names = table switch
        {
            "pathconf_names" => [("PC_NAME_MAX", 3), ("PC_PATH_MAX", 4), ("PC_PIPE_BUF", 5)],
            "sysconf_names" => [("SC_CLK_TCK", 2), ("SC_OPEN_MAX", 4), ("SC_PAGESIZE", 30), ("SC_PAGE_SIZE", 30), ("SC_NPROCESSORS_CONF", 83), ("SC_NPROCESSORS_ONLN", 84)],
            _ => [],
        };
        foreach ((string name, int number) in names)
        {
            made.SetItem(vm, vm.Undo, PyStr.Intern(name), Value.Int(number));
        }
        return made;
    }

    [PyFunction("getpid()")]
    internal static int GetPid() => World.ProcessId;

    [PyFunction("getppid()")]
    internal static int GetParentPid() => World.ParentProcessId;

    [PyFunction("getuid()")]
    internal static int GetUid() => World.Owner.User;

    [PyFunction("geteuid()")]
    internal static int GetEffectiveUid() => World.Owner.EffectiveUser;

    [PyFunction("getgid()")]
    internal static int GetGid() => World.Owner.Group;

    [PyFunction("getegid()")]
    internal static int GetEffectiveGid() => World.Owner.EffectiveGroup;

    [PyFunction("getlogin()")]
    internal static Value GetLogin(Machine vm) =>
        vm.World.EnvironmentVariable("LOGNAME") is { } name ? Value.Str(name) : Errors.OSError(6);

    [PyFunction("cpu_count()")]
    internal static int CpuCount() => World.ProcessorCount;

    [PyFunction("urandom(size, /)")]
    internal static Value URandom(World world, long size) =>
        size < 0 ? Errors.ValueError("negative argument not allowed")
        : size > Array.MaxLength ? Errors.MemoryError("")
        : new PyBytes(world.RandomBytes((int)size));

    [PyFunction("getrandom(size, flags=0)")]
    internal static Value GetRandom(World world, long size, int flags)
    {
        _ = flags;
        return size < 0 ? Errors.OSError(22) : new PyBytes(world.RandomBytes((int)Math.Min(size, 33554431)));
    }

    [PyFunction("strerror(code, /)")]
    internal static string StrError(int code) => ErrorNumbers.TextOf(code);

    [PyFunction("uname()")]
    internal static Value Uname()
    {
        var parts = new Value[5];
        string[] names = World.SystemName();
        for (int i = 0; i < 5; i++)
        {
            parts[i] = Value.Str(names[i]);
        }
        return new UnameResult(parts, []);
    }

    [PyFunction("times()")]
    internal static Value Times(Machine vm)
    {
        double used = vm.World.ProcessNanoseconds() / 1e9;
        return new TimesResult([Value.Float(used), Value.Float(0), Value.Float(0), Value.Float(0), Value.Float(vm.World.MonotonicNanoseconds() / 1e9)], []);
    }

    [PyFunction("umask(mask, /)")]
    internal static int UMask(World world, int mask) => world.SetFileModeMask(mask);

    [PyFunction("get_terminal_size(fd=<unrepresentable>, /)")]
    internal static Value GetTerminalSize(Machine vm, Value fd)
    {
        int number = 1;
        if (!fd.IsUnbound && !Conversion.TryInt32(fd, out number))
        {
            return Errors.TypeError($"'{fd.Type.FullName}' object cannot be interpreted as an integer");
        }
        if (vm.OpenFiles[number] is not { } descriptor)
        {
            return Errors.OSError(9);
        }
        if (!descriptor.IsTerminal(vm))
        {
            return Errors.OSError(25);
        }
        long problem = vm.World.TerminalSize(number, out int columns, out int rows);
        return problem < 0 ? Errors.OSError(problem) : new TerminalSize([Value.Int(columns), Value.Int(rows)], []);
    }

    [PyFunction("putenv(name, value, /)")]
    internal static void PutEnv(World world, Value name, Value value)
    {
        // Only processes that the program starts would see it; os.environ itself is state of the program.
        _ = value;
        world.NoteEnvironment(name.Object is PyBytes bytes ? System.Text.Encoding.UTF8.GetString(bytes.Data) : "");
    }

    [PyFunction("unsetenv(name, /)")]
    internal static void UnsetEnv(World world, Value name) =>
        world.NoteEnvironment(name.Object is PyBytes bytes ? System.Text.Encoding.UTF8.GetString(bytes.Data) : "");

    [PyFunction("_create_environ()")]
    internal static Value CreateEnviron(Machine vm)
    {
        var variables = new PyDict();
        foreach ((string name, string value) in vm.World.EnvironmentVariables())
        {
            variables.TrySetLeaf(vm, new PyBytes(System.Text.Encoding.UTF8.GetBytes(name)), new PyBytes(System.Text.Encoding.UTF8.GetBytes(value)));
        }
        return variables;
    }

    [PyFunction("fspath(path)")]
    internal static Value FsPath(Machine vm, Value path) => path.Object is PyStr or PyBytes ? path : vm.CallFsPath(path);

    [PyFunction("_exit(status)")]
    internal static Value ExitNow(int status) => Errors.Of(PyException.Make(ExceptionTypes.SystemExit, [Value.Int(status)]));

    [PyFunction("abort()")]
    internal static Value Abort() => Errors.Of(PyException.Make(ExceptionTypes.SystemExit, [Value.Int(134)]));

    [PyFunction("waitpid(pid, options, /)")]
    internal static Value WaitPid(int pid, int options)
    {
        _ = pid + options;
        return Errors.OSError(10);
    }

    [PyFunction("waitstatus_to_exitcode(status)")]
    internal static Value WaitStatusToExitCode(int status) =>
        (status & 0x7F) == 0 ? Value.Int(status >> 8 & 0xFF)
        : (status & 0xFF) == 0x7F ? Errors.ValueError($"process stopped by delivery of signal {status >> 8 & 0xFF}")
        : Value.Int(-(status & 0x7F));

    [PyFunction("WIFEXITED(status)")]
    internal static bool IfExited(int status) => (status & 0x7F) == 0;

    [PyFunction("WEXITSTATUS(status)")]
    internal static int ExitStatus(int status) => status >> 8 & 0xFF;

    [PyFunction("WIFSIGNALED(status)")]
    internal static bool IfSignaled(int status) => (sbyte)((status & 0x7F) + 1) >> 1 > 0;

    [PyFunction("WTERMSIG(status)")]
    internal static int TermSig(int status) => status & 0x7F;

    [PyFunction("WIFSTOPPED(status)")]
    internal static bool IfStopped(int status) => (status & 0xFF) == 0x7F;

    [PyFunction("WSTOPSIG(status)")]
    internal static int StopSig(int status) => status >> 8 & 0xFF;

    [PyFunction("kill(pid, signal, /)")]
    internal static Value Kill(int pid, int signal)
    {
        _ = pid + signal;
        return Errors.OSError(1);
    }

    [PyFunction("sysconf(name, /)")]
    internal static Value SysConf(Value name)
    {
        string text = name.Object is PyStr given ? given.Text : "";
        Conversion.TryInt64(name, out long number);
        return (text, number) switch
        {
            ("SC_CLK_TCK", _) or (_, 2) => Value.Int(100),
            ("SC_OPEN_MAX", _) or (_, 4) => Value.Int(1024),
            ("SC_PAGESIZE" or "SC_PAGE_SIZE", _) or (_, 30) => Value.Int(4096),
            ("SC_NPROCESSORS_CONF" or "SC_NPROCESSORS_ONLN", _) or (_, 83 or 84) => Value.Int(World.ProcessorCount),
            _ => text.Length > 0 ? Errors.ValueError("unrecognized configuration name") : Errors.OSError(22),
        };
    }

    [PyFunction("getloadavg()")]
    internal static Value GetLoadAverage() => Errors.OSError(38);

    [PyFunction("sched_yield()")]
    internal static void SchedYield(Machine vm) => vm.Yield();

    [PyFunction("register_at_fork(*, before=None, after_in_child=None, after_in_parent=None)")]
    internal static void RegisterAtFork(Value before, Value after_in_child, Value after_in_parent)
    {
        // A machine never forks, so what is to be done around a fork is never done.
        _ = before;
        _ = after_in_child;
        _ = after_in_parent;
    }
}
