import { CampaignsApi, Configuration as BsgConfiguration } from 'sms-contracts-bsg';
import { Configuration as CommConfiguration, SMSCampaignsApi } from 'sms-contracts-comm';
import { http, writtenByHttp } from './http.js';

export function comm(basePath: string): SMSCampaignsApi {
  const configuration = new CommConfiguration({ basePath, accessToken: variable('COMM_TOKEN') });
  return new SMSCampaignsApi(writtenByHttp(configuration), undefined, http);
}

export function bsg(basePath: string): CampaignsApi {
  const configuration = new BsgConfiguration({ basePath, accessToken: variable('BSG_TOKEN') });
  return new CampaignsApi(writtenByHttp(configuration), undefined, http);
}

export function variable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`Set ${name}`);
  return value;
}
