"""What a reader gets from the models, in one form whatever form came."""

from decimal import Decimal
from typing import Any

import sms_contracts_bsg as bsg
import sms_contracts_comm as comm

Facts = dict[str, Any]


def facts_of_detail(detail: bsg.CampaignDetail) -> Facts:
    return present(
        id=None if detail.id is None else int(detail.id.actual_instance),
        name=detail.name,
        status=detail.status,
        planned_start=detail.start_at or detail.start_date or detail.started_at,
        price=None if detail.total_price is None else decimal(detail.total_price),
        statistics=None if detail.statistics is None else statistics(detail.statistics),
    )


def facts_of_campaign(campaign: comm.SmsCampaign | comm.SmsCampaignData | comm.SmsCampaignSend) -> Facts:
    meta = campaign.meta or comm.Meta()
    planner = meta.planner_data or comm.PlannerData()
    multistep = meta.multistep_data or comm.MultistepData()
    status = meta.multistep_status or comm.MultistepStatus()
    return present(
        id=campaign.id,
        name=None if isinstance(campaign, comm.SmsCampaignSend) else campaign.name,
        status=campaign.status,
        send_type=meta.send_type,
        status_reason=status.status_reason,
        total_sent=status.total_sent,
        min_ctr=multistep.min_ctr,
        days=None if planner.days_of_week is None else days(planner.days_of_week),
        is_active=planner.is_active,
    )


def facts_of_error(error: bsg.ApiException | comm.ApiException) -> Facts:
    body = error.data
    message = body.message if isinstance(body, (bsg.ApiError, comm.ApiError)) else None
    return present(status_code=error.status, message=message)


def decimal(price: bsg.Price) -> str:
    """Text with a point before the decimals."""
    return format(Decimal(str(price.actual_instance).replace(",", ".")), "f")


def statistics(value: bsg.Statistics) -> list[Facts]:
    """One object counts as a list of one."""
    found = value.actual_instance
    return [counters(one) for one in (found if isinstance(found, list) else [found])]


def counters(data: bsg.StatisticsData) -> Facts:
    declared = type(data).model_fields.keys() - {"additional_properties"}
    return present(**{name: getattr(data, name) for name in declared})


def days(value: comm.DaysOfWeek) -> list[str]:
    """Newer pages send one text, with commas between the days."""
    found = value.actual_instance
    texts = found.split(",") if isinstance(found, str) else found
    return [day.strip() for day in texts if day.strip()]


def present(**facts: Any) -> Facts:
    return {name: value for name, value in facts.items() if value is not None}
