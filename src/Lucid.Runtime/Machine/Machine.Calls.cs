using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lucid.Runtime;

/// <summary>Calls: each gives the result, an error, or the news that a frame was pushed.</summary>
public sealed unsafe partial class Machine
{
    /// <summary>Puts a native frame on top; it starts when the caller has returned to the machine.</summary>
    public Value Enter(NativeFrame frame)
    {
        GreenThread thread = Thread;
        int free = thread.FreeBase;
        if (thread.Depth >= RecursionDepthMax)
        {
            Value grown = Grow(thread, free);
            if (grown.IsSignal)
            {
                return grown;
            }
        }
        ref FrameRecord record = ref thread.Push();
        record.Code = null;
        record.Function = null;
        record.Owner = frame;
        record.View = null;
        record.Ip = 0;
        record.Base = free;
        record.CatchStep = -1;
        record.Flags = FrameFlags.Native;
        thread.Delivered = Value.None;
        return Value.Pushed;
    }

    /// <summary>Puts a native frame on top; its step 0 gets a value.</summary>
    public Value Enter(NativeFrame frame, Value value)
    {
        Value pushed = Enter(frame);
        if (pushed.IsPushed)
        {
            Thread.Delivered = value;
        }
        return pushed;
    }

    /// <summary>Arguments that lie in an array, positional ones first.</summary>
    public static Args ArgsOf(Value[] values, PyTuple? names = null)
    {
        int count = values.Length - (names is null ? 0 : names.Count);
        ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(names));
        return new(ref MemoryMarshal.GetArrayDataReference(values), count, names);
    }

    /// <summary>Calls without arguments.</summary>
    public Value Call(Value callee) => Call(callee, new Args(ref Unsafe.NullRef<Value>(), 0));

    /// <summary>Calls with one argument.</summary>
    public Value Call(Value callee, Value a)
    {
        Value argument = a;
        return Call(callee, new Args(ref argument, 1));
    }

    /// <summary>Calls with two arguments.</summary>
    public Value Call(Value callee, Value a, Value b)
    {
        TwoValues two = default;
        two[0] = a;
        two[1] = b;
        return Call(callee, new Args(ref two[0], 2));
    }

    /// <summary>Calls with three arguments.</summary>
    public Value Call(Value callee, Value a, Value b, Value c)
    {
        ThreeValues three = default;
        three[0] = a;
        three[1] = b;
        three[2] = c;
        return Call(callee, new Args(ref three[0], 3));
    }

    /// <summary>Calls with arguments that lie somewhere: they are copied behind the top frame's registers.</summary>
    public Value Call(Value callee, Args args) => CallWithSelf(callee, Value.Unbound, args);

    /// <summary>Calls with one more argument before the others, unless it is unbound.</summary>
    public Value CallWithSelf(Value callee, Value self, Args args)
    {
        if (callee.O is PyBuiltinFunction builtin && self.IsUnbound)
        {
            return builtin.Code.Call(this, builtin.Self, args);
        }
        GreenThread thread = Thread;
        int window = thread.FreeBase;
        int total = args.Count + args.KeywordCount;
        // Copied before the stack may be replaced: the arguments may lie in it.
        Value[] stack = thread.Stack;
        if (window + total + StackSlack > stack.Length)
        {
            Value[] copy = args.All.ToArray();
            thread.Reserve(window + total + (2 * StackSlack));
            copy.CopyTo(thread.Stack, window + 2);
        }
        else
        {
            ref Value to = ref stack[window + 2];
            ReadOnlySpan<Value> all = args.All;
            for (int i = 0; i < all.Length; i++)
            {
                Put(ref Unsafe.Add(ref to, i), all[i]);
            }
        }
        Put(ref thread.Stack[window], callee);
        Put(ref thread.Stack[window + 1], self);
        return CallAt(thread, window, total, args.Names, self);
    }

    /// <summary>Calls the special method of an object's type.</summary>
    public Value CallSpecial(Value self, PyStr name) => CallSpecial(self, name, new Args(ref Unsafe.NullRef<Value>(), 0));

    public Value CallSpecial(Value self, PyStr name, Value a)
    {
        if (self.Type.Lookup(name).O is PyFunction method && TakesTwo(method))
        {
            GreenThread thread = Thread;
            int start = thread.FreeBase;
            thread.Reserve(start + 2);
            Put(ref thread.Stack[start], self);
            Put(ref thread.Stack[start + 1], a);
            return PushFunction(thread, method, start, 2, null, null, FrameFlags.None);
        }
        Value argument = a;
        return CallSpecial(self, name, new Args(ref argument, 1));
    }

    public Value CallSpecial(Value self, PyStr name, Value a, Value b)
    {
        TwoValues two = default;
        two[0] = a;
        two[1] = b;
        return CallSpecial(self, name, new Args(ref two[0], 2));
    }

    public Value CallSpecial(Value self, PyStr name, Args args)
    {
        PyType type = self.Type;
        Value method = type.Lookup(name);
        if (method.O is PyFunction or PyMethodDescriptor or PySlotWrapper)
        {
            return CallWithSelf(method, self, args);
        }
        if (method.IsUnbound)
        {
            return Errors.AttributeError($"'{type.FullName}' object has no attribute '{name.Text}'", self, name);
        }
        if (!method.Type.Has(Slot.DescrGet))
        {
            return CallWithSelf(method, Value.Unbound, args);
        }
        int depth = Thread.Depth;
        Value bound = method.Type.Ternary(Slot.DescrGet)(this, method, self, type);
        if (!bound.IsSignal)
        {
            return CallWithSelf(bound, Value.Unbound, args);
        }
        return bound.IsPushed ? EnterBelow(depth, new CallResultFrame(args.All.ToArray(), args.Names)) : bound;
    }

    /// <summary>Puts a native frame under the frames that an operation pushed, so that it gets the operation's result.</summary>
    /// <param name="depth">How many frames there were before the operation.</param>
    /// <param name="frame">The native frame.</param>
    /// <param name="awaitsNext">The operation asks an iterator for its next item.</param>
    public Value EnterBelow(int depth, NativeFrame frame, bool awaitsNext = false)
    {
        GreenThread thread = Thread;
        thread.Push();
        for (int i = thread.Depth - 1; i > depth; i--)
        {
            thread.Frames[i] = thread.Frames[i - 1];
            if (thread.Frames[i].View is { } view)
            {
                view.Index = i;
            }
        }
        int free = 0;
        if (depth > 0)
        {
            ref FrameRecord below = ref thread.Frames[depth - 1];
            free = below.IsNative ? below.Base : below.Base + below.Code!.RegisterCount;
        }
        thread.Frames[depth] = new FrameRecord
        {
            Owner = frame,
            Base = free,
            CatchStep = -1,
            Flags = FrameFlags.Native | (awaitsNext ? FrameFlags.AwaitsNext : FrameFlags.None),
        };
        return Value.Pushed;
    }

    /// <summary>
    /// Calls what is in a window of the stack: callee, self or a free place, arguments. All of it belongs to the call; a frame that is pushed
    /// has its registers there.
    /// </summary>
    private Value CallAt(GreenThread thread, int window, int count, PyTuple? names, Value self)
    {
        int first = window + 2;
        if (!self.IsUnbound)
        {
            first--;
            count++;
        }
        Value callee = thread.Stack[window];
        while (true)
        {
            switch (callee.O)
            {
                case PyFunction function:
                    return PushFunction(thread, function, first, count, names, null, FrameFlags.None);
                case PyBuiltinFunction builtin:
                    return builtin.Code.Call(this, builtin.Self, new Args(ref thread.Stack[first], count - (names is null ? 0 : names.Count), names));
                case PyMethodDescriptor descriptor:
                    return descriptor.CallUnbound(this, new Args(ref thread.Stack[first], count - (names is null ? 0 : names.Count), names));
                case PyMethod method:
                    if (first == window)
                    {
                        first++;
                        thread.Reserve(first + count + StackSlack);
                        Array.Copy(thread.Stack, window, thread.Stack, first, count);
                    }
                    thread.Stack[--first] = method.Self;
                    count++;
                    callee = method.Function;
                    continue;
                case PyType type:
                    return CallType(thread, type, window, first, count, names);
                default:
                    PyType calleeType = callee.Type;
                    if (IsStackLow)
                    {
                        return Errors.RecursionError("maximum recursion depth exceeded");
                    }
                    return calleeType.Has(Slot.Call)
                        ? calleeType.Calling(Slot.Call)(this, callee, new Args(ref thread.Stack[first], count - (names is null ? 0 : names.Count), names))
                        : Errors.TypeError($"'{calleeType.FullName}' object is not callable");
            }
        }
    }

    private Value CallType(GreenThread thread, PyType type, int window, int first, int count, PyTuple? names)
    {
        PyType meta = type.Type;
        var args = new Args(ref thread.Stack[first], count - (names is null ? 0 : names.Count), names);
        if (!ReferenceEquals(meta, PyType.TypeObject) && meta.SlotFunction(Slot.Call) != PyType.TypeObject.SlotFunction(Slot.Call))
        {
            return meta.Calling(Slot.Call)(this, type, args);
        }
        if (type.IsHeap && type.SlotFunction(Slot.New) == PyObjectType.TypeObject.SlotFunction(Slot.New)
            && type.Lookup(Names.DunderInit).O is PyFunction init && (type.Flags & TypeFlags.Abstract) == 0 && first > window)
        {
            Value instance = PyObjectType.Allocate(type);
            // Before the arguments is the free place of the window or, after a bound method, the place where the callee was.
            thread.Stack[first - 1] = instance;
            return PushFunction(thread, init, first - 1, count + 1, names, instance.O, FrameFlags.Construct);
        }
        return Construct(type, args);
    }

    /// <summary>Makes an instance as <c>type.__call__</c> does.</summary>
    public Value Construct(PyType type, Args args)
    {
        if (ReferenceEquals(type, PyType.TypeObject) && args.Count == 1 && args.KeywordCount == 0)
        {
            return args[0].Type;
        }
        if (!type.Has(Slot.New))
        {
            return Errors.TypeError($"cannot create '{type.FullName}' instances");
        }
        if (args.Count + args.KeywordCount == 0 && type.IsHeap && type.SlotFunction(Slot.New) == PyObjectType.TypeObject.SlotFunction(Slot.New)
            && type.SlotFunction(Slot.Init) == PyObjectType.TypeObject.SlotFunction(Slot.Init) && (type.Flags & TypeFlags.Abstract) == 0)
        {
            return PyObjectType.Allocate(type);
        }
        if (ReferenceEquals(type, PyList.TypeObject) || ReferenceEquals(type, PySet.TypeObject) || ReferenceEquals(type, PyDict.TypeObject))
        {
            return ConstructContainer(type, args);
        }
        // The constructors of exceptions initialize what is exactly of their type; object's own __init__ has nothing to do.
        if (!type.IsHeap && ((type.Flags & TypeFlags.Exception) != 0 || !type.Has(Slot.Init) || type.SlotFunction(Slot.Init) == PyObjectType.TypeObject.SlotFunction(Slot.Init)))
        {
            return type.Calling(Slot.New)(this, type, args);
        }
        return EnterNow(new TypeCallFrame(type, args));
    }

    /// <summary>Makes a list, set or dict, whose <c>__new__</c> never calls Python.</summary>
    private Value ConstructContainer(PyType type, Args args)
    {
        Value made = type.Calling(Slot.New)(this, type, args);
        if (made.IsSignal)
        {
            return made;
        }
        int depth = Thread.Depth;
        Value done = type.Calling(Slot.Init)(this, made, args);
        return !done.IsSignal ? made : done.IsPushed ? EnterBelow(depth, new GiveFrame(made)) : done;
    }

    /// <summary>Pushes the frame of a Python function whose arguments are in the stack from <paramref name="first"/> on.</summary>
    private Value PushFunction(GreenThread thread, PyFunction function, int first, int count, PyTuple? names, PyObject? owner, FrameFlags flags)
    {
        PyCode code = function.Code;
        int end = first + Math.Max(code.RegisterCount, count) + StackSlack;
        if (end > thread.Stack.Length || thread.Depth >= RecursionDepthMax)
        {
            Value grown = Grow(thread, end);
            if (grown.IsSignal)
            {
                return grown;
            }
        }
        int bound = code.ArgCount;
        if (names is null && code.IsSimple && count <= bound && function.Now.Defaults is var defaults && bound - count <= (defaults is null ? 0 : defaults.Items.Length))
        {
            ref Value to = ref thread.Stack[first];
            for (int i = count, from = (defaults is null ? 0 : defaults.Items.Length) - bound; i < bound; i++)
            {
                Put(ref Unsafe.Add(ref to, i), defaults!.Items[from + i]);
            }
        }
        else
        {
            Value error = ArgumentBinding.Bind(this, function, thread.Stack, first, count, names, out bound);
            if (error.IsSignal)
            {
                return error;
            }
        }
        ref Value r = ref thread.Stack[first];
        PyObject unbound = Tags.Unbound;
        for (int i = bound; i < code.LocalCount; i++)
        {
            PutTagged(ref Unsafe.Add(ref r, i), unbound, 0);
        }
        Activate(ref thread.Push(), code, function, owner, first, flags);
        return Value.Pushed;
    }

    /// <summary>Makes room in the stack and checks the depth of the calls.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Value Grow(GreenThread thread, int end)
    {
        if (thread.Depth >= RecursionDepthMax + thread.ExtraDepth)
        {
            return Errors.RecursionError("maximum recursion depth exceeded");
        }
        thread.Reserve(end + (2 * StackSlack));
        return Value.None;
    }

    [InlineArray(2)]
    private struct TwoValues
    {
        private Value first;
    }

    [InlineArray(3)]
    private struct ThreeValues
    {
        private Value first;
    }
}
