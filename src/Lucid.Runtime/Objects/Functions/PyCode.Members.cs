using System.Runtime.InteropServices;
using Lucid.Compiler.Bytecode;

namespace Lucid.Runtime;

/// <summary>The attributes of code objects. Offsets count two for an instruction, as CPython's do.</summary>
public sealed unsafe partial class PyCode
{
    private const int BytesPerInstruction = 2;

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) =>
        Value.Str($"<code object {Unit.Name} at {vm.AddressOf(this)}, file \"{Unit.FileName}\", line {Unit.FirstLine}>");

    [PySlot(Slot.Compare)]
    internal Value Compare(Machine vm, Value other, CompareOp op)
    {
        if (op > CompareOp.Ne || other.O is not PyCode there)
        {
            return Value.NotImplemented;
        }
        if (!SameShape(there))
        {
            return Value.Bool(op == CompareOp.Ne);
        }
        return vm.Compare(new PyTuple(Constants), new PyTuple(there.Constants), op);
    }

    [PySlot(Slot.Hash)]
    internal Value Hash(Machine vm) => Value.Int((Name.Hash(vm.Seed) * 31) ^ Unit.Instructions.Length ^ (Unit.FirstLine << 8) ^ (Unit.ArgCount << 16));

    [PyGetter("co_name")]
    internal PyStr GetName() => Name;

    [PyGetter("co_qualname")]
    internal PyStr GetQualifiedName() => QualifiedName;

    [PyGetter("co_filename")]
    internal string GetFileName() => Unit.FileName;

    [PyGetter("co_firstlineno")]
    internal int GetFirstLine() => Unit.FirstLine;

    [PyGetter("co_flags")]
    internal int GetFlags() => (int)Unit.Flags;

    [PyGetter("co_argcount")]
    internal int GetArgCount() => Unit.ArgCount;

    [PyGetter("co_posonlyargcount")]
    internal int GetPositionalOnlyCount() => Unit.PositionalOnlyCount;

    [PyGetter("co_kwonlyargcount")]
    internal int GetKeywordOnlyCount() => Unit.KeywordOnlyCount;

    [PyGetter("co_nlocals")]
    internal int GetLocalCount() => GetLocalNames().Count;

    [PyGetter("co_stacksize")]
    internal int GetStackSize() => Math.Max(1, Unit.RegisterCount - Unit.LocalNames.Length);

    [PyGetter("co_consts")]
    internal PyTuple GetConstants() => new(Constants);

    [PyGetter("co_names")]
    internal PyTuple GetNames()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var names = new List<Value>();
        foreach (string name in Unit.Sites)
        {
            if (seen.Add(name))
            {
                names.Add(PyStr.Intern(name));
            }
        }
        return new PyTuple([.. names]);
    }

    [PyGetter("co_varnames")]
    internal PyTuple GetLocalNames()
    {
        int parameters = Unit.ArgCount + Unit.KeywordOnlyCount + ((Unit.Flags & CodeFlags.VarArgs) != 0 ? 1 : 0) + ((Unit.Flags & CodeFlags.VarKeywords) != 0 ? 1 : 0);
        var names = new List<Value>();
        for (int i = 0; i < Unit.LocalNames.Length; i++)
        {
            bool isLocal = i < parameters || (Unit.LocalKinds[i] & (LocalKind.Cell | LocalKind.Free | LocalKind.Hidden)) == 0;
            if (isLocal && Unit.LocalNames[i].Length > 0)
            {
                names.Add(PyStr.Intern(Unit.LocalNames[i]));
            }
        }
        return new PyTuple([.. names]);
    }

    [PyGetter("co_cellvars")]
    internal PyTuple GetCellNames() => NamesOfKind(LocalKind.Cell);

    [PyGetter("co_freevars")]
    internal PyTuple GetFreeNames() => NamesOfKind(LocalKind.Free);

    [PyGetter("co_code")]
    internal PyBytes GetCode() => new(MemoryMarshal.AsBytes(Unit.Instructions.AsSpan()).ToArray());

    [PyGetter("_co_code_adaptive")]
    internal PyBytes GetAdaptiveCode() => GetCode();

    [PyGetter("co_linetable")]
    internal PyBytes GetLineTable()
    {
        var lines = new int[Unit.Instructions.Length];
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = Unit.Positions[i].Line;
        }
        return new PyBytes(MemoryMarshal.AsBytes(lines.AsSpan()).ToArray());
    }

    [PyGetter("co_exceptiontable")]
    internal PyBytes GetExceptionTable()
    {
        var cells = new List<int>();
        foreach (ExceptionHandler handler in Unit.Handlers)
        {
            cells.AddRange([handler.Start, handler.End, handler.Target, handler.Register]);
        }
        return new PyBytes(MemoryMarshal.AsBytes(cells.ToArray().AsSpan()).ToArray());
    }

    [PyMethod("co_lines()")]
    internal Value GetLines()
    {
        var rows = new List<Value>();
        int n = Unit.Instructions.Length;
        for (int i = 0; i < n;)
        {
            int line = Unit.Positions[i].Line;
            int start = i;
            while (i < n && Unit.Positions[i].Line == line)
            {
                i++;
            }
            rows.Add(new PyTuple([Value.Int(start * BytesPerInstruction), Value.Int(i * BytesPerInstruction), line < 0 ? Value.None : Value.Int(line)]));
        }
        return new PyListIterator(new PyList([.. rows], rows.Count));
    }

    [PyMethod("co_positions()")]
    internal Value GetPositions()
    {
        var rows = new Value[Unit.Instructions.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            Position at = Unit.Positions[i];
            rows[i] = new PyTuple([Known(at.Line), Known(at.EndLine), Known(at.Column), Known(at.EndColumn)]);
        }
        return new PyListIterator(new PyList(rows, rows.Length));
    }

    [PyMethod("replace(**changes)", Doc = "Return a copy of the code object with new values for the specified fields.")]
    internal Value Replace(Args args) => CodeReplacement.Make(this, args, "replace");

    [PyMethod("__replace__(**changes)", Doc = "The same as replace().")]
    internal Value DunderReplace(Args args) => CodeReplacement.Make(this, args, "__replace__");

    [PyMethod("_varname_from_oparg(oparg)", Doc = "(internal-only) Return the local variable name for the given oparg.")]
    internal Value NameOfLocal(int oparg) => (uint)oparg < (uint)Unit.LocalNames.Length ? PyStr.Intern(Unit.LocalNames[oparg]) : Errors.IndexError("tuple index out of range");

    private static Value Known(int number) => number < 0 ? Value.None : Value.Int(number);

    private PyTuple NamesOfKind(LocalKind kind)
    {
        var names = new List<Value>();
        for (int i = 0; i < Unit.LocalNames.Length; i++)
        {
            if ((Unit.LocalKinds[i] & kind) != 0)
            {
                names.Add(PyStr.Intern(Unit.LocalNames[i]));
            }
        }
        return new PyTuple([.. names]);
    }

    private bool SameShape(PyCode there)
    {
        CodeUnit a = Unit;
        CodeUnit b = there.Unit;
        return ReferenceEquals(a, b)
            || (a.Name == b.Name && a.FirstLine == b.FirstLine && a.Flags == b.Flags && a.ArgCount == b.ArgCount && a.PositionalOnlyCount == b.PositionalOnlyCount
                && a.KeywordOnlyCount == b.KeywordOnlyCount && MemoryMarshal.AsBytes(a.Instructions.AsSpan()).SequenceEqual(MemoryMarshal.AsBytes(b.Instructions.AsSpan()))
                && a.Sites.AsSpan().SequenceEqual(b.Sites) && a.LocalNames.AsSpan().SequenceEqual(b.LocalNames) && Constants.Length == there.Constants.Length);
    }
}
