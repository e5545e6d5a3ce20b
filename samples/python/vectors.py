"""Reads every vector with the SDKs, and tells what it read in a line of the facts file."""

import json
import os
from typing import Any

import sms_contracts_bsg as bsg
import sms_contracts_comm as comm
import urllib3
from facts import facts_of, facts_of_error
from operations import bsg_client, calls, comm_client


def read_vectors() -> None:
    server = os.environ["VECTORS_URL"]
    with open(os.environ["FACTS_FILE"], "a", encoding="utf-8") as file:
        for vector in urllib3.request("GET", f"{server}/").json():
            outcome = read(vector["operation"], f"{server}/{vector['id']}")
            file.write(json.dumps({"vector": vector["id"], **outcome}) + "\n")


def read(operation: str, url: str) -> dict[str, Any]:
    try:
        answer = calls(comm_client(url), bsg_client(url))[operation]().data
        return {"facts": facts_of(answer), "written": json.loads(answer.to_json())}
    except (bsg.ApiException, comm.ApiException) as e:
        return {"facts": facts_of_error(e)} if e.status >= 400 else {"error": str(e)}
    except Exception as e:
        return {"error": repr(e)}
