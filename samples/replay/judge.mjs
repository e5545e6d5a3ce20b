import { at, isContainer, same, sameDecimal, write } from './json.mjs';

/** Why a vector is failed, one sentence each; empty if it is passed. */
export function complaints(vector, told, asked) {
  if (!asked) return ['its response was not asked for'];
  if (told.length !== 1) return [`the program told ${told.length || 'nothing'} ${told.length ? 'times ' : ''}about it`];
  const [{ facts = {}, written, error }] = told;
  if (error !== undefined) return [`cannot be read: ${error}`];
  const found = [];
  for (const [name, wanted] of Object.entries(vector.facts)) {
    const got = name.startsWith('/') ? at(written, name) : facts[name];
    if (!equal(name, wanted, got)) found.push(`${name} should be ${shown(wanted)}, is ${shown(got)}`);
  }
  if (vector.lossless) differences(vector.body, written, '', found);
  return found;
}

const equal = (name, wanted, got) => (name === 'price' && wanted !== null ? sameDecimal(wanted, got) : same(wanted, got));

/** Goes as deep as both have members, so that a complaint names the place. */
function differences(wanted, got, pointer, found) {
  if (same(wanted, got)) return;
  const deeper = isContainer(wanted) && isContainer(got) && Array.isArray(wanted) === Array.isArray(got);
  if (!deeper) {
    found.push(`${pointer || 'the whole'} is written back as ${shown(got)}, was ${shown(wanted)}`);
    return;
  }
  for (const name of new Set([...Object.keys(wanted), ...Object.keys(got)])) {
    differences(wanted[name], got[name], `${pointer}/${name}`, found);
  }
}

const shown = (value) => (value === undefined ? 'absent' : write(value));
