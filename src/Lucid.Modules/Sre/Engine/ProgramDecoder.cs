namespace Lucid.Modules.Sre.Engine;

/// <summary>Decodes the code array of re/_compiler.py into a <see cref="MatchProgram"/> and checks it on the way: a hostile array is
/// refused, it never breaks the machine. One pass with an explicit stack, so nesting has no limit.</summary>
internal sealed partial class ProgramDecoder
{
    private const uint WidthLimit = 1u << 30;
    private const uint RepeatWithoutLimit = int.MaxValue;
    private readonly uint[] code;
    private readonly int groups;
    private readonly List<CharacterSet> sets = [];
    private readonly List<int> literals = [];
    private Instruction[] emitted = new Instruction[16];
    private int count;
    private DecodeFrame[] frames = new DecodeFrame[4];
    private int depth;
    private int at;
    private int registers;
    private uint width;
    private uint widthMin;

    // Whether the next literal may join the last instruction: nothing jumps between them.
    private bool joinable;

    private ProgramDecoder(uint[] code, int groups)
    {
        this.code = code;
        this.groups = groups;
        registers = (groups * 2) + 1;
    }

    /// <summary>Decodes; null if the array is not what the compiler writes.</summary>
    internal static MatchProgram? TryDecode(uint[] code, int groups)
    {
        if (groups < 0 || groups > (int.MaxValue / 2) - 1 || groups > code.Length)
        {
            return null;
        }

        var decoder = new ProgramDecoder(code, groups);
        return decoder.Decode() ? decoder.Finish() : null;
    }

    private bool Decode()
    {
        if (!ReadInfo())
        {
            return false;
        }

        while (true)
        {
            while (depth > 0 && frames[depth - 1].End == at)
            {
                if (!Close())
                {
                    return false;
                }
            }

            if (at >= code.Length || (depth > 0 && at > frames[depth - 1].End))
            {
                return false;
            }

            var op = (SreCode)code[at++];
            if (op == SreCode.Success && depth == 0)
            {
                Emit(new Instruction { Op = MatchOp.Match });
                return at == code.Length;
            }

            if (!DecodeOne(op))
            {
                return false;
            }
        }
    }

    // The block ends where its skip says; only the width is of use, as starts are found from the program itself.
    private bool ReadInfo()
    {
        if (code.Length > 0 && (SreCode)code[0] == SreCode.Info)
        {
            if (code.Length < 5 || code[1] < 4 || code[1] >= (uint)code.Length)
            {
                return false;
            }

            widthMin = code[3];
            at = 1 + (int)code[1];
        }

        return true;
    }

    private bool DecodeOne(SreCode op)
    {
        switch (op)
        {
            case SreCode.Failure:
                Emit(new Instruction { Op = MatchOp.Fail });
                return true;
            case SreCode.At:
                return Word(out var position) && position <= (uint)Position.UniNonBoundary
                    && Emit(new Instruction { Op = MatchOp.At, Operand = (int)position });
            case SreCode.Mark:
                return Word(out var mark) && mark < groups * 2u && Emit(new Instruction { Op = MatchOp.Mark, Operand = (int)mark });
            case SreCode.GroupRef:
                return DecodeGroupRef(Folding.None);
            case SreCode.GroupRefIgnore:
                return DecodeGroupRef(Folding.Ascii);
            case SreCode.GroupRefLocIgnore:
                return DecodeGroupRef(Folding.Locale);
            case SreCode.GroupRefUniIgnore:
                return DecodeGroupRef(Folding.Unicode);
            case SreCode.GroupRefExists:
                return OpenGroupTest();
            case SreCode.Jump:
                return OpenGroupTestNo();
            case SreCode.Branch:
                return OpenAlternative(new DecodeFrame { Jumps = -1, First = -1, WidthBefore = width, WidthLeast = WidthLimit });
            case SreCode.Assert or SreCode.AssertNot:
                return OpenAssert(op == SreCode.Assert);
            case SreCode.AtomicGroup:
                return OpenAtomic();
            case SreCode.Repeat or SreCode.PossessiveRepeat:
                return OpenRepeat(op == SreCode.PossessiveRepeat);
            case SreCode.RepeatOne or SreCode.MinRepeatOne or SreCode.PossessiveRepeatOne:
                return DecodeRepeatOne(op);
            default:
                return DecodeSingle(op);
        }
    }

