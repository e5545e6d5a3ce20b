"""Reads every vector with the SDKs, and tells what it read in a line of the facts file."""

import json
import os
from typing import Any
from uuid import UUID

import sms_contracts_bsg as bsg
import sms_contracts_comm as comm
import urllib3
from clients import bsg_campaigns, comm_campaigns
from facts import facts_of_campaign, facts_of_detail, facts_of_error

ID = UUID("3f0c9a52-7d1e-4f6a-9b8e-2a1c5d7e9f00")


def read_vectors() -> None:
    server = os.environ["VECTORS_URL"]
    with open(os.environ["FACTS_FILE"], "a", encoding="utf-8") as file:
        for vector in urllib3.request("GET", f"{server}/").json():
            outcome = read(vector["operation"], f"{server}/{vector['id']}")
            file.write(json.dumps({"vector": vector["id"], **outcome}) + "\n")


def read(operation: str, url: str) -> dict[str, Any]:
    try:
        if operation == "getCampaignDetail":
            detail = bsg_campaigns(url).get_campaign_detail(1)
            return {"facts": facts_of_detail(detail.data), "written": json.loads(detail.to_json())}
        campaign = call(operation, comm_campaigns(url))
        return {"facts": facts_of_campaign(campaign.data), "written": json.loads(campaign.to_json())}
    except (bsg.ApiException, comm.ApiException) as e:
        return {"facts": facts_of_error(e)} if e.status >= 400 else {"error": str(e)}
    except Exception as e:
        return {"error": repr(e)}


def call(
    operation: str, campaigns: comm.SMSCampaignsApi
) -> comm.SmsCampaignResponse | comm.SmsCampaignDataResponse | comm.SmsCampaignSendResponse:
    match operation:
        case "getSmsCampaign":
            return campaigns.get_sms_campaign(str(ID))
        case "createSmsCampaign":
            return campaigns.create_sms_campaign(comm.SmsCampaignCreate(name="any"))
        case "updateSmsCampaign":
            return campaigns.update_sms_campaign(str(ID), comm.SmsCampaignData(name="any"))
        case "stopSmsCampaignSend":
            return campaigns.stop_sms_campaign_send(ID, ID)
    raise ValueError(f"No call for {operation}")
