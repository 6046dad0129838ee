using System.Runtime.CompilerServices;
using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Runtime;

/// <summary>A code object: a compiled unit with its constants as values and its inline caches. Immutable but for the caches.</summary>
[PyType("code", Immutable = true, NoConstructor = true)]
public sealed unsafe partial class PyCode : PyObject
{
    /// <summary>What the compiler made.</summary>
    [Saved(0)] public readonly CodeUnit Unit;

    /// <summary>The constants, in the order of the unit's.</summary>
    [Saved(1)] public readonly Value[] Constants;

    [Derived] internal Instruction* Start;
    [Derived] internal SiteCache[] Sites;
    [Derived] internal int RegisterCount;
    [Derived] internal ushort[] Heights = [];
    [Derived] internal int ArgCount;
    [Derived] internal int LocalCount;
    [Derived] internal bool IsSimple;
    [Derived] internal bool HasCleanup;

    /// <summary>Code of Lucid's own that tracebacks leave out.</summary>
    [Derived] internal bool IsHidden;
    [Derived] private PyStr[]? parameters;
    [Derived] private SiteCache? moduleName;
    [Derived] private Instruction[] pinned;
    [Derived] private PyStr? name;
    [Derived] private PyStr? qualifiedName;

    /// <summary>Wraps a unit.</summary>
    public PyCode(CodeUnit unit)
        : base(TypeObject)
    {
        Unit = unit;
        Constants = new Value[unit.Constants.Length];
        for (int i = 0; i < Constants.Length; i++)
        {
            Constants[i] = MakeConstant(unit.Constants[i]);
        }
        Prepare();
    }

    /// <summary>Wraps a unit whose constants are values already.</summary>
    internal PyCode(CodeUnit unit, Value[] constants)
        : base(TypeObject)
    {
        Unit = unit;
        Constants = constants;
        Prepare();
    }

    /// <summary><c>co_name</c></summary>
    public PyStr Name => name ??= PyStr.Intern(Unit.Name);

    /// <summary><c>co_qualname</c></summary>
    public PyStr QualifiedName => qualifiedName ??= PyStr.Intern(Unit.QualifiedName);

    /// <summary>Whether calls make a generator, coroutine or async generator.</summary>
    internal bool IsGeneratorLike => (Unit.Flags & (CodeFlags.Generator | CodeFlags.Coroutine | CodeFlags.AsyncGenerator)) != 0;

    /// <summary>The names of the parameters that can be given by position or name.</summary>
    internal PyStr[] Parameters => parameters ??= MakeParameters();

    private PyStr[] MakeParameters()
    {
        var made = new PyStr[Unit.ArgCount + Unit.KeywordOnlyCount];
        for (int i = 0; i < made.Length; i++)
        {
            made[i] = PyStr.Intern(Unit.LocalNames[i]);
        }
        return made;
    }

    /// <summary>The name of the module whose namespace is given; None if it has none.</summary>
    internal Value ModuleNameIn(PyDict globals)
    {
        if (moduleName is { } site && globals.TryEntry(site.Slot, site.Key, out Value known))
        {
            return known;
        }
        int entry = globals.EntryOfName(Names.DunderName);
        if (entry < 0)
        {
            return Value.None;
        }
        moduleName = new SiteCache(Names.DunderName) { Slot = entry, Key = globals.KeyAt(entry).O };
        return globals.ValueAt(entry);
    }

    /// <summary>The line of an instruction.</summary>
    internal int LineOf(int instruction)
    {
        int line = Unit.Positions[instruction].Line;
        return line < 0 ? Unit.FirstLine : line;
    }

    /// <summary>The innermost handler that covers an instruction; false if none does.</summary>
    internal bool FindHandler(int instruction, out ExceptionHandler found)
    {
        foreach (ref readonly ExceptionHandler handler in Unit.Handlers.AsSpan())
        {
            if (instruction >= handler.Start && instruction < handler.End)
            {
                found = handler;
                return true;
            }
        }
        found = default;
        return false;
    }

