namespace Lucid.Modules.Sre.Engine;

// What is learned from the finished instructions: which characters can come first at alternatives, repeats and tails, so that hopeless
// ways are not tried. A reference, an end or too long a way make it give up, which costs speed only.
internal sealed partial class ProgramDecoder
{
    private const int VisitsMax = 64;
    private readonly List<ulong> checks = [];
    private readonly Stack<int> pending = [];
    private readonly HashSet<int> visited = [];

    private MatchProgram Finish()
    {
        Array.Resize(ref emitted, count);
        var allSets = sets.ToArray();
        for (var i = 0; i < count; i++)
        {
            Prepare(i, allSets);
        }

        var start = FindStart(allSets, out var prefix, out var filter);
        return new MatchProgram
        {
            Code = emitted,
            Sets = allSets,
            Literals = [.. literals],
            Checks = [.. checks],
            GroupCount = groups,
            RegisterCount = registers,
            WidthMin = widthMin,
            Start = start,
            Prefix = prefix,
            Filter = filter,
            LeadingRun = FindLeadingRun(),
        };
    }

    private void Prepare(int index, CharacterSet[] allSets)
    {
        ref var instruction = ref emitted[index];
        switch (instruction.Op)
        {
            case MatchOp.Split:
                instruction.Check = AddCheck(First(index + 1, allSets));
                break;
            case MatchOp.MaxUntilPlain or MatchOp.MaxUntil:
                instruction.Check = AddCheck(First(instruction.Target, allSets));
                instruction.TailCheck = AddCheck(First(index + 1, allSets));
                break;
            case MatchOp.MinUntil:
                instruction.Check = AddCheck(First(instruction.Target, allSets));
                instruction.TailCheck = AddCheck(First(index + 2, allSets));
                break;
            case MatchOp.RepeatOne or MatchOp.MinRepeatOne:
                PrepareRepeatOne(index, First(index + 2, allSets), allSets);
                break;
            default:
                break;
        }
    }

    private void PrepareRepeatOne(int index, FirstSet tail, CharacterSet[] allSets)
    {
        ref var repeat = ref emitted[index];
        if (tail.Unknown)
        {
            return;
        }

        repeat.TailCheck = AddCheck(tail);
        if (tail.LatinCount == 1 && !tail.High)
        {
            for (var i = 0; i < 256; i++)
            {
                repeat.Register = tail.Holds(i) ? i : repeat.Register;
            }
        }

        emitted[index + 1].TailCheck = repeat.TailCheck;
        emitted[index + 1].Register = repeat.Register;
        var own = default(FirstSet);
        own.Add(repeat, allSets);
        if (repeat.Op == MatchOp.RepeatOne && !own.Overlaps(tail))
        {
            // Whatever it gave back would be followed by a character that the tail cannot begin with.
            repeat.Op = MatchOp.RepeatOneFinal;
        }
    }

    private int AddCheck(in FirstSet first)
    {
        if (first.Unknown)
        {
            return -1;
        }

        for (var i = 0; i < FirstSet.Words; i++)
        {
            checks.Add(first.Word(i));
        }

        return checks.Count - FirstSet.Words;
    }

    private FirstSet First(int from, CharacterSet[] allSets)
    {
        var result = default(FirstSet);
        pending.Clear();
        visited.Clear();
        pending.Push(from);
        while (pending.TryPop(out var index))
        {
            if (!visited.Add(index))
            {
                continue;
            }

            if (visited.Count > VisitsMax || !Visit(index, ref result, allSets))
            {
                result.Unknown = true;
                break;
            }
        }

        return result;
    }

    private bool Visit(int index, ref FirstSet result, CharacterSet[] allSets)
    {
        ref readonly var instruction = ref emitted[index];
        switch (instruction.Op)
        {
            case MatchOp.Fail:
                return true;
            case MatchOp.Literal or MatchOp.One:
                result.Add(instruction, allSets);
                return true;
            case MatchOp.Text:
                result.Add(literals[instruction.Operand]);
                return true;
            case MatchOp.RepeatOne or MatchOp.RepeatOneFinal or MatchOp.MinRepeatOne:
                result.Add(instruction, allSets);
                return instruction.Min > 0 || Follow(index + 2);
            case MatchOp.At or MatchOp.Mark or MatchOp.AtomicBegin:
                return Follow(index + 1);
            case MatchOp.PossessiveBegin:
                return Follow(instruction.Min > 0 ? index + 2 : index + 1);
            case MatchOp.AssertBegin:
                return Follow(instruction.Target + 1);
            case MatchOp.AssertNotBegin or MatchOp.Jump:
                return Follow(instruction.Target);
            case MatchOp.AtomicEnd or MatchOp.PossessiveEnd:
                // What the inside of an atomic construct takes may not depend on what follows it: seen from inside, its end is an end.
                return visited.Contains(instruction.Target) && Follow(instruction.Op == MatchOp.AtomicEnd ? index + 1 : instruction.Target);
            case MatchOp.RepeatBegin:
                return Follow(instruction.Min > 0 ? index + 1 : instruction.Target);
            case MatchOp.Split:
                return (instruction.Target < 0 || Follow(instruction.Target)) && Follow(index + 1);
            case MatchOp.MaxUntil or MatchOp.MaxUntilPlain:
                return Follow(instruction.Target) && Follow(index + 1);
            case MatchOp.MinUntil:
                return Follow(instruction.Target) && Follow(index + 2);
            case MatchOp.PossessiveLoop or MatchOp.GroupTest:
                return Follow(instruction.Target) && Follow(index + 1);
            default:
                return false;
        }
    }

