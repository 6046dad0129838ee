"""What a new machine runs first: the import system and the standard streams."""
import sys
import builtins
import _imp
import _lucid


def _load(name, path, file_name):
    """Makes a module of a source file before there is an import system."""
    module = type(sys)(name)
    sys.modules[name] = module
    exec(compile(_lucid.read_file(path), file_name, "exec", dont_inherit=True), module.__dict__)
    return module


def _set_up_imports(stdlib):
    """Installs importlib as CPython does, from the library's own source."""
    for name in ("_thread", "_warnings", "_weakref", "posix", "_io", "marshal"):
        if not _imp.is_builtin(name):
            return False
    bootstrap = _load("_frozen_importlib", stdlib + "/importlib/_bootstrap.py", "<frozen importlib._bootstrap>")
    bootstrap._install(sys, _imp)
    _load("_frozen_importlib_external", stdlib + "/importlib/_bootstrap_external.py", "<frozen importlib._bootstrap_external>")
    bootstrap._install_external_importers()
    return True


def _start(lib, stdlib):
    sys.path[:] = [lib, stdlib]
    sys.dont_write_bytecode = True
    sys.warnoptions = []
    sys._xoptions = {}
    sys.meta_path = []
    sys.path_hooks = []
    sys.path_importer_cache = {}
    sys.builtin_module_names = tuple(sorted(_imp._builtin_names()))
    sys.prefix = sys.base_prefix = sys.exec_prefix = sys.base_exec_prefix = stdlib
    sys.executable = ""
    sys.orig_argv = list(sys.argv)
    sys.pycache_prefix = None
    sys.platlibdir = "lib"
    sys.stdlib_module_names = frozenset("""
        __future__ _abc _aix_support _android_support _apple_support _ast _ast_unparse _asyncio _bisect _blake2 _bz2 _codecs _codecs_cn
        _codecs_hk _codecs_iso2022 _codecs_jp _codecs_kr _codecs_tw _collections _collections_abc _colorize _compat_pickle _contextvars
        _csv _ctypes _curses _curses_panel _datetime _dbm _decimal _elementtree _frozen_importlib _frozen_importlib_external _functools
        _gdbm _hashlib _heapq _hmac _imp _interpchannels _interpqueues _interpreters _io _ios_support _json _locale _lsprof _lzma
        _markupbase _md5 _multibytecodec _multiprocessing _opcode _opcode_metadata _operator _osx_support _overlapped _pickle _posixshmem
        _posixsubprocess _py_abc _py_warnings _pydatetime _pydecimal _pyio _pylong _pyrepl _queue _random _remote_debugging _scproxy _sha1
        _sha2 _sha3 _signal _sitebuiltins _socket _sqlite3 _sre _ssl _stat _statistics _string _strptime _struct _suggestions _symtable
        _sysconfig _thread _threading_local _tkinter _tokenize _tracemalloc _types _typing _uuid _warnings _weakref _weakrefset _winapi
        _wmi _zoneinfo _zstd abc annotationlib antigravity argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2
        cProfile calendar cmath cmd code codecs codeop collections colorsys compileall compression concurrent configparser contextlib
        contextvars copy copyreg csv ctypes curses dataclasses datetime dbm decimal difflib dis doctest email encodings ensurepip enum
        errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib
        grp gzip hashlib heapq hmac html http idlelib imaplib importlib inspect io ipaddress itertools json keyword linecache locale
        logging lzma mailbox marshal math mimetypes mmap modulefinder msvcrt multiprocessing netrc nt ntpath nturl2path numbers opcode
        operator optparse os pathlib pdb pickle pickletools pkgutil platform plistlib poplib posix posixpath pprint profile pstats pty pwd
        py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource rlcompleter runpy sched secrets select
        selectors shelve shlex shutil signal site smtplib socket socketserver sqlite3 sre_compile sre_constants sre_parse ssl stat
        statistics string stringprep struct subprocess symtable sys sysconfig syslog tabnanny tarfile tempfile termios textwrap this
        threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types typing unicodedata
        unittest urllib uuid venv warnings wave weakref webbrowser winreg winsound wsgiref xml xmlrpc zipapp zipfile zipimport zlib
        zoneinfo
    """.split())
    sys.abiflags = ""
    sys._framework = sys._base_executable = ""
    sys._home = None
    sys.monitoring = _make_monitoring()
    sys._jit = _make_jit()
    sys.audit, sys.addaudithook = _make_audit()
    sys.call_tracing = lambda func, args, /: func(*args)
    sys.implementation = _lucid.SimpleNamespace(
        name="lucid",
        cache_tag="lucid-314",
        version=sys.version_info,
        hexversion=sys.hexversion,
        _multiarch="x86_64-linux-gnu",
        supports_isolated_interpreters=False,
    )
    sys.flags = _Flags()
    sys._stdlib_dir = stdlib
    sys.__displayhook__ = sys.displayhook
    sys.excepthook = sys.__excepthook__ = _excepthook
    sys.unraisablehook = sys.__unraisablehook__ = _unraisablehook
    sys.breakpointhook = sys.__breakpointhook__ = _breakpointhook
    _set_up_imports(stdlib)
    import io
    builtins.open = io.open
    import os
    import importlib.machinery
    import encodings.utf_8
    import _sitebuiltins
    import warnings
    builtins.quit = _sitebuiltins.Quitter("quit", "Ctrl-D (i.e. EOF)")
    builtins.exit = _sitebuiltins.Quitter("exit", "Ctrl-D (i.e. EOF)")
    builtins.help = _sitebuiltins._Helper()
    builtins.copyright = _sitebuiltins._Printer("copyright", "Copyright (c) the authors of Lucid.")
    builtins.credits = _sitebuiltins._Printer("credits", "Thanks to the authors of CPython's standard library.")
    builtins.license = _sitebuiltins._Printer("license", "Lucid is under the MIT licence, Python's standard library under the PSF licence.")
    _open_streams(None)


