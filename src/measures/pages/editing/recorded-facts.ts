import type { MeasureDocument } from '../../measure-document.js';
import type { WritableFact } from '../../writable-facts.js';
import type { Facts } from './fact-shapes.js';

/** What is recorded of a measure, as the form has it. */
export function recordedFacts(document: MeasureDocument): Required<Facts> {
  const { title, kind, isPublic, kiRole, plannedStart, plannedEnd, startedOn, endedOn } = document;
  return {
    title,
    kind,
    isPublic,
    kiRole,
    plannedStart,
    plannedEnd,
    startedOn,
    endedOn,
    kindWording: lines(document.kindWording),
    officialWording: lines(document.officialWording),
    description: lines(document.description),
    leadWording: lines(document.leadWording),
    note: lines(document.note),
    source: lines(document.source),
    parent: document.parent?.number ?? null,
    lead: document.lead?.key ?? null,
    fieldsOfAction: keys(document.fields),
    targetGroups: keys(document.targetGroups),
    places: keys(document.places),
    concepts: document.concepts.map(({ key, placeInText }) => ({ key, placeInText })),
    funding: document.funding.map(({ key, wording }) => ({ key, wording })),
    parties: document.parties.map(({ key, role, wording, name }) => ({
      key,
      role,
      wording: wording ?? (key === null ? name : null),
    })),
  } satisfies Record<WritableFact, unknown>;
}

const keys = (records: readonly { key: string }[]): string[] => records.map(({ key }) => key);

/** Browsers send every end of a line as two characters; that is no change. */
export const lines = (text: string | null): string | null => text?.replaceAll('\r\n', '\n') ?? null;