    private bool DecodeSingle(SreCode op)
    {
        if (!ReadSingle(op, out var single))
        {
            return false;
        }

        width = Math.Min(width + 1, WidthLimit);
        if (single.Single != SingleKind.Literal)
        {
            single.Op = MatchOp.One;
            return Emit(single);
        }

        if (!joinable)
        {
            single.Op = MatchOp.Literal;
            Emit(single);
            joinable = true;
            return true;
        }

        ref var last = ref emitted[count - 1];
        if (last.Op == MatchOp.Literal)
        {
            literals.Add(last.Operand);
            last = new Instruction { Op = MatchOp.Text, Operand = literals.Count - 1, Min = 1 };
        }

        literals.Add(single.Operand);
        last.Min++;
        return true;
    }

    private bool DecodeGroupRef(Folding folding) =>
        Word(out var group) && group < groups && Emit(new Instruction { Op = MatchOp.GroupRef, Operand = (int)group, Min = (int)folding });

    private bool DecodeRepeatOne(SreCode op)
    {
        var start = at;
        if (!Skip(out var end) || !Counts(out var min, out var max))
        {
            return false;
        }

        if (!Word(out var inner) || !ReadSingle((SreCode)inner, out var single) || at != end - 1 || code[at++] != (uint)SreCode.Success || start == end)
        {
            return false;
        }

        width = Math.Min(width + Math.Min(WidthLimit, (uint)min), WidthLimit);
        single.Min = min;
        single.Max = max;
        single.Register = -1;
        single.Op = op switch
        {
            SreCode.RepeatOne => MatchOp.RepeatOne,
            SreCode.MinRepeatOne => MatchOp.MinRepeatOne,
            _ => MatchOp.RepeatOneFinal,
        };
        Emit(single);
        single.Op = op == SreCode.MinRepeatOne ? MatchOp.MinRepeatOneRetry : MatchOp.RepeatOneRetry;
        return Emit(single);
    }

    /// <summary>Reads one test of a character after its operation code.</summary>
    private bool ReadSingle(SreCode op, out Instruction single)
    {
        single = default;
        switch (op)
        {
            case SreCode.Any:
                single.Single = SingleKind.NotNewline;
                return true;
            case SreCode.AnyAll:
                single.Single = SingleKind.Anything;
                return true;
            case SreCode.Literal or SreCode.NotLiteral:
                single.Single = op == SreCode.Literal ? SingleKind.Literal : SingleKind.NotLiteral;
                return Word(out var character) && (single.Operand = (int)character) >= 0;
            case SreCode.Category:
                return Word(out var category) && ReadSet([(uint)SreCode.Category, category, 0], Folding.None, ref single);
            case SreCode.Failure:
                return ReadSet([0], Folding.None, ref single);
            case SreCode.LiteralIgnore or SreCode.LiteralLocIgnore or SreCode.LiteralUniIgnore:
                return Word(out var same) && ReadSet([(uint)SreCode.Literal, same, 0], FoldingOf(op), ref single);
            case SreCode.NotLiteralIgnore or SreCode.NotLiteralUniIgnore:
                return Word(out var other) && ReadSet([(uint)SreCode.Negate, (uint)SreCode.Literal, other, 0], FoldingOf(op), ref single);
            case SreCode.NotLiteralLocIgnore:
                // Neither case may be the character, which no set under the locale's folding can say.
                return Word(out var letter) && ReadSet(BothCasesExcluded((int)letter), Folding.None, ref single);
            case SreCode.In or SreCode.InIgnore or SreCode.InLocIgnore or SreCode.InUniIgnore:
                var start = at;
                if (!Skip(out var end) || end <= start + 1)
                {
                    return false;
                }

                at = end;
                return ReadSet(code.AsSpan(start + 1, end - start - 1), FoldingOf(op), ref single);
            default:
                return false;
        }
    }

