using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lucid.Runtime;

/// <summary>The audit of the write barrier: whatever changes in a dream must have been logged, and waking up puts back all of it.</summary>
public sealed partial class Machine
{
    /// <summary>
    /// Dreams for a while and wakes up. Looks in the dream at every object that was there before: those that changed must be in the undo log;
    /// and again after it: none may have changed.
    /// </summary>
    /// <param name="instructionsMax">How long the dream lasts.</param>
    /// <returns>What was changed past the log; null if nothing was.</returns>
    public string? AuditBarrier(long instructionsMax)
    {
        PyObject[] objects = MachineImage.ObjectsOf(this);
        var print = new Fingerprint();
        ulong[] before = Array.ConvertAll(objects, print.Of);
        int depth = DreamDepth;
        MachineDream dream = Dream();
        Run(instructionsMax);
        var logged = new HashSet<PyObject>(ReferenceEqualityComparer.Instance);
        for (int i = depth; i < Undo.Depth; i++)
        {
            logged.UnionWith(Undo.Touched(i));
        }
        string? complaint = null;
        for (int i = 0; i < objects.Length && complaint is null; i++)
        {
            if (print.Of(objects[i]) != before[i] && !logged.Contains(objects[i]))
            {
                complaint = $"a {objects[i].Type.FullName} was changed and not logged: {print.Show(objects[i])}";
            }
        }
        dream.WakeUp();
        for (int i = 0; i < objects.Length && complaint is null; i++)
        {
            if (print.Of(objects[i]) != before[i])
            {
                complaint = $"a {objects[i].Type.FullName} is not as it was before the dream: {print.Show(objects[i])}";
            }
        }
        return complaint;
    }

    /// <summary>A number made of an object's own fields, what they refer to by identity.</summary>
    private sealed class Fingerprint : FieldVisitor
    {
        private ulong sum;
        private List<string>? shown;

        internal ulong Of(PyObject o)
        {
            sum = (ulong)RuntimeHelpers.GetHashCode(o.Type);
            o.VisitFields(this);
            return sum;
        }

        internal string Show(PyObject o)
        {
            shown = [];
            Of(o);
            string text = string.Join(", ", shown);
            shown = null;
            return text.Length > 400 ? text[..400] : text;
        }

        public override void Field(string name, Value value)
        {
            Add((ulong)RuntimeHelpers.GetHashCode(value.O));
            Add((ulong)value.Bits);
            shown?.Add($"{name} = {(value.IsUnbound ? "nothing" : value.Type.Name)}");
        }

        protected override void Data(string name, object? data)
        {
            switch (data)
            {
                case byte[] bytes:
                    Add(Checksum.Of(bytes));
                    break;
                case int[] numbers:
                    foreach (int number in numbers)
                    {
                        Add((ulong)number);
                    }
                    break;
                case null or string or bool or byte or int or long or ulong or double or BigInteger:
                    Add((ulong)(data?.GetHashCode() ?? 0));
                    break;
                default:
                    Add((ulong)RuntimeHelpers.GetHashCode(data));
                    break;
            }
            shown?.Add($"{name} = {data}");
        }

        private void Add(ulong part) => sum = BitOperations.RotateLeft(sum * 0x9E3779B97F4A7C15, 23) ^ part;
    }
}
