using Lucid.Modules.Sre.Engine;
using Lucid.Runtime;

namespace Lucid.Modules.Sre;

/// <summary>The module <c>_sre</c>: what the package <c>re</c> is built on.</summary>
[PyModule("_sre")]
internal static partial class SreModule
{
    private const long CodeMax = uint.MaxValue;

    [PyConstant("MAGIC")]
    internal static Value Magic => Value.Int(20230612);

    [PyConstant("CODESIZE")]
    internal static Value CodeSize => Value.Int(4);

    [PyConstant("MAXREPEAT")]
    internal static Value MaxRepeat => Value.Int(CodeMax);

    [PyConstant("MAXGROUPS")]
    internal static Value MaxGroups => Value.Int(int.MaxValue / 2);

    [PyConstant("copyright")]
    internal static Value Copyright => Value.Str(" SRE 2.2.2 Copyright (c) 1997-2002 by Secret Labs AB ");

    [PyFunction("getcodesize()")]
    internal static int GetCodeSize() => 4;

    [PyFunction("ascii_iscased(character, /)")]
    internal static bool AsciiIsCased(int character) => character is >= 0 and < 128 && char.IsAsciiLetter((char)character);

    [PyFunction("unicode_iscased(character, /)")]
    internal static bool UnicodeIsCased(int character) => CharacterClass.Lower(character) != character || CharacterClass.Upper(character) != character;

    [PyFunction("ascii_tolower(character, /)")]
    internal static int AsciiToLower(int character) => CharacterClass.LowerAscii(character);

    [PyFunction("unicode_tolower(character, /)")]
    internal static int UnicodeToLower(int character) => CharacterClass.Lower(character);

    [PyFunction("compile(pattern, flags, code, groups, groupindex, indexgroup)")]
    internal static Value Compile(Value pattern, int flags, PyList code, long groups, PyDict groupindex, PyTuple indexgroup)
    {
        if (!pattern.IsNone && pattern.Object is not (PyStr or IBuffer))
        {
            return Errors.TypeError("expected string or bytes-like object, got '" + pattern.Type.FullName + "'");
        }

        var words = new uint[code.Count];
        for (var i = 0; i < words.Length; i++)
        {
            if (!Conversion.TryInt64(code[i], out long word))
            {
                return Errors.TypeError("an integer is required");
            }

            if (word is < 0 or > CodeMax)
            {
                return Errors.OverflowError("regular expression code size limit exceeded");
            }

            words[i] = (uint)word;
        }

        return groups is >= 0 and <= int.MaxValue && ProgramDecoder.TryDecode(words, (int)groups) is { } program
            ? new PyPattern(pattern, flags, Array.ConvertAll(words, word => (int)word), program, groupindex, indexgroup)
            : Errors.RuntimeError("invalid SRE code");
    }

    [PyFunction(
        "template(pattern, template, /)",
        Doc = "\n\n  template\n    A list containing interleaved literal strings (str or bytes) and group\n    indices (int), as returned by re._parser.parse_template():\n        [literal1, group1, ..., literalN, groupN]")]
    internal static Value Template(PyPattern pattern, PyList template) => PyReplacement.Make(pattern, template);
}
