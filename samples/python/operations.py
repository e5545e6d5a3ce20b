"""Every operation of both vendors, as a user calls it."""

import os
from collections.abc import Callable
from typing import Any
from uuid import UUID

import sms_contracts_bsg as bsg
import sms_contracts_comm as comm

CAMPAIGN = "3f0c9a52-7d1e-4f6a-9b8e-2a1c5d7e9f00"
SEND = "b1d6f3a8-52c4-4e0b-8f7d-6c3e9a0b1d24"
PHONE = 4915550100123
REFERENCE = "7c1f0b2e9d4a4f6c8b3a5d7e1f902468"
TEXT = "The spring sale has begun"

Answer = bsg.ApiResponse[Any] | comm.ApiResponse[Any]
Calls = dict[str, Callable[[], Answer]]


def comm_client(base_url: str) -> comm.ApiClient:
    return comm.ApiClient(comm.Configuration(base_url, access_token=os.environ["COMM_TOKEN"]))


def bsg_client(base_url: str) -> bsg.ApiClient:
    return bsg.ApiClient(bsg.Configuration(base_url, access_token=os.environ["BSG_TOKEN"]))


def calls(comm_client: comm.ApiClient, bsg_client: bsg.ApiClient) -> Calls:
    return {**comm_calls(comm.SMSCampaignsApi(comm_client)), **bsg_calls(bsg_client)}


def comm_calls(campaigns: comm.SMSCampaignsApi) -> Calls:
    planner = comm.PlannerData(days_of_week=comm.DaysOfWeek(["Mon", "Wed"]), is_active=True)
    meta = comm.Meta(send_type="planner", planner_data=planner)
    week_two = comm.SmsCampaignData(name="Spring offer, week two", meta=meta)
    return {
        "createSmsCampaign": lambda: campaigns.create_sms_campaign_with_http_info(
            comm.SmsCampaignCreate(name="Spring offer")
        ),
        "getSmsCampaign": lambda: campaigns.get_sms_campaign_with_http_info(CAMPAIGN),
        "updateSmsCampaign": lambda: campaigns.update_sms_campaign_with_http_info(CAMPAIGN, week_two),
        "stopSmsCampaignSend": lambda: campaigns.stop_sms_campaign_send_with_http_info(UUID(CAMPAIGN), UUID(SEND)),
    }


def bsg_calls(client: bsg.ApiClient) -> Calls:
    authentication = bsg.AuthenticationApi(client)
    campaigns = bsg.CampaignsApi(client)
    messages = bsg.MessagesApi(client)
    sender = "NORTHWIND"
    return {
        # log in
        "login": lambda: authentication.login_with_http_info(bsg.LoginRequest(api_key="test_example-key")),
        "refreshToken": lambda: authentication.refresh_token_with_http_info(),
        # ask for the price, and send
        "calculateCampaignPrice": lambda: campaigns.calculate_campaign_price_with_http_info(
            bsg.CampaignPriceRequest(sender=sender, text=TEXT, messages=[bsg.PricedMessage(phone=PHONE)])
        ),
        "sendSms": lambda: campaigns.send_sms_with_http_info(
            bsg.SmsRequest(sender=sender, text=TEXT, phones=[bsg.Recipient(number=PHONE, reference_id=REFERENCE)])
        ),
        "sendSmsToGroups": lambda: campaigns.send_sms_to_groups_with_http_info(
            bsg.GroupSmsRequest(sender=sender, text=TEXT, groups=[310022])
        ),
        "sendIndividualSms": lambda: campaigns.send_individual_sms_with_http_info(
            bsg.IndividualSmsRequest(messages=[bsg.IndividualSms(phone=PHONE, sender=sender, text="Hello Ada")])
        ),
        "sendMessage": lambda: messages.send_message_with_http_info(
            bsg.MessageRequest(
                channels=["sms"],
                phone=bsg.MessageRecipient(number=str(PHONE), reference_id=REFERENCE),
                sms=bsg.SmsContent(sender=sender, text=TEXT),
            )
        ),
        # read the campaigns, and what became of each message
        "listCampaigns": lambda: campaigns.list_campaigns_with_http_info(
            page_offset=100, page_limit=50, filter_type="sms"
        ),
        "getCampaign": lambda: campaigns.get_campaign_with_http_info(48210377),
        "getCampaignDetail": lambda: campaigns.get_campaign_detail_with_http_info(48210377),
        "listMessages": lambda: messages.list_messages_with_http_info(
            filter_id=4402117735, filter_campaign_id=48210377, filter_reference_id=REFERENCE
        ),
        # stop
        "stopCampaign": lambda: campaigns.stop_campaign_with_http_info(48210377),
    }
