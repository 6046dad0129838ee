using Lucid.Compiler.Bytecode;

namespace Lucid.Runtime;

/// <summary>The attributes of frames, and their variables.</summary>
public sealed partial class PyFrame
{
    /// <summary>What the frame runs.</summary>
    internal PyCode Code => Now.Code;

    /// <summary>Variables that the code does not have; null for none.</summary>
    internal PyDict? ExtraLocals => Now.ExtraLocals;

    /// <summary>A named register; a cell's contents for a variable that functions share. Unbound if it has no value.</summary>
    internal Value Variable(int n)
    {
        Value value = Register(n);
        return (Now.Code.Unit.LocalKinds[n] & (LocalKind.Cell | LocalKind.Free)) != 0 && value.O is PyCell cell ? cell.Contents : value;
    }

    /// <summary>Gives a variable a value.</summary>
    internal void SetVariable(Machine vm, int n, Value value)
    {
        if ((Now.Code.Unit.LocalKinds[n] & (LocalKind.Cell | LocalKind.Free)) != 0 && Register(n).O is PyCell cell)
        {
            cell.Set(vm.Undo, value);
            return;
        }
        if (Thread is not null)
        {
            vm.LogFrames(Thread, Index);
            Thread.Stack[Thread.Frames[Index].Base + n] = value;
            return;
        }
        Now.Generator?.SetRegister(vm.Undo, n, value);
        if (Now.Locals is { } locals && n < locals.Length)
        {
            // The logged state keeps the old array.
            var copy = (Value[])locals.Clone();
            copy[n] = value;
            Write(vm.Undo).Locals = copy;
        }
    }

    /// <summary>The dict for variables that the code does not have.</summary>
    internal PyDict NeedExtraLocals(Undo undo) => Now.ExtraLocals ?? (Write(undo).ExtraLocals = new PyDict());

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) =>
        Value.Str($"<frame at {vm.AddressOf(this)}, file {ReprText.Of(PyStr.Of(Now.Code.Unit.FileName))}, line {Line}, code {Now.Code.Unit.Name}>");

    [PyGetter("f_back")]
    internal Value GetBack(Machine vm) => (Thread is not null ? CallerView(vm) : Now.Generator is { Status: GeneratorStatus.Running } folded ? vm.ViewBelow(folded) : Now.Back) is { } back ? back : Value.None;

    [PyGetter("f_code")]
    internal PyCode GetCode() => Now.Code;

    [PyGetter("f_globals")]
    internal PyDict GetGlobals() => Now.Function.Globals;

    [PyGetter("f_builtins")]
    internal PyDict GetBuiltins(Machine vm) => Now.Function.Now.Builtins ?? vm.Builtins;

    [PyGetter("f_locals")]
    internal Value GetLocals() => (Now.Code.Unit.Flags & CodeFlags.Optimized) != 0 || HasHidden() ? new PyFrameLocals(this) : Register(0);

    private bool HasHidden() =>
        Machine.HasHidden(Now.Code.Unit, Thread is null ? Now.Locals : Thread.Stack.AsSpan(Thread.Frames[Index].Base, Now.Code.LocalCount));

    [PyGetter("f_lineno")]
    internal int GetLine() => Line;

    [PySetter("f_lineno")]
    internal Value SetLine(Value value) =>
        value.IsUnbound ? Errors.AttributeError("cannot delete attribute")
        : !value.IsSmallInt ? Errors.ValueError("lineno must be an integer")
        : Errors.ValueError("f_lineno can only be set in a trace function");

    [PyGetter("f_lasti")]
    internal int GetLastInstruction() => ((Thread is null ? Now.Ip : Thread.Frames[Index].Ip) - 1) * 2;

    [PyGetter("f_trace")]
    internal Value GetTrace() => Now.Trace;

    [PySetter("f_trace")]
    internal void SetTrace(Undo undo, Value value) => Write(undo).Trace = value.IsUnbound ? Value.None : value;

    [PyGetter("f_trace_lines")]
    internal bool GetTraceLines() => true;

    [PySetter("f_trace_lines")]
    internal Value SetTraceLines(Value value) => value.IsBool ? Value.None : Errors.TypeError("attribute value type must be bool");

    [PyGetter("f_trace_opcodes")]
    internal bool GetTraceOpcodes() => false;

    [PySetter("f_trace_opcodes")]
    internal Value SetTraceOpcodes(Value value) => value.IsBool ? Value.None : Errors.TypeError("attribute value type must be bool");

    [PyGetter("f_generator")]
    internal Value GetGenerator() =>
        (Thread is null ? Now.Generator : Thread.Frames[Index].Owner as PyGenerator) is { } generator ? generator : Value.None;

    [PyMethod("clear()", Doc = "Clear all references held by the frame.")]
    internal Value Clear(Machine vm)
    {
        if (Thread is not null || Now.Generator is { Status: GeneratorStatus.Running })
        {
            return Errors.RuntimeError("cannot clear an executing frame");
        }
        if (Now.Generator is { Status: GeneratorStatus.Suspended })
        {
            return Errors.RuntimeError("cannot clear a suspended frame");
        }
        if (Now.Locals is { } locals)
        {
            var empty = new Value[locals.Length];
            Array.Fill(empty, Value.Unbound);
            Write(vm.Undo).Locals = empty;
        }
        return Value.None;
    }

    private Value Register(int n)
    {
        if (Thread is not null)
        {
            return Thread.Stack[Thread.Frames[Index].Base + n];
        }
        if (Now.Generator is { Now.Status: GeneratorStatus.Suspended or GeneratorStatus.Created } generator)
        {
            return n < generator.Now.Registers.Count ? generator.Now.Registers[n] : Value.Unbound;
        }
        return Now.Locals is { } locals && n < locals.Length ? locals[n] : Value.Unbound;
    }

    /// <summary>The frame that called this one, which runs.</summary>
    private PyFrame? CallerView(Machine vm) => vm.ViewBelow(Thread!, Index);
}
