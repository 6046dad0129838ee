namespace Lucid.Generators;

/// <summary>A signature in Python's own text, taken apart: <c>pop(index=-1, /)</c>.</summary>
internal sealed class PythonSignature
{
    /// <summary>A default that says "may be left out" and is shown nowhere.</summary>
    internal const string Missing = "<missing>";

    /// <summary>A default that CPython shows so, because it has no literal.</summary>
    internal const string Unrepresentable = "<unrepresentable>";

    private PythonSignature(string text, string name, List<SignatureParameter> parameters)
    {
        Text = text;
        Name = name;
        Parameters = parameters;
    }

    internal string Text { get; }

    internal string Name { get; }

    internal List<SignatureParameter> Parameters { get; }

    internal int PositionalOnlyCount => Parameters.Count(p => p.Kind == ParameterKind.PositionalOnly);

    internal int PositionalCount => Parameters.Count(p => p.Kind is ParameterKind.PositionalOnly or ParameterKind.Normal);

    internal int RequiredPositionalCount => Parameters.Count(p => p.IsRequired && p.Kind is ParameterKind.PositionalOnly or ParameterKind.Normal);

    internal bool HasVarArgs => Parameters.Any(p => p.Kind == ParameterKind.VarArgs);

    internal bool HasVarKeywords => Parameters.Any(p => p.Kind == ParameterKind.VarKeywords);

    internal bool TakesKeywords => Parameters.Any(p => p.Kind is ParameterKind.Normal or ParameterKind.KeywordOnly or ParameterKind.VarKeywords);

    internal bool HasKeywordOnly => Parameters.Any(p => p.Kind == ParameterKind.KeywordOnly);

    /// <summary>What <c>__text_signature__</c> shows, with CPython's marked first parameter; null when a default cannot be shown.</summary>
    internal string? Shown(string? self)
    {
        if (Parameters.Any(p => p.Default == Missing))
        {
            return null;
        }
        string inner = Text.Substring(Name.Length + 1, Text.Length - Name.Length - 2).Trim();
        if (self is null)
        {
            return $"({inner})";
        }
        if (inner.Length == 0)
        {
            return $"({self}, /)";
        }
        return PositionalOnlyCount > 0 ? $"({self}, {inner})" : $"({self}, /, {inner})";
    }

    internal static PythonSignature? Parse(string text, out string error)
    {
        error = "";
        text = text.Trim();
        int open = text.IndexOf('(');
        if (open <= 0 || !text.EndsWith(")", StringComparison.Ordinal) || !IsName(text.Substring(0, open)))
        {
            error = "it must be a name and a list of parameters in parentheses";
            return null;
        }
        var parameters = new List<SignatureParameter>();
        bool starSeen = false;
        foreach (string part in Split(text.Substring(open + 1, text.Length - open - 2)))
        {
            if (!Take(part, parameters, ref starSeen, out error))
            {
                return null;
            }
        }
        return Check(parameters, out error) ? new PythonSignature(text, text.Substring(0, open), parameters) : null;
    }

    private static bool Take(string part, List<SignatureParameter> parameters, ref bool starSeen, out string error)
    {
        error = "";
        if (part == "/")
        {
            if (parameters.Count == 0 || starSeen || parameters.Any(p => p.Kind != ParameterKind.Normal))
            {
                error = "'/' is out of place";
                return false;
            }
            parameters.ForEach(p => p.Kind = ParameterKind.PositionalOnly);
            return true;
        }
        if (part == "*")
        {
            error = starSeen ? "'*' appears twice" : "";
            starSeen = true;
            return error.Length == 0;
        }
        bool isKeywords = part.StartsWith("**", StringComparison.Ordinal);
        bool isArgs = !isKeywords && part.StartsWith("*", StringComparison.Ordinal);
        int equals = part.IndexOf('=');
        string name = (equals < 0 ? part : part.Substring(0, equals)).TrimStart('*').Trim();
        if (!IsName(name) || ((isKeywords || isArgs) && equals >= 0) || (isArgs && starSeen))
        {
            error = $"'{part}' is no parameter";
            return false;
        }
        if (parameters.Any(p => p.Name == name || p.Kind == ParameterKind.VarKeywords))
        {
            error = $"'{name}' is out of place";
            return false;
        }
        ParameterKind kind = isKeywords ? ParameterKind.VarKeywords : isArgs ? ParameterKind.VarArgs : starSeen ? ParameterKind.KeywordOnly : ParameterKind.Normal;
        starSeen |= isArgs;
        parameters.Add(new SignatureParameter(name, kind, equals < 0 ? null : part.Substring(equals + 1).Trim()));
        return true;
    }

    private static bool Check(List<SignatureParameter> parameters, out string error)
    {
        error = "";
        bool optional = false;
        foreach (SignatureParameter p in parameters.Where(p => p.Kind is ParameterKind.PositionalOnly or ParameterKind.Normal))
        {
            if (optional && p.Default is null)
            {
                error = $"'{p.Name}' without a default follows one with a default";
                return false;
            }
            optional |= p.Default is not null;
        }
        if (parameters.Count > 64)
        {
            error = "it has more than 64 parameters";
            return false;
        }
        return true;
    }

    private static bool IsName(string text) =>
        text.Length > 0 && !char.IsDigit(text[0]) && text.All(c => char.IsLetterOrDigit(c) || c == '_');

    // Commas within quotes and brackets do not separate.
    private static IEnumerable<string> Split(string text)
    {
        var parts = new List<string>();
        int start = 0;
        int depth = 0;
        char quote = '\0';
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quote != '\0')
            {
                if (c == '\\')
                {
                    i++;
                }
                else if (c == quote)
                {
                    quote = '\0';
                }
            }
            else if (c is '\'' or '"')
            {
                quote = c;
            }
            else if (c is '(' or '[' or '{')
            {
                depth++;
            }
            else if (c is ')' or ']' or '}')
            {
                depth--;
            }
            else if (c == ',' && depth == 0)
            {
                parts.Add(text.Substring(start, i - start).Trim());
                start = i + 1;
            }
        }
        string last = text.Substring(start).Trim();
        if (last.Length > 0 || parts.Count > 0)
        {
            parts.Add(last);
        }
        return parts;
    }
}
