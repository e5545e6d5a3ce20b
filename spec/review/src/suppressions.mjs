const NEEDED = ['gate', 'vendor', 'reason', 'date'];

/**
 * The suppressions of a review: which findings they let pass, and which are unused. `today` is a text like 2026-11-20.
 */
export class Suppressions {
  constructor(listed, today) {
    this.all = listed.map((suppression) => ({
      ...suppression,
      missing: NEEDED.filter((key) => !suppression[key]),
      expired: Boolean(suppression.until) && String(suppression.until) < today,
      used: 0,
    }));
  }

  /** The suppression of a finding `{gate, vendor, place}`, or undefined. */
  of(finding) {
    const fits = (suppression) =>
      ['gate', 'vendor', 'place'].every((key) => (suppression[key] ?? '') === (finding[key] ?? ''));
    const valid = this.all.filter(({ missing, expired }) => !missing.length && !expired);
    const found = valid.find(fits);
    if (found) found.used++;
    return found;
  }

  warnings() {
    return this.all.flatMap(({ gate, vendor, place, missing, expired, until, used }) => {
      const name = `The suppression of \`${gate}\` for ${vendor}${place ? ` at \`${place}\`` : ''}`;
      if (missing.length) return [`${name} has no ${missing.join(' and no ')}, so it counts for nothing.`];
      if (expired) return [`${name} expired on ${until}.`];
      return used ? [] : [`${name} is not used any more.`];
    });
  }
}
