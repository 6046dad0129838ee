namespace Lucid.Modules.Posix;

/// <summary>The numbers of <c>_stat</c>.</summary>
internal static partial class StatModule
{
    [PyConstant("ST_MODE")] internal static int FieldMode => 0;

    [PyConstant("ST_INO")] internal static int FieldIno => 1;

    [PyConstant("ST_DEV")] internal static int FieldDev => 2;

    [PyConstant("ST_NLINK")] internal static int FieldNlink => 3;

    [PyConstant("ST_UID")] internal static int FieldUid => 4;

    [PyConstant("ST_GID")] internal static int FieldGid => 5;

    [PyConstant("ST_SIZE")] internal static int FieldSize => 6;

    [PyConstant("ST_ATIME")] internal static int FieldAtime => 7;

    [PyConstant("ST_MTIME")] internal static int FieldMtime => 8;

    [PyConstant("ST_CTIME")] internal static int FieldCtime => 9;

    [PyConstant("S_IFDIR")] internal static int ModeIfdir => 16384;

    [PyConstant("S_IFCHR")] internal static int ModeIfchr => 8192;

    [PyConstant("S_IFBLK")] internal static int ModeIfblk => 24576;

    [PyConstant("S_IFREG")] internal static int ModeIfreg => 32768;

    [PyConstant("S_IFIFO")] internal static int ModeIfifo => 4096;

    [PyConstant("S_IFLNK")] internal static int ModeIflnk => 40960;

    [PyConstant("S_IFSOCK")] internal static int ModeIfsock => 49152;

    [PyConstant("S_IFDOOR")] internal static int ModeIfdoor => 0;

    [PyConstant("S_IFPORT")] internal static int ModeIfport => 0;

    [PyConstant("S_IFWHT")] internal static int ModeIfwht => 0;

    [PyConstant("S_ISUID")] internal static int ModeIsuid => 2048;

    [PyConstant("S_ISGID")] internal static int ModeIsgid => 1024;

    [PyConstant("S_ISVTX")] internal static int ModeIsvtx => 512;

    [PyConstant("S_IREAD")] internal static int ModeIread => 256;

    [PyConstant("S_IWRITE")] internal static int ModeIwrite => 128;

    [PyConstant("S_IEXEC")] internal static int ModeIexec => 64;

    [PyConstant("S_IRWXU")] internal static int ModeIrwxu => 448;

    [PyConstant("S_IRUSR")] internal static int ModeIrusr => 256;

    [PyConstant("S_IWUSR")] internal static int ModeIwusr => 128;

    [PyConstant("S_IXUSR")] internal static int ModeIxusr => 64;

    [PyConstant("S_IRWXG")] internal static int ModeIrwxg => 56;

    [PyConstant("S_IRGRP")] internal static int ModeIrgrp => 32;

    [PyConstant("S_IWGRP")] internal static int ModeIwgrp => 16;

    [PyConstant("S_IXGRP")] internal static int ModeIxgrp => 8;

    [PyConstant("S_IRWXO")] internal static int ModeIrwxo => 7;

    [PyConstant("S_IROTH")] internal static int ModeIroth => 4;

    [PyConstant("S_IWOTH")] internal static int ModeIwoth => 2;

    [PyConstant("S_IXOTH")] internal static int ModeIxoth => 1;

    [PyConstant("UF_SETTABLE")] internal static int UserFlagSettable => 0xffff;

    [PyConstant("UF_NODUMP")] internal static int UserFlagNodump => 0x1;

    [PyConstant("UF_IMMUTABLE")] internal static int UserFlagImmutable => 0x2;

    [PyConstant("UF_APPEND")] internal static int UserFlagAppend => 0x4;

    [PyConstant("UF_OPAQUE")] internal static int UserFlagOpaque => 0x8;

    [PyConstant("UF_NOUNLINK")] internal static int UserFlagNounlink => 0x10;

    [PyConstant("UF_COMPRESSED")] internal static int UserFlagCompressed => 0x20;

    [PyConstant("UF_TRACKED")] internal static int UserFlagTracked => 0x40;

    [PyConstant("UF_DATAVAULT")] internal static int UserFlagDatavault => 0x80;

    [PyConstant("UF_HIDDEN")] internal static int UserFlagHidden => 0x8000;

    [PyConstant("SF_SETTABLE")] internal static long SystemFlagSettable => 0xffff0000;

    [PyConstant("SF_ARCHIVED")] internal static int SystemFlagArchived => 0x10000;

    [PyConstant("SF_IMMUTABLE")] internal static int SystemFlagImmutable => 0x20000;

    [PyConstant("SF_APPEND")] internal static int SystemFlagAppend => 0x40000;

    [PyConstant("SF_NOUNLINK")] internal static int SystemFlagNounlink => 0x100000;

    [PyConstant("SF_SNAPSHOT")] internal static int SystemFlagSnapshot => 0x200000;

    [PyConstant("SF_FIRMLINK")] internal static int SystemFlagFirmlink => 0x800000;

    [PyConstant("SF_DATALESS")] internal static int SystemFlagDataless => 0x40000000;

    [PyConstant("S_ENFMT")] internal static int ModeEnfmt => 1024;
}
