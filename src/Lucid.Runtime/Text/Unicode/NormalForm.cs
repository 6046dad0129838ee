namespace Lucid.Runtime.Text.Unicode;

/// <summary>The normalization forms: bit 0 says compatibility, bit 1 says composed.</summary>
public enum NormalForm
{
    Nfd = 0,
    Nfkd = 1,
    Nfc = 2,
    Nfkc = 3,
}
