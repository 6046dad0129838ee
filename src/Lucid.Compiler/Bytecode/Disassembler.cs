using System.Globalization;

namespace Lucid.Compiler.Bytecode;

/// <summary>
/// Writes code units for people: source lines at the left (a <c>*</c> marks the start of a statement), labels where jumps go, registers,
/// constants and sites by name, then the exception table and the units inside.
/// </summary>
public static class Disassembler
{
    /// <summary>Writes a unit and all units in it.</summary>
    public static void Write(CodeUnit unit, TextWriter output)
    {
        var waiting = new Stack<CodeUnit>();
        waiting.Push(unit);
        while (waiting.TryPop(out CodeUnit? next))
        {
            new Listing(next, output).Write();
            for (int i = next.Constants.Length - 1; i >= 0; i--)
            {
                if (next.Constants[i] is CodeUnit inner)
                {
                    waiting.Push(inner);
                }
            }
        }
    }

    private readonly struct Listing
    {
        private readonly CodeUnit unit;
        private readonly TextWriter output;
        private readonly SortedDictionary<int, string> labels = [];

        public Listing(CodeUnit unit, TextWriter output)
        {
            this.unit = unit;
            this.output = output;
            var targets = new SortedSet<int>();
            for (int i = 0; i < unit.Instructions.Length; i++)
            {
                if (JumpTarget(i) is { } target)
                {
                    targets.Add(target);
                }
            }
            foreach (ExceptionHandler row in unit.Handlers)
            {
                targets.UnionWith([row.Start, row.End, row.Target]);
            }
            foreach (int target in targets)
            {
                labels[target] = "L" + (labels.Count + 1).ToString(CultureInfo.InvariantCulture);
            }
        }

        public void Write()
        {
            WriteHead();
            int line = -1;
            for (int i = 0; i < unit.Instructions.Length; i++)
            {
                int now = unit.Positions[i].Line;
                string lineText = now != line ? (now < 0 ? "--" : now.ToString(CultureInfo.InvariantCulture)) : "";
                line = now;
                bool starts = (uint)(i >> 6) < (uint)unit.StatementStarts.Length && (unit.StatementStarts[i >> 6] >> i & 1) != 0;
                string label = labels.TryGetValue(i, out string? name) ? name + ":" : "";
                string text = OperandsOf(i);
                output.WriteLine($"{lineText,5}{(starts ? '*' : ' ')}{label,5} {i,4}  {NameOf(i),-12} {text}".TrimEnd());
                i += OpcodeInfo.Of(unit.Instructions[i].Op)?.HasExtra == true ? 1 : 0;
            }
            foreach (ExceptionHandler row in unit.Handlers)
            {
                output.WriteLine($"      {Label(row.Start)} to {Label(row.End)} -> {Label(row.Target)} with {Register(row.Register)}");
            }
            output.WriteLine();
        }

        private void WriteHead()
        {
            output.WriteLine($"{unit.QualifiedName} ({unit.FileName}:{unit.FirstLine})");
            output.WriteLine($"  flags {unit.Flags}; arguments {unit.ArgCount}/{unit.PositionalOnlyCount}/{unit.KeywordOnlyCount}; registers {unit.RegisterCount}");
            for (int i = 0; i < unit.LocalNames.Length; i++)
            {
                output.Write($"{(i == 0 ? "  " : ", ")}{Register(i)}{KindText(unit.LocalKinds[i])}");
            }
            if (unit.LocalNames.Length > 0)
            {
                output.WriteLine();
            }
        }

        private static string KindText(LocalKind kind) => kind == LocalKind.Local ? "" : $" ({kind})".ToLowerInvariant();

        private string NameOf(int at) => OpcodeInfo.Of(unit.Instructions[at].Op)?.Name ?? $"?{(int)unit.Instructions[at].Op}";

        private int? JumpTarget(int at)
        {
            Instruction instruction = unit.Instructions[at];
            OpcodeInfo? info = OpcodeInfo.Of(instruction.Op);
            return info is null ? null
                : info.Wide == OperandKind.Jump ? at + 1 + instruction.Wide
                : info.C == OperandKind.Jump ? at + 1 + instruction.SignedC
                : null;
        }

        private string OperandsOf(int at)
        {
            Instruction instruction = unit.Instructions[at];
            if (OpcodeInfo.Of(instruction.Op) is not { } info)
            {
                return $"{instruction.A}, {instruction.B}, {instruction.C}";
            }
            string[] operands =
            [
                Operand(info.A, instruction.A, at),
                Operand(info.B, info.B == OperandKind.Immediate ? instruction.SignedB : instruction.B, at),
                Operand(info.C, info.C == OperandKind.Immediate ? instruction.SignedC : instruction.C, at),
                Operand(info.Wide, instruction.Wide, at),
                info.HasExtra && at + 1 < unit.Instructions.Length ? Operand(OperandKind.Constant, unit.Instructions[at + 1].Wide, at) : "",
            ];
            return string.Join(", ", operands.Where(text => text.Length > 0));
        }

        private string Operand(OperandKind kind, int value, int at) => kind switch
        {
            OperandKind.Register => Register(value),
            OperandKind.Site => (uint)value < (uint)unit.Sites.Length ? $"'{unit.Sites[value]}'" : $"site {value}?",
            OperandKind.Constant => (uint)value < (uint)unit.Constants.Length ? Shorten(ConstantRepr.Of(unit.Constants[value])) : $"constant {value}?",
            OperandKind.Immediate => value.ToString(CultureInfo.InvariantCulture),
            OperandKind.Jump => Label(JumpTarget(at)!.Value),
            _ => "",
        };

        private static string Shorten(string text) => text.Length <= 60 ? text : text[..57] + "...";

        private string Label(int at) => labels.TryGetValue(at, out string? label) ? label : "@" + at.ToString(CultureInfo.InvariantCulture);

        private string Register(int register) =>
            register >= unit.LocalNames.Length ? "r" + register.ToString(CultureInfo.InvariantCulture)
            : unit.LocalNames[register].Length == 0 ? "namespace"
            : unit.LocalNames[register];
    }
}
