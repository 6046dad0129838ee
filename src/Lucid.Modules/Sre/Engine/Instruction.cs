namespace Lucid.Modules.Sre.Engine;

/// <summary>One decoded instruction; which fields count is said at its <see cref="MatchOp"/>.</summary>
internal struct Instruction
{
    public MatchOp Op;
    public SingleKind Single;

    /// <summary>Character, set, position, mark or group.</summary>
    public int Operand;

    /// <summary>Where to go, or -1.</summary>
    public int Target;

    public int Min;

    /// <summary>The greatest count; int.MaxValue is no limit.</summary>
    public int Max;

    /// <summary>The first-character test of what begins here, or -1 where it cannot tell.</summary>
    public int Check;

    /// <summary>The first-character test of the tail, or -1.</summary>
    public int TailCheck;

    /// <summary>The first register of the construct; for a one-character repeat, the only Latin-1 character its tail can begin with, or -1.</summary>
    public int Register;
}
