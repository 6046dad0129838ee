# datetime: bounds, arithmetic, parsing, tzinfo that runs code, fold, comparison of aware and naive.
# The wording of errors is left out: Lucid runs the Python version of datetime.
from datetime import *

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__)




class TZ(tzinfo):
    def __init__(self, off, dst=0, name="T"):
        self.off, self._dst, self.name = off, dst, name

    def utcoffset(self, d):
        for i in range(2):
            pass
        return self.off if not isinstance(self.off, (int, float)) else timedelta(minutes=self.off)

    def dst(self, d):
        return timedelta(self._dst)

    def tzname(self, d):
        return self.name

    def __repr__(self):
        return f"TZ({self.off})"


D = datetime(2024, 2, 29, 12, 30, 45, 123456)
for f in (lambda: D + timedelta(366), lambda: D - timedelta(microseconds=1), lambda: D - date(2024, 1, 1), lambda: D - datetime(2023, 2, 28), lambda: date(2024, 2, 29) - timedelta(1, 86399), lambda: datetime.max + timedelta(1), lambda: date.min - timedelta(1), lambda: D.replace(year=2023), lambda: D.replace(day=1, tzinfo=timezone.utc), lambda: D.isoformat(" ", "minutes"), lambda: D.isoformat(timespec="bad"), lambda: D.isoformat(timespec="milliseconds"), lambda: tuple(D.isocalendar()), lambda: D.isocalendar().week, lambda: D.timetuple()[:9], lambda: D.toordinal(), lambda: D.weekday(), lambda: D.ctime(), lambda: D.strftime("%Y %j %U %W %w %% %f %p %I %y %G-%V %A %b %z|%Z"), lambda: f"{D:%d/%m}", lambda: format(D), lambda: date(1, 1, 1).strftime("%Y"), lambda: str(D), lambda: repr(D), lambda: repr(D.replace(fold=1, microsecond=0, second=0)), lambda: datetime(2024, 13, 1), lambda: datetime(2024, 2, 30), lambda: datetime(0, 1, 1), lambda: datetime(2024, 1, 1, 24), lambda: datetime(2024, 1, 1, fold=2), lambda: datetime("a", 1, 1), lambda: datetime(2024, 1.5, 1), lambda: datetime(), lambda: datetime(1, 1, 1, tzinfo=5), lambda: time(25), lambda: time(1, 2, 3, 4, TZ(60)), lambda: time(1).isoformat("hours"), lambda: bool(time(0)), lambda: time(1, tzinfo=TZ(30)) == time(0, 30, tzinfo=timezone.utc), lambda: time(1) < time(2, tzinfo=timezone.utc), lambda: D < D.replace(tzinfo=timezone.utc), lambda: D == D.replace(tzinfo=timezone.utc), lambda: D < date(2024, 1, 1), lambda: D == date(2024, 2, 29), lambda: D - D.replace(tzinfo=timezone.utc), lambda: D < 5, lambda: D + 5, lambda: D + D, lambda: 5 - D, lambda: D.astimezone(timezone.utc) is not None, lambda: D.replace(tzinfo=timezone.utc).astimezone(TZ(90)), lambda: D.replace(tzinfo=TZ(90)).utctimetuple()[:6], lambda: D.replace(tzinfo=TZ(90)) == D.replace(tzinfo=TZ(30)) + timedelta(minutes=60), lambda: D.replace(tzinfo=TZ(2000)).utcoffset(), lambda: D.replace(tzinfo=TZ("x")).utcoffset(), lambda: D.replace(tzinfo=TZ(None)).utcoffset(), lambda: D.replace(tzinfo=TZ(0, name=5)).tzname(), lambda: hash(D.replace(tzinfo=TZ(60))) == hash(D.replace(tzinfo=timezone.utc) - timedelta(hours=1)), lambda: D.combine(D.date(), D.timetz()), lambda: D.date().replace(month=13), lambda: datetime.fromordinal(738945), lambda: date.fromordinal(0), lambda: date.fromisocalendar(2024, 53, 1), lambda: date.fromisocalendar(2020, 53, 7), lambda: datetime.fromtimestamp(0, timezone.utc), lambda: datetime.fromtimestamp(1e20, timezone.utc), lambda: datetime.fromtimestamp(-1.5, timezone.utc), lambda: datetime.fromtimestamp(0.5000005, timezone.utc), lambda: D.replace(tzinfo=timezone.utc).timestamp(), lambda: D.__reduce_ex__(2)[1][0], lambda: datetime.max.replace(tzinfo=TZ(-60)).astimezone(timezone.utc)):
    t("dt", f)
