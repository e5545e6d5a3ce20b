import { isAxiosError } from 'axios';
import { stringify } from 'lossless-json';
import { appendFile } from 'node:fs/promises';
import { factsOfError, type Facts } from './facts.js';
import { http } from './http.js';
import { clients, operations, variable } from './operations.js';

interface Vector {
  id: string;
  operation: string;
}

interface Reading {
  facts: Facts;
  written?: unknown;
}

/** Reads every vector with the SDKs, and tells what it read in a line of the facts file. */
export async function vectors(): Promise<void> {
  const server = variable('VECTORS_URL');
  for (const { id, operation } of (await http.get<Vector[]>(`${server}/`)).data) {
    const outcome = await read(operation, `${server}/${id}`).catch((e: unknown) => ({ error: String(e) }));
    await appendFile(variable('FACTS_FILE'), `${stringify({ vector: id, ...outcome })}\n`);
  }
}

async function read(operation: string, url: string): Promise<Reading> {
  const call = operations(clients(url, url))[operation];
  if (!call) throw new Error(`No call for ${operation}`);
  try {
    const { response, facts } = await call();
    return { facts, written: response.data };
  } catch (e) {
    if (isAxiosError(e) && e.response && e.response.status >= 400) {
      return { facts: factsOfError(e.response.status, e.response.data) };
    }
    throw e;
  }
}
