using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Lucid.Generators;

/// <summary>Keeps the CLR's doors to the world shut everywhere but in the folder World: effects go through the World, or no dream could take them back.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DoorAnalyzer : DiagnosticAnalyzer
{
    private static readonly HashSet<string> Assemblies = ["Lucid.Compiler", "Lucid.Runtime", "Lucid.Modules", "Lucid.Workspace"];

    private static readonly HashSet<string> Namespaces = ["System.Net.Sockets", "System.Net.Http", "System.IO.Pipes", "System.IO.MemoryMappedFiles", "System.Timers"];

    private static readonly HashSet<string> Types =
    [
        "System.IO.File", "System.IO.Directory", "System.IO.FileInfo", "System.IO.DirectoryInfo", "System.IO.FileStream", "System.IO.DriveInfo",
        "System.IO.FileSystemInfo", "System.IO.FileSystemWatcher", "System.IO.RandomAccess", "System.Console", "System.Random",
        "System.Security.Cryptography.RandomNumberGenerator", "System.Diagnostics.Process", "System.Diagnostics.ProcessStartInfo",
        "System.Diagnostics.Stopwatch", "System.Threading.Timer", "System.Threading.PeriodicTimer", "System.TimeProvider", "System.Net.Dns",
    ];

    // Types of which some members are doors.
    private static readonly Dictionary<string, HashSet<string>> Members = new()
    {
        ["System.DateTime"] = ["Now", "UtcNow", "Today"],
        ["System.DateTimeOffset"] = ["Now", "UtcNow", "LocalDateTime"],
        ["System.TimeZoneInfo"] = ["Local", "FindSystemTimeZoneById", "GetSystemTimeZones"],
        ["System.Threading.Thread"] = ["Sleep"],
        ["System.Threading.Tasks.Task"] = ["Delay"],
        ["System.IO.Path"] = ["GetFullPath", "GetTempPath", "GetTempFileName", "GetRandomFileName", "Exists"],
        ["System.Guid"] = ["NewGuid", "CreateVersion7"],
    };

    private static readonly HashSet<string> HarmlessEnvironment = ["NewLine", "StackTrace", "FailFast"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.Door];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.AssemblyName is { } name && Assemblies.Contains(name))
            {
                start.RegisterOperationAction(
                    Check,
                    OperationKind.Invocation,
                    OperationKind.PropertyReference,
                    OperationKind.FieldReference,
                    OperationKind.ObjectCreation,
                    OperationKind.MethodReference,
                    OperationKind.EventReference);
            }
        });
    }

    private static void Check(OperationAnalysisContext context)
    {
        ISymbol? member = context.Operation switch
        {
            IInvocationOperation call => call.TargetMethod,
            IObjectCreationOperation creation => creation.Constructor,
            IMemberReferenceOperation reference => reference.Member,
            _ => null,
        };
        if (member?.ContainingType is { } type && IsDoor(type, member) && !IsWorld(context))
        {
            string shown = member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? type.Name : $"{type.Name}.{member.Name}";
            context.ReportDiagnostic(Diagnostic.Create(Rules.Door, context.Operation.Syntax.GetLocation(), shown));
        }
    }

    private static bool IsDoor(INamedTypeSymbol type, ISymbol member)
    {
        string space = type.ContainingNamespace?.ToDisplayString() ?? "";
        if (!space.StartsWith("System", StringComparison.Ordinal))
        {
            return false;
        }
        if (Namespaces.Contains(space))
        {
            return true;
        }
        string name = $"{space}.{type.Name}";
        if (Types.Contains(name))
        {
            return true;
        }
        if (name == "System.Environment")
        {
            return !HarmlessEnvironment.Contains(member.Name);
        }
        if (name is "System.IO.StreamReader" or "System.IO.StreamWriter")
        {
            return member is IMethodSymbol { MethodKind: MethodKind.Constructor } made && made.Parameters.FirstOrDefault()?.Type.SpecialType == SpecialType.System_String;
        }
        return Members.TryGetValue(name, out HashSet<string>? doors) && doors.Contains(member.Name);
    }

    private static bool IsWorld(OperationAnalysisContext context)
    {
        string path = context.Operation.Syntax.SyntaxTree.FilePath.Replace('\\', '/');
        string space = context.ContainingSymbol.ContainingNamespace?.ToDisplayString() ?? "";
        return path.Contains("/World/") || space == "Lucid.Runtime.World" || space.StartsWith("Lucid.Runtime.World.", StringComparison.Ordinal);
    }
}
