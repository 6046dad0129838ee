using Lucid.Compiler.Bytecode;

namespace Lucid.Runtime;

/// <summary>
/// What a loaded machine must be for the code that runs it to trust it: classes that are what they say, objects laid out as their classes
/// want, frames and generators that stand at an instruction of their code and have room.
/// </summary>
internal static class LoadedChecks
{
    private const FrameFlags KnownFlags = (FrameFlags)0x7FF;
    private const int BaseMax = 1 << 26;
    private const int GapMax = 1 << 17;

    /// <summary>Checks the classes of a version, before anything asks them.</summary>
    internal static void Types(ReadOnlySpan<PyObject> objects)
    {
        bool anyUnordered = false;
        foreach (PyObject o in objects)
        {
            if (o is PyType { IsHeap: true } type)
            {
                anyUnordered |= type.Now.Mro is null;
                Type(type);
            }
        }
        if (!anyUnordered)
        {
            return;
        }
        // A class whose mro() runs has no order yet: nothing is of it or derives from it.
        foreach (PyObject o in objects)
        {
            ImageReader.Expect(o.Type is { IsHeap: false } or { Now.Mro: not null }, "something is of a class without an order");
            if (o is PyType { IsHeap: true, Now: { Mro: { } order, Bases: { } bases } })
            {
                ImageReader.Expect(Array.TrueForAll(order.Items, IsOrdered) && Array.TrueForAll(bases.Items, IsOrdered), "a class derives from one without an order");
            }
        }

        static bool IsOrdered(Value v) => v.O is PyType { IsHeap: false } or PyType { Now.Mro: not null };
    }

    private static void Type(PyType type)
    {
        ref readonly PyType.State now = ref type.Now;
        ImageReader.Expect(now.Mro is null || (now.Mro is { Count: >= 2 } && ReferenceEquals(now.Mro[0].O, type)), "a class does not come first in its order");
        ImageReader.Expect(now.Name is not null && now.QualifiedName is not null && now.Namespace is not null && now.Bases is { Count: > 0 }, "a class has no name, namespace or base");
        foreach (Value item in now.Bases!.Items)
        {
            ImageReader.Expect(item.O is PyType, "a base is no class");
        }
        PyType? builtin = type;
        for (int steps = 0; builtin is { IsHeap: true }; steps++)
        {
            ImageReader.Expect(steps < (now.Mro is null ? 1000 : now.Mro.Count), "the bases of a class go round");
            builtin = builtin.Now.BuiltinBase;
        }
        ImageReader.Expect(builtin is not null, "a class has no built-in base");
        foreach (Value item in now.Mro?.Items ?? [])
        {
            ImageReader.Expect(item.O is PyType, "an order of classes holds something else");
            var other = (PyType)item.O!;
            ImageReader.Expect(other.IsHeap || builtin!.IsSubtypeOf(LayoutRules.SolidBase(other)), "a class does not have the layout of its bases");
        }
    }

    /// <summary>Checks all objects and the threads, when they are whole.</summary>
    internal static void Machine(Machine vm, ImageReader reader)
    {
        ReadOnlySpan<PyObject> objects = reader.Objects;
        for (int i = 0; i < objects.Length; i++)
        {
            Layout(objects[i], reader.LayoutOf(i));
            switch (objects[i])
            {
                case PyGenerator generator:
                    Generator(generator);
                    break;
                case PyFunction function:
                    ImageReader.Expect(function.Now.Code is not null && function.Now.Globals is not null, "a function has no code or no globals");
                    Closure(function);
                    break;
                case PyCode code:
                    KeywordNames(code);
                    break;
            }
        }
        foreach (GreenThread thread in vm.Threads)
        {
            Thread(thread);
        }
        vm.CheckLevels();
    }

    private static void Layout(PyObject o, PyType? declared)
    {
        if (o is PyType { IsHeap: false } || o.Shape is not { } shape)
        {
            return;
        }
        if (shape.Type.IsHeap && o is not PyModuleState)
        {
            PyType builtin = shape.Type.BuiltinType;
            bool fits = o is PyInstance ? ReferenceEquals(LayoutRules.SolidBase(builtin), PyObjectType.TypeObject) : declared is null || ReferenceEquals(builtin, declared);
            ImageReader.Expect(fits, "an object does not have the layout of its class");
        }
    }

