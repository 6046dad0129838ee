using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary><c>match</c>: patterns take the subject apart in temporaries; names are stored when the whole pattern has matched.</summary>
internal sealed partial class Emitter
{
    private void EmitMatch(MatchStmt s)
    {
        int mark = code.Height;
        int subject = EvalTop(s.Subject);
        var end = new Label();
        for (int i = 0; i < s.Cases.Length; i++)
        {
            MatchCaseNode @case = s.Cases[i];
            bool isLast = i == s.Cases.Length - 1;
            Position position = At(@case.Pattern);
            var fail = new Label();
            code.BeginStatement();
            if (isLast && s.Cases.Length > 1 && @case.Pattern is MatchAsPattern { Pattern: null, Name: null })
            {
                code.NopStatement(position);
            }
            else
            {
                var state = new PatternState(fail, @case.Guard != null || isLast);
                EmitPattern(@case.Pattern, subject, state);
                foreach (var (name, register) in state.Captures)
                {
                    StoreName(name, register, position);
                }
            }
            code.Height = subject + 1;
            if (@case.Guard != null)
            {
                JumpIf(@case.Guard, fail, false);
            }
            EmitStatements(@case.Body);
            code.Jump(end, Position.None);
            code.Place(fail);
            code.Height = subject + 1;
        }
        code.Place(end);
        code.Height = mark;
    }

    private void EmitPattern(PatternNode pattern, int subject, PatternState state)
    {
        GuardDepth();
        switch (pattern)
        {
            case MatchValuePattern p:
                EmitValuePattern(p, subject, state);
                break;
            case MatchSingletonPattern p:
                EmitSingletonPattern(p, subject, state);
                break;
            case MatchSequencePattern p:
                EmitSequencePattern(p, subject, state);
                break;
            case MatchMappingPattern p:
                EmitMappingPattern(p, subject, state);
                break;
            case MatchClassPattern p:
                EmitClassPattern(p, subject, state);
                break;
            case MatchStarPattern p:
                Capture(p.Name, subject, state, p);
                break;
            case MatchAsPattern p:
                EmitAsPattern(p, subject, state);
                break;
            case MatchOrPattern p:
                EmitOrPattern(p, subject, state);
                break;
        }
    }

    private void EmitSubpattern(PatternNode pattern, int subject, PatternState state)
    {
        bool allowed = state.AllowsIrrefutable;
        state.AllowsIrrefutable = true;
        EmitPattern(pattern, subject, state);
        state.AllowsIrrefutable = allowed;
    }

    private void Capture(string? name, int register, PatternState state, PatternNode at)
    {
        if (name == null)
        {
            return;
        }
        if (state.Captures.Exists(capture => capture.Name == name))
        {
            throw Error($"multiple assignments to name '{name}' in pattern", at);
        }
        state.Captures.Add((name, register));
    }

    private void EmitAsPattern(MatchAsPattern p, int subject, PatternState state)
    {
        if (p.Pattern != null)
        {
            EmitPattern(p.Pattern, subject, state);
        }
        else if (!state.AllowsIrrefutable)
        {
            throw Error(p.Name != null ? $"name capture '{p.Name}' makes remaining patterns unreachable" : "wildcard makes remaining patterns unreachable", p);
        }
        Capture(p.Name, subject, state, p);
    }

    private void EmitValuePattern(MatchValuePattern p, int subject, PatternState state)
    {
        if (!IsPatternValue(p.Value))
        {
            throw Error("patterns may only match literals and attribute lookups", p);
        }
        int mark = code.Height;
        if (Immediate(p.Value) is int immediate)
        {
            code.Jump(Opcode.JumpNotEqImmediate, subject, immediate, state.Fail, At(p));
            return;
        }
        int value = Eval(p.Value);
        code.Jump(Opcode.JumpNotEq, subject, value, state.Fail, At(p));
        code.Height = mark;
    }

    private bool IsPatternValue(ExprNode e) => e is AttributeExpr or BinOpExpr or UnaryOpExpr || folder.Fold(e) != null;

    private void EmitSingletonPattern(MatchSingletonPattern p, int subject, PatternState state)
    {
        if (p.Value.Kind == ConstantKind.None)
        {
            code.Jump(Opcode.JumpNotNone, subject, 0, state.Fail, At(p));
            return;
        }
        int value = PushConstant(p.Value, At(p));
        code.Jump(Opcode.JumpIsNot, subject, value, state.Fail, At(p));
        code.Height = value;
    }

    private static bool IsWildcard(PatternNode pattern) => pattern is MatchAsPattern { Pattern: null, Name: null };

    private void EmitTest(Opcode op, int subject, PatternState state, Position position)
    {
        int test = code.Height;
        code.Emit(op, test, subject, 0, position);
        code.Push();
        code.Jump(Opcode.JumpFalse, test, 0, state.Fail, position);
        code.Height = test;
    }

