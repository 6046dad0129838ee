using Lucid.Compiler.Bytecode;

namespace Lucid.Compiler.Emit;

/// <summary>
/// Collects the instructions of one unit. Keeps the height of the temporaries, whether the place is reachable, which handler is active
/// and which locals are surely assigned. Instructions at unreachable places are dropped.
/// </summary>
internal sealed partial class CodeBuilder
{
    private readonly List<CodeItem> items = [];
    private readonly List<string> narrowSites = [];
    private readonly List<string> wideSites = [];
    private ulong[] assigned;
    private readonly ulong[] deletable;
    private bool statementPending;
    private Position? nopPending;

    /// <summary>Attribute sites have 16-bit numbers; a few of them are kept for the instructions that know no other way.</summary>
    private const int NarrowSitesMax = 65000;

    public CodeBuilder(int namedCount)
    {
        assigned = new ulong[(namedCount + 63) / 64];
        deletable = new ulong[(namedCount + 63) / 64];
        NamedCount = Height = HeightMax = namedCount;
    }

    public ConstantPool Constants { get; } = new();

    /// <summary>The first register that is not live.</summary>
    public int Height { get; set; }

    public int HeightMax { get; private set; }

    public bool IsReachable { get; private set; } = true;

    public Handler? Active { get; set; }

    /// <summary>How many registers have names.</summary>
    public int NamedCount { get; }

    /// <summary>The place of the last instruction, or of the statement without code after it.</summary>
    public Position LastPosition
    {
        get
        {
            int last = items.FindLastIndex(static item => item.Position.Line >= 0);
            return nopPending ?? (last >= 0 ? items[last].Position : Position.None);
        }
    }

    /// <summary>Takes the next temporary.</summary>
    public int Push() => Push(1);

    /// <summary>Takes temporaries and gives the first.</summary>
    public int Push(int count)
    {
        int first = Height;
        Height += count;
        HeightMax = Math.Max(HeightMax, Height);
        return first;
    }

    /// <summary>The next instruction begins a statement.</summary>
    public void BeginStatement() => statementPending = true;

    /// <summary>Leaves a trace of a statement without code: its place is given to the next instruction that has none, or to a NOP.</summary>
    public void NopStatement(Position position)
    {
        FlushNop();
        if (IsReachable)
        {
            nopPending = position;
        }
    }

    public void FlushNop()
    {
        if (nopPending is Position position)
        {
            nopPending = null;
            statementPending = true;
            Add(new CodeItem { Op = Opcode.Nop, Position = position });
        }
    }

    /// <summary>Adds an instruction of three operands; gives its number, or -1 where it is dead.</summary>
    public int Emit(Opcode op, int a, int b, int c, Position position) => Add(new CodeItem { Op = op, A = a, B = b, C = c, Position = position });

    /// <summary>Adds an instruction whose second operand is 32 bits wide.</summary>
    public int EmitWide(Opcode op, int a, int wide, Position position) =>
        Add(new CodeItem { Op = op, A = a, B = wide, IsWide = true, Position = position });

    /// <summary>Adds an instruction with a 32-bit site operand.</summary>
    public int EmitSite(Opcode op, int a, string name, Position position)
    {
        if (!IsReachable)
        {
            return -1;
        }
        wideSites.Add(name);
        return EmitWide(op, a, wideSites.Count - 1, position);
    }

    /// <summary>A new 16-bit site, or -1 when they are used up.</summary>
    public int NarrowSite(string name, bool isRequired)
    {
        if (!IsReachable)
        {
            return 0;
        }
        if (narrowSites.Count >= (isRequired ? ushort.MaxValue : NarrowSitesMax))
        {
            return isRequired ? throw new CodeTooLargeException() : -1;
        }
        narrowSites.Add(name);
        return narrowSites.Count - 1;
    }

    /// <summary>Replaces the constant operand of an instruction emitted before.</summary>
    public void PatchWide(int item, int wide)
    {
        CodeItem patched = items[item];
        patched.B = wide;
        items[item] = patched;
    }

    /// <summary>Takes back an instruction emitted before.</summary>
    public void PatchNop(int item) => items[item] = items[item] with { Op = Opcode.Nop, A = 0, B = 0, IsWide = false };