    private static void Generator(PyGenerator generator)
    {
        ref readonly PyGenerator.State now = ref generator.Now;
        if (now.Status == GeneratorStatus.Finished)
        {
            return;
        }
        ImageReader.Expect(now.Status is GeneratorStatus.Created or GeneratorStatus.Suspended or GeneratorStatus.Running, "a generator is in no state");
        ImageReader.Expect(now.Function is not null && now.Code is not null, "a generator has no code");
        if (now.Status != GeneratorStatus.Running)
        {
            Place(now.Code!, now.Ip, now.Status == GeneratorStatus.Suspended);
            ImageReader.Expect(now.Registers.Count <= now.Code!.RegisterCount, "a generator has too many registers");
        }
        ImageReader.Expect(generator.IsWaitedFor, "a generator runs for one that does not wait for it");
        ImageReader.Expect(generator.IsChainSound(), "a generator delegates to another than it says");
    }

    private static void Closure(PyFunction function)
    {
        foreach (Value cell in function.Now.Closure?.Items ?? [])
        {
            ImageReader.Expect(cell.O is PyCell, "a closure holds something else than cells");
        }
    }

    private static void KeywordNames(PyCode code)
    {
        Instruction[] instructions = code.Unit.Instructions;
        for (int i = 0; i + 1 < instructions.Length; i++)
        {
            if (instructions[i].Op == Opcode.CallKeywords)
            {
                var names = code.Constants[instructions[i + 1].Wide].O as PyTuple;
                ImageReader.Expect(names is not null && names.Count <= instructions[i].C && Array.TrueForAll(names.Items, name => name.O is PyStr), "keyword arguments have no names");
            }
        }
    }

    private static void Thread(GreenThread thread)
    {
        int end = 0;
        for (int i = 0; i < thread.Depth; i++)
        {
            ref FrameRecord record = ref thread.Frames[i];
            Record(record, i + 1 < thread.Depth && (thread.Frames[i + 1].Flags & FrameFlags.Between) == 0);
            ImageReader.Expect(record.IsNative || record.Owner is not PyAsyncGenerator generator || (i > 0 && Awaits(thread, i - 1, generator)), "an async generator runs for nobody");
            ImageReader.Expect(record.Base <= Math.Min(end + GapMax, BaseMax), "a frame is nowhere");
            end = Math.Max(end, record.Base + (record.IsNative ? 0 : record.Code!.RegisterCount));
        }
        ImageReader.Expect(thread.Depth == 0 || thread.Frames[0].IsNative, "a thread begins with nothing that ends it");
        ImageReader.Expect(thread.Handled.IsNone || thread.Handled.O is PyException, "what is handled is no exception");
    }

    // A native frame finds out by itself what it has got.
    private static bool Awaits(GreenThread thread, int index, PyAsyncGenerator generator)
    {
        ref FrameRecord record = ref thread.Frames[index];
        if (record.IsNative)
        {
            return true;
        }
        Instruction at = record.Code!.Unit.Instructions[record.Ip - 1];
        return at.Op == Opcode.Send && thread.Stack[record.Base + at.B].O is PyAsyncGeneratorSend awaitable && ReferenceEquals(awaitable.Generator, generator);
    }

    /// <summary>Checks one frame.</summary>
    /// <param name="record">The frame.</param>
    /// <param name="awaits">A frame on top of it owes it a result.</param>
    /// <param name="isLogged">A dream will put it back below another frame.</param>
    internal static void Record(in FrameRecord record, bool awaits, bool isLogged = false)
    {
        ImageReader.Expect((record.Flags & (FrameFlags)0xFFFF & ~KnownFlags) == 0, "a frame has unknown flags");
        bool isBetween = (record.Flags & FrameFlags.Between) != 0;
        if (record.IsNative)
        {
            ImageReader.Expect(record.Owner is NativeFrame, "a native frame has no state");
            ImageReader.Expect(!isBetween || record.Owner is IBetweenFrame, "a frame gives its result to nobody");
            return;
        }
        ImageReader.Expect(!isBetween, "a frame gives its result to nobody");
        Place(record.Code!, record.Ip, awaits, awaits || isLogged);
        ImageReader.Expect((record.Flags & FrameFlags.Generator) == 0 || record.Owner is PyGenerator, "the frame of a generator has none");
        ImageReader.Expect((record.Flags & FrameFlags.Construct) == 0 || record.Owner is not null, "a constructor has no object");
    }

    private static void Place(PyCode code, int ip, bool awaits, bool canRaise = false)
    {
        Instruction[] instructions = code.Unit.Instructions;
        ImageReader.Expect(ip >= (awaits ? 1 : 0) && IsPlace(instructions, ip, canRaise) && (ip == instructions.Length || instructions[ip].Op != Opcode.Extra), "a frame stands at no instruction");
    }

    /// <summary>
    /// Whether a frame can stand somewhere: before an instruction, or behind the last one while the exception is made that it raises.
    /// </summary>
    private static bool IsPlace(Instruction[] instructions, int ip, bool canRaise) =>
        ip < instructions.Length || (canRaise && ip == instructions.Length && instructions[ip - 1].Op is Opcode.Raise or Opcode.RaiseFrom);
}
