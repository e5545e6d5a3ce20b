"""Calls servers that misbehave, and tells how each call ended and all that can be printed then."""

import io
import json
import os
import traceback
from collections.abc import Callable
from contextlib import redirect_stdout

import sms_contracts_bsg as bsg
import sms_contracts_comm as comm
import urllib3
from operations import Answer, bsg_client, calls, comm_client

Configuration = bsg.Configuration | comm.Configuration


def meet_faults() -> None:
    with open(os.environ["ENDINGS_FILE"], "a", encoding="utf-8") as file:
        for url in urllib3.request("GET", f"{os.environ['FAULTS_URL']}/").json():
            clients = comm_client(url), bsg_client(url)
            configurations = [client.configuration for client in clients]
            for operation, call in calls(*clients).items():
                for _ in range(2):
                    line = {"url": url, "operation": operation, **ending(call, configurations)}
                    file.write(json.dumps(line) + "\n")


def ending(call: Callable[[], Answer], configurations: list[Configuration]) -> dict[str, str]:
    ended = "value"
    with redirect_stdout(io.StringIO()) as shown:
        for configuration in configurations:
            configuration.debug = True
            print(configuration, vars(configuration), configuration.to_debug_report())
        try:
            call()
        except Exception as e:
            ended = str(e.status) if isinstance(e, (bsg.ApiException, comm.ApiException)) else "error"
            print(e, repr(e), vars(e), *traceback.format_exception(e))
    return {"ending": ended, "shown": shown.getvalue()}
