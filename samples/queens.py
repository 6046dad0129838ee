"""Eight queens by guessing: choose() gives a column that does not lead to fail()."""
import lucid

guesses = []


def choose(options):
    checkpoint = lucid.checkpoint()     # returns again each time it is resumed
    tried = checkpoint.answer or 0
    if tried == len(options):
        checkpoint.drop()
        fail()
    guesses.append((checkpoint, tried))
    return options[tried]


def fail():
    checkpoint, tried = guesses.pop()
    checkpoint.resume(tried + 1)


columns = []
for row in range(8):
    column = choose(range(8))
    for other, c in enumerate(columns):
        if c == column or abs(c - column) == row - other:
            fail()
    columns.append(column)
for column in columns:
    print(". " * column + "Q " + ". " * (7 - column))
