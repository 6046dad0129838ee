namespace Lucid.Modules.Pickle;

/// <summary>The module <c>_picklebuffer</c>: the type that <c>lib/_pickle.py</c> cannot make of Python.</summary>
[PyModule("_picklebuffer", Types = [typeof(PyPickleBuffer)])]
internal static partial class PickleBufferModule
{
}
