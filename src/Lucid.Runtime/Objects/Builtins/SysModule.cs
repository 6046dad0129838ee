namespace Lucid.Runtime;

/// <summary>The module <c>sys</c>, as far as the machine itself knows it; the rest is added by Python code at start-up.</summary>
[PyModule("sys")]
public static partial class SysModule
{
    [PyConstant("maxsize")] internal static Value MaxSize => Value.Int(long.MaxValue);

    [PyConstant("maxunicode")] internal static Value MaxUnicode => Value.Int(0x10FFFF);

    [PyConstant("byteorder")] internal static Value ByteOrder => Value.Str("little");

    [PyConstant("platform")] internal static Value Platform => Value.Str("linux");

    [PyConstant("version")] internal static Value Version => Value.Str($"3.14.0 (lucid {LucidVersion.Text}) [.NET {LucidVersion.DotNet}]");

    [PyConstant("hexversion")] internal static Value HexVersion => Value.Int(0x030E00F0);

    [PyConstant("api_version")] internal static Value ApiVersion => Value.Int(1013);

    [PyConstant("copyright")] internal static Value Copyright => Value.Str("Copyright (c) 2026 The Lucid developers");

    [PyFunction("getrecursionlimit()")]
    internal static int GetRecursionLimit(Machine vm) => vm.RecursionDepthMax;

    [PyFunction("setrecursionlimit(limit, /)")]
    internal static Value SetRecursionLimit(Machine vm, int limit)
    {
        if (limit < 1)
        {
            return Errors.ValueError("recursion limit must be greater or equal than 1");
        }
        if (limit <= vm.Thread.Depth)
        {
            return Errors.RecursionError($"cannot set the recursion limit to {limit} at the recursion depth {vm.Thread.Depth}: the limit is too low");
        }
        vm.RecursionDepthMax = limit;
        return Value.None;
    }

    [PyFunction("exc_info()")]
    internal static Value ExcInfo(Machine vm) =>
        vm.Thread.Handled.O is PyException exception
            ? new PyTuple([exception.Type, exception, exception.Now.Traceback is { } traceback ? traceback : Value.None])
            : new PyTuple([Value.None, Value.None, Value.None]);

    [PyFunction("exception()")]
    internal static Value Exception(Machine vm) => vm.Thread.Handled;

    [PyFunction("intern(string, /)")]
    internal static Value Intern(PyStr @string) => @string.GetType() == typeof(PyStr)
        ? (@string.Points is null ? PyStr.Intern(@string.Text) : @string)
        : Errors.TypeError($"can't intern {@string.Type.FullName}");

    [PyFunction("_getframe(depth=0, /)")]
    internal static Value GetFrame(Machine vm, int depth)
    {
        int i = vm.CallerIndex(Math.Max(0, depth), out PyGenerator? folded);
        return folded is not null ? folded.FrameObject(vm) : i < 0 ? Errors.ValueError("call stack is not deep enough") : vm.ViewOf(vm.Thread, i);
    }

    [PyFunction("_getframemodulename(depth=0)")]
    internal static Value GetFrameModuleName(Machine vm, int depth)
    {
        int i = vm.CallerIndex(Math.Max(0, depth), out PyGenerator? folded);
        return folded is not null ? folded.Now.Function.Now.Module : i < 0 ? Value.None : vm.Thread.Frames[i].Function!.Now.Module;
    }

    [PyFunction("_current_frames()")]
    internal static Value CurrentFrames(Machine vm)
    {
        var frames = new PyDict();
        foreach (GreenThread thread in vm.Threads)
        {
            for (int i = thread.Depth - 1; i >= 0; i--)
            {
                if (!thread.Frames[i].IsNative)
                {
                    frames.TrySetLeaf(vm, Value.Int(thread.Ident), vm.ViewOf(thread, i));
                    break;
                }
            }
        }
        return frames;
    }

