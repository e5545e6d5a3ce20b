"""What a reader gets from the models, in one form whatever form came."""

from decimal import Decimal
from typing import Any

import sms_contracts_bsg as bsg
import sms_contracts_comm as comm

Facts = dict[str, Any]


def facts_of(answer: Any) -> Facts:
    match answer:
        case bsg.Token():
            return {"token": answer.bearer}
        case bsg.CampaignPrice():
            return present(price=decimal(answer.price), currency=answer.currency)
        case bsg.CampaignPage() | bsg.MessagePage():
            page = answer.meta.page if answer.meta else None
            return present(total=page and page.total, items=[facts_of(one) for one in answer.data])
        case bsg.Campaign():
            return facts_of_campaign(answer, answer.start_at, answer.calculated_price)
        case bsg.CampaignDetail():
            planned_start = answer.start_at or answer.start_date or answer.started_at
            return facts_of_campaign(answer, planned_start, answer.total_price)
        case bsg.Message():
            return facts_of_message(answer)
        case comm.SmsCampaign() | comm.SmsCampaignData() | comm.SmsCampaignSend():
            return facts_of_sms_campaign(answer)
    return facts_of(answer.data)  # of an envelope


def facts_of_campaign(
    campaign: bsg.Campaign | bsg.CampaignDetail,
    planned_start: str | None,
    price: bsg.Price | bsg.CalculatedPrice | None,
) -> Facts:
    return present(
        id=number(campaign.id),
        name=campaign.name,
        status=campaign.status,
        planned_start=planned_start,
        price=decimal(price),
        statistics=None if campaign.statistics is None else statistics(campaign.statistics),
    )


def facts_of_message(message: bsg.Message) -> Facts:
    return present(
        id=number(message.id),
        phone=number(message.phone),
        status=message.status,
        reference=message.reference_id,
        price=decimal(message.amount.value) if message.amount else None,
    )


def facts_of_sms_campaign(campaign: comm.SmsCampaign | comm.SmsCampaignData | comm.SmsCampaignSend) -> Facts:
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


def number(digits: bsg.CampaignId | bsg.MessageId | bsg.Phone | None) -> int | None:
    return None if digits is None else int(digits.actual_instance)


def decimal(price: bsg.Price | bsg.CalculatedPrice | None) -> str | None:
    """Text with a point before the decimals."""
    return None if price is None else format(Decimal(str(price.actual_instance).replace(",", ".")), "f")


def statistics(value: bsg.Statistics | bsg.ShortStatistics) -> list[Facts]:
    """One object counts as a list of one."""
    found = value.actual_instance
    return [counters(one) for one in (found if isinstance(found, list) else [found])]


def counters(data: bsg.StatisticsData | bsg.ShortStatisticsData) -> Facts:
    declared = type(data).model_fields.keys() - {"additional_properties"}
    return present(**{name: getattr(data, name) for name in declared})


def days(value: comm.DaysOfWeek) -> list[str]:
    """Newer pages send one text, with commas between the days."""
    found = value.actual_instance
    texts = found.split(",") if isinstance(found, str) else found
    return [day.strip() for day in texts if day.strip()]


def present(**facts: Any) -> Facts:
    return {name: value for name, value in facts.items() if value is not None}
