using System.Collections;
using System.Runtime.InteropServices;
using System.Text;

namespace Lucid.Runtime;

/// <summary>The process and the system that it runs on.</summary>
public sealed unsafe partial class World
{
    /// <summary>The number of the process. Observes.</summary>
    public static int ProcessId => Environment.ProcessId;

    /// <summary>The number of the process that started this one. Observes.</summary>
    public static int ParentProcessId => LibC.ParentProcessId();

    /// <summary>User, effective user, group and effective group. Observes.</summary>
    public static (int User, int EffectiveUser, int Group, int EffectiveGroup) Owner =>
        (LibC.UserId(), LibC.EffectiveUserId(), LibC.GroupId(), LibC.EffectiveGroupId());

    /// <summary>How many processors there are. Observes.</summary>
    public static int ProcessorCount => Environment.ProcessorCount;

    /// <summary>The working directory of the process. Observes.</summary>
    public string WorkingDirectory()
    {
        Record(EffectClass.Observe, "process.getcwd", "");
        return Environment.CurrentDirectory;
    }

    /// <summary>Name, node, release, version and machine of the system. Observes.</summary>
    public static string[] SystemName()
    {
        byte* raw = stackalloc byte[65 * 6];
        LibC.SystemName(raw);
        var parts = new string[5];
        for (int i = 0; i < 5; i++)
        {
            parts[i] = Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(raw + (65 * i)));
        }
        return parts;
    }

    /// <summary>All environment variables. Observes.</summary>
    public List<(string Name, string Value)> EnvironmentVariables()
    {
        Record(EffectClass.Observe, "environment.list", "");
        IDictionary found = Environment.GetEnvironmentVariables();
        var names = new string[found.Count];
        found.Keys.CopyTo(names, 0);
        Array.Sort(names, StringComparer.Ordinal);
        var variables = new List<(string Name, string Value)>();
        foreach (string name in names)
        {
            variables.Add((name, (string?)found[name] ?? ""));
        }
        return variables;
    }

    /// <summary>The local time zone. Observes.</summary>
    public static TimeZoneInfo LocalZone => TimeZoneInfo.Local;

    /// <summary>Notes that a variable was set or removed for processes to come.</summary>
    public void NoteEnvironment(string name) => Record(EffectClass.Deferred, "environment.set", name);
}
