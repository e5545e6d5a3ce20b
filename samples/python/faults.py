"""Calls servers that misbehave, and tells how each call ended and all that can be printed then."""

import io
import json
import os
import traceback
from contextlib import redirect_stdout

import sms_contracts_bsg as bsg
import sms_contracts_comm as comm
import urllib3
from clients import bsg_campaigns, comm_campaigns
from vectors import call

OPERATIONS = ["createSmsCampaign", "getSmsCampaign", "updateSmsCampaign", "stopSmsCampaignSend", "getCampaignDetail"]


def meet_faults() -> None:
    with open(os.environ["ENDINGS_FILE"], "a", encoding="utf-8") as file:
        for url in urllib3.request("GET", f"{os.environ['FAULTS_URL']}/").json():
            campaigns, details = comm_campaigns(url), bsg_campaigns(url)
            for operation in [one for one in OPERATIONS for _ in range(2)]:
                line = {"url": url, "operation": operation, **ending(operation, campaigns, details)}
                file.write(json.dumps(line) + "\n")


def ending(operation: str, campaigns: comm.SMSCampaignsApi, details: bsg.CampaignsApi) -> dict[str, str]:
    ended = "value"
    with redirect_stdout(io.StringIO()) as shown:
        for configuration in (campaigns.api_client.configuration, details.api_client.configuration):
            configuration.debug = True
            print(configuration, vars(configuration), configuration.to_debug_report())
        try:
            details.get_campaign_detail(1) if operation == "getCampaignDetail" else call(operation, campaigns)
        except Exception as e:
            ended = str(e.status) if isinstance(e, (bsg.ApiException, comm.ApiException)) else "error"
            print(e, repr(e), vars(e), *traceback.format_exception(e))
    return {"ending": ended, "shown": shown.getvalue()}