    private void EmitLengthTest(int subject, int length, bool isExact, PatternState state, Position position)
    {
        int test = code.Height;
        code.Emit(Opcode.GetLen, test, subject, 0, position);
        code.Push();
        if (length <= short.MaxValue)
        {
            code.Jump(isExact ? Opcode.JumpNotEqImmediate : Opcode.JumpNotGeImmediate, test, length, state.Fail, position);
        }
        else
        {
            int wanted = PushConstant(ConstantValue.FromInt(length), position);
            code.Jump(isExact ? Opcode.JumpNotEq : Opcode.JumpNotGe, test, wanted, state.Fail, position);
        }
        code.Height = test;
    }

    private void EmitSequencePattern(MatchSequencePattern p, int subject, PatternState state)
    {
        PatternNode[] patterns = p.Patterns;
        Position position = At(p);
        int star = Array.FindIndex(patterns, static item => item is MatchStarPattern);
        if (star >= 0 && Array.FindLastIndex(patterns, static item => item is MatchStarPattern) != star)
        {
            throw Error("multiple starred names in sequence pattern", p);
        }
        EmitTest(Opcode.MatchSequence, subject, state, position);
        if (star < 0)
        {
            EmitLengthTest(subject, patterns.Length, true, state, position);
        }
        else if (patterns.Length > 1)
        {
            EmitLengthTest(subject, patterns.Length - 1, false, state, position);
        }
        bool isStarWildcard = star >= 0 && ((MatchStarPattern)patterns[star]).Name == null;
        bool isOnlyWildcards = Array.TrueForAll(patterns, static item => IsWildcard(item) || item is MatchStarPattern { Name: null });
        if (isOnlyWildcards)
        {
            return;
        }
        if (isStarWildcard)
        {
            EmitItemPatterns(patterns, star, subject, state, position);
            return;
        }
        int after = star < 0 ? 0 : patterns.Length - star - 1;
        if (star > byte.MaxValue || after > byte.MaxValue)
        {
            throw Error("too many expressions in star-unpacking sequence pattern", p);
        }
        int first = code.Height;
        code.Emit(star < 0 ? Opcode.Unpack : Opcode.UnpackEx, first, subject, star < 0 ? patterns.Length : star | after << 8, position);
        code.Push(patterns.Length);
        for (int i = 0; i < patterns.Length; i++)
        {
            EmitSubpattern(patterns[i], first + i, state);
        }
    }

    // With *_ in it a sequence is not unpacked: only the items that are looked at are fetched.
    private void EmitItemPatterns(PatternNode[] patterns, int star, int subject, PatternState state, Position position)
    {
        for (int i = 0; i < patterns.Length; i++)
        {
            if (i == star || IsWildcard(patterns[i]))
            {
                continue;
            }
            int item = code.Height;
            if (i < star)
            {
                code.Emit(Opcode.GetItemImmediate, item, subject, i, position);
            }
            else
            {
                code.Emit(Opcode.GetLen, item, subject, 0, position);
                code.Push();
                code.Emit(Opcode.SubImmediate, item, item, patterns.Length - i, position);
                code.Emit(Opcode.GetItem, item, subject, item, position);
                code.Height = item;
            }
            code.Push();
            EmitSubpattern(patterns[i], item, state);
        }
    }

    private void EmitMappingPattern(MatchMappingPattern p, int subject, PatternState state)
    {
        Position position = At(p);
        EmitTest(Opcode.MatchMapping, subject, state, position);
        if (p.Keys.Length == 0 && p.Rest == null)
        {
            return;
        }
        if (p.Keys.Length > 0)
        {
            EmitLengthTest(subject, p.Keys.Length, false, state, position);
        }
        int keys = code.Height;
        PushPatternKeys(p, position);
        int values = code.Height;
        code.Emit(Opcode.MatchKeys, values, subject, keys, position);
        code.Push();
        code.Jump(Opcode.JumpNone, values, 0, state.Fail, position);
        int first = code.Height;
        if (p.Keys.Length > 0)
        {
            code.Emit(Opcode.Unpack, first, values, p.Keys.Length, position);
            code.Push(p.Keys.Length);
        }
        for (int i = 0; i < p.Patterns.Length; i++)
        {
            EmitSubpattern(p.Patterns[i], first + i, state);
        }
        if (p.Rest != null)
        {
            int rest = code.Height;
            code.Emit(Opcode.MatchRest, rest, subject, keys, position);
            code.Push();
            Capture(p.Rest, rest, state, p);
        }
    }

