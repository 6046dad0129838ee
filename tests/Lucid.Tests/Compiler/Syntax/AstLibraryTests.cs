using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lucid.Compiler.Syntax;
using Xunit;

namespace Lucid.Tests.Compiler.Syntax;

/// <summary>
/// Compares the trees of a folder of Python files with CPython's, by hash. LUCID_AST_HASHES names the output of <c>ast_hashes.py</c>,
/// LUCID_AST_FOLDER the folder it was made from; without them the test is skipped. A few files need the runtime's Unicode tables.
/// </summary>
public class AstLibraryTests
{
    [LibraryFact]
    public void Trees_AreCPythons()
    {
        string folder = Environment.GetEnvironmentVariable("LUCID_AST_FOLDER")!;
        string answers = File.ReadAllText(Environment.GetEnvironmentVariable("LUCID_AST_HASHES")!);
        var different = new List<string>();
        foreach ((string path, JsonElement answer) in JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(answers)!)
        {
            string wanted = answer.ValueKind == JsonValueKind.String ? answer.GetString()! : answer[1].GetString()!;
            if (Answer(Path.Combine(folder, path)) != wanted)
            {
                different.Add(path);
            }
        }
        Assert.Empty(different);
    }

    private static string Answer(string path)
    {
        try
        {
            string dump = AstDump.Of(Parser.Parse(SourceText.FromBytes(File.ReadAllBytes(path), path), ParseMode.Exec));
            return Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(dump)));
        }
        catch (PythonSyntaxException error)
        {
            return error.Message;
        }
    }

    private sealed class LibraryFactAttribute : FactAttribute
    {
        public LibraryFactAttribute()
        {
            if (Environment.GetEnvironmentVariable("LUCID_AST_HASHES") is null)
            {
                Skip = "needs CPython's answers";
            }
        }
    }
}
