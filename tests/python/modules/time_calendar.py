import time, calendar, datetime as dt
t = time.gmtime(86400 * 365)
print(t.tm_year, t.tm_yday, tuple(t)[:6], time.strftime("%Y-%m-%d %H:%M:%S %j %a %b", t), calendar.timegm(t), time.strptime("2024-02-29", "%Y-%m-%d")[:3], time.asctime(t))
print(calendar.monthrange(2024, 2), calendar.isleap(2000), calendar.month(2024, 2).splitlines()[2:4], calendar.weekday(2024, 5, 1), calendar.day_name[0])
d = dt.datetime(2024, 2, 29, 13, 5, 7, 123456, tzinfo=dt.timezone.utc)
print(d, d.isoformat(), d + dt.timedelta(days=366), d.replace(year=2025, day=1), d.strftime("%d/%m/%y %I:%M %p %f %z"), d.timestamp(), tuple(d.date().isocalendar()), d.weekday())
print(dt.date(2024, 1, 31) - dt.date(2023, 12, 25), dt.timedelta(hours=25, microseconds=5), dt.timedelta(1) / 2, -dt.timedelta(minutes=1), dt.timedelta(seconds=90) // dt.timedelta(seconds=60), divmod(dt.timedelta(5), dt.timedelta(2)))
print(dt.datetime.fromisoformat("2024-05-06T07:08:09+02:00"), dt.datetime.strptime("06 May 2024", "%d %b %Y"), dt.time(1, 2) < dt.time(3), dt.date.max, dt.datetime.min, dt.date.fromordinal(1))
tz = dt.timezone(dt.timedelta(hours=5, minutes=30), "IST")
print(d.astimezone(tz), tz, d == d.astimezone(tz), repr(d), d.utcoffset(), dt.datetime(2024, 1, 1).tzinfo)
class TZ(dt.tzinfo):
    def utcoffset(self, d): return dt.timedelta(hours=1)
    def dst(self, d): return dt.timedelta(0)
    def tzname(self, d): return "T"
print(dt.datetime(2024, 1, 1, tzinfo=TZ()), dt.datetime(2024, 1, 1, tzinfo=TZ()).astimezone(dt.timezone.utc), f"{d:%H}")
for f in (lambda: dt.date(2023, 2, 29), lambda: dt.datetime(1, 1, 1) - dt.timedelta(1), lambda: d < dt.datetime(2024, 1, 1), lambda: dt.date(2024, 1, 1) + 1, lambda: time.strptime("x", "%Y")):
    try: f()
    except Exception as e: print(type(e).__name__)
import pickle, copy
print(pickle.loads(pickle.dumps(d)) == d, copy.deepcopy(tz) == tz, sorted([dt.date(2024, 1, 2), dt.date(2024, 1, 1)])[0], {dt.date(2024, 1, 1): 1}[dt.date(2024, 1, 1)])
a = time.monotonic(); time.sleep(0.001); print(time.monotonic() > a, time.perf_counter_ns() > 0, isinstance(time.time(), float))
