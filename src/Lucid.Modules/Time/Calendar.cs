using System.Globalization;
using System.Text;
using Lucid.Runtime;

namespace Lucid.Modules.Time;

/// <summary>Between seconds since 1970, the calendar and text. Years may be any; the zone's rules hold for those that .NET knows.</summary>
internal static class Calendar
{
    private static readonly string[] days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    internal static Value Split(Machine vm, Value seconds, TimeZoneInfo zone)
    {
        long whole;
        if (seconds.IsNone)
        {
            whole = vm.World.WallNanoseconds() / 1_000_000_000;
        }
        else if (seconds.IsFloat)
        {
            double given = Math.Floor(seconds.AsDouble);
            if (double.IsNaN(given))
            {
                return Errors.ValueError("Invalid value NaN (not a number)");
            }
            if (Math.Abs(given) > 9.2e18)
            {
                return Errors.OverflowError("timestamp out of range for platform time_t");
            }
            whole = (long)given;
        }
        else if (!Conversion.TryInt64(seconds, out whole))
        {
            return seconds.Object is PyInt
                ? Errors.OverflowError("timestamp out of range for platform time_t")
                : Errors.TypeError($"'{seconds.Type.FullName}' object cannot be interpreted as an integer");
        }
        if (Math.Abs(whole) > 67768036191676799L)
        {
            return Errors.OSError(75);
        }
        (TimeSpan offset, bool isDaylight) = OffsetAt(zone, whole);
        return Tuple(FromSeconds(whole, (int)offset.TotalSeconds, isDaylight ? 1 : 0, ReferenceEquals(zone, TimeZoneInfo.Utc) ? "UTC" : ZoneName(zone, isDaylight)));
    }

    internal static string ZoneName(TimeZoneInfo zone, bool isDaylight)
    {
        string name = isDaylight ? zone.DaylightName : zone.StandardName;
        if (zone.BaseUtcOffset == TimeSpan.Zero && !zone.SupportsDaylightSavingTime)
        {
            return zone.Id is "GMT" or "Etc/GMT" ? "GMT" : "UTC";
        }
        return name.Contains(' ', StringComparison.Ordinal) || name.Length > 6 ? string.Concat(zone.BaseUtcOffset < TimeSpan.Zero ? "-" : "+", zone.BaseUtcOffset.ToString("hh", CultureInfo.InvariantCulture)) : name;
    }

    private static (TimeSpan Offset, bool IsDaylight) OffsetAt(TimeZoneInfo zone, long seconds)
    {
        // Outside of .NET's years the zone's standard time goes on.
        if (seconds is < -62135596800 or > 253402300799)
        {
            return (zone.BaseUtcOffset, false);
        }
        DateTime at = DateTime.UnixEpoch.AddSeconds(seconds);
        return (zone.GetUtcOffset(at), zone.IsDaylightSavingTime(at));
    }

    internal static CalendarTime FromSeconds(long seconds, int offset, int isDaylight, string? zone)
    {
        long local = seconds + offset;
        long day = (long)Math.Floor(local / 86400.0);
        day = (local - Floor(local, 86400)) / 86400;
        int rest = (int)Floor(local, 86400);
        (long year, int month, int dayOfMonth) = FromDay(day);
        return new CalendarTime(
            year, month, dayOfMonth, rest / 3600, rest / 60 % 60, rest % 60, (int)Floor(day + 3, 7), (int)(day - ToDay(year, 1, 1)) + 1, isDaylight, zone, offset);
    }

    internal static StructTime Tuple(in CalendarTime t) => new(
        [
            Value.Int(t.Year), Value.Int(t.Month), Value.Int(t.Day), Value.Int(t.Hour), Value.Int(t.Minute), Value.Int(t.Second),
            Value.Int(t.Weekday), Value.Int(t.YearDay), Value.Int(t.IsDaylight),
        ],
        [t.Zone is null ? Value.None : Value.Str(t.Zone), t.OffsetSeconds is { } offset ? Value.Int(offset) : Value.None]);

