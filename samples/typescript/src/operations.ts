import type { AxiosResponse } from 'axios';
import * as bsg from 'sms-contracts-bsg';
import * as comm from 'sms-contracts-comm';
import {
  factsOfCampaign, factsOfMessage, factsOfPage, factsOfPrice, factsOfSmsCampaign, factsOfToken, type Facts,
} from './facts.js';
import { http, writtenByHttp } from './http.js';

const CAMPAIGN = '3f0c9a52-7d1e-4f6a-9b8e-2a1c5d7e9f00';
const SEND = 'b1d6f3a8-52c4-4e0b-8f7d-6c3e9a0b1d24';
const PHONE = 4915550100123;
const REFERENCE = '7c1f0b2e9d4a4f6c8b3a5d7e1f902468';
const message = { sender: 'NORTHWIND', text: 'The spring sale has begun' };

export type Clients = ReturnType<typeof clients>;
type Call = () => Promise<{ response: AxiosResponse; facts: Facts }>;

export function clients(commUrl: string, bsgUrl: string, bsgOptions = {}) {
  const ofComm = writtenByHttp(new comm.Configuration({ basePath: commUrl, accessToken: variable('COMM_TOKEN') }));
  const ofBsg = writtenByHttp(
    new bsg.Configuration({ basePath: bsgUrl, baseOptions: bsgOptions, accessToken: variable('BSG_TOKEN') }),
  );
  return {
    smsCampaigns: new comm.SMSCampaignsApi(ofComm, undefined, http),
    authentication: new bsg.AuthenticationApi(ofBsg, undefined, http),
    campaigns: new bsg.CampaignsApi(ofBsg, undefined, http),
    messages: new bsg.MessagesApi(ofBsg, undefined, http),
  };
}

/** Every operation of both vendors, as a user calls it, and what is read in its answer. */
export function operations({ smsCampaigns, authentication, campaigns, messages }: Clients): Record<string, Call> {
  return {
    createSmsCampaign: reading(ofSmsCampaign, () =>
      smsCampaigns.createSmsCampaign({ smsCampaignCreate: { name: 'Spring offer' } })),
    getSmsCampaign: reading(ofSmsCampaign, () => smsCampaigns.getSmsCampaign({ campaign: CAMPAIGN })),
    updateSmsCampaign: reading(ofSmsCampaign, () =>
      smsCampaigns.updateSmsCampaign({
        campaign: CAMPAIGN,
        smsCampaignData: {
          name: 'Spring offer, week two',
          meta: { send_type: 'planner', planner_data: { days_of_week: ['Mon', 'Wed'], is_active: true } },
        },
      })),
    stopSmsCampaignSend: reading(ofSmsCampaign, () =>
      smsCampaigns.stopSmsCampaignSend({ campaign: CAMPAIGN, campaignSend: SEND })),

    // log in
    login: reading(factsOfToken, () => authentication.login({ loginRequest: { api_key: 'test_example-key' } })),
    refreshToken: reading(factsOfToken, () => authentication.refreshToken()),
    // ask for the price, and send
    calculateCampaignPrice: reading(factsOfPrice, () =>
      campaigns.calculateCampaignPrice({ campaignPriceRequest: { ...message, messages: [{ phone: PHONE }] } })),
    sendSms: reading(ofCampaign, () =>
      campaigns.sendSms({ smsRequest: { ...message, phones: [{ number: PHONE, reference_id: REFERENCE }] } })),
    sendSmsToGroups: reading(ofCampaign, () =>
      campaigns.sendSmsToGroups({ groupSmsRequest: { ...message, groups: [310022] } })),
    sendIndividualSms: reading(ofCampaign, () =>
      campaigns.sendIndividualSms({ individualSmsRequest: { messages: [{ ...message, phone: PHONE }] } })),
    sendMessage: reading(ofMessage, () =>
      messages.sendMessage({
        messageRequest: { channels: ['sms'], phone: { number: `${PHONE}`, reference_id: REFERENCE }, sms: message },
      })),
    // read the campaigns, and what became of each message
    listCampaigns: reading(factsOfPage(factsOfCampaign), () =>
      campaigns.listCampaigns({ pageOffset: 100, pageLimit: 50, filterType: 'sms' })),
    getCampaign: reading(ofCampaign, () => campaigns.getCampaign({ id: 48210377 })),
    getCampaignDetail: reading(ofCampaign, () => campaigns.getCampaignDetail({ id: 48210377 })),
    listMessages: reading(factsOfPage(factsOfMessage), () =>
      messages.listMessages({ filterId: 4402117735, filterCampaignId: 48210377, filterReferenceId: REFERENCE })),
    // stop
    stopCampaign: reading(ofCampaign, () => campaigns.stopCampaign({ id: 48210377 })),
  };
}

function reading<T>(facts: (answer: T) => Facts, call: () => Promise<AxiosResponse<T>>): Call {
  return async () => {
    const response = await call();
    return { response, facts: facts(response.data) };
  };
}

const ofSmsCampaign = ({ data }: { data: comm.SmsCampaign | comm.SmsCampaignData | comm.SmsCampaignSend }) =>
  factsOfSmsCampaign(data);
const ofCampaign = ({ data }: { data: bsg.Campaign | bsg.CampaignDetail }) => factsOfCampaign(data);
const ofMessage = ({ data }: { data: bsg.Message }) => factsOfMessage(data);

export function variable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`Set ${name}`);
  return value;
}