    /// <summary>Makes what follows from the unit.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(Sites), nameof(pinned))]
    internal void Prepare()
    {
        // A frame before its first instruction may be given a result by a damaged image: what then stands before the first wants none.
        pinned = GC.AllocateUninitializedArray<Instruction>(1 + Unit.Instructions.Length, pinned: true);
        pinned[0] = new Instruction(Opcode.Return, 0, 0, 0);
        Unit.Instructions.CopyTo(pinned, 1);
        Start = 1 + (Instruction*)Unsafe.AsPointer(ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(pinned));
        Sites = new SiteCache[Unit.Sites.Length];
        for (int i = 0; i < Sites.Length; i++)
        {
            Sites[i] = new SiteCache(PyStr.Intern(Unit.Sites[i]));
        }
        RegisterCount = Unit.RegisterCount;
        Heights = Unit.Heights;
        ArgCount = Unit.ArgCount;
        LocalCount = Unit.LocalNames.Length;
        IsHidden = Unit.FileName.StartsWith("<frozen ", StringComparison.Ordinal) && Unit.FileName.EndsWith("_lucid>", StringComparison.Ordinal);
        HasCleanup = false;
        if (IsGeneratorLike)
        {
            foreach (ExceptionHandler handler in Unit.Handlers)
            {
                HasCleanup |= Unit.Instructions[handler.Target].Op != Opcode.CleanupThrow;
            }
        }
        IsSimple = Unit.KeywordOnlyCount == 0 && (Unit.Flags & (CodeFlags.VarArgs | CodeFlags.VarKeywords)) == 0;
    }

    /// <summary>
    /// The same code for one frame some of whose variables the compiler takes for bound and which are not any more: the instructions that
    /// read them look first.
    /// </summary>
    /// <param name="registers">The frame's registers.</param>
    internal PyCode Doubting(ReadOnlySpan<Value> registers)
    {
        var made = new PyCode(Unit, Constants);
        for (int i = 0; i < Unit.Instructions.Length; i++)
        {
            if (UnboundRead(Unit.Instructions[i], registers) >= 0)
            {
                made.Start[i].Op = Opcode.Checked;
            }
        }
        return made;
    }

    /// <summary>Looks whether all locals are bound that a doubted instruction reads, and if so doubts it no more. Gives the unbound one, or -1.</summary>
    internal int Settle(int instruction, ReadOnlySpan<Value> registers)
    {
        Instruction original = Unit.Instructions[instruction];
        int unbound = UnboundRead(original, registers);
        if (unbound < 0)
        {
            Start[instruction].Op = original.Op;
        }
        return unbound;
    }

    private int UnboundRead(Instruction instruction, ReadOnlySpan<Value> registers)
    {
        for (int n = 0; n < LocalCount; n++)
        {
            if (registers[n].IsUnbound && LocalReads.Has(instruction, n))
            {
                return n;
            }
        }
        return -1;
    }

    // Stands for the units of inner code objects, each of which is checked on its own.
    private static readonly Lazy<CodeUnit> someUnit = new(() =>
    {
        var source = Compiler.Syntax.SourceText.FromString("", "<unit>");
        List<Compiler.Syntax.SyntaxWarningInfo> warnings = [];
        var tree = Compiler.Syntax.Parser.Parse(source, Compiler.Syntax.ParseMode.Exec, Compiler.Syntax.ParseFlags.None, warnings);
        return Compiler.Emit.PythonCompiler.Compile(tree, source, "<unit>", Compiler.Emit.CompileOptions.Default, warnings);
    });

    /// <summary>Checks code that came from an image; gives what is wrong with it.</summary>
    internal string? CheckLoaded()
    {
        // The verifier wants to know which constants are code and which are tuples.
        var shapes = new object[Constants.Length];
        for (int i = 0; i < shapes.Length; i++)
        {
            shapes[i] = Constants[i].O switch
            {
                PyCode => someUnit.Value,
                PyTuple => new ConstantTuple([]),
                PyFrozenSet => new ConstantFrozenSet([]),
                PyStr => ConstantValue.EmptyString,
                _ => ConstantValue.None,
            };
        }
        return CodeVerifier.Check(Unit.WithConstants(shapes));
    }

    private static Value MakeConstant(object constant)
    {
        switch (constant)
        {
            case CodeUnit unit:
                return new PyCode(unit);
            case ConstantTuple tuple:
                return PyTuple.Of(Array.ConvertAll(tuple.Items, MakeConstant));
            case ConstantFrozenSet set:
                return PyFrozenSet.OfConstants(Array.ConvertAll(set.Items, MakeConstant));
            case ConstantValue value:
                return MakeConstant(value);
            default:
                throw new InvalidOperationException($"unknown constant {constant.GetType()}");
        }
    }

    private static Value MakeConstant(ConstantValue value) => value.Kind switch
    {
        ConstantKind.None => Value.None,
        ConstantKind.True => Value.True,
        ConstantKind.False => Value.False,
        ConstantKind.Ellipsis => Value.Ellipsis,
        ConstantKind.Int => value.Big is { } big ? Value.Int(big) : Value.Int(value.Small),
        ConstantKind.Float => Value.Float(value.Float),
        ConstantKind.Complex => new PyComplex(0, value.Float),
        ConstantKind.Str => value.CodePoints is null ? PyStr.OfConstant(value.Text!) : PyStr.Of(value.CodePoints),
        ConstantKind.Bytes => new PyBytes(value.Data!),
        _ => throw new InvalidOperationException($"unknown constant {value.Kind}"),
    };
}
