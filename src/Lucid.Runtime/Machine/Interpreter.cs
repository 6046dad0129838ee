using System.Runtime.CompilerServices;
using Lucid.Compiler.Bytecode;

namespace Lucid.Runtime;

/// <summary>
/// The interpreter's loop: runs the Python frames on top of a thread until a native frame is on top, a budget is used up or something
/// wants attention. Between two instructions everything is in the thread's stack and frame records but the instruction pointer,
/// which is stored before anything that could look at it. Slow and rare cases are in methods of their own, so that this one stays below the
/// sizes past which the JIT gives up optimizing.
/// </summary>
public sealed unsafe partial class Machine
{
    /// <summary>Tells the two versions of the loop apart, at compile time of the machine code.</summary>
    private interface IMode
    {
        static abstract bool Counts { get; }
    }

    private readonly struct FastMode : IMode
    {
        public static bool Counts => false;
    }

    private readonly struct CountingMode : IMode
    {
        public static bool Counts => true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Value Reg(ref Value r, ushort n) => ref Unsafe.Add(ref r, (nint)n);

    /// <summary>
    /// A register's value, read as two words. Registers are written so, and one load of both right after the writes would wait for them to
    /// reach the cache.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Value Halves(in Value from) => new(from.O, from.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Put(ref Value to, Value from)
    {
        // Storing an equal reference again would cost a write barrier.
        if (!ReferenceEquals(to.O, from.O))
        {
            to.O = from.O;
        }
        to.Bits = from.Bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PutInt(ref Value to, long number)
    {
        if (to.O is not null)
        {
            to.O = null;
        }
        to.Bits = number;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PutTagged(ref Value to, PyObject tag, long bits)
    {
        if (!ReferenceEquals(to.O, tag))
        {
            to.O = tag;
        }
        to.Bits = bits;
    }

    private void Execute<TMode>(GreenThread thread)
        where TMode : struct, IMode
    {
        PyObject floatTag = Tags.Float;
        PyObject boolTag = Tags.Bool;
        PyObject noneTag = Tags.None;
        PyObject unboundTag = Tags.Unbound;
        Undo undo = Undo;
        Value result;
        long number;
        double real;
        ref FrameRecord frame = ref thread.Frames[0];
        ref Value r = ref thread.Stack[0];
        PyCode code;
        Instruction* ip;

    Enter:
        frame = ref thread.Frames[thread.Depth - 1];
        if ((frame.Flags & (FrameFlags.Native | FrameFlags.Raising)) != 0)
        {
            if (frame.IsNative)
            {
                if (TMode.Counts || !StepNative(thread))
                {
                    return;
                }
                goto Enter;
            }
            frame.Flags &= ~FrameFlags.Raising;
            var thrown = (PyException)thread.Delivered.O!;
            thread.Delivered = default;
            // What is thrown in has what the generator handles as its context, not what is handled around it.
            Unwind(thread, frame.Owner is PyGenerator { Now.IsHandling: true } ? Errors.Of(thrown) : Signal.Reraise(thrown));
            goto Enter;
        }
        code = frame.Code!;
        ip = code.Start + frame.Ip;
        r = ref thread.Stack[frame.Base];

        while (true)
        {
            if (TMode.Counts)
            {
                if (--StepsLeft < 0)
                {
                    frame.Ip = (int)(ip - code.Start);
                    return;
                }
            }
            switch ((ip++)->Op)
            {
                case Opcode.Move:
                    Put(ref Unsafe.Add(ref r, (nint)ip[-1].A), Unsafe.Add(ref r, (nint)ip[-1].B));
                    continue;
                case Opcode.LoadConst:
                    Put(ref Unsafe.Add(ref r, (nint)ip[-1].A), code.Constants[ip[-1].Wide]);
                    continue;
                case Opcode.LoadInt:
                    number = ip[-1].Wide;
                    goto StoreInt;

                case Opcode.LoadGlobal:
                {
                    SiteCache site = code.Sites[ip[-1].Wide];
                    PyDict globals = frame.Function!.Globals;
                    if (site.Kind == SiteKind.Global)
                    {
                        if (globals.TryEntry(site.Slot, site.Key, out Value global))
                        {
                            Put(ref Unsafe.Add(ref r, (nint)ip[-1].A), global);
                            continue;
                        }
                    }
                    else if (site.Kind == SiteKind.Builtin && site.Version == globals.KeysVersion && Builtins.TryEntry(site.Slot, site.Key, out Value builtin))
                    {
                        Put(ref Unsafe.Add(ref r, (nint)ip[-1].A), builtin);
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = LoadGlobal(ref frame, site);
                    goto Store;
                }

                case Opcode.GetAttr:
                {
                    SiteCache site = code.Sites[ip[-1].C];
                    PyObject? o = Unsafe.Add(ref r, (nint)ip[-1].B).O;
                    if (o is not null)
                    {
                        long stamp = o.Shape.Stamp;
                        SiteCache? entry = site;
                        do
                        {
                            if (entry.Stamp == stamp)
                            {
                                if (entry.Kind == SiteKind.InstanceSlot)
                                {
                                    ref Value slot = ref Unsafe.As<PyInstance>(o).Slots[entry.Slot];
                                    Put(ref Unsafe.Add(ref r, (nint)ip[-1].A), slot);
                                    goto Done;
                                }
                                if (entry.Kind == SiteKind.TypeValue)
                                {
                                    Put(ref Unsafe.Add(ref r, (nint)ip[-1].A), entry.Found);
                                    goto Done;
                                }
                                if (entry.Kind == SiteKind.Member)
                                {
                                    ref Value member = ref Unsafe.As<PyInstance>(o).Slots[entry.Slot];
                                    if (!ReferenceEquals(member.O, unboundTag))
                                    {
                                        Put(ref Unsafe.Add(ref r, (nint)ip[-1].A), member);
                                        goto Done;
                                    }
                                }
                                break;
                            }
                            entry = entry.Other;
                        }
                        while (entry is not null);
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = GetAttrAtSite(Unsafe.Add(ref r, (nint)ip[-1].B), site);
                    goto Store;
                }

                case Opcode.GetMethod:
                {
                    SiteCache site = code.Sites[ip[-1].C];
                    ref Value self = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    PyObject? o = self.O;
                    ref Value callee = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                    if (o is not null)
                    {
                        long stamp = o.Shape.Stamp;
                        SiteCache? entry = site;
                        do
                        {
                            if (entry.Stamp == stamp)
                            {
                                if (entry.Kind == SiteKind.Method)
                                {
                                    Put(ref Unsafe.Add(ref callee, 1), self);
                                    Put(ref callee, entry.Found);
                                    goto Done;
                                }
                                break;
                            }
                            entry = entry.Other;
                        }
                        while (entry is not null);
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = GetMethodAtSite(self, site, out Value bound);
                    r = ref thread.Stack[thread.Frames[thread.Depth - 1].Base];
                    if (result.O is Signal)
                    {
                        goto News;
                    }
                    callee = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                    callee = result;
                    Unsafe.Add(ref callee, 1) = bound;
                    continue;
                }

                case Opcode.SetAttr:
                {
                    SiteCache site = code.Sites[ip[-1].C];
                    PyObject? o = Unsafe.Add(ref r, (nint)ip[-1].A).O;
                    if (o is not null)
                    {
                        long stamp = o.Shape.Stamp;
                        SiteCache? entry = site;
                        do
                        {
                            if (entry.Stamp == stamp)
                            {
                                var instance = Unsafe.As<PyInstance>(o);
                                if (entry.Kind == SiteKind.InstanceSlot)
                                {
                                    if (o.Epoch < undo.Epoch)
                                    {
                                        instance.Log(undo);
                                    }
                                    Put(ref instance.Slots[entry.Slot], Unsafe.Add(ref r, (nint)ip[-1].B));
                                    goto Done;
                                }
                                if (entry.Kind == SiteKind.AddSlot)
                                {
                                    instance.AddSlot(undo, entry.Next!, Unsafe.Add(ref r, (nint)ip[-1].B));
                                    goto Done;
                                }
                                break;
                            }
                            entry = entry.Other;
                        }
                        while (entry is not null);
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = SetAttrAtSite(Unsafe.Add(ref r, (nint)ip[-1].A), site, Unsafe.Add(ref r, (nint)ip[-1].B));
                    goto Drop;
                }

                case Opcode.Call:
                {
                    PyObject? callee = Unsafe.Add(ref r, (nint)ip[-1].B).O;
                    if (callee is PyFunction function)
                    {
                        PyCode called = function.Code;
                        if (called.IsSimple && called.ArgCount == ip[-1].C)
                        {
                            frame.Ip = (int)(ip - code.Start);
                            int start = frame.Base + ip[-1].B + 2;
                            if (start + called.RegisterCount + StackSlack > thread.Stack.Length || thread.Depth >= RecursionDepthMax)
                            {
                                result = Grow(thread, start + called.RegisterCount);
                                if (result.O is Signal)
                                {
                                    goto News;
                                }
                            }
                            frame = ref thread.Push();
                            Activate(ref frame, called, function, null, start, FrameFlags.None);
                            goto Begin;
                        }
                    }
                    else if (callee is PyBuiltinFunction builtin)
                    {
                        frame.Ip = (int)(ip - code.Start);
                        result = builtin.Code.Call(this, builtin.Self, new Args(ref Unsafe.Add(ref r, (nint)ip[-1].B + 2), ip[-1].C));
                        goto Store;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CallAt(thread, frame.Base + ip[-1].B, ip[-1].C, null, Value.Unbound);
                    goto Store;
                }

                case Opcode.CallMethod:
                {
                    PyObject? callee = Unsafe.Add(ref r, (nint)ip[-1].B).O;
                    Value self = Unsafe.Add(ref r, (nint)ip[-1].B + 1);
                    int extra = self.IsUnbound ? 0 : 1;
                    if (callee is PyFunction function)
                    {
                        PyCode called = function.Code;
                        if (called.IsSimple && called.ArgCount == ip[-1].C + extra)
                        {
                            frame.Ip = (int)(ip - code.Start);
                            int start = frame.Base + ip[-1].B + 2 - extra;
                            if (start + called.RegisterCount + StackSlack > thread.Stack.Length || thread.Depth >= RecursionDepthMax)
                            {
                                result = Grow(thread, start + called.RegisterCount);
                                if (result.O is Signal)
                                {
                                    goto News;
                                }
                            }
                            frame = ref thread.Push();
                            Activate(ref frame, called, function, null, start, FrameFlags.None);
                            goto Begin;
                        }
                    }
                    else if (callee is PyMethodDescriptor method && extra != 0 && self.O is not null && ReferenceEquals(self.O.Shape.Type, method.Owner))
                    {
                        frame.Ip = (int)(ip - code.Start);
                        result = method.Code.Call(this, self, new Args(ref Unsafe.Add(ref r, (nint)ip[-1].B + 2), ip[-1].C));
                        goto Store;
                    }
                    else if (callee is PyBuiltinFunction builtin && extra == 0)
                    {
                        frame.Ip = (int)(ip - code.Start);
                        result = builtin.Code.Call(this, builtin.Self, new Args(ref Unsafe.Add(ref r, (nint)ip[-1].B + 2), ip[-1].C));
                        goto Store;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CallAt(thread, frame.Base + ip[-1].B, ip[-1].C, null, self);
                    goto Store;
                }

                case Opcode.Return:
                    result = Halves(in Unsafe.Add(ref r, (nint)ip[-1].A));
                    if (frame.View is null && frame.Flags <= FrameFlags.Construct && (frame.Flags == FrameFlags.None || ReferenceEquals(result.O, noneTag)))
                    {
                        if (frame.Flags != FrameFlags.None)
                        {
                            result = new Value(frame.Owner!);
                        }
                        thread.Depth--;
                    }
                    else
                    {
                        if (frame.Flags == FrameFlags.Generator && TryEndGenerator(thread, ref frame, result))
                        {
                            goto Enter;
                        }
                        frame.Ip = (int)(ip - code.Start);
                        result = FinishFrame(thread, ref frame, result);
                        if (result.O is Signal { Kind: SignalKind.Error })
                        {
                            goto Raise;
                        }
                        if (ReferenceEquals(result.O, Signal.PushedSignal))
                        {
                            goto Enter;
                        }
                        if (result.O is Signal)
                        {
                            // A generator has ended: news for who iterates, a StopIteration for who called.
                            if (thread.Depth <= thread.UnloggedDepth)
                            {
                                LogFrame(thread);
                            }
                            Deliver(thread, result);
                            goto Enter;
                        }
                    }
                    frame = ref thread.Frames[thread.Depth - 1];
                    if (thread.Depth <= thread.UnloggedDepth)
                    {
                        LogFrame(thread);
                    }
                    if (frame.IsNative)
                    {
                        thread.Delivered = result;
                        goto Enter;
                    }
                    code = frame.Code!;
                    ip = code.Start + frame.Ip;
                    r = ref thread.Stack[frame.Base];
                    if (ip[-1].Op <= Opcode.CallMethod)
                    {
                        Put(ref Unsafe.Add(ref r, (nint)ip[-1].A), result);
                        continue;
                    }
                    Deliver(thread, result);
                    goto Enter;

                case Opcode.Jump:
                    ip += ip[-1].Wide;
                    continue;
                case Opcode.JumpBack:
                    ip += ip[-1].Wide;
                    if (--PollsLeft < 0)
                    {
                        goto Poll;
                    }
                    continue;

                case Opcode.JumpTrue:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                    if (ReferenceEquals(x.O, boolTag) || x.O is null)
                    {
                        ip += x.Bits != 0 ? ip[-1].Wide : 0;
                        continue;
                    }
                    if (ReferenceEquals(x.O, noneTag))
                    {
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = Truth(x);
                    goto Decide;
                }
                case Opcode.JumpFalse:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                    if (ReferenceEquals(x.O, boolTag) || x.O is null)
                    {
                        ip += x.Bits == 0 ? ip[-1].Wide : 0;
                        continue;
                    }
                    if (ReferenceEquals(x.O, noneTag))
                    {
                        ip += ip[-1].Wide;
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = Truth(x);
                    goto Decide;
                }
                case Opcode.JumpNone:
                    ip += ReferenceEquals(Unsafe.Add(ref r, (nint)ip[-1].A).O, noneTag) ? ip[-1].Wide : 0;
                    continue;
                case Opcode.JumpNotNone:
                    ip += ReferenceEquals(Unsafe.Add(ref r, (nint)ip[-1].A).O, noneTag) ? 0 : ip[-1].Wide;
                    continue;
                case Opcode.JumpIs:
                    ip += Unsafe.Add(ref r, (nint)ip[-1].A).Is(Unsafe.Add(ref r, (nint)ip[-1].B)) ? (short)ip[-1].C : 0;
                    continue;
                case Opcode.JumpIsNot:
                    ip += Unsafe.Add(ref r, (nint)ip[-1].A).Is(Unsafe.Add(ref r, (nint)ip[-1].B)) ? 0 : (short)ip[-1].C;
                    continue;

                case Opcode.JumpLt:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    if (x.O is null && y.O is null)
                    {
                        ip += x.Bits < y.Bits ? (short)ip[-1].C : 0;
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        ip += BitConverter.Int64BitsToDouble(x.Bits) < BitConverter.Int64BitsToDouble(y.Bits) ? (short)ip[-1].C : 0;
                        continue;
                    }
                    goto CompareJump;
                }
                case Opcode.JumpLtImmediate:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                    if (x.O is null)
                    {
                        ip += x.Bits < (short)ip[-1].B ? (short)ip[-1].C : 0;
                        continue;
                    }
                    goto CompareJump;
                }
                case Opcode.JumpNotLt:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    if (x.O is null && y.O is null)
                    {
                        ip += x.Bits < y.Bits ? 0 : (short)ip[-1].C;
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        ip += BitConverter.Int64BitsToDouble(x.Bits) < BitConverter.Int64BitsToDouble(y.Bits) ? 0 : (short)ip[-1].C;
                        continue;
                    }
                    goto CompareJump;
                }
                case Opcode.JumpNotLtImmediate:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                    if (x.O is null)
                    {
                        ip += x.Bits < (short)ip[-1].B ? 0 : (short)ip[-1].C;
                        continue;
                    }
                    goto CompareJump;
                }
                case Opcode.Lt:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].C);
                    if (x.O is null && y.O is null)
                    {
                        number = x.Bits < y.Bits ? 1 : 0;
                        goto StoreBool;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        number = BitConverter.Int64BitsToDouble(x.Bits) < BitConverter.Int64BitsToDouble(y.Bits) ? 1 : 0;
                        goto StoreBool;
                    }
                    goto Compare;
                }
                case Opcode.JumpLe:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    if (x.O is null && y.O is null)
                    {
                        ip += x.Bits <= y.Bits ? (short)ip[-1].C : 0;
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        ip += BitConverter.Int64BitsToDouble(x.Bits) <= BitConverter.Int64BitsToDouble(y.Bits) ? (short)ip[-1].C : 0;
                        continue;
                    }
                    goto CompareJump;
                }
                case Opcode.JumpLeImmediate:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                    if (x.O is null)
                    {
                        ip += x.Bits <= (short)ip[-1].B ? (short)ip[-1].C : 0;
                        continue;
                    }
                    goto CompareJump;
                }
                case Opcode.JumpNotLe:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    if (x.O is null && y.O is null)
                    {
                        ip += x.Bits <= y.Bits ? 0 : (short)ip[-1].C;
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        ip += BitConverter.Int64BitsToDouble(x.Bits) <= BitConverter.Int64BitsToDouble(y.Bits) ? 0 : (short)ip[-1].C;
                        continue;
                    }
                    goto CompareJump;
                }
                case Opcode.JumpNotLeImmediate:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                    if (x.O is null)
                    {
                        ip += x.Bits <= (short)ip[-1].B ? 0 : (short)ip[-1].C;
                        continue;
                    }
                    goto CompareJump;
                }
                case Opcode.Le:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].C);
                    if (x.O is null && y.O is null)
                    {
                        number = x.Bits <= y.Bits ? 1 : 0;
                        goto StoreBool;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        number = BitConverter.Int64BitsToDouble(x.Bits) <= BitConverter.Int64BitsToDouble(y.Bits) ? 1 : 0;
                        goto StoreBool;
                    }
                    goto Compare;
                }
                case Opcode.JumpEq:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    if (x.O is null && y.O is null)
                    {
                        ip += x.Bits == y.Bits ? (short)ip[-1].C : 0;
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        ip += BitConverter.Int64BitsToDouble(x.Bits) == BitConverter.Int64BitsToDouble(y.Bits) ? (short)ip[-1].C : 0;
                        continue;
                    }
                    goto CompareJump;
                }
                case Opcode.JumpEqImmediate:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                    if (x.O is null)
                    {
                        ip += x.Bits == (short)ip[-1].B ? (short)ip[-1].C : 0;
                        continue;
                    }
                    goto CompareJump;
                }
                case Opcode.JumpNotEq:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    if (x.O is null && y.O is null)
                    {
                        ip += x.Bits == y.Bits ? 0 : (short)ip[-1].C;
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        ip += BitConverter.Int64BitsToDouble(x.Bits) == BitConverter.Int64BitsToDouble(y.Bits) ? 0 : (short)ip[-1].C;
                        continue;
                    }
                    goto CompareJump;
                }
                case Opcode.JumpNotEqImmediate:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                    if (x.O is null)
                    {
                        ip += x.Bits == (short)ip[-1].B ? 0 : (short)ip[-1].C;
                        continue;
                    }
                    goto CompareJump;
                }
                case Opcode.Eq:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].C);
                    if (x.O is null && y.O is null)
                    {
                        number = x.Bits == y.Bits ? 1 : 0;
                        goto StoreBool;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        number = BitConverter.Int64BitsToDouble(x.Bits) == BitConverter.Int64BitsToDouble(y.Bits) ? 1 : 0;
                        goto StoreBool;
                    }
                    goto Compare;
                }
                case Opcode.JumpNe:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    if (x.O is null && y.O is null)
                    {
                        ip += x.Bits != y.Bits ? (short)ip[-1].C : 0;
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        ip += BitConverter.Int64BitsToDouble(x.Bits) != BitConverter.Int64BitsToDouble(y.Bits) ? (short)ip[-1].C : 0;
                        continue;
                    }
                    goto CompareJump;
                }
                case Opcode.JumpNeImmediate:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                    if (x.O is null)
                    {
                        ip += x.Bits != (short)ip[-1].B ? (short)ip[-1].C : 0;
                        continue;
                    }
                    goto CompareJump;
                }
                case Opcode.JumpNotNe:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    if (x.O is null && y.O is null)
                    {
                        ip += x.Bits != y.Bits ? 0 : (short)ip[-1].C;
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        ip += BitConverter.Int64BitsToDouble(x.Bits) != BitConverter.Int64BitsToDouble(y.Bits) ? 0 : (short)ip[-1].C;
                        continue;
                    }
                    goto CompareJump;
                }
                case Opcode.JumpNotNeImmediate:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                    if (x.O is null)
                    {
                        ip += x.Bits != (short)ip[-1].B ? 0 : (short)ip[-1].C;
                        continue;
                    }
                    goto CompareJump;
                }
                case Opcode.Ne:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].C);
                    if (x.O is null && y.O is null)
                    {
                        number = x.Bits != y.Bits ? 1 : 0;
                        goto StoreBool;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        number = BitConverter.Int64BitsToDouble(x.Bits) != BitConverter.Int64BitsToDouble(y.Bits) ? 1 : 0;
                        goto StoreBool;
                    }
                    goto Compare;
                }
                case Opcode.JumpGt:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    if (x.O is null && y.O is null)
                    {
                        ip += x.Bits > y.Bits ? (short)ip[-1].C : 0;
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        ip += BitConverter.Int64BitsToDouble(x.Bits) > BitConverter.Int64BitsToDouble(y.Bits) ? (short)ip[-1].C : 0;
                        continue;
                    }
                    goto CompareJump;
                }
                case Opcode.JumpGtImmediate:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                    if (x.O is null)
                    {
                        ip += x.Bits > (short)ip[-1].B ? (short)ip[-1].C : 0;
                        continue;
                    }
                    goto CompareJump;
                }
                case Opcode.JumpNotGt:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    if (x.O is null && y.O is null)
                    {
                        ip += x.Bits > y.Bits ? 0 : (short)ip[-1].C;
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        ip += BitConverter.Int64BitsToDouble(x.Bits) > BitConverter.Int64BitsToDouble(y.Bits) ? 0 : (short)ip[-1].C;
                        continue;
                    }
                    goto CompareJump;
                }
                case Opcode.JumpNotGtImmediate:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                    if (x.O is null)
                    {
                        ip += x.Bits > (short)ip[-1].B ? 0 : (short)ip[-1].C;
                        continue;
                    }
                    goto CompareJump;
                }
                case Opcode.Gt:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].C);
                    if (x.O is null && y.O is null)
                    {
                        number = x.Bits > y.Bits ? 1 : 0;
                        goto StoreBool;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        number = BitConverter.Int64BitsToDouble(x.Bits) > BitConverter.Int64BitsToDouble(y.Bits) ? 1 : 0;
                        goto StoreBool;
                    }
                    goto Compare;
                }
                case Opcode.JumpGe:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    if (x.O is null && y.O is null)
                    {
                        ip += x.Bits >= y.Bits ? (short)ip[-1].C : 0;
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        ip += BitConverter.Int64BitsToDouble(x.Bits) >= BitConverter.Int64BitsToDouble(y.Bits) ? (short)ip[-1].C : 0;
                        continue;
                    }
                    goto CompareJump;
                }
                case Opcode.JumpGeImmediate:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                    if (x.O is null)
                    {
                        ip += x.Bits >= (short)ip[-1].B ? (short)ip[-1].C : 0;
                        continue;
                    }
                    goto CompareJump;
                }
                case Opcode.JumpNotGe:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    if (x.O is null && y.O is null)
                    {
                        ip += x.Bits >= y.Bits ? 0 : (short)ip[-1].C;
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        ip += BitConverter.Int64BitsToDouble(x.Bits) >= BitConverter.Int64BitsToDouble(y.Bits) ? 0 : (short)ip[-1].C;
                        continue;
                    }
                    goto CompareJump;
                }
                case Opcode.JumpNotGeImmediate:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                    if (x.O is null)
                    {
                        ip += x.Bits >= (short)ip[-1].B ? 0 : (short)ip[-1].C;
                        continue;
                    }
                    goto CompareJump;
                }
                case Opcode.Ge:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].C);
                    if (x.O is null && y.O is null)
                    {
                        number = x.Bits >= y.Bits ? 1 : 0;
                        goto StoreBool;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        number = BitConverter.Int64BitsToDouble(x.Bits) >= BitConverter.Int64BitsToDouble(y.Bits) ? 1 : 0;
                        goto StoreBool;
                    }
                    goto Compare;
                }

                case Opcode.Add:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].C);
                    if (x.O is null && y.O is null)
                    {
                        long sum = x.Bits + y.Bits;
                        if (((x.Bits ^ sum) & (y.Bits ^ sum)) >= 0)
                        {
                            number = sum;
                            goto StoreInt;
                        }
                    }
                    else if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        real = BitConverter.Int64BitsToDouble(x.Bits) + BitConverter.Int64BitsToDouble(y.Bits);
                        goto StoreFloat;
                    }
                    goto Binary;
                }
                case Opcode.Sub:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].C);
                    if (x.O is null && y.O is null)
                    {
                        long difference = x.Bits - y.Bits;
                        if (((x.Bits ^ y.Bits) & (x.Bits ^ difference)) >= 0)
                        {
                            number = difference;
                            goto StoreInt;
                        }
                    }
                    else if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        real = BitConverter.Int64BitsToDouble(x.Bits) - BitConverter.Int64BitsToDouble(y.Bits);
                        goto StoreFloat;
                    }
                    goto Binary;
                }
                case Opcode.Mul:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].C);
                    if (x.O is null && y.O is null)
                    {
                        if ((int)x.Bits == x.Bits && (int)y.Bits == y.Bits)
                        {
                            number = x.Bits * y.Bits;
                            goto StoreInt;
                        }
                    }
                    else if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        real = BitConverter.Int64BitsToDouble(x.Bits) * BitConverter.Int64BitsToDouble(y.Bits);
                        goto StoreFloat;
                    }
                    goto Binary;
                }
                case Opcode.AddImmediate:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    if (x.O is null)
                    {
                        long sum = x.Bits + (short)ip[-1].C;
                        if (((x.Bits ^ sum) & ((short)ip[-1].C ^ sum)) >= 0)
                        {
                            number = sum;
                            goto StoreInt;
                        }
                    }
                    else if (ReferenceEquals(x.O, floatTag))
                    {
                        real = BitConverter.Int64BitsToDouble(x.Bits) + (short)ip[-1].C;
                        goto StoreFloat;
                    }
                    goto Binary;
                }
                case Opcode.SubImmediate:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    if (x.O is null)
                    {
                        long difference = x.Bits - (short)ip[-1].C;
                        if (((x.Bits ^ (short)ip[-1].C) & (x.Bits ^ difference)) >= 0)
                        {
                            number = difference;
                            goto StoreInt;
                        }
                    }
                    else if (ReferenceEquals(x.O, floatTag))
                    {
                        real = BitConverter.Int64BitsToDouble(x.Bits) - (short)ip[-1].C;
                        goto StoreFloat;
                    }
                    goto Binary;
                }
                case Opcode.InplaceAdd:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].C);
                    if (x.O is null && y.O is null)
                    {
                        long sum = x.Bits + y.Bits;
                        if (((x.Bits ^ sum) & (y.Bits ^ sum)) >= 0)
                        {
                            number = sum;
                            goto StoreInt;
                        }
                    }
                    else if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        real = BitConverter.Int64BitsToDouble(x.Bits) + BitConverter.Int64BitsToDouble(y.Bits);
                        goto StoreFloat;
                    }
                    goto Binary;
                }
                case Opcode.InplaceSub:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].C);
                    if (x.O is null && y.O is null)
                    {
                        long difference = x.Bits - y.Bits;
                        if (((x.Bits ^ y.Bits) & (x.Bits ^ difference)) >= 0)
                        {
                            number = difference;
                            goto StoreInt;
                        }
                    }
                    else if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        real = BitConverter.Int64BitsToDouble(x.Bits) - BitConverter.Int64BitsToDouble(y.Bits);
                        goto StoreFloat;
                    }
                    goto Binary;
                }
                case Opcode.InplaceMul:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].C);
                    if (x.O is null && y.O is null)
                    {
                        if ((int)x.Bits == x.Bits && (int)y.Bits == y.Bits)
                        {
                            number = x.Bits * y.Bits;
                            goto StoreInt;
                        }
                    }
                    else if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        real = BitConverter.Int64BitsToDouble(x.Bits) * BitConverter.Int64BitsToDouble(y.Bits);
                        goto StoreFloat;
                    }
                    goto Binary;
                }
                case Opcode.InplaceAddImmediate:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    if (x.O is null)
                    {
                        long sum = x.Bits + (short)ip[-1].C;
                        if (((x.Bits ^ sum) & ((short)ip[-1].C ^ sum)) >= 0)
                        {
                            number = sum;
                            goto StoreInt;
                        }
                    }
                    else if (ReferenceEquals(x.O, floatTag))
                    {
                        real = BitConverter.Int64BitsToDouble(x.Bits) + (short)ip[-1].C;
                        goto StoreFloat;
                    }
                    goto Binary;
                }
                case Opcode.InplaceSubImmediate:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    if (x.O is null)
                    {
                        long difference = x.Bits - (short)ip[-1].C;
                        if (((x.Bits ^ (short)ip[-1].C) & (x.Bits ^ difference)) >= 0)
                        {
                            number = difference;
                            goto StoreInt;
                        }
                    }
                    else if (ReferenceEquals(x.O, floatTag))
                    {
                        real = BitConverter.Int64BitsToDouble(x.Bits) - (short)ip[-1].C;
                        goto StoreFloat;
                    }
                    goto Binary;
                }
                case Opcode.TrueDiv:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].C);
                    if (x.O is null && y.O is null)
                    {
                        if (y.Bits != 0 && x.Bits is > -(1L << 53) and < 1L << 53 && y.Bits is > -(1L << 53) and < 1L << 53)
                        {
                            real = (double)x.Bits / y.Bits;
                            goto StoreFloat;
                        }
                    }
                    else if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        if (BitConverter.Int64BitsToDouble(y.Bits) != 0)
                        {
                            real = BitConverter.Int64BitsToDouble(x.Bits) / BitConverter.Int64BitsToDouble(y.Bits);
                            goto StoreFloat;
                        }
                    }
                    goto Binary;
                }
                case Opcode.FloorDiv:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].C);
                    if (x.O is null && y.O is null)
                    {
                        if (y.Bits > 0)
                        {
                            long quotient = x.Bits / y.Bits;
                            number = x.Bits < quotient * y.Bits ? quotient - 1 : quotient;
                            goto StoreInt;
                        }
                    }
                    goto Binary;
                }
                case Opcode.Mod:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].C);
                    if (x.O is null && y.O is null)
                    {
                        if (y.Bits > 0)
                        {
                            long rest = x.Bits % y.Bits;
                            number = rest < 0 ? rest + y.Bits : rest;
                            goto StoreInt;
                        }
                    }
                    goto Binary;
                }
                case Opcode.MulImmediate:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    if (x.O is null)
                    {
                        if ((int)x.Bits == x.Bits)
                        {
                            number = x.Bits * (short)ip[-1].C;
                            goto StoreInt;
                        }
                    }
                    else if (ReferenceEquals(x.O, floatTag))
                    {
                        real = BitConverter.Int64BitsToDouble(x.Bits) * (short)ip[-1].C;
                        goto StoreFloat;
                    }
                    goto Binary;
                }
                case Opcode.FloorDivImmediate:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    if (x.O is null)
                    {
                        if ((short)ip[-1].C > 0)
                        {
                            long quotient = x.Bits / (short)ip[-1].C;
                            number = x.Bits < quotient * (short)ip[-1].C ? quotient - 1 : quotient;
                            goto StoreInt;
                        }
                    }
                    goto Binary;
                }
                case Opcode.ModImmediate:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    if (x.O is null)
                    {
                        if ((short)ip[-1].C > 0)
                        {
                            long rest = x.Bits % (short)ip[-1].C;
                            number = rest < 0 ? rest + (short)ip[-1].C : rest;
                            goto StoreInt;
                        }
                    }
                    goto Binary;
                }
                case Opcode.And:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].C);
                    if (x.O is null && y.O is null)
                    {
                        number = x.Bits & y.Bits;
                        goto StoreInt;
                    }
                    goto Binary;
                }
                case Opcode.Or:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].C);
                    if (x.O is null && y.O is null)
                    {
                        number = x.Bits | y.Bits;
                        goto StoreInt;
                    }
                    goto Binary;
                }
                case Opcode.Xor:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].C);
                    if (x.O is null && y.O is null)
                    {
                        number = x.Bits ^ y.Bits;
                        goto StoreInt;
                    }
                    goto Binary;
                }
                case Opcode.AndImmediate:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    if (x.O is null)
                    {
                        number = x.Bits & (short)ip[-1].C;
                        goto StoreInt;
                    }
                    goto Binary;
                }
                case Opcode.LShift:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].C);
                    if (x.O is null && y.O is null)
                    {
                        if ((ulong)y.Bits < 63 && x.Bits << (int)y.Bits >> (int)y.Bits == x.Bits)
                        {
                            number = x.Bits << (int)y.Bits;
                            goto StoreInt;
                        }
                    }
                    goto Binary;
                }
                case Opcode.RShift:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    ref Value y = ref Unsafe.Add(ref r, (nint)ip[-1].C);
                    if (x.O is null && y.O is null)
                    {
                        if (y.Bits >= 0)
                        {
                            number = x.Bits >> (int)Math.Min(y.Bits, 63);
                            goto StoreInt;
                        }
                    }
                    goto Binary;
                }
                case Opcode.LShiftImmediate:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    if (x.O is null)
                    {
                        if ((ulong)(short)ip[-1].C < 63 && x.Bits << (int)(short)ip[-1].C >> (int)(short)ip[-1].C == x.Bits)
                        {
                            number = x.Bits << (int)(short)ip[-1].C;
                            goto StoreInt;
                        }
                    }
                    goto Binary;
                }
                case Opcode.RShiftImmediate:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    if (x.O is null)
                    {
                        if ((short)ip[-1].C >= 0)
                        {
                            number = x.Bits >> (int)Math.Min((int)(short)ip[-1].C, 63);
                            goto StoreInt;
                        }
                    }
                    goto Binary;
                }

                case Opcode.ForIter:
                {
                    PyObject? iterator = Unsafe.Add(ref r, (nint)ip[-1].B).O;
                    if (iterator is PyRangeIterator range)
                    {
                        if (range.Now.Left <= 0)
                        {
                            ip += (short)ip[-1].C;
                            continue;
                        }
                        ref PyRangeIterator.State numbers = ref range.Write(undo);
                        number = numbers.At;
                        numbers.At = unchecked(number + numbers.Step);
                        numbers.Left--;
                        goto StoreInt;
                    }
                    if (iterator is PyListIterator list)
                    {
                        if (list.TryNext(undo, out Value item))
                        {
                            Put(ref Unsafe.Add(ref r, (nint)ip[-1].A), item);
                        }
                        else
                        {
                            ip += (short)ip[-1].C;
                        }
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    if (iterator is not null && iterator.GetType() == typeof(PyGenerator))
                    {
                        var generator = Unsafe.As<PyGenerator>(iterator);
                        if (generator.TryResume(this, thread, Value.None))
                        {
                            goto Resume;
                        }
                        result = generator.Send(this, Value.None);
                    }
                    else
                    {
                        result = Next(Unsafe.Add(ref r, (nint)ip[-1].B));
                    }
                    if (result.O is Signal)
                    {
                        if (result.IsPushed)
                        {
                            goto Enter;
                        }
                        if (result.IsExhausted || IsStopIteration(result))
                        {
                            frame = ref thread.Frames[thread.Depth - 1];
                            r = ref thread.Stack[frame.Base];
                            ip += (short)ip[-1].C;
                            continue;
                        }
                        goto Raise;
                    }
                    goto Store;
                }

                case Opcode.GetItem:
                {
                    ref Value container = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    ref Value key = ref Unsafe.Add(ref r, (nint)ip[-1].C);
                    PyObject? o = container.O;
                    if (o is not null)
                    {
                        if (key.O is null)
                        {
                            if (o.GetType() == typeof(PyList))
                            {
                                ref readonly ValueArray items = ref Unsafe.As<PyList>(o).Now.Items;
                                long i = key.Bits;
                                i += i < 0 ? items.Size : 0;
                                if ((ulong)i < (ulong)items.Size)
                                {
                                    Put(ref Unsafe.Add(ref r, (nint)ip[-1].A), items.Items[i]);
                                    continue;
                                }
                            }
                            else if (o.GetType() == typeof(PyTuple))
                            {
                                Value[] items = Unsafe.As<PyTuple>(o).Items;
                                long i = key.Bits;
                                i += i < 0 ? items.Length : 0;
                                if ((ulong)i < (ulong)items.Length)
                                {
                                    Put(ref Unsafe.Add(ref r, (nint)ip[-1].A), items[i]);
                                    continue;
                                }
                            }
                        }
                        if (o.GetType() == typeof(PyDict) && Unsafe.As<PyDict>(o).TryGetLeaf(this, key, out result))
                        {
                            Put(ref Unsafe.Add(ref r, (nint)ip[-1].A), result);
                            continue;
                        }
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = GetItem(container, key);
                    goto Store;
                }
                case Opcode.GetItemImmediate:
                {
                    ref Value container = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    PyObject? o = container.O;
                    if (o is not null)
                    {
                        long i = (short)ip[-1].C;
                        if (o.GetType() == typeof(PyList))
                        {
                            ref readonly ValueArray items = ref Unsafe.As<PyList>(o).Now.Items;
                            i += i < 0 ? items.Size : 0;
                            if ((ulong)i < (ulong)items.Size)
                            {
                                Put(ref Unsafe.Add(ref r, (nint)ip[-1].A), items.Items[i]);
                                continue;
                            }
                        }
                        else if (o.GetType() == typeof(PyTuple))
                        {
                            Value[] items = Unsafe.As<PyTuple>(o).Items;
                            i += i < 0 ? items.Length : 0;
                            if ((ulong)i < (ulong)items.Length)
                            {
                                Put(ref Unsafe.Add(ref r, (nint)ip[-1].A), items[i]);
                                continue;
                            }
                        }
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = GetItemOfInt(container, (short)ip[-1].C);
                    goto Store;
                }
                case Opcode.SetItem:
                {
                    ref Value container = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                    ref Value key = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    PyObject? o = container.O;
                    if (o is not null)
                    {
                        if (o.GetType() == typeof(PyList))
                        {
                            var list = Unsafe.As<PyList>(o);
                            int size = list.Now.Items.Size;
                            long i = key.Bits;
                            i += i < 0 ? size : 0;
                            if (key.O is null && (ulong)i < (ulong)size)
                            {
                                list.Write(undo).Items.Set(undo, (int)i, Unsafe.Add(ref r, (nint)ip[-1].C));
                                continue;
                            }
                        }
                        else if (o.GetType() == typeof(PyDict) && Unsafe.As<PyDict>(o).TrySetLeaf(this, key, Unsafe.Add(ref r, (nint)ip[-1].C)))
                        {
                            continue;
                        }
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = SetItem(container, key, Unsafe.Add(ref r, (nint)ip[-1].C));
                    goto Drop;
                }

                case Opcode.LoadCell:
                {
                    Value contents = ((PyCell)Unsafe.Add(ref r, (nint)ip[-1].B).O!).Contents;
                    if (!contents.IsUnbound)
                    {
                        Put(ref Unsafe.Add(ref r, (nint)ip[-1].A), contents);
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = EmptyCell(code, ip[-1].B);
                    goto Raise;
                }
                case Opcode.StoreCell:
                    ((PyCell)Unsafe.Add(ref r, (nint)ip[-1].A).O!).Set(undo, Unsafe.Add(ref r, (nint)ip[-1].B));
                    continue;
                case Opcode.Clear:
                    PutTagged(ref Unsafe.Add(ref r, (nint)ip[-1].A), unboundTag, 0);
                    continue;
                case Opcode.Checked:
                {
                    int unbound = code.Settle((int)(ip - 1 - code.Start), thread.Stack.AsSpan(frame.Base, code.LocalCount));
                    ip--;
                    if (unbound < 0)
                    {
                        if (TMode.Counts)
                        {
                            StepsLeft++;
                        }
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start) + 1;
                    result = UnboundLocal(code, unbound);
                    goto Raise;
                }
                case Opcode.Check:
                    if (!Unsafe.Add(ref r, (nint)ip[-1].A).IsUnbound)
                    {
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = UnboundLocal(code, ip[-1].A);
                    goto Raise;
                case Opcode.ListAppend:
                {
                    var list = (PyList)Unsafe.Add(ref r, (nint)ip[-1].A).O!;
                    list.Write(undo).Items.Add(undo, Unsafe.Add(ref r, (nint)ip[-1].B));
                    continue;
                }

                case Opcode.Not:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    if (ReferenceEquals(x.O, boolTag) || x.O is null)
                    {
                        number = x.Bits == 0 ? 1 : 0;
                        goto StoreBool;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = Not(x);
                    goto Store;
                }
                case Opcode.Is:
                    number = Unsafe.Add(ref r, (nint)ip[-1].B).Is(Unsafe.Add(ref r, (nint)ip[-1].C)) ? 1 : 0;
                    goto StoreBool;
                case Opcode.IsNot:
                    number = Unsafe.Add(ref r, (nint)ip[-1].B).Is(Unsafe.Add(ref r, (nint)ip[-1].C)) ? 0 : 1;
                    goto StoreBool;

                case Opcode.BuildTuple:
                {
                    Value[] items = ip[-1].C == 0 ? [] : new Value[ip[-1].C];
                    for (int i = 0; i < items.Length; i++)
                    {
                        items[i] = Unsafe.Add(ref r, ip[-1].B + i);
                    }
                    Unsafe.Add(ref r, (nint)ip[-1].A) = ip[-1].C == 0 ? PyTuple.Empty : new PyTuple(items);
                    continue;
                }
                case Opcode.Unpack:
                {
                    PyObject? o = Unsafe.Add(ref r, (nint)ip[-1].B).O;
                    if (o is not null && o.GetType() == typeof(PyTuple))
                    {
                        Value[] items = Unsafe.As<PyTuple>(o).Items;
                        if (items.Length == ip[-1].C)
                        {
                            ref Value to = ref Unsafe.Add(ref r, (nint)ip[-1].A);
                            for (int i = 0; i < items.Length; i++)
                            {
                                Put(ref Unsafe.Add(ref to, i), items[i]);
                            }
                            continue;
                        }
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = Unpack(thread, frame.Base + ip[-1].A, Unsafe.Add(ref r, (nint)ip[-1].B), ip[-1].C);
                    goto Drop;
                }

                case Opcode.Yield:
                    result = Halves(in Unsafe.Add(ref r, (nint)ip[-1].B));
                    frame.Ip = (int)(ip - code.Start);
                    if ((thread.Frames[thread.Depth - 2].Flags & FrameFlags.AwaitsNext) != 0 && TryHandOn(thread, result))
                    {
                        Unsafe.Add(ref r, (nint)ip[-1].A) = Value.None;
                        continue;
                    }
                    SuspendGenerator(thread, ref frame);
                    if (thread.Depth <= thread.UnloggedDepth)
                    {
                        LogFrame(thread);
                    }
                    frame = ref thread.Frames[thread.Depth - 1];
                    if (!frame.IsNative)
                    {
                        Instruction* caller = frame.Code!.Start + frame.Ip - 1;
                        if (caller->Op <= Opcode.CallMethod || caller->Op == Opcode.ForIter || (caller->Op == Opcode.Send && result.O is not PyAsyncValue))
                        {
                            code = frame.Code;
                            ip = caller + 1;
                            r = ref thread.Stack[frame.Base];
                            Put(ref Unsafe.Add(ref r, (nint)ip[-1].A), result);
                            continue;
                        }
                    }
                    Deliver(thread, result);
                    goto Enter;

                case Opcode.Send:
                {
                    frame.Ip = (int)(ip - code.Start);
                    Value receiver = Halves(in Unsafe.Add(ref r, (nint)ip[-1].B));
                    if (receiver.O is not null && (receiver.O.GetType() == typeof(PyGenerator) || receiver.O.GetType() == typeof(PyCoroutine))
                        && Unsafe.As<PyGenerator>(receiver.O).TryResume(this, thread, Unsafe.Add(ref r, (nint)ip[-1].A)))
                    {
                        goto Resume;
                    }
                    result = receiver.O is PyGenerator generator ? generator.Send(this, Unsafe.Add(ref r, (nint)ip[-1].A)) : Send(receiver, Unsafe.Add(ref r, (nint)ip[-1].A));
                    if (result.O is Signal)
                    {
                        if (result.IsPushed)
                        {
                            goto Enter;
                        }
                        if (TryStopValue(result, out Value returned))
                        {
                            frame = ref thread.Frames[thread.Depth - 1];
                            r = ref thread.Stack[frame.Base];
                            Unsafe.Add(ref r, (nint)ip[-1].A) = returned;
                            ip += (short)ip[-1].C;
                            continue;
                        }
                        goto Raise;
                    }
                    goto Store;
                }

                case Opcode.GetIter:
                    frame.Ip = (int)(ip - code.Start);
                    result = GetIter(Unsafe.Add(ref r, (nint)ip[-1].B));
                    goto Store;
                case Opcode.In:
                    frame.Ip = (int)(ip - code.Start);
                    result = Contains(Unsafe.Add(ref r, (nint)ip[-1].C), Unsafe.Add(ref r, (nint)ip[-1].B));
                    goto Store;
                case Opcode.NotIn:
                    frame.Ip = (int)(ip - code.Start);
                    result = NotContains(Unsafe.Add(ref r, (nint)ip[-1].C), Unsafe.Add(ref r, (nint)ip[-1].B));
                    goto Store;
                case Opcode.JumpIn:
                case Opcode.JumpNotIn:
                    frame.Ip = (int)(ip - code.Start);
                    result = Contains(Unsafe.Add(ref r, (nint)ip[-1].B), Unsafe.Add(ref r, (nint)ip[-1].A));
                    goto Decide;
                case Opcode.Neg:
                {
                    ref Value x = ref Unsafe.Add(ref r, (nint)ip[-1].B);
                    if (ReferenceEquals(x.O, floatTag))
                    {
                        PutTagged(ref Unsafe.Add(ref r, (nint)ip[-1].A), floatTag, x.Bits ^ long.MinValue);
                        continue;
                    }
                    if (x.O is null && x.Bits != long.MinValue)
                    {
                        number = -x.Bits;
                        goto StoreInt;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = Unary(Slot.Neg, x);
                    goto Store;
                }
                case Opcode.Pow:
                    goto Binary;
                case Opcode.InplaceTrueDiv:
                case Opcode.InplaceFloorDiv:
                case Opcode.InplaceMod:
                case Opcode.InplacePow:
                case Opcode.InplaceMatMul:
                case Opcode.InplaceLShift:
                case Opcode.InplaceRShift:
                case Opcode.InplaceAnd:
                case Opcode.InplaceOr:
                case Opcode.InplaceXor:
                    goto Binary;
                case Opcode.Truth:
                    frame.Ip = (int)(ip - code.Start);
                    result = Truth(Unsafe.Add(ref r, (nint)ip[-1].B));
                    goto Store;
                case Opcode.GetSlice:
                    frame.Ip = (int)(ip - code.Start);
                    result = GetSlice(Unsafe.Add(ref r, (nint)ip[-1].B), Unsafe.Add(ref r, (nint)ip[-1].C), Unsafe.Add(ref r, (nint)ip[-1].C + 1));
                    goto Store;
                case Opcode.BuildList:
                    Put(ref Unsafe.Add(ref r, (nint)ip[-1].A), ListOf(ref Unsafe.Add(ref r, (nint)ip[-1].B), ip[-1].C));
                    continue;
                case Opcode.BuildString:
                    frame.Ip = (int)(ip - code.Start);
                    result = StrJoining.Concat(thread.Stack.AsSpan(frame.Base + ip[-1].B, ip[-1].C));
                    goto Store;
                case Opcode.Format:
                    frame.Ip = (int)(ip - code.Start);
                    result = Format(Unsafe.Add(ref r, (nint)ip[-1].B), Names.Empty);
                    goto Store;
                case Opcode.FormatSpec:
                    frame.Ip = (int)(ip - code.Start);
                    result = Format(Unsafe.Add(ref r, (nint)ip[-1].B), Unsafe.Add(ref r, (nint)ip[-1].C));
                    goto Store;
                case Opcode.CallKeywords:
                    frame.Ip = (int)(ip + 1 - code.Start);
                    result = CallAt(thread, frame.Base + ip[-1].B, ip[-1].C, Unsafe.As<PyTuple>(code.Constants[ip->Wide].O!), Unsafe.Add(ref r, (nint)ip[-1].B + 1));
                    if (result.O is Signal)
                    {
                        goto News;
                    }
                    frame = ref thread.Frames[thread.Depth - 1];
                    r = ref thread.Stack[frame.Base];
                    Put(ref Unsafe.Add(ref r, (nint)ip[-1].A), result);
                    ip++;
                    continue;
                case Opcode.CallSpread:
                    frame.Ip = (int)(ip - code.Start);
                    result = CallSpread(thread, frame.Base + ip[-1].B, ip[-1].C == 1);
                    goto Store;
                case Opcode.Awaitable:
                    frame.Ip = (int)(ip - code.Start);
                    result = Awaitable(Unsafe.Add(ref r, (nint)ip[-1].B), ip[-1].C);
                    goto Store;
                case Opcode.MakeCell:
                    Put(ref Unsafe.Add(ref r, (nint)ip[-1].A), new PyCell(Unsafe.Add(ref r, (nint)ip[-1].A)));
                    continue;
                case Opcode.CopyFree:
                    CopyFree(ref Unsafe.Add(ref r, (nint)ip[-1].A), frame.Function!.Now.Closure!, ip[-1].B);
                    continue;
                case Opcode.MakeFunction:
                    Put(ref Unsafe.Add(ref r, (nint)ip[-1].A), MakeFunction(frame.Function!, Unsafe.As<PyCode>(code.Constants[ip[-1].Wide].O!)));
                    continue;
                case Opcode.FunctionSet:
                    SetFunctionPart(Unsafe.As<PyFunction>(Unsafe.Add(ref r, (nint)ip[-1].A).O!), (FunctionPart)ip[-1].C, Unsafe.Add(ref r, (nint)ip[-1].B));
                    continue;
                case Opcode.YieldFromIter:
                {
                    PyObject? source = Unsafe.Add(ref r, (nint)ip[-1].B).O;
                    if (source is not null && source.GetType() == typeof(PyGenerator))
                    {
                        Put(ref Unsafe.Add(ref r, (nint)ip[-1].A), new Value(source));
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = YieldFromIter(code, Unsafe.Add(ref r, (nint)ip[-1].B));
                    goto Store;
                }
                case Opcode.ReturnGenerator:
                    frame.Ip = (int)(ip - code.Start);
                    ReturnGenerator(thread);
                    goto Enter;
                case Opcode.SuperMethod:
                case Opcode.SuperMethodPlain:
                    frame.Ip = (int)(ip - code.Start);
                    result = SuperMethod(thread, ip - 1, ref r, code.Sites[ip[-1].C]);
                    goto Drop;

                default:
                    frame.Ip = (int)(ip - code.Start);
                    result = ExecuteRare(thread, ip - 1, ref r);
                    if (result.O is Signal)
                    {
                        goto News;
                    }
                    // Rare instructions store their own results and may have moved the instruction pointer.
                    frame = ref thread.Frames[thread.Depth - 1];
                    r = ref thread.Stack[frame.Base];
                    ip = code.Start + frame.Ip;
                    continue;
            }

        Resume:
            frame = ref thread.Frames[thread.Depth - 1];
            code = frame.Code!;
            ip = code.Start + frame.Ip;
            r = ref thread.Stack[frame.Base];
            continue;

        Done:
            continue;

        StoreInt:
            PutInt(ref Unsafe.Add(ref r, (nint)ip[-1].A), number);
            continue;

        StoreBool:
            PutTagged(ref Unsafe.Add(ref r, (nint)ip[-1].A), boolTag, number);
            continue;

        StoreFloat:
            PutTagged(ref Unsafe.Add(ref r, (nint)ip[-1].A), floatTag, BitConverter.DoubleToInt64Bits(real));
            continue;

        Binary:
            frame.Ip = (int)(ip - code.Start);
            result = BinaryAtSite(thread, ip - 1, ref r);
            goto Store;

        Compare:
            frame.Ip = (int)(ip - code.Start);
            result = CompareAtSite(thread, ip - 1, ref r);
            goto Store;

        CompareJump:
            frame.Ip = (int)(ip - code.Start);
            result = CompareAtSite(thread, ip - 1, ref r);
            goto Decide;

        Begin:
            code = frame.Code!;
            ip = code.Start;
            r = ref thread.Stack[frame.Base];
            for (int i = code.ArgCount; i < code.LocalCount; i++)
            {
                PutTagged(ref Unsafe.Add(ref r, i), unboundTag, 0);
            }
            if (--PollsLeft < 0)
            {
                goto Poll;
            }
            continue;

        Store:
            if (result.O is Signal)
            {
                goto News;
            }
            frame = ref thread.Frames[thread.Depth - 1];
            r = ref thread.Stack[frame.Base];
            Put(ref Unsafe.Add(ref r, (nint)ip[-1].A), result);
            continue;

        Drop:
            if (result.O is Signal)
            {
                goto News;
            }
            frame = ref thread.Frames[thread.Depth - 1];
            r = ref thread.Stack[frame.Base];
            continue;

        Decide:
            if (result.O is Signal)
            {
                goto News;
            }
            frame = ref thread.Frames[thread.Depth - 1];
            r = ref thread.Stack[frame.Base];
            ip += JumpsOn(ip - 1, result.IsTrue);
            continue;

        Poll:
            frame.Ip = (int)(ip - code.Start);
            PollAtSafepoint();
            return;

        News:
            if (result.IsPushed)
            {
                goto Enter;
            }
            if (result.IsExhausted)
            {
                result = StopIterationOf(result);
            }

        Raise:
            Unwind(thread, result);
            goto Enter;
        }
    }
}
