import { isAxiosError } from 'axios';
import { appendFile } from 'node:fs/promises';
import { inspect } from 'node:util';
import { CampaignsApi, Configuration } from 'sms-contracts-bsg';
import { comm, variable } from './clients.js';
import { http } from './http.js';
import { campaign } from './vectors.js';

const OPERATIONS = [
  'createSmsCampaign', 'getSmsCampaign', 'updateSmsCampaign', 'stopSmsCampaignSend', 'getCampaignDetail',
];

/** Calls servers that misbehave, and tells how each call ended and all that can be printed then. */
export async function faults(): Promise<void> {
  for (const url of (await http.get<string[]>(`${variable('FAULTS_URL')}/`)).data) {
    const campaigns = comm(url);
    const details = byBaseUrl(url);
    for (const operation of OPERATIONS.flatMap((one) => [one, one])) {
      const called = operation === 'getCampaignDetail' ? details.getCampaignDetail(1) : campaign(operation, campaigns);
      const [ending, outcome] = await called.then(
        (response) => ['value', response],
        (e: unknown) => [isAxiosError(e) && e.response ? String(e.response.status) : 'error', e],
      );
      const shown = [campaigns, details, outcome].map(printed).join('\n');
      await appendFile(variable('ENDINGS_FILE'), `${JSON.stringify({ url, operation, ending, shown })}\n`);
    }
  }
}

/** With the server in axios's own setting. */
function byBaseUrl(baseURL: string): CampaignsApi {
  return new CampaignsApi(
    new Configuration({ basePath: '', baseOptions: { baseURL }, accessToken: variable('BSG_TOKEN') }), undefined, http,
  );
}

function printed(value: unknown): string {
  return [value, inspect(value, { depth: Infinity }), json(value)].join('\n');
}

function json(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return ''; // a circle
  }
}