def _open_streams(errors):
    """Opens the three standard streams as CPython does."""
    import io
    for descriptor, name, mode in ((0, "stdin", "r"), (1, "stdout", "w"), (2, "stderr", "w")):
        try:
            raw = io.FileIO(descriptor, mode + "b", closefd=False)
        except OSError:
            stream = None
        else:
            raw.name = f"<{name}>"
            isatty = raw.isatty()
            buffered = (io.BufferedReader if mode == "r" else io.BufferedWriter)(raw)
            stream = io.TextIOWrapper(
                buffered,
                encoding="utf-8",
                errors="backslashreplace" if descriptor == 2 else errors or "strict",
                newline="\n" if mode == "w" else None,
                line_buffering=descriptor == 2 or (mode == "w" and isatty),
            )
            stream.mode = mode
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)


def _make_monitoring():
    """`sys.monitoring`: the names are there; there is nothing that watches, so no tool can ask for events."""
    module = type(sys)("sys.monitoring")
    names = (
        "PY_START", "PY_RESUME", "PY_RETURN", "PY_YIELD", "CALL", "LINE", "INSTRUCTION", "JUMP", "BRANCH_LEFT", "BRANCH_RIGHT",
        "STOP_ITERATION", "RAISE", "EXCEPTION_HANDLED", "PY_UNWIND", "PY_THROW", "RERAISE", "C_RETURN", "C_RAISE",
    )
    events = {name: 1 << i for i, name in enumerate(names)}
    module.events = _lucid.SimpleNamespace(**events, BRANCH=1 << 18, NO_EVENTS=0)
    module.DEBUGGER_ID, module.COVERAGE_ID, module.PROFILER_ID, module.OPTIMIZER_ID = 0, 1, 2, 5
    module.DISABLE, module.MISSING = object(), object()

    def refuse(*args):
        raise NotImplementedError("sys.monitoring does not watch programs here")

    for name in (
        "use_tool_id", "free_tool_id", "clear_tool_id", "register_callback", "set_events", "set_local_events", "restart_events",
    ):
        setattr(module, name, refuse)
    module.get_tool = lambda tool_id, /: None
    module.get_events = lambda tool_id, /: 0
    module.get_local_events = lambda tool_id, code, /: 0
    return module


def _make_jit():
    """`sys._jit`, which tells about CPython's compiler: this is another one."""
    module = type(sys)("sys._jit", "CPython's JIT compiler, which is not here")
    for name in ("is_available", "is_enabled", "is_active"):
        setattr(module, name, lambda: False)
    return module


def _make_audit():
    """`sys.audit` and `sys.addaudithook`. Hooks hear of the events that Python code raises."""
    hooks = []

    def audit(event, /, *args):
        """Passes the event to any hooks that are attached."""
        if not isinstance(event, str):
            raise TypeError(f"expected str for argument 'event', not {type(event).__name__}")
        for hook in hooks:
            hook(event, args)

    def addaudithook(hook):
        """Adds a new audit hook callback."""
        try:
            audit("sys.addaudithook")
        except Exception:
            return
        hooks.append(hook)

    return audit, addaudithook


