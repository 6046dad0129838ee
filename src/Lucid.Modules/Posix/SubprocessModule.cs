namespace Lucid.Modules.Posix;

/// <summary>The module <c>_posixsubprocess</c>. A machine is data and has no processes of its own to fork.</summary>
[PyModule("_posixsubprocess", Doc = "A POSIX helper for the subprocess module.")]
internal static partial class SubprocessModule
{
    private const int NotImplemented = 38;

    [PyFunction("fork_exec(*args)", Doc = "Spawn a fresh new child process.")]
    internal static Value ForkExec(PyTuple args)
    {
        _ = args;
        return Errors.OSError(NotImplemented);
    }
}
