namespace Lucid.Compiler.Syntax;

/// <summary>What reading Python needs of the Unicode database beyond categories. The runtime, which owns the tables, provides it.</summary>
public interface IUnicodeData
{
    /// <summary>The NFKC form of an identifier.</summary>
    string NormalizeKC(string text);

    /// <summary>The code point of a character name or alias, in any case, as in <c>\N{...}</c>; -1 if there is none.</summary>
    int CodePointOf(string name);
}
