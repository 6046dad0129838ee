using System.Runtime.CompilerServices;

namespace Lucid.Runtime;

/// <summary>Room for the arguments of a call on the CLR stack.</summary>
[InlineArray(Size)]
internal struct ArgumentBuffer
{
    internal const int Size = 8;

    private Value first;
}
