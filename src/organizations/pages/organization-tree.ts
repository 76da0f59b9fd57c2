import { PartialDate } from '../../texts/partial-date.js';
import type { ListedOrganization } from '../organization-directory.js';

export interface Branch {
  key: string;
  name: string;
  shortName: string | null;
  kind: string;
  endDate: string | null;
  formerNames: readonly string[];
  members: number;
  below: Branch[];
}

/**
 * Organizations under those they belong to, each level by name.
 * @param words only organizations whose names hold all of them, as a list without levels
 */
export function organizationTree(all: readonly ListedOrganization[], words: string): Branch[] {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (asked.length > 0)
    return all
      .filter((one) => holds(one, asked))
      .map(leaf)
      .sort(byName);
  const known = new Set(all.map(({ key }) => key));
  const branches = new Map(all.map((one) => [one.key, leaf(one)]));
  const roots = all.filter(({ parent }) => parent === null || !known.has(parent.key));
  for (const { key, parent } of all) {
    const branch = branches.get(key);
    if (branch && parent) branches.get(parent.key)?.below.push(branch);
  }
  for (const { below } of branches.values()) below.sort(byName);
  return roots.flatMap(({ key }) => branches.get(key) ?? []).sort(byName);
}

/** Those whose names hold all of these words, also names they had. */
export function named(all: readonly ListedOrganization[], words: string): ListedOrganization[] {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter((one) => holds(one, asked));
}

const leaf = (one: ListedOrganization): Branch => ({
  key: one.key,
  name: one.name,
  shortName: one.shortName,
  kind: one.classification.label,
  endDate: one.endDate && PartialDate.parse(one.endDate).text,
  formerNames: one.formerNames.map(({ name }) => name),
  members: one.members.length,
  below: [],
});

const holds = ({ name, shortName, formerNames }: ListedOrganization, asked: readonly string[]) => {
  const names = [name, shortName ?? '', ...formerNames.map((former) => former.name)];
  return asked.every((word) => names.some((text) => text.toLowerCase().includes(word)));
};

const byName = (one: Branch, other: Branch): number =>
  one.name.localeCompare(other.name, 'de', { numeric: true });
