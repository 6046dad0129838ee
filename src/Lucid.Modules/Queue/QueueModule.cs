namespace Lucid.Modules.Queue;

/// <summary>The module <c>_queue</c>.</summary>
[PyModule("_queue", Types = [typeof(PySimpleQueue)], Doc = "C implementation of the Python queue module.\nThis module is an implementation detail, please do not use it directly.")]
internal static partial class QueueModule
{
    [PyConstant("Empty")] internal static Value Empty => ModuleErrors.QueueEmpty;
}
