import type * as bsg from 'sms-contracts-bsg';
import type * as comm from 'sms-contracts-comm';

export type Facts = Record<string, unknown>;

const COUNTERS = [
  'delivered', 'scheduled', 'moderation', 'accepted', 'sending', 'sent', 'expired', 'failed', 'undelivered', 'unknown',
  'read', 'not_viber_user', 'not_rcs_user',
];

export function factsOfToken({ bearer }: bsg.Token): Facts {
  return { token: bearer };
}

export function factsOfPrice({ price, currency }: bsg.CampaignPrice): Facts {
  return present({ price: decimal(price), currency });
}

export function factsOfPage<T>(factsOfItem: (item: T) => Facts) {
  return ({ data, meta }: { data: T[]; meta?: bsg.PageMeta }): Facts =>
    present({ total: meta?.page?.total, items: data.map(factsOfItem) });
}

export function factsOfCampaign(campaign: bsg.Campaign | bsg.CampaignDetail): Facts {
  return present({
    id: number(campaign.id),
    name: campaign.name,
    status: campaign.status,
    planned_start: campaign.start_at ?? campaign.start_date ?? campaign.started_at,
    price: decimal(campaign.total_price ?? campaign.calculated_price),
    statistics: campaign.statistics == null ? undefined : list(campaign.statistics).map(counters),
  });
}

export function factsOfMessage(message: bsg.Message): Facts {
  return present({
    id: number(message.id),
    phone: number(message.phone),
    status: message.status,
    reference: message.reference_id,
    price: decimal(message.amount?.value),
  });
}

export function factsOfSmsCampaign(campaign: comm.SmsCampaign | comm.SmsCampaignData | comm.SmsCampaignSend): Facts {
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

export function factsOfError(status: number, body: bsg.ApiError | comm.ApiError | string | undefined): Facts {
  return present({ status_code: status, message: typeof body === 'object' ? body.message : undefined });
}

function number(digits: bsg.CampaignId | bsg.MessageId | bsg.Phone | undefined): bigint | undefined {
  return digits == null ? undefined : BigInt(digits);
}

/** Text with a point before the decimals, whatever came. */
function decimal(price: bsg.Price | bsg.CalculatedPrice | null | undefined): string | undefined {
  return price == null ? undefined : String(price).replace(',', '.');
}

/** One object counts as a list of one. */
function list<T extends object>(statistics: T | T[]): T[] {
  return Array.isArray(statistics) ? statistics : [statistics];
}

function counters(statistics: bsg.StatisticsData | bsg.ShortStatisticsData): Facts {
  return present(Object.fromEntries(COUNTERS.map((name) => [name, statistics[name]])));
}

/** Newer pages send one text, with commas between the days. */
function days(value: comm.DaysOfWeek): string[] {
  const texts = typeof value === 'string' ? value.split(',') : value;
  return texts.map((day) => day.trim()).filter((day) => day);
}

function present(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value != null));
}
