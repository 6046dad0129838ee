namespace Lucid.Compiler.Syntax;

/// <summary>Tells keywords from names.</summary>
internal static class Keywords
{
    private static readonly string[] Words =
    [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except",
        "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try",
        "while", "with", "yield",
    ];

    // Buckets by first letter: at most four keywords share one, so a look-up compares few bytes.
    private static readonly (byte[] Word, TokenKind Kind)[]?[] ByFirst = Build();

    /// <summary>The kind of an ASCII word: a keyword's own or <see cref="TokenKind.Name"/>.</summary>
    public static TokenKind KindOf(ReadOnlySpan<byte> word)
    {
        if (word.Length is < 2 or > 8 || word[0] >= 128 || ByFirst[word[0]] is not { } bucket)
        {
            return TokenKind.Name;
        }
        foreach ((byte[] keyword, TokenKind kind) in bucket)
        {
            if (word.SequenceEqual(keyword))
            {
                return kind;
            }
        }
        return TokenKind.Name;
    }

    public static bool TryGet(string word, out TokenKind kind)
    {
        int index = Array.IndexOf(Words, word);
        kind = (TokenKind)((int)TokenKind.False + Math.Max(index, 0));
        return index >= 0;
    }

    private static (byte[], TokenKind)[]?[] Build()
    {
        var table = new (byte[], TokenKind)[]?[128];
        for (int i = 0; i < Words.Length; i++)
        {
            ref var bucket = ref table[Words[i][0]];
            bucket = [.. bucket ?? [], (System.Text.Encoding.ASCII.GetBytes(Words[i]), (TokenKind)((int)TokenKind.False + i))];
        }
        return table;
    }
}
