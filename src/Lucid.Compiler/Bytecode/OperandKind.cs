namespace Lucid.Compiler.Bytecode;

/// <summary>What a field of an instruction holds.</summary>
internal enum OperandKind : byte
{
    /// <summary>Nothing.</summary>
    None,
    /// <summary>A register.</summary>
    Register,
    /// <summary>A site.</summary>
    Site,
    /// <summary>A constant.</summary>
    Constant,
    /// <summary>A number.</summary>
    Immediate,
    /// <summary>A distance.</summary>
    Jump,
}
