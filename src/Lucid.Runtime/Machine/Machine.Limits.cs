using Lucid.Runtime.Text;

namespace Lucid.Runtime;

/// <summary>Limits that a program can change.</summary>
public sealed unsafe partial class Machine
{
    /// <summary>What <c>sys.set_int_max_str_digits</c> set: decimal digits of an int that is read or written, 0 for no limit.</summary>
    internal int IntDigitsMax = IntText.DefaultDigitsMax;
}
