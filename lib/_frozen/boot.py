"""What a new machine runs first: the import system and the standard streams."""
import sys
import builtins
import _imp
import _lucid


class _Console:
    """A text stream on a file descriptor, in use until the module `io` has made the real one."""

    errors = "backslashreplace"
    encoding = "utf-8"
    newlines = None
    closed = False
    mode = "w"

    def __init__(self, descriptor, name):
        self._descriptor = descriptor
        self.name = name

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        _lucid.write(self._descriptor, text.encode("utf-8", "surrogateescape" if self._descriptor == 1 else "backslashreplace"))
        return len(text)

    def flush(self):
        _lucid.flush(self._descriptor)

    def isatty(self):
        return False

    def fileno(self):
        return self._descriptor

    def writable(self):
        return True

    def readable(self):
        return False


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


def _start(stdlib):
    sys.stdout = sys.__stdout__ = _Console(1, "<stdout>")
    sys.stderr = sys.__stderr__ = _Console(2, "<stderr>")
    sys.stdin = sys.__stdin__ = None
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
    sys.displayhook = sys.__displayhook__ = sys.displayhook
    if _imp.is_builtin("_io"):
        import _io
        builtins.open = _io.open
    builtins.__import__ = _FirstImport(stdlib, builtins.__import__)


class _FirstImport:
    """`__import__` until the first import of a module that is not built in: then the import system is set up. Programs without one start sooner."""

    __name__ = __qualname__ = "__import__"

    def __init__(self, stdlib, plain):
        self._stdlib = stdlib
        self._plain = plain

    def __call__(self, name, globals=None, locals=None, fromlist=(), level=0):
        if builtins.__import__ is self and (level or not (name in sys.modules or _imp.is_builtin(name))):
            builtins.__import__ = self._plain
            _set_up_imports(self._stdlib)
        return self._plain(name, globals, locals, fromlist, level)


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
