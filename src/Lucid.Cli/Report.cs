using Lucid.Runtime;

namespace Lucid.Cli;

/// <summary>Shows how a program failed.</summary>
internal static class Report
{
    /// <summary>Prints the traceback of an exception that nobody caught; gives the exit code.</summary>
    internal static int Failure(Machine vm, PyException exception)
    {
        if (exception.Type.IsSubtypeOf(ExceptionTypes.SystemExit))
        {
            Value code = exception.Field(0);
            if (code.IsNone)
            {
                return 0;
            }
            if (code.IsSmallInt || code.IsBool)
            {
                return (int)(code.AsLong & 0xFF);
            }
            Say(vm, (code.Object is PyStr text ? text.Text : exception.Message) + "\n");
            return 1;
        }
        string message = exception.Message;
        string name = exception.Type.Name;
        Say(vm, $"Traceback (most recent call last):\n{exception.DescribeTraceback()}{(message.Length == 0 ? name : $"{name}: {message}")}\n");
        return 1;
    }

    // The console would have to open files of its own, and the program may have used them all up.
    private static void Say(Machine vm, string text) => vm.World.Write(2, System.Text.Encoding.UTF8.GetBytes(text));
}
