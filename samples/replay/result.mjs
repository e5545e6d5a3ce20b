import { complaints } from './judge.mjs';
import { GENERATORS } from './languages.mjs';

/** What a run gave: the result for the table, and what is wrong with it, one sentence each. */
export function conclude({ language, vectors, knownGaps, told, asked, wrongRequests, status, calls, operations }) {
  const failed = new Map();
  for (const vector of vectors) {
    const found = complaints(vector, told.filter((line) => line.vector === vector.id), asked.has(vector.id));
    if (found.length) failed.set(vector.id, found);
  }
  const ids = vectors.map(({ id }) => id);
  const wrong = [
    ...(status === 0 ? [] : [`the program ended with ${status}`]),
    ...[...operations.keys()].filter((id) => !calls.has(id)).map((id) => `${id}: no line says that this call went well`),
    ...told.filter(({ vector }) => !ids.includes(vector)).map(({ vector }) => `${vector}: there is no such vector`),
    ...wrongRequests.map((request) => `${request}: is no operation of that vector`),
    ...[...failed].filter(([id]) => !knownGaps[id]).map(([id, found]) => `${id}: ${found.join('; ')}`),
    ...Object.keys(knownGaps).filter((id) => !failed.has(id)).map((id) => `${id}: is read now; take it off known-gaps.json`),
  ];
  const result = {
    language,
    generator: GENERATORS[language],
    compiles: true, // a program that does not compile does not come this far
    calls: calls.size,
    passed: ids.filter((id) => !failed.has(id)),
    gaps: ids.filter((id) => failed.has(id)),
  };
  return { result, wrong };
}
