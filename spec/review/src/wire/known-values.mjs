import { code } from './phrases.mjs';

export function knownValues(from, to, { at, emit }) {
  const place = { at: [...at, 'x-known-values'], keyword: 'x-known-values', from, to };
  const gone = from.filter((it) => !to.includes(it));
  const added = to.filter((it) => !from.includes(it));
  gone.forEach((it) =>
    emit({
      ...place,
      change: 'removed',
      what: `known value ${code(it)} removed`,
      effect: 'unknown value',
      values: code(it),
    }),
  );
  added.forEach((it) =>
    emit({ ...place, change: 'added', what: `known value ${code(it)} added`, effect: 'known value', values: code(it) }),
  );
  if (!gone.length && !added.length)
    emit({ ...place, change: 'changed', what: 'known values in another order', effect: 'words' });
}
