namespace Lucid.Runtime;

/// <summary>
/// The functions of the host that a program can call: <c>import host; host.lookup("x")</c>. Images hold their names only, so the host that
/// loads one gives them again.
/// </summary>
public sealed class HostFunctions
{
    private readonly Dictionary<string, Func<object?[], object?>?> functions = new(StringComparer.Ordinal);

    /// <summary>The names, in alphabetical order.</summary>
    public IReadOnlyList<string> Names => functions.Count == 0 ? [] : [.. functions.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Adds a function that answers at once. Arguments and result are as <see cref="HostValue"/> turns them.</summary>
    /// <remarks>
    /// A <see cref="HostException"/> that it throws becomes a Python exception of that class, any other exception a SystemError.
    /// It must not run the machine that calls it.
    /// </remarks>
    /// <exception cref="ArgumentException">The name is no Python identifier, or taken.</exception>
    public HostFunctions Add(string name, Func<object?[], object?> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return Put(name, function);
    }

    /// <summary>
    /// Adds a function that the host answers when it likes: the call suspends the Python thread, <see cref="Machine.Run"/> returns
    /// <see cref="OutcomeKind.Waiting"/> with the <see cref="Wait"/> (name and arguments), and <see cref="Machine.Resume"/> or
    /// <see cref="Machine.ResumeWithError(Wait, string, string)"/> ends it; meanwhile the machine can be saved.
    /// </summary>
    /// <exception cref="ArgumentException">The name is no Python identifier, or taken.</exception>
    public HostFunctions AddWaiting(string name) => Put(name, null);

    internal bool TryFind(string name, out Func<object?[], object?>? function) => functions.TryGetValue(name, out function);

    private HostFunctions Put(string name, Func<object?[], object?>? function)
    {
        if (name.Length == 0 || char.IsAsciiDigit(name[0]) || !name.All(c => c == '_' || char.IsLetterOrDigit(c)))
        {
            throw new ArgumentException($"'{name}' is no name of a Python function", nameof(name));
        }
        if (!functions.TryAdd(name, function))
        {
            throw new ArgumentException($"there is a function {name} already", nameof(name));
        }
        return this;
    }
}
