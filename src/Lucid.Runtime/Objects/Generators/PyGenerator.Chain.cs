using Lucid.Compiler.Bytecode;

namespace Lucid.Runtime;

/// <summary>
/// Chains of generators that delegate to one another: when the outermost is resumed, only the innermost goes on the stack. Those between stay as
/// they are and count as running.
/// </summary>
public partial class PyGenerator
{
    /// <summary>No longer chain is looked at; more generators than that cannot wait for one another below the deepest recursion limit in use.</summary>
    internal const int ChainMax = 10_000_000;

    /// <summary>Where it stands. Who waits for a generator that runs is running too.</summary>
    internal GeneratorStatus Status =>
        Now.Status == GeneratorStatus.Suspended && Now.Inner is not null && IsFolded ? GeneratorStatus.Running : Now.Status;

    /// <summary>Whether it waits in a chain of which the innermost runs for the outermost.</summary>
    internal bool IsFolded => ChainEnd is { Now.Status: GeneratorStatus.Running } end && Array.IndexOf(end.WhoWait(), this) >= 0;

    /// <summary>Itself, or the last one that those who wait from here on lead to.</summary>
    internal PyGenerator ChainEnd
    {
        get
        {
            PyGenerator end = this;
            for (int steps = 0; end.Now.Status == GeneratorStatus.Suspended && end.Now.Inner is { } inner && steps < ChainMax; steps++)
            {
                end = inner;
            }
            return end;
        }
    }

    /// <summary>The generators that wait for this one, which runs: the outermost first. Empty where they are on the stack themselves.</summary>
    internal PyGenerator[] WhoWait() => Now.Root is { } root ? WhoWait(root, this) : [];

    /// <summary>The generators from the outermost of a chain on that wait for another: the outermost first.</summary>
    internal static PyGenerator[] WhoWait(PyGenerator root, PyGenerator innermost) =>
        TryWhoWait(root, innermost, out PyGenerator[] chain)
            ? chain
            : throw new InvalidOperationException($"nobody waits for {innermost.Now.Code.Unit.QualifiedName}");

    /// <summary>Whether those that it runs for wait for it, as in a damaged image they need not.</summary>
    internal bool IsWaitedFor => Now.Root is null || TryWhoWait(Now.Root, this, out _);

    private static bool TryWhoWait(PyGenerator root, PyGenerator innermost, out PyGenerator[] waiting)
    {
        var chain = new List<PyGenerator>();
        waiting = [];
        for (PyGenerator g = root; !ReferenceEquals(g, innermost);)
        {
            if (g.Now.Status != GeneratorStatus.Suspended || g.Now.Inner is not { } inner || chain.Count == ChainMax)
            {
                return false;
            }
            chain.Add(g);
            g = inner;
        }
        waiting = [.. chain];
        return true;
    }

    /// <summary>Whether nothing in the chain that begins here runs; the innermost is then the one to resume.</summary>
    internal bool IsAtRest(out PyGenerator innermost)
    {
        innermost = (Now.Status == GeneratorStatus.Suspended ? Innermost(out _) : null)!;
        return innermost is not null;
    }

    /// <summary>The generator at the end of the chain that begins here: the one to resume. Null if it runs.</summary>
    /// <param name="levels">How many generators wait for it.</param>
    private PyGenerator? Innermost(out int levels)
    {
        PyGenerator end = this;
        levels = 0;
        while (end.state.Inner is { } inner && levels < ChainMax)
        {
            switch (inner.state.Status)
            {
                case GeneratorStatus.Suspended:
                    end = inner;
                    levels++;
                    continue;
                case GeneratorStatus.Running:
                    return null;
            }
            break;
        }
        return end;
    }

    /// <summary>The generator that it delegates to where resuming that one is all that resuming this one does; null otherwise.</summary>
    private unsafe PyGenerator? InnerOf(ref readonly State s, PyCode code, int ip, ReadOnlySpan<Value> registers)
    {
        Instruction at = code.Start[ip - 1];
        return at.Op == Opcode.Yield && at.C != 0 && ip > 1 && code.Start[ip - 2].Op == Opcode.Send && code.Start[ip - 2].B == at.C - 1 && code.Start[ip - 2].A == at.A
            && !s.IsHandling && at.C <= registers.Length && CanChain(this) && registers[at.C - 1].O is PyGenerator inner && CanChain(inner)
            ? inner
            : null;
    }

    private static bool CanChain(PyGenerator generator) => generator.GetType() == typeof(PyGenerator) || generator.GetType() == typeof(PyCoroutine);

    /// <summary>Whether what an image says of its chain is so.</summary>
    internal bool IsChainSound() =>
        Now.Status == GeneratorStatus.Suspended
            ? Now.Root is null && (Now.Inner is null || ReferenceEquals(Now.Inner, InnerOf(in Now, Now.Code, Now.Ip, Now.Registers.Span)))
            : Now.Root is null || Now.Status == GeneratorStatus.Running;
}
