import { same } from './same.mjs';
import { compareSchemas } from './schema.mjs';

export function properties({ base, head, at, emit }) {
  const [before, now] = [base.properties ?? {}, head.properties ?? {}];
  const gone = Object.keys(before).filter((it) => !(it in now));
  const added = Object.keys(now).filter((it) => !(it in before));
  for (const name of gone) {
    const renamed = gone.length === 1 && added.length === 1 && same(before[name], now[added[0]]);
    const what = renamed ? `member \`${name}\` renamed to \`${added[0]}\`` : `member \`${name}\` removed`;
    emit({
      at: [...at, 'properties', name],
      side: 'base',
      keyword: 'properties',
      change: 'removed',
      what,
      from: name,
      to: renamed ? added[0] : undefined,
      effect: 'gone',
      values: `\`${name}\``,
    });
  }
  for (const name of added) {
    const needed = head.required?.includes(name);
    const what = `${needed ? 'required ' : ''}member \`${name}\` added`;
    emit({
      at: [...at, 'properties', name],
      keyword: 'properties',
      change: 'added',
      what,
      to: name,
      effect: needed ? 'needed' : 'new',
      values: `\`${name}\``,
    });
  }
  for (const name of Object.keys(now).filter((it) => it in before)) {
    compareSchemas(before[name], now[name], [...at, 'properties', name], emit);
  }
}

/** Members that appear or disappear say themselves whether they were required. */
export function required({ base, head, at, emit }) {
  const [before, now] = [base.required ?? [], head.required ?? []];
  const stays = (name) => !base.properties?.[name] === !head.properties?.[name];
  const tell = (name, what, effect, values) =>
    emit({
      at: [...at, 'required'],
      keyword: 'required',
      change: 'changed',
      what: `member \`${name}\` ${what}`,
      from: before,
      to: now,
      effect,
      values,
    });
  now
    .filter((it) => !before.includes(it) && stays(it))
    .forEach((it) => tell(it, 'became required', 'narrower', `an object without \`${it}\``));
  before
    .filter((it) => !now.includes(it) && stays(it))
    .forEach((it) => tell(it, 'became optional', 'wider', `an object without \`${it}\``));
}