    private void PushPatternKeys(MatchMappingPattern p, Position position)
    {
        int keys = code.Height;
        var seen = new ConstantPool();
        int count = 0;
        foreach (ExprNode key in p.Keys)
        {
            if (folder.Fold(key) is object constant)
            {
                if (seen.Add(AsKey(constant)) < count)
                {
                    throw Error($"mapping pattern checks duplicate key ({ConstantRepr.Of(constant)})", p);
                }
                count++;
            }
            else if (!IsPatternValue(key))
            {
                throw Error("mapping pattern keys may only match literals and attribute lookups", p);
            }
            EvalTop(key);
        }
        code.Emit(Opcode.BuildTuple, keys, keys, p.Keys.Length, position);
        code.Height = keys;
        code.Push();
    }

    // Keys are the same when they are equal: 0, 0.0, 0j and False are one.
    private static object AsKey(object constant) => constant switch
    {
        ConstantValue { Kind: ConstantKind.True } => ConstantValue.FromInt(1),
        ConstantValue { Kind: ConstantKind.False } => ConstantValue.FromInt(0),
        ConstantValue { Kind: ConstantKind.Float } value when double.IsInteger(value.Float) => ConstantValue.FromInt(new System.Numerics.BigInteger(value.Float)),
        ConstantValue { Kind: ConstantKind.Complex, Float: 0 } => ConstantValue.FromInt(0),
        _ => constant,
    };

    private void EmitClassPattern(MatchClassPattern p, int subject, PatternState state)
    {
        Position position = At(p);
        var names = new object[p.KwdAttrs.Length];
        for (int i = 0; i < names.Length; i++)
        {
            if (Array.IndexOf(p.KwdAttrs, p.KwdAttrs[i], 0, i) >= 0)
            {
                throw Error($"attribute name repeated in class pattern: {p.KwdAttrs[i]}", p.KwdPatterns[i]);
            }
            names[i] = ConstantValue.FromText(p.KwdAttrs[i]);
        }
        int window = code.Height;
        Move(code.Push(), subject, position);
        EvalTop(p.Cls);
        PushConstant(new ConstantTuple(names), position);
        code.Emit(Opcode.MatchClass, window, window, p.Patterns.Length, position);
        code.Height = window;
        code.Push();
        code.Jump(Opcode.JumpNone, window, 0, state.Fail, position);
        PatternNode[] all = [.. p.Patterns, .. p.KwdPatterns];
        int first = code.Height;
        code.Emit(Opcode.Unpack, first, window, all.Length, position);
        code.Push(all.Length);
        for (int i = 0; i < all.Length; i++)
        {
            if (!IsWildcard(all[i]))
            {
                EmitSubpattern(all[i], first + i, state);
            }
        }
    }

    private void EmitOrPattern(MatchOrPattern p, int subject, PatternState state)
    {
        Position position = At(p);
        var names = new List<string>();
        CollectNames(p.Patterns[0], names);
        int first = code.Push(names.Count);
        for (int i = 0; i < names.Count; i++)
        {
            code.Emit(Opcode.Clear, first + i, 0, 0, position);
        }
        int mark = code.Height;
        var matched = new Label();
        for (int i = 0; i < p.Patterns.Length; i++)
        {
            bool isLast = i == p.Patterns.Length - 1;
            var alternative = new PatternState(isLast ? state.Fail : new Label(), isLast && state.AllowsIrrefutable);
            EmitPattern(p.Patterns[i], subject, alternative);
            if (alternative.Captures.Count != names.Count || alternative.Captures.Exists(capture => !names.Contains(capture.Name)))
            {
                throw Error("alternative patterns bind different names", p);
            }
            foreach (var (name, register) in alternative.Captures)
            {
                Move(first + names.IndexOf(name), register, position);
            }
            if (!isLast)
            {
                code.Jump(matched, position);
                code.Place(alternative.Fail);
            }
            code.Height = mark;
        }
        code.Place(matched);
        for (int i = 0; i < names.Count; i++)
        {
            Capture(names[i], first + i, state, p);
        }
    }

    private static void CollectNames(PatternNode pattern, List<string> names)
    {
        switch (pattern)
        {
            case MatchSequencePattern p:
                CollectNames(p.Patterns, names);
                break;
            case MatchMappingPattern p:
                CollectNames(p.Patterns, names);
                Note(p.Rest, names);
                break;
            case MatchClassPattern p:
                CollectNames(p.Patterns, names);
                CollectNames(p.KwdPatterns, names);
                break;
            case MatchStarPattern p:
                Note(p.Name, names);
                break;
            case MatchAsPattern p:
                if (p.Pattern != null)
                {
                    CollectNames(p.Pattern, names);
                }
                Note(p.Name, names);
                break;
            case MatchOrPattern p:
                CollectNames(p.Patterns[0], names);
                break;
        }
    }

    private static void CollectNames(PatternNode[] patterns, List<string> names)
    {
        foreach (PatternNode pattern in patterns)
        {
            CollectNames(pattern, names);
        }
    }

    private static void Note(string? name, List<string> names)
    {
        if (name != null && !names.Contains(name))
        {
            names.Add(name);
        }
    }
}
