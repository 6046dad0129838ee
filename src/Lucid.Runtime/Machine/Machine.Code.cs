using Lucid.Compiler.Bytecode;

namespace Lucid.Runtime;

/// <summary>Running code objects, and what running code can know of its caller.</summary>
public sealed partial class Machine
{
    /// <summary>Runs code in namespaces. A function's code gets its closure; module and class code its namespace.</summary>
    internal Value RunCode(PyCode code, PyDict globals, Value locals, PyTuple? closure)
    {
        var function = new PyFunction(code, globals);
        ref PyFunction.State f = ref function.Write(Undo);
        f.Closure = closure;
        Value builtins = globals.GetStr(Names.DunderBuiltins);
        PyDict? given = builtins.O as PyDict ?? (builtins.O as PyModule)?.Namespace;
        f.Builtins = given is null || ReferenceEquals(given, Builtins) ? null : given;
        return RunBody(function, locals);
    }

    /// <summary>Calls the function of a module or class body with its namespace.</summary>
    internal Value RunBody(PyFunction function, Value ns)
    {
        GreenThread thread = Thread;
        Value pushed = PushFunction(thread, function, thread.FreeBase, 0, null, null, FrameFlags.None);
        if (pushed.IsPushed && (function.Code.Unit.Flags & CodeFlags.Optimized) == 0)
        {
            thread.Stack[thread.Top.Base] = ns;
        }
        return pushed;
    }

    /// <summary>The Python function that called the built-in function that runs; null if there is none.</summary>
    internal PyFunction? CallerFunction()
    {
        int i = CallerIndex();
        return i < 0 ? null : Thread.Frames[i].Function;
    }

    /// <summary>A traceback of one entry: where the Python function stands that called what runs.</summary>
    internal PyTraceback? TracebackOfCaller()
    {
        int i = CallerIndex();
        if (i < 0)
        {
            return null;
        }
        int at = Thread.Frames[i].Ip - 1;
        return new PyTraceback(null, ViewOf(Thread, i), at, Thread.Frames[i].Code!.LineOf(at));
    }

    /// <summary>The number of the nearest Python frame that is no hidden one; -1 if there is none.</summary>
    internal int CallerIndex() => CallerIndex(0, out _);

    /// <summary>The number of a Python frame, hidden ones not counted; -1 if there is none.</summary>
    /// <param name="skip">How many frames to pass by.</param>
    /// <param name="folded">The generator, if the frame is that of one in the middle of a chain, which is not on the stack.</param>
    internal int CallerIndex(int skip, out PyGenerator? folded)
    {
        folded = null;
        for (int i = Thread.Depth - 1; i >= 0; i--)
        {
            ref FrameRecord record = ref Thread.Frames[i];
            if (!record.IsNative && !record.Code!.IsHidden && skip-- == 0)
            {
                return i;
            }
            PyGenerator[] waiting = Waiting(record);
            for (int n = waiting.Length - 1; n >= 0; n--)
            {
                if (!waiting[n].Now.Code.IsHidden && skip-- == 0)
                {
                    folded = waiting[n];
                    return -1;
                }
            }
        }
        return -1;
    }

    /// <summary>The futures in force where the caller was compiled.</summary>
    internal int InheritedFlags() => CallerFunction() is { } f ? (int)f.Code.Unit.Flags & SourceCompiler.FutureMask : 0;

    /// <summary>What <c>locals()</c> gives the caller: its namespace, or a new dict of its variables.</summary>
    internal Value CallerLocals()
    {
        int i = CallerIndex();
        return i < 0 ? Errors.SystemError("frame does not exist") : LocalsOf(Thread, i);
    }

    internal Value LocalsOf(GreenThread thread, int index)
    {
        ref FrameRecord record = ref thread.Frames[index];
        CodeUnit unit = record.Code!.Unit;
        ReadOnlySpan<Value> registers = thread.Stack.AsSpan(record.Base, record.Code.LocalCount);
        if ((unit.Flags & CodeFlags.Optimized) == 0 && !HasHidden(unit, registers))
        {
            return registers[0];
        }
        return LocalsOf(unit, registers);
    }

    /// <summary>Whether a comprehension runs in the frame of a module or class body: its variables are then all that <c>locals()</c> gives.</summary>
    internal static bool HasHidden(CodeUnit unit, ReadOnlySpan<Value> registers)
    {
        for (int n = 1; n < unit.LocalNames.Length; n++)
        {
            if (!registers[n].IsUnbound && unit.LocalNames[n].Length > 0
                && ((unit.LocalKinds[n] & LocalKind.Hidden) != 0
                    || ((unit.LocalKinds[n] & LocalKind.Cell) != 0 && unit.LocalNames[n] is not ("__class__" or "__classdict__" or "__conditional_annotations__"))))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A dict of the variables in named registers.</summary>
    internal Value LocalsOf(CodeUnit unit, ReadOnlySpan<Value> registers)
    {
        var locals = new PyDict();
        for (int n = 0; n < unit.LocalNames.Length; n++)
        {
            if (unit.LocalNames[n].Length == 0 || (unit.LocalNames[n][0] == '.' && n >= unit.ArgCount))
            {
                continue;
            }
            Value value = registers[n];
            if ((unit.LocalKinds[n] & (LocalKind.Cell | LocalKind.Free)) != 0 && value.O is PyCell cell)
            {
                value = cell.Contents;
            }
            if (!value.IsUnbound)
            {
                locals.SetStr(Undo, PyStr.Intern(unit.LocalNames[n]), value);
            }
        }
        return locals;
    }

    /// <summary>The module <c>builtins</c> if it is there, else its namespace.</summary>
    internal Value BuiltinsModule()
    {
        Value module = Modules.GetStr(Names.Builtins);
        return module.IsUnbound ? Builtins : module;
    }
}
