from calls import make_calls
from vectors import read_vectors

make_calls()
read_vectors()
