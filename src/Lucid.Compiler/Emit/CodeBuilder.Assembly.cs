using Lucid.Compiler.Bytecode;

namespace Lucid.Compiler.Emit;

/// <summary>Turns the collected items into the arrays of a <see cref="CodeUnit"/>: numbers for jumps and sites, handler rows, positions.</summary>
internal sealed partial class CodeBuilder
{
    /// <summary>A short jump that does not reach becomes three instructions: it jumps over a jump around a long jump.</summary>
    private const int FarSize = 3;

    /// <summary>How many plain jumps in a row are followed.</summary>
    private const int HopsMax = 16;

    /// <summary>Index of each item's first instruction; the last entry is the length of the code.</summary>
    private int[] starts = [];
    private bool[] isFar = [];
    private bool[] isDropped = [];

    public string[] Sites => [.. narrowSites, .. wideSites];

    public (Instruction[] Code, ushort[] Heights, ExceptionHandler[] Handlers, PositionTable Positions, ulong[] StatementStarts) Assemble()
    {
        if (HeightMax > ushort.MaxValue)
        {
            throw new CodeTooLargeException();
        }
        FillPositions();
        ThreadJumps();
        Lay();
        int length = starts[^1];
        var code = new Instruction[length];
        var heights = new ushort[length];
        var statementStarts = new ulong[(length + 63) / 64];
        for (int i = 0; i < items.Count; i++)
        {
            CodeItem item = items[i];
            int at = starts[i];
            for (int k = at; k < starts[i + 1]; k++)
            {
                heights[k] = item.Height;
            }
            if (item.IsStatementStart)
            {
                statementStarts[at >> 6] |= 1UL << (at & 63);
            }
            if (starts[i + 1] == at)
            {
                continue;
            }
            if (item.Target is Label target)
            {
                PutJump(code, item, at, starts[target.At], isFar[i]);
            }
            else
            {
                code[at] = Encode(item);
            }
        }
        return (code, heights, HandlerRows(), Positions(), statementStarts);
    }

    /// <summary>Leads jumps to plain jumps on to where those go, and drops plain jumps to the next instruction.</summary>
    private void ThreadJumps()
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i].Target is not Label target)
            {
                continue;
            }
            Label on = target;
            for (int hops = 0; hops < HopsMax && items[on.At] is { Op: Opcode.Jump, IsStatementStart: false, Target: Label next }; hops++)
            {
                on = next;
            }
            items[i] = items[i] with { Target = on };
        }
        isDropped = new bool[items.Count];
        int follower = items.Count;
        for (int i = items.Count - 1; i >= 0; i--)
        {
            isDropped[i] = items[i] is { Op: Opcode.Jump, IsStatementStart: false, Target: Label target } && target.At > i && target.At <= follower;
            follower = isDropped[i] ? follower : i;
        }
    }

    private void Lay()
    {
        isFar = new bool[items.Count];
        starts = new int[items.Count + 1];
        bool changed = true;
        while (changed)
        {
            changed = false;
            int at = 0;
            for (int i = 0; i < items.Count; i++)
            {
                starts[i] = at;
                at += isDropped[i] ? 0 : isFar[i] ? FarSize : 1;
            }
            starts[items.Count] = at;
            for (int i = 0; i < items.Count; i++)
            {
                if (items[i].Target is Label target && !items[i].IsWide && !isFar[i])
                {
                    int distance = starts[target.At] - starts[i] - 1;
                    isFar[i] = distance is < short.MinValue or > short.MaxValue;
                    changed |= isFar[i];
                }
            }
        }
    }

    private Instruction Encode(in CodeItem item)
    {
        if ((uint)item.A > ushort.MaxValue)
        {
            throw new CodeTooLargeException();
        }
        if (item.IsWide)
        {
            bool isSite = item.Op is Opcode.LoadName or Opcode.StoreName or Opcode.DelName or Opcode.LoadGlobal or Opcode.StoreGlobal or Opcode.DelGlobal;
            return new Instruction(item.Op, item.A, isSite ? item.B + narrowSites.Count : item.B);
        }
        return new Instruction(item.Op, item.A, Operand(item.B), Operand(item.C));
    }

    private static int Operand(int value) => value is >= short.MinValue and <= ushort.MaxValue ? value & 0xFFFF : throw new CodeTooLargeException();

    private static void PutJump(Instruction[] code, in CodeItem item, int at, int target, bool isFar)
    {
        if (item.IsWide)
        {
            code[at] = new Instruction(item.Op, item.A, target - at - 1);
        }
        else if (isFar)
        {
            code[at] = new Instruction(item.Op, item.A, Operand(item.B), 1);
            code[at + 1] = new Instruction(Opcode.Jump, 0, 1);
            code[at + 2] = new Instruction(Opcode.Jump, 0, target - (at + 2) - 1);
        }
        else
        {
            code[at] = new Instruction(item.Op, item.A, Operand(item.B), (target - at - 1) & 0xFFFF);
        }
    }

    private ExceptionHandler[] HandlerRows()
    {
        var rows = new List<ExceptionHandler>();
        for (int i = 0; i < items.Count;)
        {
            Handler? handler = items[i].Handler;
            int end = i + 1;
            while (end < items.Count && items[end].Handler == handler)
            {
                end++;
            }
            if (handler != null && starts[i] < starts[end])
            {
                rows.Add(new ExceptionHandler(starts[i], starts[end], starts[handler.Target.At], handler.Register));
            }
            i = end;
        }
        return [.. rows];
    }

    /// <summary>A jump that belongs to no line is counted with the instruction before it, as CPython does.</summary>
    private void FillPositions()
    {
        for (int i = 1; i < items.Count; i++)
        {
            CodeItem item = items[i];
            if (item.Position.Line < 0 && item.Op is Opcode.Jump or Opcode.JumpBack)
            {
                item.Position = items[i - 1].Position;
                items[i] = item;
            }
        }
    }

    private PositionTable Positions()
    {
        var from = new List<int>();
        var positions = new List<Position>();
        for (int i = 0; i < items.Count; i++)
        {
            if (starts[i] < starts[i + 1] && (positions.Count == 0 || positions[^1] != items[i].Position))
            {
                from.Add(starts[i]);
                positions.Add(items[i].Position);
            }
        }
        return new PositionTable([.. from], [.. positions]);
    }
}
