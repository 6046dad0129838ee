using System.Runtime.InteropServices;
using Lucid.Compiler.Bytecode;

namespace Lucid.Runtime;

/// <summary>How a compiled unit stands in an image. Its constants are values and stand with the code object.</summary>
internal static class UnitFormat
{
    internal static void Save(ImageWriter w, CodeUnit unit)
    {
        w.Write(unit.Name);
        w.Write(unit.QualifiedName);
        w.Write(unit.FileName);
        w.Write(unit.FirstLine);
        w.Write((int)unit.Flags);
        w.Write(unit.ArgCount);
        w.Write(unit.PositionalOnlyCount);
        w.Write(unit.KeywordOnlyCount);
        w.Write(unit.RegisterCount);
        w.Write(unit.FirstFree);
        w.Write(unit.SourceText);
        w.Write(unit.Instructions.Length);
        w.Bytes(MemoryMarshal.AsBytes(unit.Instructions.AsSpan()));
        w.Bytes(MemoryMarshal.AsBytes(unit.Heights.AsSpan()));
        w.Bytes(MemoryMarshal.AsBytes(unit.StatementStarts.AsSpan()));
        Save(w, unit.Sites);
        Save(w, unit.LocalNames);
        w.Bytes(MemoryMarshal.AsBytes(unit.LocalKinds.AsSpan()));
        w.Write(unit.Handlers.Length);
        foreach (ExceptionHandler h in unit.Handlers)
        {
            w.Write(h.Start);
            w.Write(h.End);
            w.Write(h.Target);
            w.Write(h.Register);
        }
        ReadOnlySpan<int> starts = unit.Positions.Starts;
        w.Write(starts.Length);
        int last = 0;
        int line = 0;
        for (int i = 0; i < starts.Length; i++)
        {
            Position p = unit.Positions.Positions[i];
            w.Write(starts[i] - last);
            w.Write(p.Line - line);
            w.Write(p.EndLine - p.Line);
            w.Write(p.Column);
            w.Write(p.EndColumn);
            last = starts[i];
            line = p.Line;
        }
    }

    internal static CodeUnit Load(ImageReader r)
    {
        string name = Text(r);
        string qualifiedName = Text(r);
        string fileName = Text(r);
        r.Read(out int firstLine);
        r.Read(out int flags);
        r.Read(out int argCount);
        r.Read(out int positionalOnly);
        r.Read(out int keywordOnly);
        r.Read(out int registerCount);
        r.Read(out int firstFree);
        r.Read(out string? source);
        r.Read(out int count);
        r.Count(count, 8);
        Instruction[] instructions = MemoryMarshal.Cast<byte, Instruction>(r.Bytes(checked(count * 8))).ToArray();
        ushort[] heights = MemoryMarshal.Cast<byte, ushort>(r.Bytes(count * 2)).ToArray();
        ulong[] statements = MemoryMarshal.Cast<byte, ulong>(r.Bytes((count + 63) / 64 * 8)).ToArray();
        string[] sites = Texts(r);
        string[] locals = Texts(r);
        LocalKind[] kinds = MemoryMarshal.Cast<byte, LocalKind>(r.Bytes(locals.Length)).ToArray();
        var handlers = new ExceptionHandler[r.Count(r.ReadLong(), 4)];
        for (int i = 0; i < handlers.Length; i++)
        {
            r.Read(out int start);
            r.Read(out int end);
            r.Read(out int target);
            r.Read(out int register);
            handlers[i] = new ExceptionHandler(start, end, target, register);
        }
        int entries = r.Count(r.ReadLong(), 5);
        var starts = new int[entries];
        var positions = new Position[entries];
        int last = 0;
        int line = 0;
        for (int i = 0; i < entries; i++)
        {
            r.Read(out int step);
            r.Read(out int lineStep);
            r.Read(out int lines);
            r.Read(out int column);
            r.Read(out int endColumn);
            ImageReader.Expect(step > 0 || i == 0, "source positions are out of order");
            last += step;
            line += lineStep;
            starts[i] = last;
            positions[i] = new Position(line, line + lines, column, endColumn);
        }
        return new CodeUnit
        {
            Name = name,
            QualifiedName = qualifiedName,
            FileName = fileName,
            FirstLine = firstLine,
            Flags = (CodeFlags)flags,
            ArgCount = argCount,
            PositionalOnlyCount = positionalOnly,
            KeywordOnlyCount = keywordOnly,
            Instructions = instructions,
            Constants = [],
            Sites = sites,
            LocalNames = locals,
            LocalKinds = kinds,
            FirstFree = firstFree,
            RegisterCount = registerCount,
            Heights = heights,
            Handlers = handlers,
            Positions = new PositionTable(starts, positions),
            StatementStarts = statements,
            SourceText = source,
        };
    }

    private static void Save(ImageWriter w, string[] texts)
    {
        w.Write(texts.Length);
        foreach (string text in texts)
        {
            w.Write(text);
        }
    }

    private static string Text(ImageReader r)
    {
        r.Read(out string? text);
        ImageReader.Expect(text is not null, "a name is missing");
        return text!;
    }

    private static string[] Texts(ImageReader r)
    {
        var texts = new string[r.Count(r.ReadLong(), 1)];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = Text(r);
        }
        return texts;
    }
}
