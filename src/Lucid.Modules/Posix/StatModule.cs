namespace Lucid.Modules.Posix;

/// <summary>The module <c>_stat</c>: what the bits of a file's mode say.</summary>
[PyModule("_stat", Doc = "S_IFMT_: file type bits\nS_IFDIR: directory\nS_IFCHR: character device\nS_IFBLK: block device\nS_IFREG: regular file\nS_IFIFO: fifo (named pipe)\nS_IFLNK: symbolic link\nS_IFSOCK: socket file\n")]
internal static partial class StatModule
{
    private const int TypeMask = 0xF000;

    [PyFunction("S_IFMT(object, /)", Doc = "Return the portion of the file's mode that describes the file type.")]
    internal static long FileType(long mode) => mode & TypeMask;

    [PyFunction("S_IMODE(object, /)", Doc = "Return the portion of the file's mode that can be set by os.chmod().")]
    internal static long Permissions(long mode) => mode & 0xFFF;

    [PyFunction("S_ISDIR(mode, /)", Doc = "S_ISDIR(mode) -> bool\n\nReturn True if mode is from a directory.")]
    internal static bool IsDirectory(long mode) => (mode & TypeMask) == ModeIfdir;

    [PyFunction("S_ISCHR(mode, /)", Doc = "S_ISCHR(mode) -> bool\n\nReturn True if mode is from a character special device file.")]
    internal static bool IsCharacterDevice(long mode) => (mode & TypeMask) == ModeIfchr;

    [PyFunction("S_ISBLK(mode, /)", Doc = "S_ISBLK(mode) -> bool\n\nReturn True if mode is from a block special device file.")]
    internal static bool IsBlockDevice(long mode) => (mode & TypeMask) == ModeIfblk;

    [PyFunction("S_ISREG(mode, /)", Doc = "S_ISREG(mode) -> bool\n\nReturn True if mode is from a regular file.")]
    internal static bool IsRegular(long mode) => (mode & TypeMask) == ModeIfreg;

    [PyFunction("S_ISFIFO(mode, /)", Doc = "S_ISFIFO(mode) -> bool\n\nReturn True if mode is from a FIFO (named pipe).")]
    internal static bool IsFifo(long mode) => (mode & TypeMask) == ModeIfifo;

    [PyFunction("S_ISLNK(mode, /)", Doc = "S_ISLNK(mode) -> bool\n\nReturn True if mode is from a symbolic link.")]
    internal static bool IsLink(long mode) => (mode & TypeMask) == ModeIflnk;

    [PyFunction("S_ISSOCK(mode, /)", Doc = "S_ISSOCK(mode) -> bool\n\nReturn True if mode is from a socket.")]
    internal static bool IsSocket(long mode) => (mode & TypeMask) == ModeIfsock;

    // Linux has no doors, event ports and whiteouts.
    [PyFunction("S_ISDOOR(mode, /)", Doc = "S_ISDOOR(mode) -> bool\n\nReturn True if mode is from a door.")]
    internal static bool IsDoor(long mode) => mode == 0 && ModeIfdoor != 0;

    [PyFunction("S_ISPORT(mode, /)", Doc = "S_ISPORT(mode) -> bool\n\nReturn True if mode is from an event port.")]
    internal static bool IsPort(long mode) => mode == 0 && ModeIfport != 0;

    [PyFunction("S_ISWHT(mode, /)", Doc = "S_ISWHT(mode) -> bool\n\nReturn True if mode is from a whiteout.")]
    internal static bool IsWhiteout(long mode) => mode == 0 && ModeIfwht != 0;

    [PyFunction("filemode(object, /)", Doc = "Convert a file's mode to a string of the form '-rwxrwxrwx'")]
    internal static string FileMode(long mode)
    {
        Span<char> text = stackalloc char[10];
        text[0] = (mode & TypeMask) switch
        {
            ModeTypes.Link => 'l',
            ModeTypes.Socket => 's',
            ModeTypes.Regular => '-',
            ModeTypes.BlockDevice => 'b',
            ModeTypes.Directory => 'd',
            ModeTypes.CharacterDevice => 'c',
            ModeTypes.Fifo => 'p',
            _ => '?',
        };
        for (int i = 0; i < 9; i++)
        {
            text[i + 1] = (mode >> (8 - i) & 1) != 0 ? "rwx"[i % 3] : '-';
        }
        MarkSpecial(text, 3, (mode & ModeIsuid) != 0, 's');
        MarkSpecial(text, 6, (mode & ModeIsgid) != 0, 's');
        MarkSpecial(text, 9, (mode & ModeIsvtx) != 0, 't');
        return text.ToString();
    }

    private static void MarkSpecial(Span<char> text, int at, bool isSet, char mark)
    {
        if (isSet)
        {
            text[at] = text[at] == 'x' ? mark : char.ToUpperInvariant(mark);
        }
    }

    private static class ModeTypes
    {
        internal const long Fifo = 0x1000;
        internal const long CharacterDevice = 0x2000;
        internal const long Directory = 0x4000;
        internal const long BlockDevice = 0x6000;
        internal const long Regular = 0x8000;
        internal const long Link = 0xA000;
        internal const long Socket = 0xC000;
    }
}