    [PyFunction("getrefcount(object, /)")]
    internal static int GetRefCount(Value @object)
    {
        _ = @object;
        return 2;
    }

    [PyFunction("getsizeof(object, default=<missing>)")]
    internal static Value GetSizeOf(Machine vm, Value @object, Value @default) => vm.Enter(new SizeOfFrame(@object, @default));

    [PyFunction("is_finalizing()")]
    internal static bool IsFinalizing() => false;

    [PyFunction("getdefaultencoding()")]
    internal static string GetDefaultEncoding() => "utf-8";

    [PyFunction("getfilesystemencoding()")]
    internal static string GetFileSystemEncoding() => "utf-8";

    [PyFunction("getfilesystemencodeerrors()")]
    internal static string GetFileSystemEncodeErrors() => "surrogateescape";

    [PyFunction("exit(status=None, /)")]
    internal static Value Exit(Value status)
    {
        Value[] args = status.IsNone ? [] : status.O is PyTuple tuple ? tuple.Items : [status];
        return Errors.Of(PyException.Make(ExceptionTypes.SystemExit, args));
    }

    [PyFunction("getswitchinterval()")]
    internal static double GetSwitchInterval() => 0.005;

    [PyFunction("setswitchinterval(interval, /)")]
    internal static Value SetSwitchInterval(double interval) => interval > 0 ? Value.None : Errors.ValueError("switch interval must be strictly positive");

    [PyFunction("settrace(function, /)", Doc = "Set the global debug tracing function. There is none here: only None is taken.")]
    internal static Value SetTrace(Value function) =>
        function.IsNone ? Value.None : Errors.Of(ExceptionTypes.NotImplementedError, "programs are not traced here");

    [PyFunction("setprofile(function, /)", Doc = "Set the profiling function. There is none here: only None is taken.")]
    internal static Value SetProfile(Value function) =>
        function.IsNone ? Value.None : Errors.Of(ExceptionTypes.NotImplementedError, "programs are not profiled here");

    [PyFunction("gettrace()")]
    internal static Value GetTrace() => Value.None;

    [PyFunction("getprofile()")]
    internal static Value GetProfile() => Value.None;

    [PyFunction("_clear_type_cache()")]
    internal static Value ClearTypeCache() => Value.None;

    /// <summary>Removes what gives the instances of a class a dict and weak references, for a class that is made again with slots.</summary>
    [PyFunction("_clear_type_descriptors(type, /)")]
    internal static Value ClearTypeDescriptors(Machine vm, PyType type)
    {
        if (!type.IsHeap)
        {
            return Errors.TypeError($"{type.FullName} is not a heap type");
        }
        foreach (string name in (string[])["__dict__", "__weakref__"])
        {
            type.SetOwn(vm, PyStr.Intern(name), Value.Unbound);
        }
        return Value.None;
    }

    [PyFunction("_clear_internal_caches()")]
    internal static Value ClearInternalCaches() => Value.None;

    [PyFunction("_is_gil_enabled()")]
    internal static bool IsGilEnabled() => true;

    [PyFunction("_git()")]
    internal static Value Git() => Value.None;

    [PyFunction("getunicodeinternedsize()")]
    internal static int GetUnicodeInternedSize() => 0;

    [PyFunction("get_int_max_str_digits()")]
    internal static int GetIntMaxStrDigits(Machine vm) => vm.IntDigitsMax;

    [PyFunction("set_int_max_str_digits(maxdigits)")]
    internal static Value SetIntMaxStrDigits(Machine vm, int maxdigits)
    {
        if (maxdigits is not 0 and < 640)
        {
            return Errors.ValueError("maxdigits must be >= 640 or 0 for unlimited");
        }
        vm.IntDigitsMax = maxdigits;
        return Value.None;
    }

    [PyFunction("displayhook(object, /)")]
    internal static Value DisplayHook(Machine vm, Value @object) => vm.Enter(new DisplayHookFrame(@object));
}
