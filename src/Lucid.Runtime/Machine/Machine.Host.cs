namespace Lucid.Runtime;

/// <summary>What hosts give to a program and ask of it.</summary>
public sealed partial class Machine
{
    internal const string HostModule = "host";

    /// <summary>Adds a host function that answers at once; see <see cref="HostFunctions.Add"/>.</summary>
    public void AddFunction(string name, Func<object?[], object?> function)
    {
        Options.Functions.Add(name, function);
        PublishFunctions();
    }

    /// <summary>Adds a host function without arguments.</summary>
    public void AddFunction(string name, Func<object?> function) => AddFunction(name, Counted(name, 0, _ => function()));

    /// <summary>Adds a host function of one argument.</summary>
    public void AddFunction(string name, Func<object?, object?> function) => AddFunction(name, Counted(name, 1, args => function(args[0])));

    /// <summary>Adds a host function of two arguments.</summary>
    public void AddFunction(string name, Func<object?, object?, object?> function) => AddFunction(name, Counted(name, 2, args => function(args[0], args[1])));

    /// <summary>Adds a host function that the host answers when it likes; see <see cref="HostFunctions.AddWaiting"/>.</summary>
    public void AddWaitingFunction(string name)
    {
        Options.Functions.AddWaiting(name);
        PublishFunctions();
    }

    /// <summary>A global variable of the main program as a .NET value; null if there is none.</summary>
    public object? Global(string name)
    {
        Value value = ModuleAttribute(PyStr.Intern("__main__"), PyStr.Intern(name));
        return value.IsUnbound ? null : HostValue.To(value);
    }

    /// <summary>Waits for the host.</summary>
    internal Value SuspendForHost(string name, PyTuple arguments) =>
        Suspend(new Wait { Kind = WaitKind.Host, Name = name, Arguments = arguments, Ticket = ++lastTicket });

    /// <summary>Makes the host's functions attributes of the module <c>host</c>; without any there is no such module.</summary>
    internal void PublishFunctions()
    {
        if (Options.Functions.Names is not { Count: > 0 } names)
        {
            return;
        }
        PyStr moduleName = PyStr.Intern(HostModule);
        if (Modules.GetStr(moduleName).O is not PyModule module)
        {
            module = new PyModule(HostModule, "The functions of the program that embeds this machine.");
            Modules.SetStr(Undo, moduleName, module);
        }
        foreach (string name in names)
        {
            PyStr key = PyStr.Intern(name);
            if (module.Namespace.GetStr(key).O is not PyHostFunction)
            {
                module.Namespace.SetStr(Undo, key, new PyHostFunction(name));
            }
        }
    }

    private static Func<object?[], object?> Counted(string name, int count, Func<object?[], object?> function) => args => args.Length == count
        ? function(args)
        : throw new HostException("TypeError", $"{name}() takes {(count == 0 ? "no arguments" : count == 1 ? "exactly one argument" : $"exactly {count} arguments")} ({args.Length} given)");
}
