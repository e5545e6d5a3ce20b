import { complaints } from './judge.mjs';
import { LANGUAGES } from './languages.mjs';

/** The outcome of a run: the result for the table, and its problems, one sentence each. */
export function conclude({ language, vectors, knownGaps, told, asked, wrongRequests, status, calls, operations }) {
  const failed = new Map();
  for (const vector of vectors) {
    const found = complaints(vector, told.filter((line) => line.vector === vector.id), asked.has(vector.id));
    if (found.length) failed.set(vector.id, found);
  }
  const ids = vectors.map(({ id }) => id);
  const notCalled = [...operations.keys()].filter((id) => !calls.has(id));
  const noVectors = told.filter(({ vector }) => !ids.includes(vector));
  const notKnown = [...failed].filter(([id]) => !knownGaps[id]);
  const closed = Object.keys(knownGaps).filter((id) => !failed.has(id));
  const wrong = [
    ...(status === 0 ? [] : [`the program ended with ${status}`]),
    ...notCalled.map((id) => `${id}: no line says that this call went well`),
    ...noVectors.map(({ vector }) => `${vector}: there is no such vector`),
    ...wrongRequests.map((request) => `${request} is not the operation of that vector`),
    ...notKnown.map(([id, found]) => `${id}: ${found.join('; ')}`),
    ...closed.map((id) => `${id} is read now: take it off known-gaps.json`),
  ];
  const result = {
    language,
    generator: LANGUAGES[language].generator,
    compiles: true, // a program that does not compile never comes this far
    calls: calls.size,
    passed: ids.filter((id) => !failed.has(id)),
    gaps: ids.filter((id) => failed.has(id)),
  };
  return { result, wrong };
}