    private static uint[] BothCasesExcluded(int letter) =>
    [
        (uint)SreCode.Negate,
        (uint)SreCode.Literal, (uint)letter,
        (uint)SreCode.Literal, (uint)CharacterClass.LowerAscii(letter),
        (uint)SreCode.Literal, (uint)CharacterClass.UpperAscii(letter),
        0,
    ];

    private static Folding FoldingOf(SreCode op) => op switch
    {
        SreCode.InIgnore or SreCode.LiteralIgnore or SreCode.NotLiteralIgnore => Folding.Ascii,
        SreCode.InLocIgnore or SreCode.LiteralLocIgnore => Folding.Locale,
        SreCode.InUniIgnore or SreCode.LiteralUniIgnore or SreCode.NotLiteralUniIgnore => Folding.Unicode,
        _ => Folding.None,
    };

    private bool ReadSet(ReadOnlySpan<uint> body, Folding folding, ref Instruction single)
    {
        if (!IsSetValid(body))
        {
            return false;
        }

        single.Single = SingleKind.Set;
        single.Operand = sets.Count;
        sets.Add(new CharacterSet(body.ToArray(), folding));
        return true;
    }

    private static bool IsSetValid(ReadOnlySpan<uint> body)
    {
        var i = 0;
        while (i < body.Length)
        {
            var op = (SreCode)body[i++];
            long size;
            switch (op)
            {
                case SreCode.Failure:
                    return i == body.Length;
                case SreCode.Negate:
                    size = 0;
                    break;
                case SreCode.Literal:
                    size = 1;
                    break;
                case SreCode.Category:
                    size = i < body.Length && body[i] < CharacterClass.CategoryCount ? 1 : int.MaxValue;
                    break;
                case SreCode.Range or SreCode.RangeUniIgnore:
                    size = 2;
                    break;
                case SreCode.Charset:
                    size = 8;
                    break;
                case SreCode.BigCharset:
                    size = BigCharsetSize(body[i..]);
                    break;
                default:
                    return false;
            }

            if (size > body.Length - i)
            {
                return false;
            }

            i += (int)size;
        }

        return false;
    }

    private static long BigCharsetSize(ReadOnlySpan<uint> body)
    {
        if (body.Length < 65 || body[0] > 256)
        {
            return int.MaxValue;
        }

        for (var i = 0; i < 256; i++)
        {
            if (((body[1 + (i >> 2)] >> ((i & 3) * 8)) & 255) >= body[0])
            {
                return int.MaxValue;
            }
        }

        return 65 + (body[0] * 8);
    }

    private bool Word(out uint word)
    {
        word = at < code.Length ? code[at] : 0;
        return at++ < code.Length;
    }

    /// <summary>Reads a skip word; the index it leads to, counted from the word itself.</summary>
    private bool Skip(out int end)
    {
        var start = at;
        end = 0;
        if (!Word(out var skip) || skip > (uint)(code.Length - start))
        {
            return false;
        }

        end = start + (int)skip;
        return true;
    }

    private bool Counts(out int min, out int max)
    {
        min = max = 0;
        if (!Word(out var low) || !Word(out var high) || low > high)
        {
            return false;
        }

        min = (int)Math.Min(low, RepeatWithoutLimit);
        max = (int)Math.Min(high, RepeatWithoutLimit);
        return true;
    }

    private bool Emit(in Instruction instruction)
    {
        if (count == emitted.Length)
        {
            Array.Resize(ref emitted, count * 2);
        }

        emitted[count] = instruction;
        ref var added = ref emitted[count++];
        added.Check = added.TailCheck = -1;
        joinable = false;
        return true;
    }
}