    private bool Follow(int index)
    {
        pending.Push(index);
        return true;
    }

    private int FindHead()
    {
        var index = 0;
        while (emitted[index].Op == MatchOp.Mark)
        {
            index++;
        }

        return index;
    }

    private int FindLeadingRun()
    {
        var head = FindHead();
        if (emitted[head].Op is not (MatchOp.RepeatOne or MatchOp.RepeatOneFinal or MatchOp.MinRepeatOne) || emitted[head].Max != int.MaxValue)
        {
            return -1;
        }

        // With a reference to it, what the run gave a group matters.
        return head > 0 && Array.Exists(emitted, i => i.Op == MatchOp.GroupRef) ? -1 : head;
    }

    private StartKind FindStart(CharacterSet[] allSets, out int[] prefix, out StartFilter? filter)
    {
        prefix = [];
        filter = null;
        var index = FindHead();
        ref readonly var head = ref emitted[index];
        switch (head.Op)
        {
            case MatchOp.At when head.Operand is (int)Position.Beginning or (int)Position.BeginningString:
                return StartKind.Beginning;
            case MatchOp.At when head.Operand == (int)Position.BeginningLine:
                return StartKind.LineBeginning;
            case MatchOp.Literal:
                prefix = [head.Operand];
                return StartKind.Prefix;
            case MatchOp.Text:
                prefix = [.. literals.GetRange(head.Operand, head.Min)];
                return StartKind.Prefix;
            default:
                var first = First(index, allSets);
                if (first.Unknown)
                {
                    return StartKind.Anywhere;
                }

                filter = BuildFilter(index, first, allSets);
                return StartKind.Filter;
        }
    }

    private StartFilter BuildFilter(int head, in FirstSet first, CharacterSet[] allSets)
    {
        var filter = new StartFilter(new CharacterSet(SetCode(first), Folding.None));
        var places = new FirstSet[StartFilter.Depth];
        var alternative = 0;
        var isSplit = emitted[head].Op == MatchOp.Split;
        for (var index = head; index >= 0; index = isSplit ? emitted[index].Target : -1)
        {
            FindPlaces(isSplit ? index + 1 : index, places, allSets);
            for (var place = 0; place < places.Length; place++)
            {
                filter.Accept(alternative, place, places[place]);
            }

            alternative++;
        }

        return filter;
    }

    // The characters that can stand at the first places of what begins at an instruction; unknown ones accept everything and the end.
    private void FindPlaces(int index, FirstSet[] places, CharacterSet[] allSets)
    {
        Array.Fill(places, new FirstSet { Unknown = true });
        var place = 0;
        while (place < places.Length)
        {
            ref readonly var instruction = ref emitted[index];
            switch (instruction.Op)
            {
                case MatchOp.Mark or MatchOp.At or MatchOp.AtomicBegin or MatchOp.AtomicEnd:
                    index++;
                    break;
                case MatchOp.Jump or MatchOp.AssertNotBegin:
                    index = instruction.Target;
                    break;
                case MatchOp.AssertBegin:
                    index = instruction.Target + 1;
                    break;
                case MatchOp.Literal or MatchOp.One:
                    AddPlace(places, ref place, instruction, allSets);
                    index++;
                    break;
                case MatchOp.Text:
                    for (var i = 0; i < instruction.Min; i++)
                    {
                        AddPlace(places, ref place, new Instruction { Operand = literals[instruction.Operand + i] }, allSets);
                    }

                    index++;
                    break;
                case MatchOp.RepeatOne or MatchOp.RepeatOneFinal or MatchOp.MinRepeatOne when instruction.Min > 0:
                    for (var i = 0; i < instruction.Min && place < places.Length; i++)
                    {
                        AddPlace(places, ref place, instruction, allSets);
                    }

                    if (instruction.Max != instruction.Min)
                    {
                        return;
                    }

                    index += 2;
                    break;
                default:
                    places[place] = First(index, allSets);
                    return;
            }
        }
    }

    private static void AddPlace(FirstSet[] places, ref int place, in Instruction single, CharacterSet[] allSets)
    {
        if (place < places.Length)
        {
            places[place] = default;
            places[place++].Add(single, allSets);
        }
    }

    private static uint[] SetCode(in FirstSet first)
    {
        var body = new List<uint> { (uint)SreCode.Charset };
        for (var i = 0; i < 4; i++)
        {
            body.Add((uint)first.Word(i));
            body.Add((uint)(first.Word(i) >> 32));
        }

        if (first.High)
        {
            body.AddRange([(uint)SreCode.Range, 256, int.MaxValue]);
        }

        body.Add((uint)SreCode.Failure);
        return [.. body];
    }
}
