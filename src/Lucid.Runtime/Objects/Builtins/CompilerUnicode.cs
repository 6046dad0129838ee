using Lucid.Compiler.Syntax;
using Lucid.Runtime.Text.Unicode;

namespace Lucid.Runtime;

/// <summary>The runtime's Unicode tables for the compiler.</summary>
internal sealed class CompilerUnicode : IUnicodeData
{
    /// <inheritdoc/>
    public string NormalizeKC(string text) => PyStr.Of(Normalization.Normalize<int>(PyStr.Of(text).Codes(), NormalForm.Nfkc)).Text;

    /// <inheritdoc/>
    public int CodePointOf(string name) => CharacterNames.CodeOf(name);
}
