namespace Lucid.Modules.Time;

/// <summary>A moment by the calendar, months and days of the year from 1, weekdays from 0 for Monday.</summary>
internal record struct CalendarTime(
    long Year, int Month, int Day, int Hour, int Minute, int Second, int Weekday, int YearDay, int IsDaylight, string? Zone, int? OffsetSeconds);
