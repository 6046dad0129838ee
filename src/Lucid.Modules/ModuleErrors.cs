namespace Lucid.Modules;

/// <summary>The exception classes of the modules. They stand together because images name them before any module is imported.</summary>
internal static class ModuleErrors
{
    internal static readonly PyType Struct = ExceptionTypes.DefineFor("struct.error", ExceptionTypes.Exception, null);
    internal static readonly PyType Binascii = ExceptionTypes.DefineFor("binascii.Error", ExceptionTypes.ValueError, null);
    internal static readonly PyType Incomplete = ExceptionTypes.DefineFor("binascii.Incomplete", ExceptionTypes.Exception, null);
    internal static readonly PyType Csv = ExceptionTypes.DefineFor("_csv.Error", ExceptionTypes.Exception, null);
    internal static readonly PyType QueueEmpty =
        ExceptionTypes.DefineFor("_queue.Empty", ExceptionTypes.Exception, "Exception raised by Queue.get(block=0)/get_nowait().");
}
