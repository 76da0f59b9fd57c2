import { Injectable } from '@nestjs/common';
import { attachmentFileName } from './attachments/attached-files.js';
import { AttachmentFiles } from './attachments/attachment-files.js';
import { attachmentsIn } from './attachments/frozen-attachments.js';
import { EDITIONS } from './edition.js';
import { checksum } from './frozen-content.js';
import type { Frozen } from './frozen-papers.js';
import { baseName, documentName, folderOf } from './rendition-places.js';
import { RenditionStore } from './rendition-store.js';
import type { Rendition } from './rendition.entity.js';

/** A file of a package. */
export interface PackageFile {
  name: string;
  bytes: Buffer;
}

const STANDARDS: Readonly<Record<string, string>> = {
  pdf: 'PDF/A-2a und PDF/UA-1',
  docx: 'Office Open XML (DOCX)',
  complete: 'PDF',
};

/** There are fewer than that to be made of a paper, so others cannot go on changing it for longer. */
const MOST_ROUNDS = 8;

/** What lies beside the documents of a paper, so that the folder explains and proves itself. */
@Injectable()
export class RenditionFolders {
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly files: AttachmentFiles,
    private readonly store: RenditionStore,
  ) {}

  /**
   * Writes what belongs to the documents that are there by now, unless it lies there.
   * @param documents asks what there is at that moment
   */
  describe(frozen: Frozen, documents: () => Promise<readonly Rendition[]>): Promise<void> {
    const writing = this.last.then(async () => {
      await this.explain(frozen, documents);
      await this.attach(frozen);
    });
    // One after the other: the last to write knows of all documents.
    this.last = writing.catch(() => undefined);
    return writing;
  }

  /** Looks again after writing: another process may have kept a document, and written, meanwhile. */
  private async explain(
    frozen: Frozen,
    documents: () => Promise<readonly Rendition[]>,
  ): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS; round += 1)
      if (!(await this.renew(frozen, await documents()))) return;
  }

  /** @returns whether anything was to be written */
  private async renew(frozen: Frozen, renditions: readonly Rendition[]): Promise<boolean> {
    let isStale = false;
    for (const { name, bytes } of companions(frozen, renditions)) {
      const place = `${folderOf(frozen)}/${name}`;
      if (await this.store.holds(place, bytes)) continue;
      await this.store.write(place, bytes);
      isStale = true;
    }
    return isStale;
  }

  /** The files that belong to the paper, unless they lie there. */
  private async attach(frozen: Frozen): Promise<void> {
    for (const { id, sha256, title, name } of attachmentsOf(frozen)) {
      const place = `${folderOf(frozen)}/${name}`;
      if (await this.store.has(place)) continue;
      await this.store.write(place, await this.files.bytes(id, sha256, title));
    }
  }
}

/** All of them, also those that are not public, with the names of their files. */
export const attachmentsOf = ({ content }: Frozen) =>
  attachmentsIn(content, 'INTERNAL').map((one) => ({
    ...one,
    name: attachmentFileName(one.number, one.title, one.internal),
  }));

/** The frozen content, a list of all files with their origin, and their checksums as `sha256sum` reads them. */
export function companions(frozen: Frozen, renditions: readonly Rendition[]): PackageFile[] {
  const content = { name: `${baseName(frozen, 'PUBLIC')}.json`, bytes: Buffer.from(frozen.text) };
  const list = { name: 'verzeichnis.json', bytes: Buffer.from(directory(frozen, renditions)) };
  const sums = [
    ...sorted(renditions).map((one) => [one.sha256, nameOf(frozen, one)]),
    ...attachmentsOf(frozen).map((one) => [one.sha256, one.name]),
    ...[content, list].map(({ name, bytes }) => [checksum(bytes), name]),
  ];
  const lines = sums.map(([sum, name]) => `${sum}  ${name}\n`).join('');
  return [content, list, { name: 'SHA256SUMS', bytes: Buffer.from(lines) }];
}

export const nameOf = (frozen: Frozen, { edition, format }: Rendition): string =>
  documentName(frozen, edition, format);

function directory(frozen: Frozen, renditions: readonly Rendition[]): string {
  const { vorlage, kreis, dokument } = frozen.content.editions.INTERNAL;
  const facts = {
    format: 'umsetzungsstand/paket/1',
    kreis: kreis.name,
    vorlage: { art: vorlage.art, nummer: vorlage.nummer, betreff: vorlage.betreff },
    datum: dokument.datum,
    oeffentlich: vorlage.oeffentlich,
    festgeschrieben: {
      als: frozen.stage === 'RELEASED' ? 'freigegeben' : 'genehmigt',
      am: frozen.frozenAt.toISOString(),
      durch: frozen.frozenBy,
      sha256: frozen.sha256,
      genehmigt_sha256: frozen.content.approved,
    },
    dokumente: sorted(renditions).map((one) => ({
      datei: nameOf(frozen, one),
      ausgabe: EDITIONS[one.edition],
      norm: STANDARDS[one.format],
      bytes: one.size,
      sha256: one.sha256,
      hergestellt_mit: one.renderer,
      hergestellt_am: one.madeAt.toISOString(),
    })),
    anlagen: attachmentsOf(frozen).map((one) => ({
      datei: one.name,
      titel: one.title,
      ausgabe: EDITIONS[one.internal ? 'INTERNAL' : 'PUBLIC'],
      barrierefrei: one.warning === null,
      bytes: one.size,
      sha256: one.sha256,
    })),
  };
  return `${JSON.stringify(facts, null, 2)}\n`;
}

const sorted = (renditions: readonly Rendition[]): Rendition[] =>
  [...renditions].sort((a, b) => key(a).localeCompare(key(b), 'en'));
const key = ({ edition, format }: Rendition): string => `${edition} ${format}`;
