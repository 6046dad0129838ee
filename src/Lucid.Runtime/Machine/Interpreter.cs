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
        ref FrameRecord frame = ref thread.Frames[0];
        ref Value r = ref thread.Stack[0];
        PyCode code;
        Instruction* ip;
        Instruction* at;

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
            Unwind(thread, Errors.Of(thrown));
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
            at = ip++;
            switch (at->Op)
            {
                case Opcode.Move:
                    Put(ref Reg(ref r, at->A), Reg(ref r, at->B));
                    continue;
                case Opcode.LoadConst:
                    Put(ref Reg(ref r, at->A), code.Constants[at->Wide]);
                    continue;
                case Opcode.LoadInt:
                    PutInt(ref Reg(ref r, at->A), at->Wide);
                    continue;

                case Opcode.LoadGlobal:
                {
                    SiteCache site = code.Sites[at->Wide];
                    PyDict globals = frame.Function!.Globals;
                    if (site.Kind == SiteKind.Global)
                    {
                        if (globals.TryEntry(site.Slot, site.Key, out Value global))
                        {
                            Put(ref Reg(ref r, at->A), global);
                            continue;
                        }
                    }
                    else if (site.Kind == SiteKind.Builtin && site.Version == globals.KeysVersion && Builtins.TryEntry(site.Slot, site.Key, out Value builtin))
                    {
                        Put(ref Reg(ref r, at->A), builtin);
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = LoadGlobal(ref frame, site);
                    goto Store;
                }

                case Opcode.GetAttr:
                {
                    SiteCache site = code.Sites[at->C];
                    PyObject? o = Reg(ref r, at->B).O;
                    if (o is not null && o.Shape.Stamp == site.Stamp)
                    {
                        if (site.Kind == SiteKind.InstanceSlot)
                        {
                            ref Value slot = ref Unsafe.As<PyInstance>(o).Slots[site.Slot];
                            Put(ref Reg(ref r, at->A), slot);
                            continue;
                        }
                        if (site.Kind == SiteKind.TypeValue)
                        {
                            Put(ref Reg(ref r, at->A), site.Found);
                            continue;
                        }
                        if (site.Kind == SiteKind.Member)
                        {
                            ref Value member = ref Unsafe.As<PyInstance>(o).Slots[site.Slot];
                            if (!ReferenceEquals(member.O, unboundTag))
                            {
                                Put(ref Reg(ref r, at->A), member);
                                continue;
                            }
                        }
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = GetAttrAtSite(Reg(ref r, at->B), site);
                    goto Store;
                }

                case Opcode.GetMethod:
                {
                    SiteCache site = code.Sites[at->C];
                    ref Value self = ref Reg(ref r, at->B);
                    PyObject? o = self.O;
                    ref Value callee = ref Reg(ref r, at->A);
                    if (o is not null && o.Shape.Stamp == site.Stamp && site.Kind == SiteKind.Method)
                    {
                        Put(ref Unsafe.Add(ref callee, 1), self);
                        Put(ref callee, site.Found);
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = GetMethodAtSite(self, site, out Value bound);
                    r = ref thread.Stack[thread.Frames[thread.Depth - 1].Base];
                    if (result.O is Signal)
                    {
                        goto News;
                    }
                    callee = ref Reg(ref r, at->A);
                    callee = result;
                    Unsafe.Add(ref callee, 1) = bound;
                    continue;
                }

                case Opcode.SetAttr:
                {
                    SiteCache site = code.Sites[at->C];
                    PyObject? o = Reg(ref r, at->A).O;
                    if (o is not null && o.Shape.Stamp == site.Stamp)
                    {
                        var instance = Unsafe.As<PyInstance>(o);
                        if (site.Kind == SiteKind.InstanceSlot)
                        {
                            if (o.Epoch < undo.Epoch)
                            {
                                instance.Log(undo);
                            }
                            Put(ref instance.Slots[site.Slot], Reg(ref r, at->B));
                            continue;
                        }
                        if (site.Kind == SiteKind.AddSlot)
                        {
                            instance.AddSlot(undo, site.Next!, Reg(ref r, at->B));
                            continue;
                        }
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = SetAttrAtSite(Reg(ref r, at->A), site, Reg(ref r, at->B));
                    goto Drop;
                }

                case Opcode.Call:
                {
                    PyObject? callee = Reg(ref r, at->B).O;
                    if (callee is PyFunction function)
                    {
                        PyCode called = function.Code;
                        if (called.IsSimple && called.ArgCount == at->C)
                        {
                            frame.Ip = (int)(ip - code.Start);
                            int start = frame.Base + at->B + 2;
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
                        result = builtin.Code.Call(this, builtin.Self, new Args(ref Reg(ref r, (ushort)(at->B + 2)), at->C));
                        goto Store;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CallAt(thread, frame.Base + at->B, at->C, null, Value.Unbound);
                    goto Store;
                }

                case Opcode.CallMethod:
                {
                    PyObject? callee = Reg(ref r, at->B).O;
                    Value self = Reg(ref r, (ushort)(at->B + 1));
                    int extra = self.IsUnbound ? 0 : 1;
                    if (callee is PyFunction function)
                    {
                        PyCode called = function.Code;
                        if (called.IsSimple && called.ArgCount == at->C + extra)
                        {
                            frame.Ip = (int)(ip - code.Start);
                            int start = frame.Base + at->B + 2 - extra;
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
                        result = method.Code.Call(this, self, new Args(ref Reg(ref r, (ushort)(at->B + 2)), at->C));
                        goto Store;
                    }
                    else if (callee is PyBuiltinFunction builtin && extra == 0)
                    {
                        frame.Ip = (int)(ip - code.Start);
                        result = builtin.Code.Call(this, builtin.Self, new Args(ref Reg(ref r, (ushort)(at->B + 2)), at->C));
                        goto Store;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CallAt(thread, frame.Base + at->B, at->C, null, self);
                    goto Store;
                }

                case Opcode.Return:
                    result = Reg(ref r, at->A);
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
                    at = ip - 1;
                    if (at->Op <= Opcode.CallMethod)
                    {
                        Put(ref Reg(ref r, at->A), result);
                        continue;
                    }
                    Deliver(thread, result);
                    goto Enter;

                case Opcode.Jump:
                    ip += at->Wide;
                    continue;
                case Opcode.JumpBack:
                    ip += at->Wide;
                    if (--PollsLeft < 0)
                    {
                        goto Poll;
                    }
                    continue;

                case Opcode.JumpTrue:
                {
                    ref Value x = ref Reg(ref r, at->A);
                    if (ReferenceEquals(x.O, boolTag) || x.O is null)
                    {
                        ip += x.Bits != 0 ? at->Wide : 0;
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
                    ref Value x = ref Reg(ref r, at->A);
                    if (ReferenceEquals(x.O, boolTag) || x.O is null)
                    {
                        ip += x.Bits == 0 ? at->Wide : 0;
                        continue;
                    }
                    if (ReferenceEquals(x.O, noneTag))
                    {
                        ip += at->Wide;
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = Truth(x);
                    goto Decide;
                }
                case Opcode.JumpNone:
                    ip += ReferenceEquals(Reg(ref r, at->A).O, noneTag) ? at->Wide : 0;
                    continue;
                case Opcode.JumpNotNone:
                    ip += ReferenceEquals(Reg(ref r, at->A).O, noneTag) ? 0 : at->Wide;
                    continue;
                case Opcode.JumpIs:
                    ip += Reg(ref r, at->A).Is(Reg(ref r, at->B)) ? at->SignedC : 0;
                    continue;
                case Opcode.JumpIsNot:
                    ip += Reg(ref r, at->A).Is(Reg(ref r, at->B)) ? 0 : at->SignedC;
                    continue;

                case Opcode.JumpLt:
                {
                    ref Value x = ref Reg(ref r, at->A);
                    ref Value y = ref Reg(ref r, at->B);
                    if (x.O is null && y.O is null)
                    {
                        ip += x.Bits < y.Bits ? at->SignedC : 0;
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        ip += x.AsDouble < y.AsDouble ? at->SignedC : 0;
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, y, CompareOp.Lt, wantsTruth: true);
                    goto Decide;
                }
                case Opcode.JumpLtImmediate:
                {
                    ref Value x = ref Reg(ref r, at->A);
                    if (x.O is null)
                    {
                        ip += x.Bits < at->SignedB ? at->SignedC : 0;
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, Value.Int(at->SignedB), CompareOp.Lt, wantsTruth: true);
                    goto Decide;
                }
                case Opcode.JumpNotLt:
                {
                    ref Value x = ref Reg(ref r, at->A);
                    ref Value y = ref Reg(ref r, at->B);
                    if (x.O is null && y.O is null)
                    {
                        ip += x.Bits < y.Bits ? 0 : at->SignedC;
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        ip += x.AsDouble < y.AsDouble ? 0 : at->SignedC;
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, y, CompareOp.Lt, wantsTruth: true);
                    goto Decide;
                }
                case Opcode.JumpNotLtImmediate:
                {
                    ref Value x = ref Reg(ref r, at->A);
                    if (x.O is null)
                    {
                        ip += x.Bits < at->SignedB ? 0 : at->SignedC;
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, Value.Int(at->SignedB), CompareOp.Lt, wantsTruth: true);
                    goto Decide;
                }
                case Opcode.Lt:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    ref Value y = ref Reg(ref r, at->C);
                    if (x.O is null && y.O is null)
                    {
                        PutTagged(ref Reg(ref r, at->A), boolTag, x.Bits < y.Bits ? 1 : 0);
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        PutTagged(ref Reg(ref r, at->A), boolTag, x.AsDouble < y.AsDouble ? 1 : 0);
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, y, CompareOp.Lt, wantsTruth: false);
                    goto Store;
                }
                case Opcode.JumpLe:
                {
                    ref Value x = ref Reg(ref r, at->A);
                    ref Value y = ref Reg(ref r, at->B);
                    if (x.O is null && y.O is null)
                    {
                        ip += x.Bits <= y.Bits ? at->SignedC : 0;
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        ip += x.AsDouble <= y.AsDouble ? at->SignedC : 0;
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, y, CompareOp.Le, wantsTruth: true);
                    goto Decide;
                }
                case Opcode.JumpLeImmediate:
                {
                    ref Value x = ref Reg(ref r, at->A);
                    if (x.O is null)
                    {
                        ip += x.Bits <= at->SignedB ? at->SignedC : 0;
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, Value.Int(at->SignedB), CompareOp.Le, wantsTruth: true);
                    goto Decide;
                }
                case Opcode.JumpNotLe:
                {
                    ref Value x = ref Reg(ref r, at->A);
                    ref Value y = ref Reg(ref r, at->B);
                    if (x.O is null && y.O is null)
                    {
                        ip += x.Bits <= y.Bits ? 0 : at->SignedC;
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        ip += x.AsDouble <= y.AsDouble ? 0 : at->SignedC;
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, y, CompareOp.Le, wantsTruth: true);
                    goto Decide;
                }
                case Opcode.JumpNotLeImmediate:
                {
                    ref Value x = ref Reg(ref r, at->A);
                    if (x.O is null)
                    {
                        ip += x.Bits <= at->SignedB ? 0 : at->SignedC;
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, Value.Int(at->SignedB), CompareOp.Le, wantsTruth: true);
                    goto Decide;
                }
                case Opcode.Le:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    ref Value y = ref Reg(ref r, at->C);
                    if (x.O is null && y.O is null)
                    {
                        PutTagged(ref Reg(ref r, at->A), boolTag, x.Bits <= y.Bits ? 1 : 0);
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        PutTagged(ref Reg(ref r, at->A), boolTag, x.AsDouble <= y.AsDouble ? 1 : 0);
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, y, CompareOp.Le, wantsTruth: false);
                    goto Store;
                }
                case Opcode.JumpEq:
                {
                    ref Value x = ref Reg(ref r, at->A);
                    ref Value y = ref Reg(ref r, at->B);
                    if (x.O is null && y.O is null)
                    {
                        ip += x.Bits == y.Bits ? at->SignedC : 0;
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        ip += x.AsDouble == y.AsDouble ? at->SignedC : 0;
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, y, CompareOp.Eq, wantsTruth: true);
                    goto Decide;
                }
                case Opcode.JumpEqImmediate:
                {
                    ref Value x = ref Reg(ref r, at->A);
                    if (x.O is null)
                    {
                        ip += x.Bits == at->SignedB ? at->SignedC : 0;
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, Value.Int(at->SignedB), CompareOp.Eq, wantsTruth: true);
                    goto Decide;
                }
                case Opcode.JumpNotEq:
                {
                    ref Value x = ref Reg(ref r, at->A);
                    ref Value y = ref Reg(ref r, at->B);
                    if (x.O is null && y.O is null)
                    {
                        ip += x.Bits == y.Bits ? 0 : at->SignedC;
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        ip += x.AsDouble == y.AsDouble ? 0 : at->SignedC;
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, y, CompareOp.Eq, wantsTruth: true);
                    goto Decide;
                }
                case Opcode.JumpNotEqImmediate:
                {
                    ref Value x = ref Reg(ref r, at->A);
                    if (x.O is null)
                    {
                        ip += x.Bits == at->SignedB ? 0 : at->SignedC;
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, Value.Int(at->SignedB), CompareOp.Eq, wantsTruth: true);
                    goto Decide;
                }
                case Opcode.Eq:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    ref Value y = ref Reg(ref r, at->C);
                    if (x.O is null && y.O is null)
                    {
                        PutTagged(ref Reg(ref r, at->A), boolTag, x.Bits == y.Bits ? 1 : 0);
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        PutTagged(ref Reg(ref r, at->A), boolTag, x.AsDouble == y.AsDouble ? 1 : 0);
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, y, CompareOp.Eq, wantsTruth: false);
                    goto Store;
                }
                case Opcode.JumpNe:
                {
                    ref Value x = ref Reg(ref r, at->A);
                    ref Value y = ref Reg(ref r, at->B);
                    if (x.O is null && y.O is null)
                    {
                        ip += x.Bits != y.Bits ? at->SignedC : 0;
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        ip += x.AsDouble != y.AsDouble ? at->SignedC : 0;
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, y, CompareOp.Ne, wantsTruth: true);
                    goto Decide;
                }
                case Opcode.JumpNeImmediate:
                {
                    ref Value x = ref Reg(ref r, at->A);
                    if (x.O is null)
                    {
                        ip += x.Bits != at->SignedB ? at->SignedC : 0;
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, Value.Int(at->SignedB), CompareOp.Ne, wantsTruth: true);
                    goto Decide;
                }
                case Opcode.JumpNotNe:
                {
                    ref Value x = ref Reg(ref r, at->A);
                    ref Value y = ref Reg(ref r, at->B);
                    if (x.O is null && y.O is null)
                    {
                        ip += x.Bits != y.Bits ? 0 : at->SignedC;
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        ip += x.AsDouble != y.AsDouble ? 0 : at->SignedC;
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, y, CompareOp.Ne, wantsTruth: true);
                    goto Decide;
                }
                case Opcode.JumpNotNeImmediate:
                {
                    ref Value x = ref Reg(ref r, at->A);
                    if (x.O is null)
                    {
                        ip += x.Bits != at->SignedB ? 0 : at->SignedC;
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, Value.Int(at->SignedB), CompareOp.Ne, wantsTruth: true);
                    goto Decide;
                }
                case Opcode.Ne:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    ref Value y = ref Reg(ref r, at->C);
                    if (x.O is null && y.O is null)
                    {
                        PutTagged(ref Reg(ref r, at->A), boolTag, x.Bits != y.Bits ? 1 : 0);
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        PutTagged(ref Reg(ref r, at->A), boolTag, x.AsDouble != y.AsDouble ? 1 : 0);
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, y, CompareOp.Ne, wantsTruth: false);
                    goto Store;
                }
                case Opcode.JumpGt:
                {
                    ref Value x = ref Reg(ref r, at->A);
                    ref Value y = ref Reg(ref r, at->B);
                    if (x.O is null && y.O is null)
                    {
                        ip += x.Bits > y.Bits ? at->SignedC : 0;
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        ip += x.AsDouble > y.AsDouble ? at->SignedC : 0;
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, y, CompareOp.Gt, wantsTruth: true);
                    goto Decide;
                }
                case Opcode.JumpGtImmediate:
                {
                    ref Value x = ref Reg(ref r, at->A);
                    if (x.O is null)
                    {
                        ip += x.Bits > at->SignedB ? at->SignedC : 0;
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, Value.Int(at->SignedB), CompareOp.Gt, wantsTruth: true);
                    goto Decide;
                }
                case Opcode.JumpNotGt:
                {
                    ref Value x = ref Reg(ref r, at->A);
                    ref Value y = ref Reg(ref r, at->B);
                    if (x.O is null && y.O is null)
                    {
                        ip += x.Bits > y.Bits ? 0 : at->SignedC;
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        ip += x.AsDouble > y.AsDouble ? 0 : at->SignedC;
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, y, CompareOp.Gt, wantsTruth: true);
                    goto Decide;
                }
                case Opcode.JumpNotGtImmediate:
                {
                    ref Value x = ref Reg(ref r, at->A);
                    if (x.O is null)
                    {
                        ip += x.Bits > at->SignedB ? 0 : at->SignedC;
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, Value.Int(at->SignedB), CompareOp.Gt, wantsTruth: true);
                    goto Decide;
                }
                case Opcode.Gt:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    ref Value y = ref Reg(ref r, at->C);
                    if (x.O is null && y.O is null)
                    {
                        PutTagged(ref Reg(ref r, at->A), boolTag, x.Bits > y.Bits ? 1 : 0);
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        PutTagged(ref Reg(ref r, at->A), boolTag, x.AsDouble > y.AsDouble ? 1 : 0);
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, y, CompareOp.Gt, wantsTruth: false);
                    goto Store;
                }
                case Opcode.JumpGe:
                {
                    ref Value x = ref Reg(ref r, at->A);
                    ref Value y = ref Reg(ref r, at->B);
                    if (x.O is null && y.O is null)
                    {
                        ip += x.Bits >= y.Bits ? at->SignedC : 0;
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        ip += x.AsDouble >= y.AsDouble ? at->SignedC : 0;
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, y, CompareOp.Ge, wantsTruth: true);
                    goto Decide;
                }
                case Opcode.JumpGeImmediate:
                {
                    ref Value x = ref Reg(ref r, at->A);
                    if (x.O is null)
                    {
                        ip += x.Bits >= at->SignedB ? at->SignedC : 0;
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, Value.Int(at->SignedB), CompareOp.Ge, wantsTruth: true);
                    goto Decide;
                }
                case Opcode.JumpNotGe:
                {
                    ref Value x = ref Reg(ref r, at->A);
                    ref Value y = ref Reg(ref r, at->B);
                    if (x.O is null && y.O is null)
                    {
                        ip += x.Bits >= y.Bits ? 0 : at->SignedC;
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        ip += x.AsDouble >= y.AsDouble ? 0 : at->SignedC;
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, y, CompareOp.Ge, wantsTruth: true);
                    goto Decide;
                }
                case Opcode.JumpNotGeImmediate:
                {
                    ref Value x = ref Reg(ref r, at->A);
                    if (x.O is null)
                    {
                        ip += x.Bits >= at->SignedB ? 0 : at->SignedC;
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, Value.Int(at->SignedB), CompareOp.Ge, wantsTruth: true);
                    goto Decide;
                }
                case Opcode.Ge:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    ref Value y = ref Reg(ref r, at->C);
                    if (x.O is null && y.O is null)
                    {
                        PutTagged(ref Reg(ref r, at->A), boolTag, x.Bits >= y.Bits ? 1 : 0);
                        continue;
                    }
                    if (ReferenceEquals(x.O, floatTag) && ReferenceEquals(y.O, floatTag))
                    {
                        PutTagged(ref Reg(ref r, at->A), boolTag, x.AsDouble >= y.AsDouble ? 1 : 0);
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = CompareAtSite(thread, x, y, CompareOp.Ge, wantsTruth: false);
                    goto Store;
                }

                case Opcode.Add:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    ref Value y = ref Reg(ref r, at->C);
                    if (x.O is null && y.O is null)
                    {
                        long sum = x.Bits + y.Bits;
                        if (((x.Bits ^ sum) & (y.Bits ^ sum)) >= 0)
                        {
                            PutInt(ref Reg(ref r, at->A), sum);
                            continue;
                        }
                    }
                    else if (AreFloats(x, y, floatTag, out double p, out double q))
                    {
                        PutTagged(ref Reg(ref r, at->A), floatTag, BitConverter.DoubleToInt64Bits(p + q));
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = BinaryAtSite(thread, Slot.Add, x, y);
                    goto Store;
                }
                case Opcode.Sub:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    ref Value y = ref Reg(ref r, at->C);
                    if (x.O is null && y.O is null)
                    {
                        long difference = x.Bits - y.Bits;
                        if (((x.Bits ^ y.Bits) & (x.Bits ^ difference)) >= 0)
                        {
                            PutInt(ref Reg(ref r, at->A), difference);
                            continue;
                        }
                    }
                    else if (AreFloats(x, y, floatTag, out double p, out double q))
                    {
                        PutTagged(ref Reg(ref r, at->A), floatTag, BitConverter.DoubleToInt64Bits(p - q));
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = BinaryAtSite(thread, Slot.Sub, x, y);
                    goto Store;
                }
                case Opcode.Mul:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    ref Value y = ref Reg(ref r, at->C);
                    if (x.O is null && y.O is null)
                    {
                        long high = Math.BigMul(x.Bits, y.Bits, out long low);
                        if (high == low >> 63)
                        {
                            PutInt(ref Reg(ref r, at->A), low);
                            continue;
                        }
                    }
                    else if (AreFloats(x, y, floatTag, out double p, out double q))
                    {
                        PutTagged(ref Reg(ref r, at->A), floatTag, BitConverter.DoubleToInt64Bits(p * q));
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = BinaryAtSite(thread, Slot.Mul, x, y);
                    goto Store;
                }
                case Opcode.AddImmediate:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    if (x.O is null)
                    {
                        long sum = x.Bits + at->SignedC;
                        if (((x.Bits ^ sum) & (at->SignedC ^ sum)) >= 0)
                        {
                            PutInt(ref Reg(ref r, at->A), sum);
                            continue;
                        }
                    }
                    else if (ReferenceEquals(x.O, floatTag))
                    {
                        PutTagged(ref Reg(ref r, at->A), floatTag, BitConverter.DoubleToInt64Bits(x.AsDouble + at->SignedC));
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = BinaryAtSite(thread, Slot.Add, x, Value.Int(at->SignedC));
                    goto Store;
                }
                case Opcode.SubImmediate:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    if (x.O is null)
                    {
                        long difference = x.Bits - at->SignedC;
                        if (((x.Bits ^ at->SignedC) & (x.Bits ^ difference)) >= 0)
                        {
                            PutInt(ref Reg(ref r, at->A), difference);
                            continue;
                        }
                    }
                    else if (ReferenceEquals(x.O, floatTag))
                    {
                        PutTagged(ref Reg(ref r, at->A), floatTag, BitConverter.DoubleToInt64Bits(x.AsDouble - at->SignedC));
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = BinaryAtSite(thread, Slot.Sub, x, Value.Int(at->SignedC));
                    goto Store;
                }
                case Opcode.InplaceAdd:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    ref Value y = ref Reg(ref r, at->C);
                    if (x.O is null && y.O is null)
                    {
                        long sum = x.Bits + y.Bits;
                        if (((x.Bits ^ sum) & (y.Bits ^ sum)) >= 0)
                        {
                            PutInt(ref Reg(ref r, at->A), sum);
                            continue;
                        }
                    }
                    else if (AreFloats(x, y, floatTag, out double p, out double q))
                    {
                        PutTagged(ref Reg(ref r, at->A), floatTag, BitConverter.DoubleToInt64Bits(p + q));
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = InplaceAtSite(thread, Slot.InplaceAdd, x, y);
                    goto Store;
                }
                case Opcode.InplaceSub:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    ref Value y = ref Reg(ref r, at->C);
                    if (x.O is null && y.O is null)
                    {
                        long difference = x.Bits - y.Bits;
                        if (((x.Bits ^ y.Bits) & (x.Bits ^ difference)) >= 0)
                        {
                            PutInt(ref Reg(ref r, at->A), difference);
                            continue;
                        }
                    }
                    else if (AreFloats(x, y, floatTag, out double p, out double q))
                    {
                        PutTagged(ref Reg(ref r, at->A), floatTag, BitConverter.DoubleToInt64Bits(p - q));
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = InplaceAtSite(thread, Slot.InplaceSub, x, y);
                    goto Store;
                }
                case Opcode.InplaceMul:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    ref Value y = ref Reg(ref r, at->C);
                    if (x.O is null && y.O is null)
                    {
                        long high = Math.BigMul(x.Bits, y.Bits, out long low);
                        if (high == low >> 63)
                        {
                            PutInt(ref Reg(ref r, at->A), low);
                            continue;
                        }
                    }
                    else if (AreFloats(x, y, floatTag, out double p, out double q))
                    {
                        PutTagged(ref Reg(ref r, at->A), floatTag, BitConverter.DoubleToInt64Bits(p * q));
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = InplaceAtSite(thread, Slot.InplaceMul, x, y);
                    goto Store;
                }
                case Opcode.InplaceAddImmediate:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    if (x.O is null)
                    {
                        long sum = x.Bits + at->SignedC;
                        if (((x.Bits ^ sum) & (at->SignedC ^ sum)) >= 0)
                        {
                            PutInt(ref Reg(ref r, at->A), sum);
                            continue;
                        }
                    }
                    else if (ReferenceEquals(x.O, floatTag))
                    {
                        PutTagged(ref Reg(ref r, at->A), floatTag, BitConverter.DoubleToInt64Bits(x.AsDouble + at->SignedC));
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = InplaceAtSite(thread, Slot.InplaceAdd, x, Value.Int(at->SignedC));
                    goto Store;
                }
                case Opcode.InplaceSubImmediate:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    if (x.O is null)
                    {
                        long difference = x.Bits - at->SignedC;
                        if (((x.Bits ^ at->SignedC) & (x.Bits ^ difference)) >= 0)
                        {
                            PutInt(ref Reg(ref r, at->A), difference);
                            continue;
                        }
                    }
                    else if (ReferenceEquals(x.O, floatTag))
                    {
                        PutTagged(ref Reg(ref r, at->A), floatTag, BitConverter.DoubleToInt64Bits(x.AsDouble - at->SignedC));
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = InplaceAtSite(thread, Slot.InplaceSub, x, Value.Int(at->SignedC));
                    goto Store;
                }
                case Opcode.TrueDiv:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    ref Value y = ref Reg(ref r, at->C);
                    if (x.O is null && y.O is null)
                    {
                        if (y.Bits != 0 && x.Bits is > -(1L << 53) and < 1L << 53 && y.Bits is > -(1L << 53) and < 1L << 53)
                        {
                            PutTagged(ref Reg(ref r, at->A), floatTag, BitConverter.DoubleToInt64Bits((double)x.Bits / y.Bits));
                            continue;
                        }
                    }
                    else if (AreFloats(x, y, floatTag, out double p, out double q))
                    {
                        if (q != 0)
                        {
                            PutTagged(ref Reg(ref r, at->A), floatTag, BitConverter.DoubleToInt64Bits(p / q));
                            continue;
                        }
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = BinaryAtSite(thread, Slot.TrueDiv, x, y);
                    goto Store;
                }
                case Opcode.FloorDiv:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    ref Value y = ref Reg(ref r, at->C);
                    if (x.O is null && y.O is null)
                    {
                        if (y.Bits > 0)
                        {
                            long quotient = x.Bits / y.Bits;
                            PutInt(ref Reg(ref r, at->A), x.Bits < quotient * y.Bits ? quotient - 1 : quotient);
                            continue;
                        }
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = BinaryAtSite(thread, Slot.FloorDiv, x, y);
                    goto Store;
                }
                case Opcode.Mod:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    ref Value y = ref Reg(ref r, at->C);
                    if (x.O is null && y.O is null)
                    {
                        if (y.Bits > 0)
                        {
                            long rest = x.Bits % y.Bits;
                            PutInt(ref Reg(ref r, at->A), rest < 0 ? rest + y.Bits : rest);
                            continue;
                        }
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = BinaryAtSite(thread, Slot.Mod, x, y);
                    goto Store;
                }
                case Opcode.MulImmediate:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    if (x.O is null)
                    {
                        long high = Math.BigMul(x.Bits, at->SignedC, out long low);
                        if (high == low >> 63)
                        {
                            PutInt(ref Reg(ref r, at->A), low);
                            continue;
                        }
                    }
                    else if (ReferenceEquals(x.O, floatTag))
                    {
                        PutTagged(ref Reg(ref r, at->A), floatTag, BitConverter.DoubleToInt64Bits(x.AsDouble * at->SignedC));
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = BinaryAtSite(thread, Slot.Mul, x, Value.Int(at->SignedC));
                    goto Store;
                }
                case Opcode.FloorDivImmediate:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    if (x.O is null)
                    {
                        if (at->SignedC > 0)
                        {
                            long quotient = x.Bits / at->SignedC;
                            PutInt(ref Reg(ref r, at->A), x.Bits < quotient * at->SignedC ? quotient - 1 : quotient);
                            continue;
                        }
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = BinaryAtSite(thread, Slot.FloorDiv, x, Value.Int(at->SignedC));
                    goto Store;
                }
                case Opcode.ModImmediate:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    if (x.O is null)
                    {
                        if (at->SignedC > 0)
                        {
                            long rest = x.Bits % at->SignedC;
                            PutInt(ref Reg(ref r, at->A), rest < 0 ? rest + at->SignedC : rest);
                            continue;
                        }
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = BinaryAtSite(thread, Slot.Mod, x, Value.Int(at->SignedC));
                    goto Store;
                }
                case Opcode.And:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    ref Value y = ref Reg(ref r, at->C);
                    if (x.O is null && y.O is null)
                    {
                        PutInt(ref Reg(ref r, at->A), x.Bits & y.Bits);
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = BinaryAtSite(thread, Slot.And, x, y);
                    goto Store;
                }
                case Opcode.Or:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    ref Value y = ref Reg(ref r, at->C);
                    if (x.O is null && y.O is null)
                    {
                        PutInt(ref Reg(ref r, at->A), x.Bits | y.Bits);
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = BinaryAtSite(thread, Slot.Or, x, y);
                    goto Store;
                }
                case Opcode.Xor:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    ref Value y = ref Reg(ref r, at->C);
                    if (x.O is null && y.O is null)
                    {
                        PutInt(ref Reg(ref r, at->A), x.Bits ^ y.Bits);
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = BinaryAtSite(thread, Slot.Xor, x, y);
                    goto Store;
                }
                case Opcode.AndImmediate:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    if (x.O is null)
                    {
                        PutInt(ref Reg(ref r, at->A), x.Bits & at->SignedC);
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = BinaryAtSite(thread, Slot.And, x, Value.Int(at->SignedC));
                    goto Store;
                }
                case Opcode.LShift:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    ref Value y = ref Reg(ref r, at->C);
                    if (x.O is null && y.O is null)
                    {
                        if ((ulong)y.Bits < 63 && x.Bits << (int)y.Bits >> (int)y.Bits == x.Bits)
                        {
                            PutInt(ref Reg(ref r, at->A), x.Bits << (int)y.Bits);
                            continue;
                        }
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = BinaryAtSite(thread, Slot.LShift, x, y);
                    goto Store;
                }
                case Opcode.RShift:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    ref Value y = ref Reg(ref r, at->C);
                    if (x.O is null && y.O is null)
                    {
                        if (y.Bits >= 0)
                        {
                            PutInt(ref Reg(ref r, at->A), x.Bits >> (int)Math.Min(y.Bits, 63));
                            continue;
                        }
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = BinaryAtSite(thread, Slot.RShift, x, y);
                    goto Store;
                }
                case Opcode.LShiftImmediate:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    if (x.O is null)
                    {
                        if ((ulong)at->SignedC < 63 && x.Bits << (int)at->SignedC >> (int)at->SignedC == x.Bits)
                        {
                            PutInt(ref Reg(ref r, at->A), x.Bits << (int)at->SignedC);
                            continue;
                        }
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = BinaryAtSite(thread, Slot.LShift, x, Value.Int(at->SignedC));
                    goto Store;
                }
                case Opcode.RShiftImmediate:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    if (x.O is null)
                    {
                        if (at->SignedC >= 0)
                        {
                            PutInt(ref Reg(ref r, at->A), x.Bits >> (int)Math.Min((int)at->SignedC, 63));
                            continue;
                        }
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = BinaryAtSite(thread, Slot.RShift, x, Value.Int(at->SignedC));
                    goto Store;
                }

                case Opcode.ForIter:
                {
                    PyObject? iterator = Reg(ref r, at->B).O;
                    if (iterator is PyRangeIterator range)
                    {
                        if (range.TryNext(undo, out long number))
                        {
                            PutInt(ref Reg(ref r, at->A), number);
                        }
                        else
                        {
                            ip += at->SignedC;
                        }
                        continue;
                    }
                    if (iterator is PyListIterator list)
                    {
                        if (list.TryNext(undo, out Value item))
                        {
                            Put(ref Reg(ref r, at->A), item);
                        }
                        else
                        {
                            ip += at->SignedC;
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
                        result = Next(Reg(ref r, at->B));
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
                            ip += at->SignedC;
                            continue;
                        }
                        goto Raise;
                    }
                    goto Store;
                }

                case Opcode.GetItem:
                {
                    ref Value container = ref Reg(ref r, at->B);
                    ref Value key = ref Reg(ref r, at->C);
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
                                    Put(ref Reg(ref r, at->A), items.Items[i]);
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
                                    Put(ref Reg(ref r, at->A), items[i]);
                                    continue;
                                }
                            }
                        }
                        if (o.GetType() == typeof(PyDict) && Unsafe.As<PyDict>(o).TryGetLeaf(this, key, out result))
                        {
                            Put(ref Reg(ref r, at->A), result);
                            continue;
                        }
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = GetItem(container, key);
                    goto Store;
                }
                case Opcode.GetItemImmediate:
                {
                    ref Value container = ref Reg(ref r, at->B);
                    PyObject? o = container.O;
                    if (o is not null)
                    {
                        long i = at->SignedC;
                        if (o.GetType() == typeof(PyList))
                        {
                            ref readonly ValueArray items = ref Unsafe.As<PyList>(o).Now.Items;
                            i += i < 0 ? items.Size : 0;
                            if ((ulong)i < (ulong)items.Size)
                            {
                                Put(ref Reg(ref r, at->A), items.Items[i]);
                                continue;
                            }
                        }
                        else if (o.GetType() == typeof(PyTuple))
                        {
                            Value[] items = Unsafe.As<PyTuple>(o).Items;
                            i += i < 0 ? items.Length : 0;
                            if ((ulong)i < (ulong)items.Length)
                            {
                                Put(ref Reg(ref r, at->A), items[i]);
                                continue;
                            }
                        }
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = GetItem(container, Value.Int(at->SignedC));
                    goto Store;
                }
                case Opcode.SetItem:
                {
                    ref Value container = ref Reg(ref r, at->A);
                    ref Value key = ref Reg(ref r, at->B);
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
                                list.Write(undo).Items.Set(undo, (int)i, Reg(ref r, at->C));
                                continue;
                            }
                        }
                        else if (o.GetType() == typeof(PyDict) && Unsafe.As<PyDict>(o).TrySetLeaf(this, key, Reg(ref r, at->C)))
                        {
                            continue;
                        }
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = SetItem(container, key, Reg(ref r, at->C));
                    goto Drop;
                }

                case Opcode.LoadCell:
                {
                    Value contents = Unsafe.As<PyCell>(Reg(ref r, at->B).O!).Contents;
                    if (!contents.IsUnbound)
                    {
                        Put(ref Reg(ref r, at->A), contents);
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = EmptyCell(code, at->B);
                    goto Raise;
                }
                case Opcode.StoreCell:
                    Unsafe.As<PyCell>(Reg(ref r, at->A).O!).Set(undo, Reg(ref r, at->B));
                    continue;
                case Opcode.Clear:
                    PutTagged(ref Reg(ref r, at->A), unboundTag, 0);
                    continue;
                case Opcode.Checked:
                {
                    int unbound = code.Settle((int)(at - code.Start), ref r);
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
                    if (!Reg(ref r, at->A).IsUnbound)
                    {
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = UnboundLocal(code, at->A);
                    goto Raise;
                case Opcode.ListAppend:
                {
                    var list = Unsafe.As<PyList>(Reg(ref r, at->A).O!);
                    list.Write(undo).Items.Add(undo, Reg(ref r, at->B));
                    continue;
                }

                case Opcode.Not:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    if (ReferenceEquals(x.O, boolTag) || x.O is null)
                    {
                        PutTagged(ref Reg(ref r, at->A), boolTag, x.Bits == 0 ? 1 : 0);
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = Not(x);
                    goto Store;
                }
                case Opcode.Is:
                    PutTagged(ref Reg(ref r, at->A), boolTag, Reg(ref r, at->B).Is(Reg(ref r, at->C)) ? 1 : 0);
                    continue;
                case Opcode.IsNot:
                    PutTagged(ref Reg(ref r, at->A), boolTag, Reg(ref r, at->B).Is(Reg(ref r, at->C)) ? 0 : 1);
                    continue;

                case Opcode.BuildTuple:
                {
                    Value[] items = at->C == 0 ? [] : new Value[at->C];
                    for (int i = 0; i < items.Length; i++)
                    {
                        items[i] = Unsafe.Add(ref r, at->B + i);
                    }
                    Reg(ref r, at->A) = at->C == 0 ? PyTuple.Empty : new PyTuple(items);
                    continue;
                }
                case Opcode.Unpack:
                {
                    PyObject? o = Reg(ref r, at->B).O;
                    if (o is not null && o.GetType() == typeof(PyTuple))
                    {
                        Value[] items = Unsafe.As<PyTuple>(o).Items;
                        if (items.Length == at->C)
                        {
                            ref Value to = ref Reg(ref r, at->A);
                            for (int i = 0; i < items.Length; i++)
                            {
                                Put(ref Unsafe.Add(ref to, i), items[i]);
                            }
                            continue;
                        }
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = Unpack(thread, frame.Base + at->A, Reg(ref r, at->B), at->C);
                    goto Drop;
                }

                case Opcode.Yield:
                    result = Reg(ref r, at->B);
                    frame.Ip = (int)(ip - code.Start);
                    SuspendGenerator(thread, ref frame);
                    if (thread.Depth <= thread.UnloggedDepth)
                    {
                        LogFrame(thread);
                    }
                    frame = ref thread.Frames[thread.Depth - 1];
                    if (!frame.IsNative)
                    {
                        at = frame.Code!.Start + frame.Ip - 1;
                        if (at->Op <= Opcode.CallMethod || at->Op == Opcode.ForIter || at->Op == Opcode.Send)
                        {
                            code = frame.Code;
                            ip = at + 1;
                            r = ref thread.Stack[frame.Base];
                            Put(ref Reg(ref r, at->A), result);
                            continue;
                        }
                    }
                    Deliver(thread, result);
                    goto Enter;

                case Opcode.Send:
                {
                    frame.Ip = (int)(ip - code.Start);
                    Value receiver = Reg(ref r, at->B);
                    if (receiver.O is not null && (receiver.O.GetType() == typeof(PyGenerator) || receiver.O.GetType() == typeof(PyCoroutine))
                        && Unsafe.As<PyGenerator>(receiver.O).TryResume(this, thread, Reg(ref r, at->A)))
                    {
                        goto Resume;
                    }
                    result = receiver.O is PyGenerator generator ? generator.Send(this, Reg(ref r, at->A)) : Send(receiver, Reg(ref r, at->A));
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
                            Reg(ref r, at->A) = returned;
                            ip += at->SignedC;
                            continue;
                        }
                        goto Raise;
                    }
                    goto Store;
                }

                case Opcode.GetIter:
                    frame.Ip = (int)(ip - code.Start);
                    result = GetIter(Reg(ref r, at->B));
                    goto Store;
                case Opcode.In:
                    frame.Ip = (int)(ip - code.Start);
                    result = Contains(Reg(ref r, at->C), Reg(ref r, at->B));
                    goto Store;
                case Opcode.NotIn:
                    frame.Ip = (int)(ip - code.Start);
                    result = NotContains(Reg(ref r, at->C), Reg(ref r, at->B));
                    goto Store;
                case Opcode.JumpIn:
                case Opcode.JumpNotIn:
                    frame.Ip = (int)(ip - code.Start);
                    result = Contains(Reg(ref r, at->B), Reg(ref r, at->A));
                    goto Decide;
                case Opcode.Neg:
                {
                    ref Value x = ref Reg(ref r, at->B);
                    if (ReferenceEquals(x.O, floatTag))
                    {
                        PutTagged(ref Reg(ref r, at->A), floatTag, x.Bits ^ long.MinValue);
                        continue;
                    }
                    if (x.O is null && x.Bits != long.MinValue)
                    {
                        PutInt(ref Reg(ref r, at->A), -x.Bits);
                        continue;
                    }
                    frame.Ip = (int)(ip - code.Start);
                    result = Unary(Slot.Neg, x);
                    goto Store;
                }
                case Opcode.Pow:
                    frame.Ip = (int)(ip - code.Start);
                    result = BinaryAtSite(thread, Slot.Pow, Reg(ref r, at->B), Reg(ref r, at->C));
                    goto Store;
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
                    frame.Ip = (int)(ip - code.Start);
                    result = InplaceAtSite(thread, SlotOf(at->Op), Reg(ref r, at->B), Reg(ref r, at->C));
                    goto Store;
                case Opcode.Truth:
                    frame.Ip = (int)(ip - code.Start);
                    result = Truth(Reg(ref r, at->B));
                    goto Store;
                case Opcode.GetSlice:
                    frame.Ip = (int)(ip - code.Start);
                    result = GetSlice(Reg(ref r, at->B), Reg(ref r, at->C), Reg(ref r, (ushort)(at->C + 1)));
                    goto Store;
                case Opcode.BuildList:
                    Put(ref Reg(ref r, at->A), ListOf(ref Reg(ref r, at->B), at->C));
                    continue;
                case Opcode.BuildString:
                    frame.Ip = (int)(ip - code.Start);
                    result = StrJoining.Concat(thread.Stack.AsSpan(frame.Base + at->B, at->C));
                    goto Store;
                case Opcode.Format:
                    frame.Ip = (int)(ip - code.Start);
                    result = Format(Reg(ref r, at->B), Names.Empty);
                    goto Store;
                case Opcode.FormatSpec:
                    frame.Ip = (int)(ip - code.Start);
                    result = Format(Reg(ref r, at->B), Reg(ref r, at->C));
                    goto Store;
                case Opcode.CallKeywords:
                    ip++;
                    frame.Ip = (int)(ip - code.Start);
                    result = CallAt(thread, frame.Base + at->B, at->C, Unsafe.As<PyTuple>(code.Constants[at[1].Wide].O!), Reg(ref r, (ushort)(at->B + 1)));
                    goto Store;
                case Opcode.CallSpread:
                    frame.Ip = (int)(ip - code.Start);
                    result = CallSpread(thread, frame.Base + at->B, at->C == 1);
                    goto Store;
                case Opcode.Awaitable:
                    frame.Ip = (int)(ip - code.Start);
                    result = Awaitable(Reg(ref r, at->B), at->C);
                    goto Store;
                case Opcode.MakeCell:
                    Put(ref Reg(ref r, at->A), new PyCell(Reg(ref r, at->A)));
                    continue;
                case Opcode.CopyFree:
                    CopyFree(ref Reg(ref r, at->A), frame.Function!.Now.Closure!, at->B);
                    continue;
                case Opcode.ReturnGenerator:
                    frame.Ip = (int)(ip - code.Start);
                    ReturnGenerator(thread);
                    goto Enter;
                case Opcode.SuperMethod:
                case Opcode.SuperMethodPlain:
                    frame.Ip = (int)(ip - code.Start);
                    result = SuperMethod(thread, at, ref r, code.Sites[at->C]);
                    goto Drop;

                default:
                    frame.Ip = (int)(ip - code.Start);
                    result = ExecuteRare(thread, at, ref r);
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
            Put(ref Reg(ref r, at->A), result);
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
            ip += JumpsOn(at, result.IsTrue);
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