def _excepthook(exctype, value, traceback, /):
    """Handle an exception by displaying it with a traceback on sys.stderr."""
    import traceback as module
    module._print_exception_bltin(value)


def _unraisablehook(unraisable, /):
    """Handle an unraisable exception."""
    if type(unraisable).__name__ != "UnraisableHookArgs":
        raise TypeError("sys.unraisablehook argument type must be UnraisableHookArgs")
    import traceback
    if sys.stderr is None:
        return
    message = unraisable.err_msg
    if unraisable.object is None:
        if message is not None:
            print(f"{message}:", file=sys.stderr)
    else:
        message = message if message is not None else "Exception ignored in"
        try:
            shown = repr(unraisable.object)
        except Exception:
            shown = "<object repr() failed>"
        print(f"{message}: {shown}", file=sys.stderr)
    if unraisable.exc_value is None:
        traceback.print_tb(unraisable.exc_traceback, file=sys.stderr)
        print(unraisable.exc_type.__name__, file=sys.stderr)
        return
    traceback.print_exception(unraisable.exc_type, unraisable.exc_value, unraisable.exc_traceback, file=sys.stderr)


def _breakpointhook(*args, **kwargs):
    import os
    name = os.environ.get("PYTHONBREAKPOINT", "pdb.set_trace") or "pdb.set_trace"
    if name == "0":
        return None
    module, _, attribute = name.rpartition(".")
    import importlib
    return getattr(importlib.import_module(module or "builtins"), attribute)(*args, **kwargs)




def _record(name, /, **fields):
    """A tuple whose parts have names, as the facts in `sys` are."""
    def make_property(i):
        return property(lambda self: self[i])

    def __repr__(self):
        return f"{name}({', '.join([f'{key}={self[i]!r}' for i, key in enumerate(fields)])})"

    space = {key: make_property(i) for i, key in enumerate(fields)}
    space |= {
        "__module__": "sys", "__slots__": (), "__repr__": __repr__, "__match_args__": tuple(fields),
        "n_fields": len(fields), "n_sequence_fields": len(fields), "n_unnamed_fields": 0,
    }
    return type(tuple)(name.rpartition(".")[2], (tuple,), space)(fields.values())


sys.int_info = _record("sys.int_info", bits_per_digit=30, sizeof_digit=4, default_max_str_digits=4300, str_digits_check_threshold=640)
sys.float_info = _record(
    "sys.float_info", max=1.7976931348623157e308, max_exp=1024, max_10_exp=308, min=2.2250738585072014e-308, min_exp=-1021,
    min_10_exp=-307, dig=15, mant_dig=53, epsilon=2.220446049250313e-16, radix=2, rounds=1,
)
sys.hash_info = _record(
    "sys.hash_info", width=64, modulus=2**61 - 1, inf=314159, nan=0, imag=1000003, algorithm="siphash13", hash_bits=64, seed_bits=128,
    cutoff=0,
)
sys.thread_info = _record("sys.thread_info", name="pthread", lock="pymutex", version=None)


class _VersionInfo(tuple):
    """`sys.version_info`: a tuple whose parts have names."""

    major = property(lambda self: self[0])
    minor = property(lambda self: self[1])
    micro = property(lambda self: self[2])
    releaselevel = property(lambda self: self[3])
    serial = property(lambda self: self[4])

    def __repr__(self):
        return "sys.version_info(major=%r, minor=%r, micro=%r, releaselevel=%r, serial=%r)" % tuple(self)


sys.version_info = _VersionInfo((3, 14, 0, "final", 0))


class _Flags:
    debug = inspect = interactive = optimize = 0
    dont_write_bytecode = 1
    no_user_site = no_site = ignore_environment = verbose = bytes_warning = quiet = 0
    hash_randomization = 1
    isolated = 0
    dev_mode = False
    utf8_mode = 1
    warn_default_encoding = 0
    safe_path = False
    int_max_str_digits = 4300
    gil = 1
    thread_inherit_context = 0
    context_aware_warnings = 0

    def __repr__(self):
        shown = [name for name in vars(_Flags) if not name.startswith("_") and name not in ("gil", "thread_inherit_context", "context_aware_warnings")]
        return f"sys.flags({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"
