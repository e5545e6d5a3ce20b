import os

from facts import facts_of
from faults import meet_faults
from operations import bsg_client, calls, comm_client
from vectors import read_vectors

made = calls(comm_client(os.environ["COMM_BASE_URL"]), bsg_client(os.environ["BSG_BASE_URL"]))
for operation, call in made.items():
    answer = call()
    facts = facts_of(answer.data)
    facts.pop("token", None)  # a secret
    print(operation, answer.status_code, facts)
read_vectors()
meet_faults()
