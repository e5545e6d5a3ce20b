import { at, isContainer, names, same, sameDecimal, write } from './json.mjs';

/** Why a vector fails, one sentence each; empty if it passes. */
export function complaints(vector, told, asked) {
  if (!asked) return ['its response was not asked for'];
  if (told.length !== 1) return [`the program wrote ${told.length} lines about it, not one`];
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

function equal(name, wanted, got) {
  if (name === 'items' && Array.isArray(wanted) && Array.isArray(got)) {
    return wanted.length === got.length && wanted.every((item, i) => equalFacts(item, got[i]));
  }
  return name === 'price' && wanted !== null ? sameDecimal(wanted, got) : same(wanted, got);
}

function equalFacts(wanted, got) {
  return isContainer(got) && names(wanted, got).every((name) => equal(name, wanted[name] ?? null, got[name]));
}

/** Descends as far as both have members, so that a message names the place. */
function differences(wanted, got, pointer, found) {
  if (same(wanted, got)) return;
  const deeper = isContainer(wanted) && isContainer(got) && Array.isArray(wanted) === Array.isArray(got);
  if (!deeper) {
    found.push(`${pointer || 'the whole'} is written back as ${shown(got)}, was ${shown(wanted)}`);
    return;
  }
  for (const name of names(wanted, got)) {
    differences(wanted[name], got[name], `${pointer}/${name}`, found);
  }
}

const shown = (value) => (value === undefined ? 'absent' : write(value));
