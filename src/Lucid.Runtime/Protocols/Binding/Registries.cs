namespace Lucid.Runtime;

/// <summary>
/// What is built in, by name, over all assemblies that have generated registries. An assembly adds itself when it is loaded; nothing
/// in it is made before it is asked for.
/// </summary>
public static unsafe class Registries
{
    private static volatile Entry[] entries = [];
    private static readonly Lock writing = new();

    /// <summary>The registries of one assembly.</summary>
    public sealed class Entry
    {
        /// <summary>Finds a built-in type by its full name.</summary>
        public delegate*<string, PyType?> Type;

        /// <summary>Finds a module's spec by its name.</summary>
        public delegate*<string, ModuleSpec?> Module;

        /// <summary>Makes a native frame without content.</summary>
        public delegate*<string, NativeFrame?> Frame;

        /// <summary>Finds the signature of a built-in function by owner and key.</summary>
        public delegate*<string, string, Signature?> Signature;

        /// <summary>Names of the modules.</summary>
        public required string[] ModuleNames { get; init; }
    }

    /// <summary>Adds the registries of an assembly.</summary>
    public static void Add(Entry entry)
    {
        lock (writing)
        {
            entries = [.. entries, entry];
        }
    }

    /// <summary>The names of all modules that are known.</summary>
    public static IEnumerable<string> ModuleNames => entries.SelectMany(e => e.ModuleNames);

    /// <summary>A built-in type by its full name; null if there is none.</summary>
    public static PyType? FindType(string name)
    {
        foreach (Entry entry in entries)
        {
            if (entry.Type(name) is { } found)
            {
                return found;
            }
        }
        return null;
    }

    /// <summary>A module's spec; null if there is none.</summary>
    public static ModuleSpec? FindModule(string name)
    {
        foreach (Entry entry in entries)
        {
            if (entry.Module(name) is { } found)
            {
                return found;
            }
        }
        return null;
    }

    /// <summary>A native frame without content; null if no frame has the name.</summary>
    public static NativeFrame? MakeFrame(string name)
    {
        foreach (Entry entry in entries)
        {
            if (entry.Frame(name) is { } found)
            {
                return found;
            }
        }
        return null;
    }

    /// <summary>The name under which <see cref="MakeFrame"/> knows a frame.</summary>
    public static string NameOf(NativeFrame frame) =>
        frame is INamedFrame named ? named.FrameName : throw new InvalidOperationException($"{frame.GetType().Name} is no [NativeFrame]");

    /// <summary>An empty state of a built-in module; null if there is no such module or it has no state.</summary>
    public static PyModuleState? MakeModuleState(string name)
    {
        ModuleSpec? spec = FindModule(name);
        return spec is null || spec.MakeState == null ? null : spec.MakeState();
    }

    /// <summary>The name of the module that a state belongs to.</summary>
    public static string ModuleOf(PyModuleState state)
    {
        foreach (string name in ModuleNames)
        {
            if (MakeModuleState(name)?.GetType() == state.GetType())
            {
                return name;
            }
        }
        throw new InvalidOperationException($"{state.GetType().Name} belongs to no module");
    }

    /// <summary>The signature of a built-in function; null if there is none.</summary>
    public static Signature? FindSignature(string owner, string key)
    {
        foreach (Entry entry in entries)
        {
            if (entry.Signature(owner, key) is { } found)
            {
                return found;
            }
        }
        return null;
    }
}
