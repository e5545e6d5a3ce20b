"""Clients of both vendors."""

import os

import sms_contracts_bsg as bsg
import sms_contracts_comm as comm


def comm_campaigns(base_url: str) -> comm.SMSCampaignsApi:
    configuration = comm.Configuration(base_url, access_token=os.environ["COMM_TOKEN"])
    return comm.SMSCampaignsApi(comm.ApiClient(configuration))


def bsg_campaigns(base_url: str) -> bsg.CampaignsApi:
    configuration = bsg.Configuration(base_url, access_token=os.environ["BSG_TOKEN"])
    return bsg.CampaignsApi(bsg.ApiClient(configuration))
