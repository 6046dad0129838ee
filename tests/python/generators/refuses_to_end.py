# A generator that nobody holds and that goes on at GeneratorExit is asked to end once, also where it comes back to life.
import gc
import sys


def told(report):
    print("told:", report.exc_type.__name__, report.exc_value)


sys.unraisablehook = told


def stubborn(name):
    while True:
        try:
            yield name
        except GeneratorExit:
            print(name, "goes on")


def start(generator):
    next(generator)


start(stubborn("first"))
gc.collect()
gc.collect()
print("asked once")

kept = []


def comes_back(holder):
    while True:
        try:
            yield "alive"
        except GeneratorExit:
            kept.append(holder[0])


def forget_one():
    holder = []
    holder.append(comes_back(holder))
    start(holder[0])


forget_one()
gc.collect()
print(len(kept), next(kept[0]))
kept.clear()
gc.collect()
print(len(kept))
