import type { ApiError as BsgError, CampaignDetail, Price, Statistics, StatisticsData } from 'sms-contracts-bsg';
import type { ApiError as CommError, DaysOfWeek, SmsCampaign, SmsCampaignData, SmsCampaignSend } from 'sms-contracts-comm';

export type Facts = Record<string, unknown>;

const COUNTERS = [
  'delivered', 'scheduled', 'moderation', 'accepted', 'sending', 'sent', 'expired', 'failed', 'undelivered', 'unknown',
  'read', 'not_viber_user', 'not_rcs_user',
];

export function factsOfDetail(detail: CampaignDetail): Facts {
  return present({
    id: detail.id == null ? undefined : BigInt(detail.id),
    name: detail.name,
    status: detail.status,
    planned_start: detail.start_at ?? detail.start_date ?? detail.started_at,
    price: detail.total_price == null ? undefined : decimal(detail.total_price),
    statistics: detail.statistics == null ? undefined : list(detail.statistics).map(counters),
  });
}

export function factsOfCampaign(campaign: SmsCampaign | SmsCampaignData | SmsCampaignSend): Facts {
  const meta = campaign.meta;
  const planner = meta?.planner_data;
  return present({
    id: campaign.id,
    name: campaign.name,
    status: campaign.status,
    send_type: meta?.send_type,
    status_reason: meta?.multistep_status?.status_reason,
    total_sent: meta?.multistep_status?.total_sent,
    min_ctr: meta?.multistep_data?.min_ctr,
    days: planner?.days_of_week == null ? undefined : days(planner.days_of_week),
    is_active: planner?.is_active,
  });
}

export function factsOfError(status: number, body: BsgError | CommError | string | undefined): Facts {
  return present({ status_code: status, message: typeof body === 'object' ? body.message : undefined });
}

/** Text with a point before the decimals, whatever came. */
function decimal(price: Price): string {
  return String(price).replace(',', '.');
}

/** One object counts as a list of one. */
function list(statistics: Statistics): StatisticsData[] {
  return Array.isArray(statistics) ? statistics : [statistics];
}

function counters(statistics: StatisticsData): Facts {
  return present(Object.fromEntries(COUNTERS.map((name) => [name, statistics[name]])));
}

/** Newer pages send one text, with commas between the days. */
function days(value: DaysOfWeek): string[] {
  const texts = typeof value === 'string' ? value.split(',') : value;
  return texts.map((day) => day.trim()).filter((day) => day);
}

function present(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value != null));
}
