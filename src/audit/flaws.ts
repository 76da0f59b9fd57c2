import type { KeyObject } from 'node:crypto';
import { dayOf } from '../texts/days.js';
import { germanDay } from '../texts/partial-date.js';
import { BEFORE_THE_FIRST, chained, type StoredEntry } from './chain.js';
import { type Checkpoint, isGenuine } from './checkpoint.js';

/** What is wrong with the log, beginning with this entry. */
export interface Flaw {
  sequence: number;
  sentence: string;
}

/** The entry a chain has come to. */
export type Link = Pick<StoredEntry, 'sequence' | 'mac'>;

/** Where the log says that it ends. */
export interface End extends Link {
  keyId: string;
  /** The first entry that stands behind it, where there is one. */
  beyond: number | null;
}

export const NO_ENTRY: Link = { sequence: 0, mac: BEFORE_THE_FIRST };

/** What can be said before any entry is read. */
export function flawInKeys(
  key: { id: string; secret: KeyObject },
  { keyId }: End,
  checkpoint: Checkpoint | null,
): Flaw | null {
  if (keyId !== key.id)
    return flaw(
      1,
      `Das Protokoll ist mit dem Schlüssel ${keyId} geführt, geprüft wird mit ${key.id}: Entweder ist AUDIT_KEY nicht der richtige, oder das Protokoll wurde ausgetauscht.`,
    );
  if (!checkpoint) return null;
  if (checkpoint.keyId !== keyId)
    return flaw(
      1,
      `Der Prüfpunkt ist mit dem Schlüssel ${checkpoint.keyId} ausgestellt, das Protokoll aber mit ${keyId} geführt: Es wurde seither ganz neu geschrieben.`,
    );
  if (isGenuine(key.secret, checkpoint)) return null;
  return flaw(checkpoint.sequence, 'Der Prüfpunkt ist nicht echt: Seine Unterschrift passt nicht.');
}

/** Whether an entry follows the one before and is what was sealed. */
export function flawOf(
  key: KeyObject,
  previous: Link,
  entry: StoredEntry,
  checkpoint: Checkpoint | null,
): Flaw | null {
  const { sequence, mac } = entry;
  const expected = previous.sequence + 1;
  if (sequence > expected)
    return flaw(expected, `${missing(expected, sequence - 1)} Als Nächstes folgt ${sequence}.`);
  if (sequence < expected)
    return flaw(sequence, `Eintrag ${sequence} wurde eingefügt: Gezählt wird von 1 an.`);
  if (chained(key, entry, previous.mac) !== mac)
    return flaw(
      sequence,
      `Eintrag ${sequence} passt nicht zu seinem Siegel: Er wurde geändert, eingefügt oder mit einem anderen vertauscht.`,
    );
  if (sequence === checkpoint?.sequence && mac !== checkpoint.mac)
    return flaw(
      sequence,
      `Eintrag ${sequence} ist nicht der, den der Prüfpunkt vom ${dayIn(checkpoint)} festhält: Das Protokoll wurde bis dorthin neu geschrieben.`,
    );
  return null;
}

/** Whether the log ends where it says, and where the checkpoint says that it went. */
export function flawAtEnd(last: Link, end: End, checkpoint: Checkpoint | null): Flaw | null {
  if (last.sequence < end.sequence)
    return flaw(
      last.sequence + 1,
      `${missing(last.sequence + 1, end.sequence)} Das Ende wurde abgeschnitten.`,
    );
  if (last.mac !== end.mac)
    return flaw(
      last.sequence,
      `Eintrag ${last.sequence} ist nicht das verzeichnete Ende des Protokolls.`,
    );
  if (checkpoint && checkpoint.sequence > end.sequence)
    return flaw(
      end.sequence + 1,
      `${missing(end.sequence + 1, checkpoint.sequence)} Der Prüfpunkt vom ${dayIn(checkpoint)} hält sie noch fest: Das Ende wurde abgeschnitten.`,
    );
  if (end.beyond === null) return null;
  return flaw(
    end.beyond,
    `Eintrag ${end.beyond} wurde eingefügt: Das Protokoll endet mit ${end.sequence}.`,
  );
}

const dayIn = ({ at }: Checkpoint): string => germanDay(dayOf(new Date(at)));

const flaw = (sequence: number, sentence: string): Flaw => ({ sequence, sentence });

const missing = (first: number, last: number): string =>
  first === last ? `Eintrag ${first} fehlt.` : `Die Einträge ${first} bis ${last} fehlen.`;
