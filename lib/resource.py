"""Limits and use of resources, as Linux tells them in files. Limits can be read here but not set."""

error = OSError
RLIM_INFINITY = -1
RLIMIT_CPU, RLIMIT_FSIZE, RLIMIT_DATA, RLIMIT_STACK, RLIMIT_CORE, RLIMIT_RSS, RLIMIT_NPROC, RLIMIT_NOFILE = range(8)
RLIMIT_OFILE = RLIMIT_NOFILE
RLIMIT_MEMLOCK, RLIMIT_AS = 8, 9
RUSAGE_SELF, RUSAGE_CHILDREN, RUSAGE_THREAD = 0, -1, 1

_names = (
    "Max cpu time", "Max file size", "Max data size", "Max stack size", "Max core file size", "Max resident set", "Max processes",
    "Max open files", "Max locked memory", "Max address space",
)


def _number(text):
    return RLIM_INFINITY if text == "unlimited" else int(text)


def getrlimit(resource, /):
    """Returns the soft and the hard limit of a resource of this process."""
    if not 0 <= resource < len(_names):
        raise ValueError("invalid resource specified")
    name = _names[resource]
    with open("/proc/self/limits") as limits:
        for line in limits:
            if line.startswith(name):
                soft, hard = line[len(name):].split()[:2]
                return _number(soft), _number(hard)
    raise OSError(38, "Function not implemented")


def setrlimit(resource, limits, /):
    """Limits are the host's affair; only what is set already is taken."""
    if getrlimit(resource) != tuple(limits):
        raise ValueError("not allowed to raise maximum limit")


def getpagesize():
    """Returns the number of bytes in a page of memory."""
    return 4096
