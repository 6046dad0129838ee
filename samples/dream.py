"""What happens in a dream can be taken back."""
import lucid

basket = {"apples": 3, "pears": 2}

with lucid.dream() as d:
    basket["apples"] = 0
    basket["wasps"] = 7
    d.wakeup(dict(basket))          # leaves the block; nothing of it has happened
print("dreamt of", d.value)
print("there are", basket)

try:
    with lucid.dream():
        basket.clear()
        raise ValueError("what have I done")
except ValueError as e:
    print(e, "- but there are", basket)

with lucid.dream():
    basket["plums"] = 1             # nothing speaks against it: it stays
print("now there are", basket)