for s in ["2024-02-29", "20240229", "2024-W09-4", "2024W094", "2024-02-29T12", "2024-02-29 12:30", "2024-02-29T12:30:45.5", "2024-02-29T12:30:45,123456789", "2024-02-29T12:30:45Z", "2024-02-29T12:30+01:30", "2024-02-29T12:30:45.123+01:30:15.000001", "20240229T123045", "2024-02-30", "2024-2-9", "", "2024-02-29T24:00", "2024-02-29T24:01", "2024-060", "2024-02-29T12:30-00:00", "24-02-29", "2024-W54-1", "2024-02-29T12:3"]:
    t(ascii(s), datetime.fromisoformat, s)
    t("date", date.fromisoformat, s)
for s in ["12:30", "T12:30", "12:30:45.1Z", "24:00", "123045", "12:60", "12"]:
    t(s, time.fromisoformat, s)
for s, f in [("2024-02-29", "%Y-%m-%d"), ("29 Feb 24", "%d %b %y"), ("12:30 PM", "%I:%M %p"), ("x", "%Y"), ("2024 ", "%Y"), ("2024", "%Q"), ("2024", "%"), ("+0130", "%z"), ("Z UTC", "%z %Z"), ("2024 60", "%Y %j"), ("2024 10 1", "%G %V %u"), ("9 1 2024", "%W %w %Y"), ("30 02 2024", "%d %m %Y"), ("5.5", "%S.%f"), ("1 1 1", "%d %d %d")]:
    t((s, f), datetime.strptime, s, f)
T = timedelta(days=1, seconds=3661, microseconds=5)
for f in (lambda: repr(T), lambda: str(-T), lambda: T * 1.5, lambda: T / 2, lambda: T / timedelta(1), lambda: T // timedelta(hours=1), lambda: T % timedelta(hours=1), lambda: divmod(T, timedelta(hours=5)), lambda: T // 0, lambda: T * "x", lambda: T + 5, lambda: abs(-T), lambda: timedelta(1e10), lambda: timedelta(days=float("nan")), lambda: timedelta(weeks="x"), lambda: timedelta(microseconds=0.5), lambda: timedelta(microseconds=1.5), lambda: timedelta(seconds=1e-7), lambda: timedelta.max + timedelta.resolution, lambda: -timedelta.max, lambda: T.total_seconds(), lambda: bool(timedelta()), lambda: T == 5, lambda: T < 5, lambda: timedelta(hours=-1), lambda: str(timedelta(-1, 5)), lambda: timedelta(1, 2, 3, 4, 5, 6, 7), lambda: T * 10**10, lambda: 2 * T, lambda: timezone(timedelta(hours=24)), lambda: timezone(5), lambda: timezone(timedelta(minutes=90)), lambda: timezone(timedelta(0), "n"), lambda: str(timezone(timedelta(seconds=-3661))), lambda: timezone.utc.fromutc(D), lambda: timezone.utc.utcoffset(5), lambda: timezone(timedelta(hours=1)) == timezone(timedelta(hours=1), "x"), lambda: tzinfo().utcoffset(D), lambda: repr(timezone.utc), lambda: UTC is timezone.utc):
    t("delta", f)
