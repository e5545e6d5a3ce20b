from calls import make_calls
from faults import meet_faults
from vectors import read_vectors

make_calls()
read_vectors()
meet_faults()
