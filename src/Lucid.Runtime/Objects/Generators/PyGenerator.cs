using Lucid.Compiler.Bytecode;

namespace Lucid.Runtime;

/// <summary>
/// A generator: an activation that is suspended between its yields. Suspended, it keeps the live registers itself; running, they are in the
/// thread's stack. Coroutines and async generators are made of the same.
/// </summary>
[PyType("generator", NoConstructor = true)]
public partial class PyGenerator : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyFunction Function;
        [Saved(1)] public PyCode Code;
        [Saved(2)] public ValueArray Registers;
        [Saved(3)] public int Ip;
        [Saved(4)] public GeneratorStatus Status;
        [Saved(5)] public PyException? Handled;
        [Saved(6)] public PyException? OuterHandled;
        [Saved(7)] public PyStr? Name;
        [Saved(8)] public PyStr? QualifiedName;
        [Saved(9)] public PyFrame? Frame;
        [Saved(10)] public PyGenerator? Inner;
        [Saved(11)] public PyGenerator? Root;
        [Saved(12)] public bool IsHandling;
        [Saved(13)] public bool IsWatched;
        [Saved(14)] public bool IsDoubting;
    }

    internal PyGenerator(PyType type, PyFunction function, PyCode code)
        : base(type)
    {
        state.Function = function;
        state.Code = code;
        // What is as it mostly is stays unset: a store costs a write barrier.
        if (!ReferenceEquals(function.Now.Name, code.Name))
        {
            state.Name = function.Now.Name;
        }
        if (!ReferenceEquals(function.Now.QualifiedName, code.QualifiedName))
        {
            state.QualifiedName = function.Now.QualifiedName;
        }
    }

    /// <summary>What messages call it.</summary>
    internal virtual string Noun => "generator";

    /// <summary>The register of the iterator that it delegates to, -1 if it does not.</summary>
    internal unsafe int DelegateRegister
    {
        get
        {
            if (Status != GeneratorStatus.Suspended)
            {
                return -1;
            }
            Instruction at = Now.Code.Start[Now.Ip - 1];
            return at.Op == Opcode.Yield ? at.C - 1 : -1;
        }
    }

    /// <summary>Goes on with a value; the news of a finished generator is that it is exhausted.</summary>
    internal unsafe Value Send(Machine vm, Value value)
    {
        switch (Now.Status)
        {
            case GeneratorStatus.Running:
                return Errors.ValueError($"{Noun} already executing");
            case GeneratorStatus.Finished:
                return AlreadyFinished();
            case GeneratorStatus.Created when !value.IsNone:
                return Errors.TypeError($"can't send non-None value to a just-started {Noun}");
        }
        bool started = Now.Status == GeneratorStatus.Suspended;
        if (Now.Inner is not null && started)
        {
            if (Innermost(out int levels) is { } innermost)
            {
                return levels > 0 ? innermost.SendAs(this, vm, value, levels) : SendAs(null, vm, value, 0);
            }
            if (IsFolded)
            {
                return Errors.ValueError($"{Noun} already executing");
            }
        }
        return started ? SendAs(null, vm, value, 0) : Push(vm, FrameFlags.Generator);
    }

    private unsafe Value SendAs(PyGenerator? root, Machine vm, Value value, int levels)
    {
        bool tooDeep = levels > 0 && vm.Thread.Depth + levels >= vm.RecursionDepthMax;
        Value pushed = Push(vm, tooDeep ? FrameFlags.Generator | FrameFlags.Raising : FrameFlags.Generator, root);
        if (pushed.IsPushed)
        {
            ref FrameRecord record = ref vm.Thread.Top;
            if (tooDeep)
            {
                vm.Thread.Delivered = PyException.Make(ExceptionTypes.RecursionError, [Value.Str("maximum recursion depth exceeded")]);
            }
            Machine.Put(ref vm.Thread.Stack[record.Base + record.Code!.Start[record.Ip - 1].A], value);
        }
        return pushed;
    }

    /// <summary>Goes on by raising an exception where it stands.</summary>
    /// <param name="vm">The machine.</param>
    /// <param name="exception">What is raised.</param>
    /// <param name="root">The outermost of the chain that it is the innermost of; null if it goes on for itself.</param>
    internal Value Raise(Machine vm, PyException exception, PyGenerator? root = null)
    {
        if (root is not null && !(root.IsAtRest(out PyGenerator innermost) && ReferenceEquals(innermost, this)))
        {
            return Errors.ValueError($"{root.Noun} already executing");
        }
        switch (Status)
        {
            case GeneratorStatus.Running:
                return Errors.ValueError($"{Noun} already executing");
            case GeneratorStatus.Finished:
                Value finished = AlreadyFinished();
                return finished.IsError ? finished : Errors.Of(exception);
        }
        Value pushed = Push(vm, FrameFlags.Generator | FrameFlags.Raising, root);
        if (pushed.IsPushed)
        {
            vm.Thread.Delivered = exception;
        }
        return pushed;
    }

    /// <summary>Makes the end of a generator that an operation runs come to the native frame as news, not as a StopIteration.</summary>
    internal static Value AwaitingEnd(Value operation) => operation.IsPushed ? new Value(Signal.PushedNextSignal) : operation;

    /// <summary>Marks it as running while what it delegates to gets an exception, and as suspended again.</summary>
    internal void Delegating(Machine vm, bool running) => Write(vm.Undo).Status = running ? GeneratorStatus.Running : GeneratorStatus.Suspended;

    /// <summary>What a finished one answers to a send.</summary>
    internal virtual Value AlreadyFinished() => Value.Exhausted;

    /// <summary>Makes what a call of a generator function, coroutine function or async generator function gives.</summary>
    internal static PyGenerator Make(PyFunction function, PyCode code) =>
        (code.Unit.Flags & CodeFlags.AsyncGenerator) != 0 ? new PyAsyncGenerator(function, code)
        : (code.Unit.Flags & CodeFlags.Coroutine) != 0 ? new PyCoroutine(function, code)
        : new PyGenerator(TypeObject, function, code);

    /// <summary>Takes registers and position over from the frame that makes it.</summary>
    internal void Adopt(Machine vm, ref FrameRecord frame, Value[] stack)
    {
        ref State s = ref Write(vm.Undo);
        int live = Math.Max(frame.Code!.Unit.Heights[frame.Ip], frame.Code.LocalCount);
        var registers = new Value[Math.Max(live, frame.Code.LocalCount + 2)];
        Keep(stack.AsSpan(frame.Base, live), registers);
        s.Registers.Replace(registers, live);
        s.Ip = frame.Ip;
    }

    private static void Keep(ReadOnlySpan<Value> live, Span<Value> registers)
    {
        // Most registers hold what they held at the last suspension: a write barrier the less for each.
        for (int i = 0; i < live.Length; i++)
        {
            Machine.Put(ref registers[i], live[i]);
        }
    }

    /// <summary>Keeps position and live registers of the frame on top, which is this generator's.</summary>
    internal unsafe void Suspend(Machine vm, ref FrameRecord frame, Value[] stack)
    {
        // In a dream the logged state may hold the array, which is then left alone.
        bool first = vm.Undo.Epoch != 0;
        ref State s = ref Write(vm.Undo);
        int live = Math.Max(frame.Code!.Heights[frame.Ip], frame.Code.LocalCount);
        Value[]? registers = s.Registers.Items;
        if (registers is null || first || registers.Length < live)
        {
            registers = new Value[Math.Max(live, frame.Code.LocalCount + 2)];
        }
        Keep(stack.AsSpan(frame.Base, live), registers);
        if (live < s.Registers.Size && !first)
        {
            Array.Clear(registers, live, Math.Min(registers.Length, s.Registers.Size) - live);
        }
        if (ReferenceEquals(registers, s.Registers.Items))
        {
            s.Registers.Size = live;
        }
        else
        {
            s.Registers.Replace(registers, live);
        }
        s.Ip = frame.Ip;
        s.Status = GeneratorStatus.Suspended;
        if (s.Root is not null)
        {
            s.Root = null;
            vm.ForgetUnfolding();
        }
        if ((frame.Flags & FrameFlags.Doubting) != 0)
        {
            s.IsDoubting = true;
        }
        Instruction at = frame.Code.Start[frame.Ip - 1];
        if (at.C != 0 || s.Inner is not null)
        {
            Delegated(ref s, frame.Code, at);
        }
        LeaveHandled(vm, ref s, keep: true);
        if (frame.Code.HasCleanup && !s.IsWatched)
        {
            WatchEnd(vm);
        }
    }

    private void Delegated(ref State s, PyCode code, Instruction at)
    {
        Span<Value> registers = s.Registers.Items.AsSpan(0, s.Registers.Size);
        if (at.C != 0 && at.A < registers.Length)
        {
            // What was handed out is not held here any longer: whoever resumes the innermost generator never comes by.
            registers[at.A] = Value.None;
        }
        s.Inner = InnerOf(in s, code, s.Ip, registers);
    }

    /// <summary>Has it closed when nobody holds it any more.</summary>
    internal void WatchEnd(Machine vm)
    {
        Write(vm.Undo).IsWatched = true;
        vm.Finalizers.Watch(this);
    }

    /// <summary>Nobody holds it any more: what its body would clean up is cleaned up. That is done once, also where the body goes on after it.</summary>
    internal virtual Value Abandon(Machine vm) => Now.Status == GeneratorStatus.Suspended ? Close(vm) : Value.None;

    // In a dream what has ended may come to life again.
    private void UnwatchEnd(Machine vm)
    {
        if (Now.IsWatched && vm.Undo.Epoch == 0)
        {
            state.IsWatched = false;
            vm.Finalizers.Unwatch(this);
        }
    }

    /// <summary>Ends because the body returned.</summary>
    internal virtual Value Finish(Machine vm, Value result)
    {
        End(vm);
        return Signal.Return(result);
    }

    /// <summary>Ends because the body raised; gives the exception that the caller sees.</summary>
    internal virtual PyException Fail(Machine vm, PyException exception)
    {
        End(vm);
        return vm.IsInstanceOf(exception, ExceptionTypes.StopIteration) ? Replaced(vm, exception, "StopIteration") : exception;
    }

    /// <summary>The frame object of the suspended or running activation.</summary>
    internal PyFrame View(PyFunction function, PyCode code)
    {
        PyFrame view = Now.Frame ?? new PyFrame(function, code);
        return view;
    }

    /// <summary>Gives the variables of a generator that is not on the stack the values that they had.</summary>
    internal void RestoreVariables(Undo undo, ReadOnlySpan<Value> before)
    {
        LocalKind[] kinds = Now.Code.Unit.LocalKinds;
        for (int n = 0; n < Math.Min(before.Length, Now.Code.LocalCount) && n < Now.Registers.Count; n++)
        {
            if ((kinds[n] & LocalKind.Hidden) == 0)
            {
                if (before[n].IsUnbound && !Now.Registers[n].IsUnbound)
                {
                    // Its code took the variable for bound; it looks from now on.
                    Write(undo).IsDoubting = true;
                }
                SetRegister(undo, n, before[n]);
            }
        }
    }

    /// <summary>Changes a register of a suspended generator.</summary>
    internal void SetRegister(Undo undo, int n, Value value)
    {
        if (n < Now.Registers.Count)
        {
            Write(undo).Registers.Set(undo, n, value);
        }
    }

    /// <summary>Ends a generator that never started or is abandoned.</summary>
    internal void MarkFinished(Machine vm)
    {
        ref State s = ref Write(vm.Undo);
        s.Status = GeneratorStatus.Finished;
        s.Registers.Clear();
        s.Handled = null;
        s.Inner = null;
        UnwatchEnd(vm);
    }

    protected PyException Replaced(Machine vm, PyException exception, string what)
    {
        PyException made = PyException.Make(ExceptionTypes.RuntimeError, [Value.Str($"{Noun} raised {what}")]);
        ref PyException.State s = ref made.Write(vm.Undo);
        s.Cause = exception;
        s.Context = exception;
        s.SuppressContext = true;
        return made;
    }

    /// <summary>Ends, as its frame does.</summary>
    internal void End(Machine vm)
    {
        ref State s = ref Write(vm.Undo);
        LeaveHandled(vm, ref s, keep: false);
        s.Status = GeneratorStatus.Finished;
        s.Registers.Clear();
        if (s.Inner is not null || s.Root is not null)
        {
            s.Inner = null;
            s.Root = null;
        }
        UnwatchEnd(vm);
    }

    private static void LeaveHandled(Machine vm, ref State s, bool keep)
    {
        GreenThread thread = vm.Thread;
        if (s.OuterHandled is null && thread.Handled.IsNone)
        {
            if (s.Handled is not null)
            {
                s.Handled = null;
            }
            return;
        }
        Value outer = s.OuterHandled is { } handled ? handled : Value.None;
        s.Handled = keep && s.IsHandling ? thread.Handled.O as PyException : null;
        thread.Handled = outer;
        s.OuterHandled = null;
    }

    /// <summary>
    /// The body begins to handle an exception. Gives what is to be kept until it ends: unbound if the body handled none before, because what its
    /// caller handles then may be another exception than now.
    /// </summary>
    internal Value BeginHandling(Machine vm, Value before)
    {
        if (Now.IsHandling)
        {
            return before;
        }
        Write(vm.Undo).IsHandling = true;
        return Value.Unbound;
    }

    /// <summary>The body ends to handle an exception; gives the one that is handled from now on.</summary>
    internal Value EndHandling(Machine vm, Value before)
    {
        if (!before.IsUnbound)
        {
            return before;
        }
        Write(vm.Undo).IsHandling = false;
        return Now.OuterHandled is { } outer ? outer : Value.None;
    }

    private static void EnterHandled(GreenThread thread, ref State s)
    {
        if (!thread.Handled.IsNone)
        {
            s.OuterHandled = thread.Handled.O as PyException;
        }
        if (s.Handled is { } handled)
        {
            thread.Handled = handled;
        }
    }

    /// <summary>
    /// Puts a generator that waits on the stack; false where something is not as it mostly is, for <see cref="Send"/>.
    /// </summary>
    internal unsafe bool TryResume(Machine vm, GreenThread thread, in Value value)
    {
        PyGenerator innermost = this;
        if (state.Inner is not null && state.Status == GeneratorStatus.Suspended)
        {
            if (Innermost(out int levels) is not { } end || thread.Depth + levels >= vm.RecursionDepthMax)
            {
                return false;
            }
            innermost = end;
        }
        return innermost.TryResumeFor(this, vm, thread, value);
    }

    private unsafe bool TryResumeFor(PyGenerator root, Machine vm, GreenThread thread, in Value value)
    {
        ref State s = ref Write(vm.Undo);
        PyCode code = s.Code;
        int start = thread.FreeBase;
        if (s.Status > GeneratorStatus.Suspended || s.Frame is not null || s.IsDoubting || start + code.RegisterCount + Machine.StackSlack > thread.Stack.Length
            || thread.Depth >= vm.RecursionDepthMax || (s.Status == GeneratorStatus.Created && !value.IsNone))
        {
            return false;
        }
        ref Value r = ref thread.Stack[start];
        ReadOnlySpan<Value> registers = s.Registers.Span;
        for (int i = 0; i < registers.Length; i++)
        {
            Machine.Put(ref System.Runtime.CompilerServices.Unsafe.Add(ref r, i), registers[i]);
        }
        if (s.Status == GeneratorStatus.Suspended)
        {
            Machine.Put(ref System.Runtime.CompilerServices.Unsafe.Add(ref r, (nint)code.Start[s.Ip - 1].A), value);
        }
        ref FrameRecord record = ref thread.Push();
        Machine.Activate(ref record, code, s.Function, this, start, FrameFlags.Generator);
        record.Ip = s.Ip;
        s.Status = GeneratorStatus.Running;
        if (!ReferenceEquals(root, this))
        {
            s.Root = root;
        }
        EnterHandled(thread, ref s);
        return true;
    }

    /// <summary>Goes on where its delegation ends: what it delegated to has ended, and the news comes next.</summary>
    internal void GoOn(Machine vm, PyGenerator root)
    {
        ref State s = ref Write(vm.Undo);
        vm.PlaceGenerator(this, s.Function, s.Code, s.Registers.Span, s.Ip - 1, FrameFlags.Generator);
        s.Status = GeneratorStatus.Running;
        s.Root = ReferenceEquals(root, this) ? null : root;
        EnterHandled(vm.Thread, ref s);
    }

    private Value Push(Machine vm, FrameFlags flags, PyGenerator? root = null)
    {
        ref State s = ref Write(vm.Undo);
        Value pushed = vm.PushGenerator(this, s.Function, s.Code, s.Registers.Span, s.Ip, flags);
        if (pushed.IsPushed)
        {
            s.Status = GeneratorStatus.Running;
            if (root is not null)
            {
                s.Root = root;
            }
            EnterHandled(vm.Thread, ref s);
        }
        return pushed;
    }

    [PySlot(Slot.Iter)]
    internal PyObject Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm) => Send(vm, Value.None);

    [PyMethod("send(object, /)", Doc = "send(value) -> send 'value' into generator,\nreturn next yielded value or raise StopIteration.")]
    internal Value SendMethod(Machine vm, Value value)
    {
        Value result = Send(vm, value);
        return result.IsExhausted ? vm.StopIterationOf(result) : result;
    }

    [PyMethod("throw(typ, val=<missing>, tb=<missing>, /)", Doc = GeneratorDocs.Throw)]
    internal Value Throw(Machine vm, Value typ, Value val, Value tb) => val.IsUnbound && tb.IsUnbound
        ? vm.Enter(new GeneratorThrowFrame(this, typ, val, tb))
        : vm.Enter(new WarnedThrowFrame(this, typ, val, tb));

    [PyMethod("close()", Doc = "close() -> raise GeneratorExit inside generator.")]
    internal Value Close(Machine vm)
    {
        if (Now.Status is GeneratorStatus.Created or GeneratorStatus.Finished)
        {
            MarkFinished(vm);
            return Value.None;
        }
        return vm.Enter(new GeneratorCloseFrame(this));
    }

    [PySlot(Slot.Repr)]
    internal string Repr(Machine vm) => $"<{Noun} object {GetQualifiedName().Text} at {vm.AddressOf(this)}>";

    [PyClassMethod("__class_getitem__(object, /)", Doc = "See PEP 585")]
    internal static Value ClassGetItem(PyType cls, Value item) => PyGenericAlias.Make(cls, item);

    [PyGetter("__name__", Doc = "name of the generator")]
    internal PyStr GetName() => Now.Name ?? Now.Code.Name;

    [PySetter("__name__")]
    internal Value SetName(Machine vm, Value value)
    {
        if (value.O is not PyStr name)
        {
            return Errors.TypeError("__name__ must be set to a string object");
        }
        Write(vm.Undo).Name = name;
        return Value.None;
    }

    [PyGetter("__qualname__", Doc = "qualified name of the generator")]
    internal PyStr GetQualifiedName() => Now.QualifiedName ?? Now.Code.QualifiedName;

    [PySetter("__qualname__")]
    internal Value SetQualifiedName(Machine vm, Value value)
    {
        if (value.O is not PyStr name)
        {
            return Errors.TypeError("__qualname__ must be set to a string object");
        }
        Write(vm.Undo).QualifiedName = name;
        return Value.None;
    }

    /// <summary>The iterator that it delegates to, None if it does not.</summary>
    internal Value DelegatesTo()
    {
        int register = DelegateRegister;
        return register < 0 ? Value.None : Now.Registers[register];
    }

    /// <summary>The frame object, None when finished.</summary>
    internal Value FrameObject(Machine vm)
    {
        switch (Now.Status)
        {
            case GeneratorStatus.Finished:
                return Value.None;
            case GeneratorStatus.Running when vm.ViewOfGenerator(this) is { IsNone: false } running:
                return running;
            default:
                if (Now.Frame is null)
                {
                    var made = new PyFrame(Now.Function, Now.Code);
                    ref PyFrame.State f = ref made.Write(vm.Undo);
                    f.Generator = this;
                    Write(vm.Undo).Frame = made;
                }
                Now.Frame!.Write(vm.Undo).Ip = Now.Ip;
                return Now.Frame;
        }
    }

    [PyGetter("gi_frame")]
    internal Value GetFrame(Machine vm) => FrameObject(vm);

    [PyGetter("gi_running")]
    internal bool IsRunning() => Status == GeneratorStatus.Running;

    [PyGetter("gi_suspended")]
    internal bool IsSuspended() => Status == GeneratorStatus.Suspended;

    [PyGetter("gi_code")]
    internal PyCode GetCode() => Now.Code;

    [PyGetter("gi_yieldfrom", Doc = "object being iterated by yield from, or None")]
    internal Value GetYieldFrom() => DelegatesTo();
}
