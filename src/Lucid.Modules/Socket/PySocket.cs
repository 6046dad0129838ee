namespace Lucid.Modules.Socket;

/// <summary>A socket: an end of a pair inside of the machine.</summary>
[PyType("_socket.socket", Subclassable = true)]
internal partial class PySocket : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public int Number;
        [Saved(1)] public Value Family;
        [Saved(2)] public Value Kind;
        [Saved(3)] public Value Protocol;
        [Saved(4)] public Value Timeout;
    }

    internal PySocket(int number, Value family, Value kind, Value protocol)
        : base(TypeObject)
    {
        state.Number = number;
        state.Family = family;
        state.Kind = kind;
        state.Protocol = protocol;
        state.Timeout = Value.None;
    }

    [PyNew("socket(family=-1, type=-1, proto=-1, fileno=None)")]
    internal static Value New(PyType cls, Args args)
    {
        _ = args;
        PySocket made = Allocate(cls);
        made.state.Number = -1;
        made.state.Timeout = Value.None;
        return made;
    }

    [PyInit("socket(family=-1, type=-1, proto=-1, fileno=None)")]
    internal Value Init(Machine vm, Value family, Value type, Value proto, Value fileno)
    {
        ref State s = ref Write(vm.Undo);
        s.Family = Given(family, 2);
        s.Kind = Given(type, 1);
        s.Protocol = Given(proto, 0);
        s.Timeout = Value.None;
        if (fileno.IsNone)
        {
            return Errors.OSError(97);
        }
        if (!Conversion.TryInt32(fileno, out int number) || number < 0)
        {
            return Errors.ValueError("negative file descriptor");
        }
        if (vm.OpenFiles[number] is not { } descriptor)
        {
            return Errors.OSError(9);
        }
        s.Number = number;
        return descriptor.Kind == DescriptorKind.Pipe ? Value.None : Errors.OSError(88);
    }

    private static Value Given(Value value, int fallback) => value.IsSmallInt && value.AsLong == -1 ? Value.Int(fallback) : value;

    internal PyDescriptor? Descriptor(Machine vm) => Now.Number < 0 ? null : vm.OpenFiles[Now.Number];

    [PyGetter("family")]
    internal Value GetFamily() => Now.Family;

    [PyGetter("type")]
    internal Value GetKind() => Now.Kind;

    [PyGetter("proto")]
    internal Value GetProtocol() => Now.Protocol;

    [PyGetter("timeout")]
    internal Value GetTimeoutAttribute() => Now.Timeout;

    [PyMethod("fileno()")]
    internal int FileNo() => Now.Number;

    [PyMethod("detach()")]
    internal int Detach(Undo undo)
    {
        int number = Now.Number;
        Write(undo).Number = -1;
        return number;
    }

    [PyMethod("close()")]
    internal Value Close(Machine vm)
    {
        int number = Detach(vm.Undo);
        long problem = number < 0 ? 0 : vm.OpenFiles.Close(vm, number);
        return problem < 0 ? Errors.OSError(problem) : Value.None;
    }

    [PyMethod("settimeout(timeout, /)")]
    internal void SetTimeout(Machine vm, Value timeout)
    {
        Write(vm.Undo).Timeout = timeout;
        Descriptor(vm)?.SetNonBlocking(vm.Undo, Conversion.TryDouble(timeout, out double seconds) && seconds == 0);
    }

    [PyMethod("gettimeout()")]
    internal Value GetTimeout() => Now.Timeout;

    [PyMethod("setblocking(flag, /)")]
    internal void SetBlocking(Machine vm, bool flag) => SetTimeout(vm, flag ? Value.None : Value.Float(0));

    [PyMethod("getblocking()")]
    internal bool GetBlocking() => Now.Timeout.IsNone || (Conversion.TryDouble(Now.Timeout, out double seconds) && seconds != 0);

    [PyMethod("recv(bufsize, flags=0, /)")]
    internal Value Receive(Machine vm, int bufsize, int flags)
    {
        _ = flags;
        return bufsize < 0 ? Errors.ValueError("negative buffersize in recv")
            : Descriptor(vm) is { } d ? vm.Enter(new Posix.DescriptorReadFrame(d, bufsize)) : Errors.OSError(9);
    }

    [PyMethod("send(data, flags=0, /)")]
    internal Value Send(Machine vm, Value data, int flags)
    {
        _ = flags;
        if (!PyBytes.TryArgument(data, out ReadOnlySpan<byte> bytes, out Value error))
        {
            return error;
        }
        if (Descriptor(vm) is not { } d)
        {
            return Errors.OSError(9);
        }
        long n = d.Write(vm, bytes);
        return n < 0 ? Errors.OSError(n) : Value.Int(n);
    }

    [PyMethod("sendall(data, flags=0, /)")]
    internal Value SendAll(Machine vm, Value data, int flags)
    {
        Value sent = Send(vm, data, flags);
        return sent.IsSignal ? sent : Value.None;
    }

    [PyMethod("setsockopt(*args)")]
    internal Value SetOption(Machine vm, PyTuple args)
    {
        _ = args;
        return Descriptor(vm) is null ? Errors.OSError(9) : Value.None;
    }

    [PyMethod("getsockopt(*args)")]
    internal Value GetOption(Machine vm, PyTuple args)
    {
        _ = args;
        return Descriptor(vm) is null ? Errors.OSError(9) : Value.Int(0);
    }

    [PyMethod("getsockname()")]
    internal Value GetSockName(Machine vm) => Descriptor(vm) is null ? Errors.OSError(9) : PyStr.Empty;

    [PyMethod("getpeername()")]
    internal Value GetPeerName(Machine vm) => Descriptor(vm) is null ? Errors.OSError(9) : PyStr.Empty;

    [PyMethod("shutdown(how, /)")]
    internal Value Shutdown(Machine vm, int how)
    {
        _ = how;
        return Descriptor(vm) is null ? Errors.OSError(9) : Value.None;
    }

    [PyMethod("bind(address, /)")]
    internal static Value Bind(Value self, Value address) => Refuse(self, address);

    [PyMethod("connect(address, /)")]
    internal static Value Connect(Value self, Value address) => Refuse(self, address);

    [PyMethod("listen(backlog=0, /)")]
    internal static Value Listen(Value self, Value backlog) => Refuse(self, backlog);

    private static Value Refuse(Value self, Value argument)
    {
        _ = (self, argument);
        return SocketModule.NoNetwork();
    }
}