    private int Add(CodeItem item)
    {
        if (!IsReachable)
        {
            statementPending = false;
            return -1;
        }
        if (nopPending is Position nop)
        {
            if (item.Position.Line < 0)
            {
                item.Position = nop;
                statementPending = true;
                nopPending = null;
            }
            else if (item.Position.Line == nop.Line)
            {
                statementPending = true;
                nopPending = null;
            }
            else
            {
                bool isStart = statementPending;
                FlushNop();
                statementPending = isStart;
            }
        }
        item.Height = checked((ushort)Math.Min(Height, ushort.MaxValue));
        HeightMax = Math.Max(HeightMax, Math.Max(Height, item.A + 1));
        item.IsStatementStart = statementPending;
        item.Handler = Active;
        statementPending = false;
        if (Active != null)
        {
            Active.Target.Used = true;
        }
        items.Add(item);
        if (item.Op is Opcode.Return or Opcode.Raise or Opcode.RaiseFrom or Opcode.RaiseLast or Opcode.Reraise or Opcode.Jump or Opcode.JumpBack)
        {
            IsReachable = false;
        }
        return items.Count - 1;
    }

    /// <summary>Adds a jump; <paramref name="a"/> and <paramref name="b"/> are its operands.</summary>
    public void Jump(Opcode op, int a, int b, Label target, Position position)
    {
        if (!IsReachable)
        {
            return;
        }
        FlushNopUnlessTaken(position);
        target.Used = true;
        if (target.At < 0)
        {
            target.Assigned = Merge(target.Assigned, assigned);
        }
        bool isWide = op is Opcode.Jump or Opcode.JumpBack or Opcode.JumpTrue or Opcode.JumpFalse or Opcode.JumpNone or Opcode.JumpNotNone;
        Add(new CodeItem { Op = op, A = a, B = b, IsWide = isWide, Target = target, Position = position });
    }

    private void FlushNopUnlessTaken(Position position)
    {
        if (position.Line >= 0 && nopPending is Position nop && nop.Line != position.Line)
        {
            FlushNop();
        }
    }

    /// <summary>Jumps on.</summary>
    public void Jump(Label target, Position position) => Jump(Opcode.Jump, 0, 0, target, position);

    /// <summary>Puts a label here, to which only jumps before it lead.</summary>
    public void Place(Label label)
    {
        FlushNop();
        label.At = items.Count;
        if (!label.Used)
        {
            return;
        }
        assigned = IsReachable ? Merge(label.Assigned, assigned)! : (ulong[])label.Assigned!.Clone();
        IsReachable = true;
    }

    /// <summary>Puts a label here, to which jumps that come after it lead back: what they may unbind is no longer surely assigned.</summary>
    public void PlaceLoop(Label label)
    {
        Place(label);
        for (int i = 0; i < assigned.Length; i++)
        {
            assigned[i] &= ~deletable[i];
        }
    }

    /// <summary>From here on exceptions go to a new handler.</summary>
    public Handler BeginHandler(int register)
    {
        var atThrow = (ulong[])assigned.Clone();
        for (int i = 0; i < atThrow.Length; i++)
        {
            atThrow[i] &= ~deletable[i];
        }
        FlushNop();
        return Active = new Handler(register, Active, atThrow);
    }

    /// <summary>Ends what a handler covers.</summary>
    public void EndHandler(Handler handler)
    {
        FlushNop();
        Active = handler.Outer;
    }

    /// <summary>The code of a handler begins here; the place before it does not run on into it.</summary>
    public void EnterHandler(Handler handler)
    {
        if (IsReachable)
        {
            throw new InvalidOperationException("code runs into a handler");
        }
        handler.Target.At = items.Count;
        Height = handler.Register + 1;
        HeightMax = Math.Max(HeightMax, Height);
        Active = handler.Outer;
        if (handler.Target.Used)
        {
            IsReachable = true;
            assigned = (ulong[])handler.Assigned.Clone();
        }
    }

    public bool IsAssigned(int register) => !IsReachable || (assigned[register >> 6] >> (register & 63) & 1) != 0;

    public void SetAssigned(int register, bool isAssigned)
    {
        ulong bit = 1UL << (register & 63);
        assigned[register >> 6] = isAssigned ? assigned[register >> 6] | bit : assigned[register >> 6] & ~bit;
    }

    /// <summary>Somewhere in the unit the local is unbound.</summary>
    public void SetDeletable(int register) => deletable[register >> 6] |= 1UL << (register & 63);

    private static ulong[]? Merge(ulong[]? first, ulong[] second)
    {
        if (first == null)
        {
            return (ulong[])second.Clone();
        }
        var both = new ulong[first.Length];
        for (int i = 0; i < both.Length; i++)
        {
            both[i] = first[i] & second[i];
        }
        return both;
    }
}
