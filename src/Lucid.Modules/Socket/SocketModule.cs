namespace Lucid.Modules.Socket;

/// <summary>The module <c>_socket</c>. Pairs of sockets are inside of the machine; the network is not reached from here.</summary>
[PyModule("_socket", Types = [typeof(PySocket)], Doc = "Implementation module for socket operations.\n\nSee the socket module for documentation.")]
internal sealed partial class SocketModule : PyModuleState
{
    internal partial struct State
    {
        [Saved(0)] public Value DefaultTimeout;
    }

    public override void Start(Machine vm, PyModule module)
    {
        Write(vm.Undo).DefaultTimeout = Value.None;
        (string, int)[] numbers =
        [
            ("AF_UNSPEC", 0), ("AF_UNIX", 1), ("AF_INET", 2), ("AF_INET6", 10), ("SOCK_STREAM", 1), ("SOCK_DGRAM", 2), ("SOCK_RAW", 3),
            ("SOCK_CLOEXEC", 524288), ("SOCK_NONBLOCK", 2048), ("SOL_SOCKET", 1), ("SO_REUSEADDR", 2), ("SO_TYPE", 3), ("SO_ERROR", 4),
            ("SO_BROADCAST", 6), ("SO_SNDBUF", 7), ("SO_RCVBUF", 8), ("SO_KEEPALIVE", 9), ("SO_REUSEPORT", 15), ("SOMAXCONN", 4096),
            ("IPPROTO_IP", 0), ("IPPROTO_TCP", 6), ("IPPROTO_UDP", 17), ("IPPROTO_IPV6", 41), ("TCP_NODELAY", 1), ("MSG_PEEK", 2),
            ("MSG_DONTWAIT", 64), ("MSG_NOSIGNAL", 16384), ("SHUT_RD", 0), ("SHUT_WR", 1), ("SHUT_RDWR", 2), ("AI_PASSIVE", 1),
            ("AI_CANONNAME", 2), ("AI_NUMERICHOST", 4), ("AI_ADDRCONFIG", 32), ("EAI_AGAIN", -3), ("EAI_FAIL", -4), ("EAI_NONAME", -2),
            ("NI_NUMERICHOST", 1), ("NI_NUMERICSERV", 2), ("IPV6_V6ONLY", 26), ("INADDR_ANY", 0), ("INADDR_LOOPBACK", 0x7F000001), ("SO_LINGER", 13),
        ];
        PyDict ns = module.Namespace;
        foreach ((string name, int number) in numbers)
        {
            ns.SetItem(vm, vm.Undo, PyStr.Intern(name), Value.Int(number));
        }
        ns.SetItem(vm, vm.Undo, PyStr.Intern("has_ipv6"), Value.False);
        ns.SetItem(vm, vm.Undo, PyStr.Intern("error"), ExceptionTypes.OSError);
        ns.SetItem(vm, vm.Undo, PyStr.Intern("timeout"), ExceptionTypes.TimeoutError);
        ns.SetItem(vm, vm.Undo, PyStr.Intern("gaierror"), ExceptionTypes.OSError);
        ns.SetItem(vm, vm.Undo, PyStr.Intern("herror"), ExceptionTypes.OSError);
        ns.SetItem(vm, vm.Undo, PyStr.Intern("SocketType"), PySocket.TypeObject);
    }

    [PyFunction("socketpair(family=1, type=1, proto=0, /)")]
    internal static Value SocketPair(Machine vm, Value family, Value type, Value proto)
    {
        (int a, int b) = vm.OpenFiles.OpenPipe(vm);
        return new PyTuple([new PySocket(a, family, type, proto), new PySocket(b, family, type, proto)]);
    }

    [PyFunction("getdefaulttimeout()")]
    internal Value GetDefaultTimeout() => Now.DefaultTimeout;

    [PyFunction("setdefaulttimeout(timeout, /)")]
    internal void SetDefaultTimeout(Undo undo, Value timeout) => Write(undo).DefaultTimeout = timeout;

    [PyFunction("gethostname()")]
    internal static string GetHostName() => World.SystemName()[1];

    [PyFunction("close(fd, /)")]
    internal static Value Close(Machine vm, int fd)
    {
        long problem = vm.OpenFiles.Close(vm, fd);
        return problem < 0 ? Errors.OSError(problem) : Value.None;
    }

    [PyFunction("htons(x, /)")]
    internal static int HToNs(int x) => ((x & 0xFF) << 8) | (x >> 8 & 0xFF);

    [PyFunction("ntohs(x, /)")]
    internal static int NToHs(int x) => HToNs(x);

    [PyFunction("getaddrinfo(*args, **kwargs)")]
    internal static Value GetAddrInfo(PyTuple args, PyDict kwargs)
    {
        _ = (args, kwargs);
        return NoNetwork();
    }

    internal static Value NoNetwork() => Errors.OSError(101);
}
