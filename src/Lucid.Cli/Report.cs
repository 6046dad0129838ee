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
            Console.Error.WriteLine(code.Object is PyStr text ? text.Text : exception.Message);
            return 1;
        }
        Console.Error.WriteLine("Traceback (most recent call last):");
        Console.Error.Write(exception.DescribeTraceback());
        string message = exception.Message;
        Console.Error.WriteLine(message.Length == 0 ? exception.Type.Name : $"{exception.Type.Name}: {message}");
        _ = vm;
        return 1;
    }
}
