namespace Lucid.Runtime.Text;

/// <summary>The Python exception that a <see cref="TextFault"/> stands for.</summary>
public enum TextFaultKind
{
    ValueError,
    TypeError,
    OverflowError,
    ZeroDivisionError,
    IndexError,
    MemoryError,
}
