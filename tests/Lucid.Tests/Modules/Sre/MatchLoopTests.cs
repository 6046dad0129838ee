using System.Runtime.CompilerServices;
using Lucid.Modules.Sre.Engine;
using Xunit;

namespace Lucid.Tests.Modules.Sre;

/// <summary>
/// The engine against what CPython found for random patterns and subjects (matches.txt). Lines: C groups isBytes code, # the pattern,
/// S subject, B borders, then the results of match (M), fullmatch (F), finditer (I) and scanner.match (X).
/// </summary>
public class MatchLoopTests
{
    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(3)]
    public void Run_RandomPatterns_FindsWhatCPythonFinds(long slice)
    {
        var checks = new Corpus(slice);
        foreach (string line in File.ReadLines(Path.Combine(Folder(), "matches.txt")))
        {
            checks.Take(line);
        }

        Assert.True(checks.Count > 2000);
    }

    [Fact]
    public void TryDecode_DeepNesting_NeedsNoStack()
    {
        const int Depth = 200_000;
        var code = new List<uint>();
        for (int i = 0; i < Depth; i++)
        {
            // An atomic group that ends with all the others: only its skip differs.
            code.AddRange([(uint)SreCode.AtomicGroup, (uint)((2 * (Depth - i)) - 1 + (Depth - i))]);
        }

        code[^1] = 2;
        for (int i = 0; i < Depth; i++)
        {
            code.Add((uint)SreCode.Success);
        }

        code.Add((uint)SreCode.Success);
        for (int i = 0; i < Depth; i++)
        {
            int skip = (2 * i) + 1;
            code[skip] = (uint)((2 * Depth) + (Depth - i) - skip);
        }

        MatchProgram? program = ProgramDecoder.TryDecode([.. code], 0);
        Assert.NotNull(program);
        Assert.Equal(MatchOutcome.Matched, Run(program, "", MatchMode.Full));
    }

    [Fact]
    public void TryDecode_DamagedCode_IsRefusedOrRuns()
    {
        var random = new Random(5);
        uint[]? code = null;
        int groups = 0;
        foreach (string line in File.ReadLines(Path.Combine(Folder(), "matches.txt")))
        {
            if (line[0] != 'C')
            {
                continue;
            }

            string[] words = line.Split(' ');
            groups = int.Parse(words[1]);
            code = Array.ConvertAll(words[3..], uint.Parse);
            for (int i = 0; i < 40; i++)
            {
                var damaged = (uint[])code.Clone();
                damaged[random.Next(code.Length)] = (uint)random.Next(random.Next(2) == 0 ? 50 : int.MaxValue);
                if (ProgramDecoder.TryDecode(damaged, groups) is { } program)
                {
                    Run(program, "abab ab", MatchMode.Search);
                }
            }
        }
    }

    [Fact]
    public void Run_CatastrophicPattern_StopsAtItsBudget()
    {
        // (?:a|a)*b
        MatchProgram program = ProgramDecoder.TryDecode([23, 15, 0, uint.MaxValue, 7, 5, 16, 97, 15, 7, 5, 16, 97, 15, 2, 0, 18, 16, 98, 1], 0)!;
        Assert.Equal(MatchOutcome.Suspended, Run(program, new string('a', 60), MatchMode.Match));
    }

    private static MatchOutcome Run(MatchProgram program, string subject, MatchMode mode)
    {
        var run = new MatchRun();
        run.Begin(program, subject.Length, 0, subject.Length, mode, false);
        run.Budget = 1_000_000;
        return MatchLoop.Run<char>(run, program, subject);
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private sealed class Corpus(long slice)
    {
        private MatchProgram program = null!;
        private bool isBytes;
        private string pattern = "";
        private int[] subject = [];
        private int start;
        private int end;

        internal int Count { get; private set; }

        internal void Take(string line)
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            switch (line[0])
            {
                case 'C':
                    isBytes = words[2] == "1";
                    program = ProgramDecoder.TryDecode(Array.ConvertAll(words[3..], uint.Parse), int.Parse(words[1]))!;
                    Assert.NotNull(program);
                    break;
                case '#':
                    pattern = line;
                    break;
                case 'S':
                    subject = Array.ConvertAll(words[1..], int.Parse);
                    break;
                case 'B':
                    (start, end) = (int.Parse(words[1]), int.Parse(words[2]));
                    break;
                default:
                    Count++;
                    string found = line[0] switch
                    {
                        'M' => One(MatchMode.Match),
                        'F' => One(MatchMode.Full),
                        'I' => All(MatchMode.Search),
                        _ => All(MatchMode.Match),
                    };
                    Assert.Equal($"{pattern} [{string.Join(' ', subject)}] {line.TrimEnd()}", $"{pattern} [{string.Join(' ', subject)}] {line[0]} {found}".TrimEnd());
                    break;
            }
        }

        private string One(MatchMode mode)
        {
            var run = new MatchRun();
            return Matches(run, start, mode, false) ? Describe(run) : "N";
        }

        private string All(MatchMode mode)
        {
            var found = new List<string>();
            var run = new MatchRun();
            int from = start;
            bool mustAdvance = false;
            while (Matches(run, from, mode, mustAdvance))
            {
                found.Add(Describe(run));
                mustAdvance = run.At == run.Start;
                from = run.At;
            }

            return string.Join(';', found);
        }

        private bool Matches(MatchRun run, int from, MatchMode mode, bool mustAdvance)
        {
            run.Begin(program, subject.Length, from, end, mode, mustAdvance);
            while (true)
            {
                run.Budget = slice;
                MatchOutcome outcome = isBytes ? MatchLoop.Run<byte>(run, program, Array.ConvertAll(subject, c => (byte)c))
                    : Array.TrueForAll(subject, c => c < 0x10000) ? MatchLoop.Run<char>(run, program, Array.ConvertAll(subject, c => (char)c))
                    : MatchLoop.Run<int>(run, program, subject);
                if (outcome != MatchOutcome.Suspended)
                {
                    return outcome == MatchOutcome.Matched;
                }
            }
        }

        private string Describe(MatchRun run)
        {
            var numbers = new List<int> { run.Start, run.At };
            for (int i = 0; i < program.GroupCount; i++)
            {
                int from = run.Mark(2 * i);
                int to = run.Mark((2 * i) + 1);
                numbers.AddRange(from < 0 || to < 0 ? [-1, -1] : [from, to]);
            }

            numbers.Add(run.Mark(program.LastIndexRegister));
            return string.Join(' ', numbers);
        }
    }
}
