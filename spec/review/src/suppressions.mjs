const NEEDED = ['gate', 'vendor', 'reason', 'date'];

/** Suppressions of one review: which finding they let pass, and which are of no use. `today` is a text like 2026-11-20. */
export class Suppressions {
  constructor(listed, today) {
    this.all = listed.map((it) => ({
      ...it,
      missing: NEEDED.filter((key) => !it[key]),
      expired: Boolean(it.until) && String(it.until) < today,
      used: 0,
    }));
  }

  /** The suppression of a finding `{gate, vendor, place}`, or undefined. */
  of({ gate, vendor, place = '' }) {
    const found = this.all.find(
      (it) =>
        !it.missing.length && !it.expired && it.gate === gate && it.vendor === vendor && (it.place ?? '') === place,
    );
    if (found) found.used++;
    return found;
  }

  warnings() {
    return this.all.flatMap((it) => {
      const name = `The suppression of \`${it.gate}\` for ${it.vendor}${it.place ? ` at \`${it.place}\`` : ''}`;
      if (it.missing.length) return [`${name} has no ${it.missing.join(' and no ')}, so it counts for nothing.`];
      if (it.expired) return [`${name} expired on ${it.until}.`];
      return it.used ? [] : [`${name} is not used any more.`];
    });
  }
}