    internal static Value Take(Value given, out CalendarTime t)
    {
        t = default;
        if (given.Object is not PyTuple tuple)
        {
            return Errors.TypeError("Tuple or struct_time argument required");
        }
        if (tuple.Count != 9)
        {
            return Errors.TypeError("function takes exactly 9 arguments (" + tuple.Count + " given)");
        }
        Span<int> n = stackalloc int[9];
        for (int i = 0; i < 9; i++)
        {
            if (!Conversion.TryInt64(tuple[i], out long wide))
            {
                return Errors.TypeError($"'{tuple[i].Type.FullName}' object cannot be interpreted as an integer");
            }
            if (wide is < int.MinValue or > int.MaxValue)
            {
                return Errors.OverflowError(wide < 0 ? "signed integer is less than minimum" : "signed integer is greater than maximum");
            }
            n[i] = (int)wide;
        }
        string? zone = null;
        int? offset = null;
        if (tuple is StructTime named)
        {
            zone = named.Hidden[0].Object is PyStr text ? text.Text : null;
            offset = named.Hidden[1].IsSmallInt ? (int)named.Hidden[1].AsLong : null;
        }
        t = new CalendarTime(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], zone, offset);
        return Value.None;
    }

    /// <summary>Checks what is to be formatted, and takes 0 for 1 where CPython does.</summary>
    internal static Value Check(CalendarTime t)
    {
        string? wrong =
            t.Month is < 0 or > 12 ? "month out of range" :
            t.Day is < 0 or > 31 ? "day of month out of range" :
            t.Hour is < 0 or > 23 ? "hour out of range" :
            t.Minute is < 0 or > 59 ? "minute out of range" :
            t.Second is < 0 or > 61 ? "seconds out of range" :
            t.Weekday < -1 ? "day of week out of range" :
            t.YearDay is < 0 or > 366 ? "day of year out of range" : null;
        return wrong is null ? Value.None : Errors.ValueError(wrong);
    }

    internal static Value MakeTime(CalendarTime t)
    {
        long monthIndex = t.Month - 1L;
        long year = t.Year + ((monthIndex - Floor(monthIndex, 12)) / 12);
        long day = ToDay(year, (int)Floor(monthIndex, 12) + 1, 1) + t.Day - 1;
        long local = (day * 86400) + (t.Hour * 3600L) + (t.Minute * 60L) + t.Second;
        TimeZoneInfo zone = World.LocalZone;
        (TimeSpan offset, bool isDaylight) = OffsetAt(zone, local - (long)zone.BaseUtcOffset.TotalSeconds);
        long made = local - (long)offset.TotalSeconds;
        if (t.IsDaylight >= 0 && (t.IsDaylight > 0) != isDaylight && zone.SupportsDaylightSavingTime)
        {
            made += t.IsDaylight > 0 ? -3600 : 3600;
        }
        return Value.Float(made);
    }

    internal static long ToDay(long year, int month, int day)
    {
        year -= month <= 2 ? 1 : 0;
        long era = (year - Floor(year, 400)) / 400;
        long yearOfEra = year - (era * 400);
        long dayOfYear = ((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5;
        return (era * 146097) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear + day - 1 - 719468;
    }

    private static (long Year, int Month, int Day) FromDay(long day)
    {
        day += 719468;
        long era = (day - Floor(day, 146097)) / 146097;
        long dayOfEra = day - (era * 146097);
        long yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36524) - (dayOfEra / 146096)) / 365;
        long dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        long shifted = ((5 * dayOfYear) + 2) / 153;
        int month = (int)(shifted < 10 ? shifted + 3 : shifted - 9);
        return (yearOfEra + (era * 400) + (month <= 2 ? 1 : 0), month, (int)(dayOfYear - (((153 * shifted) + 2) / 5) + 1));
    }

    internal static string Format(CalendarTime t, string format)
    {
        var made = new StringBuilder();
        for (int i = 0; i < format.Length; i++)
        {
            if (format[i] != '%' || i + 1 == format.Length)
            {
                made.Append(format[i]);
                continue;
            }
            char pad = '\0';
            if (format[i + 1] is '-' or '_' or '0' or '^' or '#' && i + 2 < format.Length)
            {
                pad = format[++i];
            }
            char code = format[++i];
            if (code is 'E' or 'O' && i + 1 < format.Length)
            {
                code = format[++i];
            }
            string piece = Piece(t, code, pad);
            made.Append(pad == '^' ? piece.ToUpperInvariant() : piece);
        }
        return made.ToString();
    }

    private static string Piece(in CalendarTime t, char code, char pad)
    {
        int weekday = (int)Floor(t.Weekday, 7);
        int month = Math.Clamp(t.Month, 1, 12);
        int day = Math.Max(t.Day, 1);
        int yearDay = Math.Max(t.YearDay, 1);
        int twelve = t.Hour % 12 == 0 ? 12 : t.Hour % 12;
        switch (code)
        {
            case 'a': return days[weekday][..3];
            case 'A': return days[weekday];
            case 'b' or 'h': return months[month - 1][..3];
            case 'B': return months[month - 1];
            case 'c': return Format(t, "%a %b %e %H:%M:%S %Y");
            case 'C': return Number((t.Year - Floor(t.Year, 100)) / 100, 2, '0', pad);
            case 'd': return Number(day, 2, '0', pad);
            case 'D' or 'x': return Format(t, "%m/%d/%y");
            case 'e': return Number(day, 2, ' ', pad);
            case 'F': return Format(t, "%Y-%m-%d");
            case 'g': return Number(Floor(Iso(t, weekday, yearDay).Year, 100), 2, '0', pad);
            case 'G': return Number(Iso(t, weekday, yearDay).Year, 1, '0', pad);
            case 'H': return Number(t.Hour, 2, '0', pad);
            case 'I': return Number(twelve, 2, '0', pad);
            case 'j': return Number(yearDay, 3, '0', pad);
            case 'k': return Number(t.Hour, 2, ' ', pad);
            case 'l': return Number(twelve, 2, ' ', pad);
            case 'm': return Number(month, 2, '0', pad);
            case 'M': return Number(t.Minute, 2, '0', pad);
            case 'n': return "\n";
            case 'p': return t.Hour < 12 ? "AM" : "PM";
            case 'P': return t.Hour < 12 ? "am" : "pm";
            case 'r': return Format(t, "%I:%M:%S %p");
            case 'R': return Format(t, "%H:%M");
            case 's': return MakeTime(t).AsDouble.ToString("F0", CultureInfo.InvariantCulture);
            case 'S': return Number(t.Second, 2, '0', pad);
            case 't': return "\t";
            case 'T' or 'X': return Format(t, "%H:%M:%S");
            case 'u': return $"{weekday + 1}";
            case 'U': return Number((yearDay - 1 + 7 - ((weekday + 1) % 7)) / 7, 2, '0', pad);
            case 'V': return Number(Iso(t, weekday, yearDay).Week, 2, '0', pad);
            case 'w': return $"{(weekday + 1) % 7}";
            case 'W': return Number((yearDay - 1 + 7 - weekday) / 7, 2, '0', pad);
            case 'y': return Number(Floor(t.Year, 100), 2, '0', pad);
            case 'Y': return t.Year.ToString(CultureInfo.InvariantCulture);
            case 'z': return Offset(t);
            case 'Z': return t.Zone ?? ZoneName(World.LocalZone, t.IsDaylight > 0);
            case '%': return "%";
            default: return $"%{code}";
        }
    }

    private static string Offset(in CalendarTime t)
    {
        int seconds = t.OffsetSeconds ?? (int)World.LocalZone.BaseUtcOffset.TotalSeconds;
        int minutes = Math.Abs(seconds) / 60;
        return $"{(seconds < 0 ? '-' : '+')}{minutes / 60:00}{minutes % 60:00}";
    }

    private static (long Year, int Week) Iso(in CalendarTime t, int weekday, int yearDay)
    {
        int week = (yearDay - 1 - weekday + 10) / 7;
        if (week < 1)
        {
            return (t.Year - 1, WeeksOf(t.Year - 1));
        }
        return week > WeeksOf(t.Year) ? (t.Year + 1, 1) : (t.Year, week);
    }

    private static int WeeksOf(long year)
    {
        long first = Floor(ToDay(year, 1, 1) + 3, 7);
        bool isLeap = Floor(year, 4) == 0 && (Floor(year, 100) != 0 || Floor(year, 400) == 0);
        return first == 3 || (first == 2 && isLeap) ? 53 : 52;
    }

    private static string Number(long n, int width, char fill, char pad)
    {
        string text = n.ToString(CultureInfo.InvariantCulture);
        return pad == '-' ? text : text.PadLeft(width, pad == '_' ? ' ' : pad == '0' ? '0' : fill);
    }

    private static long Floor(long a, long b) => ((a % b) + b) % b;
}
