"""Clients of both vendors. A request is sent once, and no redirect is followed."""

import os

import sms_contracts_bsg as bsg
import sms_contracts_comm as comm


def comm_campaigns(base_url: str) -> comm.SMSCampaignsApi:
    configuration = comm.Configuration(base_url, access_token=os.environ["COMM_TOKEN"], retries=0)
    return comm.SMSCampaignsApi(comm.ApiClient(configuration))


def bsg_campaigns(base_url: str) -> bsg.CampaignsApi:
    configuration = bsg.Configuration(base_url, access_token=os.environ["BSG_TOKEN"], retries=0)
    return bsg.CampaignsApi(bsg.ApiClient(configuration))
