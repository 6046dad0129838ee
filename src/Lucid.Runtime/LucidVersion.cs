namespace Lucid.Runtime;

/// <summary>What this Lucid is.</summary>
public static class LucidVersion
{
    /// <summary>Lucid's version.</summary>
    public static string Text => typeof(LucidVersion).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>The framework's version.</summary>
    internal static string DotNet => System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription.Replace(".NET ", "", StringComparison.Ordinal);
}
