using System.Text;

namespace Lucid.Compiler.Syntax;

/// <summary>The Unicode tables that parsing uses. Set once at start-up, before the first parse.</summary>
public static class UnicodeData
{
    /// <summary>The tables in use; until set, the CLR's normalisation and no names.</summary>
    public static IUnicodeData Current { get; set; } = new PlatformData();

    private sealed class PlatformData : IUnicodeData
    {
        public string NormalizeKC(string text) => text.Normalize(NormalizationForm.FormKC);

        public int CodePointOf(string name) => -1;
    }
}
