import { calls } from './calls.js';
import { vectors } from './vectors.js';

await calls();
await vectors();
