import { bsg, comm, variable } from './clients.js';

const campaign = '3f0c9a52-7d1e-4f6a-9b8e-2a1c5d7e9f00';
const send = 'b1d6f3a8-52c4-4e0b-8f7d-6c3e9a0b1d24';

/** All five operations, with a line for each. */
export async function calls(): Promise<void> {
  const campaigns = comm(variable('COMM_BASE_URL'));

  const created = await campaigns.createSmsCampaign({ name: 'Spring offer' });
  console.log('createSmsCampaign', created.status, created.data.data.id);

  const read = await campaigns.getSmsCampaign(campaign);
  console.log('getSmsCampaign', read.status, read.data.data.name);

  const updated = await campaigns.updateSmsCampaign(campaign, {
    name: 'Spring offer, week two',
    meta: { send_type: 'planner', planner_data: { days_of_week: ['Mon', 'Wed'], is_active: true } },
  });
  console.log('updateSmsCampaign', updated.status, updated.data.data.name);

  const stopped = await campaigns.stopSmsCampaignSend(campaign, send);
  console.log('stopSmsCampaignSend', stopped.status, stopped.data.data.status);

  const detail = await bsg(variable('BSG_BASE_URL')).getCampaignDetail(48210377);
  console.log('getCampaignDetail', detail.status, detail.data.data.name);
}
