import axios from 'axios';
import { isInteger, isSafeNumber, LosslessNumber, parse, stringify } from 'lossless-json';

/** For the SDKs: a limit of time, and JSON in which no number loses a digit. */
export const http = axios.create({
  timeout: 60_000,
  transformRequest: (body: unknown) => stringify(body),
  transformResponse: (text: string, _headers: unknown, status?: number) => {
    try {
      return parse(text, undefined, exactNumber);
    } catch (e) {
      if (status !== undefined && status < 400) throw e;
      return text; // an error need not be JSON
    }
  },
});

/** A number where that is exact, else a bigint; LosslessNumber for decimals of more than 17 digits. */
function exactNumber(text: string): number | bigint | LosslessNumber {
  if (isSafeNumber(text)) return Number(text);
  return isInteger(text) ? BigInt(text) : new LosslessNumber(text);
}

/** Leaves writing to `http`: the SDK would write by JSON.stringify, which refuses a bigint. */
export function writtenByHttp<C extends { isJsonMime(mime: string): boolean }>(configuration: C): C {
  configuration.isJsonMime = () => false;
  return configuration;
}
