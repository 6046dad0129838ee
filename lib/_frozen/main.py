"""What the command does with a program: finds it, runs it as `__main__`, shows how it failed, and winds the machine up."""
import sys


def _main(kind, value, argv, path, options):
    """Runs a program; gives the exit code.

    kind is "file", "command", "module", "stdin" or "prompt"; value is the file's name, the text or the module's name.
    """
    _set_up(argv, path, options)
    try:
        code = 0
        try:
            if kind == "prompt" and (options.get("inspect") or _asks()):
                code = _prompt(options)
            else:
                _run(kind, value, options)
        except BaseException as error:
            if kind == "command":
                _remember("<string>", value)
            code = _show(error)
        if options.get("inspect") and kind != "prompt":
            code = _interact(False)
    finally:
        code = _wind_up(code)
    return code


def _set_up(argv, path, options):
    """Tells a machine, which may have been made long ago, of its process."""
    import os
    sys.argv = list(argv)
    sys.orig_argv = list(options["orig_argv"])
    sys.path[:] = path
    sys.executable = options["executable"]
    for name, number in options["flags"].items():
        setattr(type(sys.flags), name, number)
    sys.warnoptions = list(options["warnings"])
    sys._xoptions = dict(options["x"])
    sys.dont_write_bytecode = True
    os.reload_environ()
    if sys.warnoptions:
        import warnings
        warnings._processoptions(sys.warnoptions)
    digits = options.get("int_max_str_digits")
    if digits is not None:
        sys.set_int_max_str_digits(digits)
    if options.get("unbuffered"):
        sys.stdout.reconfigure(write_through=True)
        sys.stderr.reconfigure(write_through=True)


def _namespace(file, loader=None, spec=None, package=None):
    """Makes an empty `__main__`."""
    import builtins
    module = type(sys)("__main__")
    names = module.__dict__
    names["__builtins__"] = builtins
    names["__loader__"] = loader
    names["__spec__"] = spec
    names["__package__"] = package
    if file is not None:
        names["__file__"] = file
        names["__cached__"] = None
    sys.modules["__main__"] = module
    return names


def _run(kind, value, options):
    if kind == "module":
        import runpy
        _namespace(None)
        runpy._run_module_as_main(value)
    elif kind == "file":
        import _lucid
        import os
        if os.path.isdir(value) or value.endswith((".zip", ".pyz")):
            import runpy
            if not options.get("safe_path"):
                sys.path.pop(0)
            _namespace(None)
            sys.path.insert(0, value)
            runpy._run_module_as_main("__main__", alter_argv=False)
            return
        from importlib.machinery import SourceFileLoader
        names = _namespace(value, SourceFileLoader("__main__", value))
        exec(compile(_lucid.read_file(value), value, "exec", dont_inherit=True, optimize=options["optimize"]), names)
    elif kind == "command":
        from importlib.machinery import BuiltinImporter
        names = _namespace(None, BuiltinImporter)
        exec(compile(value, "<string>", "exec", dont_inherit=True, optimize=options["optimize"]), names)
    else:
        from importlib.machinery import BuiltinImporter
        names = _namespace("<stdin>", BuiltinImporter)
        del names["__file__"], names["__cached__"]
        source = sys.stdin.buffer.read()
        exec(compile(source, "<stdin>", "exec", dont_inherit=True, optimize=options["optimize"]), names)


def _remember(file, source):
    """Lets tracebacks show the lines of a program that is in no file."""
    import linecache
    linecache.cache[file] = (len(source), None, [line + "\n" for line in source.splitlines()], file)


def _show(error):
    """Prints an exception that nobody caught; gives the exit code."""
    if isinstance(error, SystemExit):
        code = error.code
        if code is None:
            return 0
        if isinstance(code, int):
            return code & 0xFF if -(1 << 63) <= code < 1 << 63 else 0xFF
        _flush(sys.stdout)
        if sys.stderr is not None:
            print(code, file=sys.stderr)
        return 1
    _flush(sys.stdout)
    sys.last_exc = error
    sys.last_type, sys.last_value, sys.last_traceback = type(error), error, error.__traceback__
    hook = getattr(sys, "excepthook", None)
    if hook is None:
        print("sys.excepthook is missing", file=sys.stderr)
        hook = sys.__excepthook__
    try:
        hook(type(error), error, error.__traceback__)
    except SystemExit as inner:
        return _show(inner)
    except BaseException as inner:
        if sys.stderr is not None:
            print("Error in sys.excepthook:", file=sys.stderr)
            sys.__excepthook__(type(inner), inner, inner.__traceback__)
            print("\nOriginal exception was:", file=sys.stderr)
            sys.__excepthook__(type(error), error, error.__traceback__)
    return 130 if isinstance(error, KeyboardInterrupt) else 1


def _asks():
    """Whether somebody sits at the other end of standard input."""
    return sys.stdin is not None and sys.stdin.isatty()


def _prompt(options):
    from importlib.machinery import BuiltinImporter
    _namespace(None, BuiltinImporter)
    return _interact(True)


def _interact(banner):
    import _prompt
    return _prompt.interact(banner)


def _wind_up(code):
    """What CPython does before the interpreter goes: threads, exit functions, streams."""
    threading = sys.modules.get("threading")
    if threading is not None:
        try:
            threading._shutdown()
        except BaseException as error:
            _show(error)
    import atexit
    atexit._run_exitfuncs()
    import _lucid
    _lucid.finalize_all(_standard_streams())
    if not _flush(sys.stdout) and code == 0:
        code = 120
    _flush(sys.stderr)
    return code


def _standard_streams():
    """The standard streams, those that the program put in their place, and what they are made over."""
    names = "stdin", "stdout", "stderr", "__stdin__", "__stdout__", "__stderr__"
    found = []
    for name in names:
        stream = getattr(sys, name, None)
        while stream is not None and stream not in found:
            found.append(stream)
            stream = getattr(stream, "buffer", None) or getattr(stream, "raw", None)
    return tuple(found)


def _flush(stream):
    if stream is None or getattr(stream, "closed", False):
        return True
    try:
        stream.flush()
    except OSError as error:
        if stream is sys.stdout and sys.stderr is not None:
            print(f"Exception ignored on flushing sys.stdout:\n{type(error).__name__}: {error}", file=sys.stderr)
        return False
    return True
