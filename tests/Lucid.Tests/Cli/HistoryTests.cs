using Lucid.Cli;
using Xunit;

namespace Lucid.Tests.Cli;

public sealed class HistoryTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lucid-history").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Path => System.IO.Path.Combine(folder, "lines");

    [Fact]
    public void Lines_AreKeptForTheNext()
    {
        var history = new History(Path);
        history.Add("a = 1");
        history.Add("b = 'ü'");
        Assert.Equal(["a = 1", "b = 'ü'"], new History(Path).Lines);
    }

    [Fact]
    public void EmptyLinesAndRepetitions_AreNotKept()
    {
        var history = new History(Path);
        foreach (string line in (string[])["", "  ", "x", "x", "y", "x"])
        {
            history.Add(line);
        }
        Assert.Equal(["x", "y", "x"], history.Lines);
        Assert.Equal(["x", "y", "x"], new History(Path).Lines);
    }

    [Fact]
    public void OfAVeryLongHistory_TheLastLinesAreTaken()
    {
        File.WriteAllLines(Path, Enumerable.Range(0, 5000).Select(n => $"line {n}"));
        IReadOnlyList<string> lines = new History(Path).Lines;
        Assert.Equal(2000, lines.Count);
        Assert.Equal("line 4999", lines[^1]);
    }

    [Fact]
    public void WithoutAFile_LinesAreKeptForThisSession()
    {
        var history = new History(null);
        history.Add("x");
        Assert.Equal(["x"], history.Lines);
    }

    [Fact]
    public void AFileThatCannotBeUsed_StopsNobody()
    {
        var history = new History(System.IO.Path.Combine(folder, "none", "lines"));
        history.Add("x");
        Assert.Equal(["x"], history.Lines);
        Assert.Empty(new History(folder).Lines);
    }
}
