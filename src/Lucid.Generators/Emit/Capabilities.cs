using Microsoft.CodeAnalysis;

namespace Lucid.Generators;

/// <summary>The powers that a method asks for in its first parameters.</summary>
internal static class Capabilities
{
    /// <summary>The expressions for the leading capability parameters of a method.</summary>
    internal static List<string> Of(IMethodSymbol method)
    {
        var given = new List<string>();
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            string? expression =
                parameter.Type.IsRuntime("Machine") ? "vm" :
                parameter.Type.IsRuntime("Undo") ? "vm.Undo" :
                parameter.Type.Name == "World" ? "vm.World" : null;
            if (expression is null)
            {
                break;
            }
            given.Add(expression);
        }
        return given;
    }
}
