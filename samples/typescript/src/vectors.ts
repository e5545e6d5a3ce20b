import { isAxiosError } from 'axios';
import { stringify } from 'lossless-json';
import { appendFile } from 'node:fs/promises';
import type { SMSCampaignsApi } from 'sms-contracts-comm';
import { bsg, comm, variable } from './clients.js';
import { factsOfCampaign, factsOfDetail, factsOfError, type Facts } from './facts.js';
import { http } from './http.js';

interface Vector {
  id: string;
  operation: string;
}

interface Reading {
  facts: Facts;
  written?: unknown;
}

const ID = '3f0c9a52-7d1e-4f6a-9b8e-2a1c5d7e9f00';

/** Reads every vector with the SDKs, and tells what it read in a line of the facts file. */
export async function vectors(): Promise<void> {
  const server = variable('VECTORS_URL');
  for (const { id, operation } of (await http.get<Vector[]>(`${server}/`)).data) {
    const outcome = await read(operation, `${server}/${id}`).catch((e: unknown) => ({ error: String(e) }));
    await appendFile(variable('FACTS_FILE'), `${stringify({ vector: id, ...outcome })}\n`);
  }
}

async function read(operation: string, url: string): Promise<Reading> {
  try {
    return await call(operation, url);
  } catch (e) {
    if (isAxiosError(e) && e.response && e.response.status >= 400) {
      return { facts: factsOfError(e.response.status, e.response.data) };
    }
    throw e;
  }
}

async function call(operation: string, url: string): Promise<Reading> {
  if (operation === 'getCampaignDetail') {
    const { data } = await bsg(url).getCampaignDetail(1);
    return { facts: factsOfDetail(data.data), written: data };
  }
  const { data } = await campaign(operation, comm(url));
  return { facts: factsOfCampaign(data.data), written: data };
}

export function campaign(operation: string, campaigns: SMSCampaignsApi) {
  switch (operation) {
    case 'getSmsCampaign':
      return campaigns.getSmsCampaign(ID);
    case 'createSmsCampaign':
      return campaigns.createSmsCampaign({ name: 'any' });
    case 'updateSmsCampaign':
      return campaigns.updateSmsCampaign(ID, { name: 'any' });
    case 'stopSmsCampaignSend':
      return campaigns.stopSmsCampaignSend(ID, ID);
    default:
      throw new Error(`No call for ${operation}`);
  }
}
