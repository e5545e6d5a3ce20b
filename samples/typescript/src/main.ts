import { calls } from './calls.js';
import { faults } from './faults.js';
import { vectors } from './vectors.js';

await calls();
await vectors();
await faults();
