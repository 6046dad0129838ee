using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Syntax;

/// <summary>A parameter list while it is read.</summary>
internal sealed class ParameterList
{
    public List<ArgNode> PosOnlyArgs { get; } = [];
    public List<ArgNode> Args { get; } = [];
    public List<ArgNode> KwOnlyArgs { get; } = [];
    public List<ExprNode?> KwDefaults { get; } = [];
    public List<ExprNode> Defaults { get; } = [];
    public ArgNode? VarArg { get; set; }
    public ArgNode? KwArg { get; set; }
    public bool SawSlash { get; set; }
    public bool SawStar { get; set; }

    /// <summary>A bare star must be followed by a named parameter.</summary>
    public bool IsComplete => !SawStar || VarArg is not null || KwOnlyArgs.Count > 0;

    public ArgumentsNode ToNode() => new([.. PosOnlyArgs], [.. Args], VarArg, [.. KwOnlyArgs], [.. KwDefaults], KwArg, [.. Defaults]);
}
