"""All five operations, with a line for each."""

import os
from uuid import UUID

import sms_contracts_comm as comm
from clients import bsg_campaigns, comm_campaigns

CAMPAIGN = "3f0c9a52-7d1e-4f6a-9b8e-2a1c5d7e9f00"
SEND = "b1d6f3a8-52c4-4e0b-8f7d-6c3e9a0b1d24"


def make_calls() -> None:
    campaigns = comm_campaigns(os.environ["COMM_BASE_URL"])

    created = campaigns.create_sms_campaign_with_http_info(comm.SmsCampaignCreate(name="Spring offer"))
    print("createSmsCampaign", created.status_code, created.data.data.id)

    read = campaigns.get_sms_campaign_with_http_info(CAMPAIGN)
    print("getSmsCampaign", read.status_code, read.data.data.name)

    planner = comm.PlannerData(days_of_week=comm.DaysOfWeek(["Mon", "Wed"]), is_active=True)
    change = comm.SmsCampaignData(
        name="Spring offer, week two", meta=comm.Meta(send_type="planner", planner_data=planner)
    )
    updated = campaigns.update_sms_campaign_with_http_info(CAMPAIGN, change)
    print("updateSmsCampaign", updated.status_code, updated.data.data.name)

    stopped = campaigns.stop_sms_campaign_send_with_http_info(UUID(CAMPAIGN), UUID(SEND))
    print("stopSmsCampaignSend", stopped.status_code, stopped.data.data.status)

    detail = bsg_campaigns(os.environ["BSG_BASE_URL"]).get_campaign_detail_with_http_info(48210377)
    print("getCampaignDetail", detail.status_code, detail.data.data.name)
