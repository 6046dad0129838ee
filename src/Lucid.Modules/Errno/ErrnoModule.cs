using Lucid.Runtime;

namespace Lucid.Modules.Errno;

/// <summary>The module <c>errno</c>: names of the error numbers of Linux.</summary>
[PyModule("errno", Doc = "This module makes available standard errno system symbols.\n\nThe value of each symbol is the corresponding integer value,\ne.g., on most systems, errno.ENOENT equals the integer 2.\n\nThe dictionary errno.errorcode maps numeric codes to symbol names,\ne.g., errno.errorcode[2] could be the string 'ENOENT'.\n\nSymbols that are not relevant to the underlying system are not defined.\n\nTo map error codes to error messages, use the function os.strerror(),\ne.g. os.strerror(2) could return 'No such file or directory'.")]
internal sealed partial class ErrnoModule : PyModuleState
{
    [PyConstant("EPERM")] internal static int EPERM => 1;

    [PyConstant("ENOENT")] internal static int ENOENT => 2;

    [PyConstant("ESRCH")] internal static int ESRCH => 3;

    [PyConstant("EINTR")] internal static int EINTR => 4;

    [PyConstant("EIO")] internal static int EIO => 5;

    [PyConstant("ENXIO")] internal static int ENXIO => 6;

    [PyConstant("E2BIG")] internal static int E2BIG => 7;

    [PyConstant("ENOEXEC")] internal static int ENOEXEC => 8;

    [PyConstant("EBADF")] internal static int EBADF => 9;

    [PyConstant("ECHILD")] internal static int ECHILD => 10;

    [PyConstant("EAGAIN")] internal static int EAGAIN => 11;

    [PyConstant("EWOULDBLOCK")] internal static int EWOULDBLOCK => 11;

    [PyConstant("ENOMEM")] internal static int ENOMEM => 12;

    [PyConstant("EACCES")] internal static int EACCES => 13;

    [PyConstant("EFAULT")] internal static int EFAULT => 14;

    [PyConstant("ENOTBLK")] internal static int ENOTBLK => 15;

    [PyConstant("EBUSY")] internal static int EBUSY => 16;

    [PyConstant("EEXIST")] internal static int EEXIST => 17;

    [PyConstant("EXDEV")] internal static int EXDEV => 18;

    [PyConstant("ENODEV")] internal static int ENODEV => 19;

    [PyConstant("ENOTDIR")] internal static int ENOTDIR => 20;

    [PyConstant("EISDIR")] internal static int EISDIR => 21;

    [PyConstant("EINVAL")] internal static int EINVAL => 22;

    [PyConstant("ENFILE")] internal static int ENFILE => 23;

    [PyConstant("EMFILE")] internal static int EMFILE => 24;

    [PyConstant("ENOTTY")] internal static int ENOTTY => 25;

    [PyConstant("ETXTBSY")] internal static int ETXTBSY => 26;

    [PyConstant("EFBIG")] internal static int EFBIG => 27;

    [PyConstant("ENOSPC")] internal static int ENOSPC => 28;

    [PyConstant("ESPIPE")] internal static int ESPIPE => 29;

    [PyConstant("EROFS")] internal static int EROFS => 30;

    [PyConstant("EMLINK")] internal static int EMLINK => 31;

    [PyConstant("EPIPE")] internal static int EPIPE => 32;

    [PyConstant("EDOM")] internal static int EDOM => 33;

    [PyConstant("ERANGE")] internal static int ERANGE => 34;

    [PyConstant("EDEADLK")] internal static int EDEADLK => 35;

    [PyConstant("EDEADLOCK")] internal static int EDEADLOCK => 35;

    [PyConstant("ENAMETOOLONG")] internal static int ENAMETOOLONG => 36;

    [PyConstant("ENOLCK")] internal static int ENOLCK => 37;

    [PyConstant("ENOSYS")] internal static int ENOSYS => 38;

    [PyConstant("ENOTEMPTY")] internal static int ENOTEMPTY => 39;

    [PyConstant("ELOOP")] internal static int ELOOP => 40;

    [PyConstant("ENOMSG")] internal static int ENOMSG => 42;

