using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Emit;
using Lucid.Compiler.Syntax;

namespace Lucid.Cli;

/// <summary><c>lucid dis FILE</c> and <c>lucid dis -c CODE</c>: the instructions that a program is compiled to.</summary>
internal static class DisassembleCommand
{
    private const int UsageError = 2;

    internal static int Run(string[] args)
    {
        byte[] source;
        string name;
        switch (args)
        {
            case ["-c", var text]:
                (source, name) = (System.Text.Encoding.UTF8.GetBytes(text), "<string>");
                break;
            case [not ['-', ..]]:
                try
                {
                    (source, name) = (File.ReadAllBytes(args[0]), args[0]);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    Console.Error.WriteLine($"lucid: cannot read {args[0]}: {ImageFile.Explain(e)}");
                    return UsageError;
                }
                break;
            default:
                Console.Error.WriteLine("lucid: dis wants a file, or -c and code");
                return UsageError;
        }
        return Write(source, name);
    }

    private static int Write(byte[] source, string name)
    {
        try
        {
            SourceText text = SourceText.FromBytes(source, name);
            CodeUnit unit = PythonCompiler.Compile(Parser.Parse(text, ParseMode.Exec, ParseFlags.None, []), text, name, new CompileOptions(), []);
            using var output = new StreamWriter(Console.OpenStandardOutput());
            Disassembler.Write(unit, output);
            return 0;
        }
        catch (PythonSyntaxException e)
        {
            Console.Error.WriteLine(e.HasLocation ? $"  File \"{e.FileName}\", line {e.Line}\n    {e.Text?.Trim()}\n{e.Kind}: {e.Message}" : $"{e.Kind}: {e.Message}");
            return 1;
        }
    }
}
