using System.Runtime.CompilerServices;

namespace Lucid.Runtime;

/// <summary>Makes the empty objects that an image is then filled into.</summary>
internal static unsafe class ImageShells
{
    /// <summary>The built-in type that a kind names; null where none is meant.</summary>
    internal static PyType? TypeOf(ImageKind kind, string name)
    {
        switch (kind)
        {
            case ImageKind.Builtin or ImageKind.Retyped or ImageKind.Derived or ImageKind.TypeName:
                PyType? type = BuiltinTypes.Find(name);
                ImageReader.Expect(type is not null, $"there is no built-in type {name}");
                ImageReader.Expect(kind is not (ImageKind.Builtin or ImageKind.Retyped) || type!.Spec!.Shell != null, $"{name} has no objects in images");
                ImageReader.Expect(kind != ImageKind.Derived || type!.Spec!.SubShell != null, $"no class derives from {name}");
                return type;
            case ImageKind.Instance or ImageKind.Frame or ImageKind.MemberName or ImageKind.ModuleState:
                return null;
            default:
                throw new ImageException($"the image is damaged: unknown kind {kind}");
        }
    }

    /// <summary>An empty object.</summary>
    internal static PyObject Make(ImageKind kind, PyType? type, string name)
    {
        switch (kind)
        {
            case ImageKind.TypeName:
                return type!;
            case ImageKind.Builtin or ImageKind.Retyped:
                return type!.Spec!.Shell(type);
            case ImageKind.Derived:
                return type!.Spec!.SubShell(type);
            case ImageKind.Instance:
                return new PyInstance(PyObjectType.TypeObject);
            case ImageKind.Frame:
                NativeFrame? frame = Registries.MakeFrame(name);
                ImageReader.Expect(frame is not null, $"there is no native frame {name}");
                return frame!;
            case ImageKind.ModuleState:
                PyModuleState? state = Registries.MakeModuleState(name);
                ImageReader.Expect(state is not null, $"there is no built-in module {name} with a state");
                return state!;
            default:
                PyObject? member = ImageMembers.Find(name);
                ImageReader.Expect(member is not null, $"there is no built-in attribute {name}");
                return member!;
        }
    }
}