    [PyConstant("EIDRM")] internal static int EIDRM => 43;

    [PyConstant("ECHRNG")] internal static int ECHRNG => 44;

    [PyConstant("EL2NSYNC")] internal static int EL2NSYNC => 45;

    [PyConstant("EL3HLT")] internal static int EL3HLT => 46;

    [PyConstant("EL3RST")] internal static int EL3RST => 47;

    [PyConstant("ELNRNG")] internal static int ELNRNG => 48;

    [PyConstant("EUNATCH")] internal static int EUNATCH => 49;

    [PyConstant("ENOCSI")] internal static int ENOCSI => 50;

    [PyConstant("EL2HLT")] internal static int EL2HLT => 51;

    [PyConstant("EBADE")] internal static int EBADE => 52;

    [PyConstant("EBADR")] internal static int EBADR => 53;

    [PyConstant("EXFULL")] internal static int EXFULL => 54;

    [PyConstant("ENOANO")] internal static int ENOANO => 55;

    [PyConstant("EBADRQC")] internal static int EBADRQC => 56;

    [PyConstant("EBADSLT")] internal static int EBADSLT => 57;

    [PyConstant("EBFONT")] internal static int EBFONT => 59;

    [PyConstant("ENOSTR")] internal static int ENOSTR => 60;

    [PyConstant("ENODATA")] internal static int ENODATA => 61;

    [PyConstant("ETIME")] internal static int ETIME => 62;

    [PyConstant("ENOSR")] internal static int ENOSR => 63;

    [PyConstant("ENONET")] internal static int ENONET => 64;

    [PyConstant("ENOPKG")] internal static int ENOPKG => 65;

    [PyConstant("EREMOTE")] internal static int EREMOTE => 66;

    [PyConstant("ENOLINK")] internal static int ENOLINK => 67;

    [PyConstant("EADV")] internal static int EADV => 68;

    [PyConstant("ESRMNT")] internal static int ESRMNT => 69;

    [PyConstant("ECOMM")] internal static int ECOMM => 70;

    [PyConstant("EPROTO")] internal static int EPROTO => 71;

    [PyConstant("EMULTIHOP")] internal static int EMULTIHOP => 72;

    [PyConstant("EDOTDOT")] internal static int EDOTDOT => 73;

    [PyConstant("EBADMSG")] internal static int EBADMSG => 74;

    [PyConstant("EOVERFLOW")] internal static int EOVERFLOW => 75;

    [PyConstant("ENOTUNIQ")] internal static int ENOTUNIQ => 76;

    [PyConstant("EBADFD")] internal static int EBADFD => 77;

    [PyConstant("EREMCHG")] internal static int EREMCHG => 78;

    [PyConstant("ELIBACC")] internal static int ELIBACC => 79;

    [PyConstant("ELIBBAD")] internal static int ELIBBAD => 80;

    [PyConstant("ELIBSCN")] internal static int ELIBSCN => 81;

    [PyConstant("ELIBMAX")] internal static int ELIBMAX => 82;

    [PyConstant("ELIBEXEC")] internal static int ELIBEXEC => 83;

    [PyConstant("EILSEQ")] internal static int EILSEQ => 84;

    [PyConstant("ERESTART")] internal static int ERESTART => 85;

    [PyConstant("ESTRPIPE")] internal static int ESTRPIPE => 86;

    [PyConstant("EUSERS")] internal static int EUSERS => 87;

    [PyConstant("ENOTSOCK")] internal static int ENOTSOCK => 88;

    [PyConstant("EDESTADDRREQ")] internal static int EDESTADDRREQ => 89;

    [PyConstant("EMSGSIZE")] internal static int EMSGSIZE => 90;

    [PyConstant("EPROTOTYPE")] internal static int EPROTOTYPE => 91;

    [PyConstant("ENOPROTOOPT")] internal static int ENOPROTOOPT => 92;

    [PyConstant("EPROTONOSUPPORT")] internal static int EPROTONOSUPPORT => 93;

    [PyConstant("ESOCKTNOSUPPORT")] internal static int ESOCKTNOSUPPORT => 94;

