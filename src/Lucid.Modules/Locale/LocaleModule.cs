namespace Lucid.Modules.Locale;

/// <summary>The module <c>_locale</c>: the locale is C, with UTF-8 as its encoding.</summary>
[PyModule("_locale", Doc = "Support for POSIX locales.")]
internal sealed partial class LocaleModule : PyModuleState
{
    public override void Start(Machine vm, PyModule module)
    {
        (string, int)[] numbers =
        [
            ("LC_CTYPE", 0), ("LC_NUMERIC", 1), ("LC_TIME", 2), ("LC_COLLATE", 3), ("LC_MONETARY", 4), ("LC_MESSAGES", 5), ("LC_ALL", 6),
            ("CHAR_MAX", 127), ("CODESET", 14), ("RADIXCHAR", 65536), ("THOUSEP", 65537), ("D_T_FMT", 131112), ("D_FMT", 131113), ("T_FMT", 131114),
        ];
        foreach ((string name, int number) in numbers)
        {
            module.Namespace.SetItem(vm, vm.Undo, PyStr.Intern(name), Value.Int(number));
        }
        module.Namespace.SetItem(vm, vm.Undo, PyStr.Intern("Error"), ExceptionTypes.ValueError);
    }

    [PyFunction("setlocale(category, locale=None, /)")]
    internal static Value SetLocale(int category, Value locale)
    {
        _ = category;
        return locale.IsNone || locale.Object is PyStr { Text: "" or "C" or "POSIX" or "C.UTF-8" } ? PyStr.Intern("C") : Errors.ValueError("unsupported locale setting");
    }

    [PyFunction("localeconv()")]
    internal static Value LocaleConv(Machine vm)
    {
        var made = new PyDict();
        foreach (string name in (string[])["int_curr_symbol", "currency_symbol", "mon_decimal_point", "mon_thousands_sep", "positive_sign", "negative_sign", "thousands_sep"])
        {
            made.SetItem(vm, vm.Undo, PyStr.Intern(name), PyStr.Empty);
        }
        foreach (string name in (string[])["int_frac_digits", "frac_digits", "p_cs_precedes", "p_sep_by_space", "n_cs_precedes", "n_sep_by_space", "p_sign_posn", "n_sign_posn"])
        {
            made.SetItem(vm, vm.Undo, PyStr.Intern(name), Value.Int(127));
        }
        made.SetItem(vm, vm.Undo, PyStr.Intern("decimal_point"), PyStr.Intern("."));
        made.SetItem(vm, vm.Undo, PyStr.Intern("grouping"), new PyList());
        made.SetItem(vm, vm.Undo, PyStr.Intern("mon_grouping"), new PyList());
        return made;
    }

    [PyFunction("strcoll(os1, os2, /)")]
    internal static int StrColl(PyStr os1, PyStr os2) => os1.CompareTo(os2);

    [PyFunction("strxfrm(string, /)")]
    internal static Value StrXfrm(PyStr @string) => @string;

    [PyFunction("getencoding()")]
    internal static string GetEncoding() => "UTF-8";

    [PyFunction("nl_langinfo(key, /)")]
    internal static Value LangInfo(int key) => Value.Str(key switch
    {
        14 => "UTF-8",
        65536 => ".",
        131112 => "%a %b %e %H:%M:%S %Y",
        131113 => "%m/%d/%y",
        131114 => "%H:%M:%S",
        _ => "",
    });
}
