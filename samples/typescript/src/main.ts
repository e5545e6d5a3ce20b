import { stringify } from 'lossless-json';
import { faults } from './faults.js';
import { clients, operations, variable } from './operations.js';
import { vectors } from './vectors.js';

const made = operations(clients(variable('COMM_BASE_URL'), variable('BSG_BASE_URL')));
for (const [operation, call] of Object.entries(made)) {
  const { response, facts } = await call();
  delete facts.token; // a secret
  console.log(operation, response.status, stringify(facts));
}
await vectors();
await faults();