    [PyConstant("EOPNOTSUPP")] internal static int EOPNOTSUPP => 95;

    [PyConstant("ENOTSUP")] internal static int ENOTSUP => 95;

    [PyConstant("EPFNOSUPPORT")] internal static int EPFNOSUPPORT => 96;

    [PyConstant("EAFNOSUPPORT")] internal static int EAFNOSUPPORT => 97;

    [PyConstant("EADDRINUSE")] internal static int EADDRINUSE => 98;

    [PyConstant("EADDRNOTAVAIL")] internal static int EADDRNOTAVAIL => 99;

    [PyConstant("ENETDOWN")] internal static int ENETDOWN => 100;

    [PyConstant("ENETUNREACH")] internal static int ENETUNREACH => 101;

    [PyConstant("ENETRESET")] internal static int ENETRESET => 102;

    [PyConstant("ECONNABORTED")] internal static int ECONNABORTED => 103;

    [PyConstant("ECONNRESET")] internal static int ECONNRESET => 104;

    [PyConstant("ENOBUFS")] internal static int ENOBUFS => 105;

    [PyConstant("EISCONN")] internal static int EISCONN => 106;

    [PyConstant("ENOTCONN")] internal static int ENOTCONN => 107;

    [PyConstant("ESHUTDOWN")] internal static int ESHUTDOWN => 108;

    [PyConstant("ETOOMANYREFS")] internal static int ETOOMANYREFS => 109;

    [PyConstant("ETIMEDOUT")] internal static int ETIMEDOUT => 110;

    [PyConstant("ECONNREFUSED")] internal static int ECONNREFUSED => 111;

    [PyConstant("EHOSTDOWN")] internal static int EHOSTDOWN => 112;

    [PyConstant("EHOSTUNREACH")] internal static int EHOSTUNREACH => 113;

    [PyConstant("EALREADY")] internal static int EALREADY => 114;

    [PyConstant("EINPROGRESS")] internal static int EINPROGRESS => 115;

    [PyConstant("ESTALE")] internal static int ESTALE => 116;

    [PyConstant("EUCLEAN")] internal static int EUCLEAN => 117;

    [PyConstant("ENOTNAM")] internal static int ENOTNAM => 118;

    [PyConstant("ENAVAIL")] internal static int ENAVAIL => 119;

    [PyConstant("EISNAM")] internal static int EISNAM => 120;

    [PyConstant("EREMOTEIO")] internal static int EREMOTEIO => 121;

    [PyConstant("EDQUOT")] internal static int EDQUOT => 122;

    [PyConstant("ENOMEDIUM")] internal static int ENOMEDIUM => 123;

    [PyConstant("EMEDIUMTYPE")] internal static int EMEDIUMTYPE => 124;

    [PyConstant("ECANCELED")] internal static int ECANCELED => 125;

    [PyConstant("ENOKEY")] internal static int ENOKEY => 126;

    [PyConstant("EKEYEXPIRED")] internal static int EKEYEXPIRED => 127;

    [PyConstant("EKEYREVOKED")] internal static int EKEYREVOKED => 128;

    [PyConstant("EKEYREJECTED")] internal static int EKEYREJECTED => 129;

    [PyConstant("EOWNERDEAD")] internal static int EOWNERDEAD => 130;

    [PyConstant("ENOTRECOVERABLE")] internal static int ENOTRECOVERABLE => 131;

    [PyConstant("ERFKILL")] internal static int ERFKILL => 132;

    [PyConstant("EHWPOISON")] internal static int EHWPOISON => 133;

    public override void Start(Machine vm, PyModule module)
    {
        var codes = new PyDict();
        foreach ((int number, string name, string text) in ErrorNumbers.All)
        {
            // Of two names for a number CPython keeps these.
            if (number switch { 11 => name == "EAGAIN", 35 => name == "EDEADLOCK", 95 => name == "ENOTSUP", _ => true })
            {
                codes.TrySetLeaf(vm, Value.Int(number), PyStr.Intern(name));
            }
        }
        module.Namespace.SetItem(vm, vm.Undo, PyStr.Intern("errorcode"), codes);
    }
}
