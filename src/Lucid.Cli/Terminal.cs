using System.Text;
using Lucid.Runtime;

namespace Lucid.Cli;

/// <summary>Answers a machine that waits for a line of the terminal.</summary>
internal static class Terminal
{
    /// <summary>Reads a line and hands it over; gives up without an answer when the machine is called.</summary>
    internal static void Answer(Machine vm, Wait wait, ManualResetEventSlim called)
    {
        if (!called.IsSet)
        {
            vm.Resume(wait, Console.In.ReadLine());
        }
    }
}
