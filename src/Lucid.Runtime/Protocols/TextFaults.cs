using Lucid.Runtime.Text;

namespace Lucid.Runtime;

/// <summary>Raises what the text and number algorithms found wrong.</summary>
public static class TextFaults
{
    /// <summary>The error that a fault stands for.</summary>
    public static Value Raise(this TextFault fault) => fault.Kind switch
    {
        TextFaultKind.TypeError => Errors.TypeError(fault.Message),
        TextFaultKind.OverflowError => Errors.OverflowError(fault.Message),
        TextFaultKind.ZeroDivisionError => Errors.ZeroDivisionError(fault.Message),
        TextFaultKind.IndexError => Errors.IndexError(fault.Message),
        TextFaultKind.MemoryError => Errors.MemoryError(fault.Message),
        _ => Errors.ValueError(fault.Message),
    };
}
