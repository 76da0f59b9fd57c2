import { Injectable } from '@nestjs/common';
import { mayAtHome } from '../../../auth/actor.js';
import type { Call } from '../../../auth/call.js';
import { type Form, type FormPage, typed } from '../../../auth/page-forms.js';
import { Database } from '../../../database/database.js';
import { address } from '../../../measures/pages/reference-day.js';
import { DomainError } from '../../../texts/domain-error.js';
import { type AttachedFile, attachedFiles, labelOf } from '../../attachments/attached-files.js';
import { attachmentView } from '../../attachments/attachment.view.js';
import { ATTACHMENT_MANNERS, checkWords, LIMITS } from '../../attachments/attachment-words.js';
import { ReadAttachments } from '../../attachments/read-attachments.js';
import { EDITIONS } from '../../edition.js';
import { audienceOf } from '../../paper-audience.js';
import { completeFiles } from '../complete-files.js';
import { fileSize } from '../file-size.js';
import { type DeskPaper, DeskPapers, deskPath } from './desk-papers.js';
import { wayToDesk } from './paper-step.page.js';
import { choicesOf } from './step-forms.js';

const LABELS = {
  file: 'PDF-Datei',
  title: 'Titel',
  manner: 'Wie sie dabei ist',
  edition: 'Fassung',
  position: 'Platz',
};
const CHOICES = { manners: choicesOf(ATTACHMENT_MANNERS), editions: choicesOf(EDITIONS) };

/** The files of a paper on the desk: what the check found, and taking them to the draft. */
@Injectable()
export class AttachmentsPage {
  constructor(
    private readonly database: Database,
    private readonly papers: DeskPapers,
    private readonly reading: ReadAttachments,
  ) {}

  /** @param form what was typed so far */
  async of(call: Call, key: string, form: Form = {}): Promise<FormPage> {
    const desk = await this.papers.of(call, key);
    const { paper } = desk;
    const audience = audienceOf(call.actor, paper.bodyId);
    const items = await this.reading.of(paper, audience);
    const mayChange = paper.state === 'DRAFT' && mayAtHome(call.actor, 'paper.prepare');
    const path = deskPath(paper, 'anlagen');
    return {
      template: 'vorlagen/anlagen.hbs',
      view: {
        ...frameOf(desk, 'Anlagen'),
        items: items.map(({ id, number, title, manner, edition, size, check, accessible }) => ({
          label: labelOf(number, title),
          manner: manner.label,
          edition: edition.label,
          size: fileSize(size),
          check,
          accessible,
          file: `${path}/${id}/datei`,
          change: mayChange ? `${path}/${id}` : null,
        })),
        complete: completeFiles(items, paper, audience, (fassung) =>
          address(deskPath(paper, 'mit-anlagen/datei'), { fassung }),
        ),
        mayChange,
        path,
        typed: {
          title: typed(form, 'title'),
          manner: typed(form, 'manner') || 'APPENDED',
          edition: typed(form, 'edition') || 'PUBLIC',
        },
        most: LIMITS.count,
        mostMegabytes: LIMITS.file / 1_000_000,
      },
    };
  }

  /** One of them, to be changed. @throws DomainError NOT_FOUND */
  async one(call: Call, key: string, id: string, form?: Form): Promise<FormPage> {
    const desk = await this.papers.of(call, key, 'paper.prepare');
    const { paper } = desk;
    const found = await this.attached(desk, id);
    const { attachment, file, number } = found;
    const { title, manner, edition } = attachment;
    const recorded = { title, manner, edition, position: String(number) };
    const path = deskPath(paper, 'anlagen');
    return {
      template: 'vorlagen/anlage.hbs',
      view: {
        ...frameOf(desk, labelOf(number, title)),
        breadcrumb: [...wayToDesk(desk), { text: 'Anlagen', href: path }],
        typed: form
          ? Object.fromEntries(Object.keys(recorded).map((name) => [name, typed(form, name)]))
          : recorded,
        check: checkWords(file.facts),
        accessible: attachmentView(found).accessible,
        action: `${path}/${id}`,
        remove: `${path}/${id}/entfernen`,
        back: path,
      },
    };
  }

  private async attached({ paper }: DeskPaper, id: string): Promise<AttachedFile> {
    const { files } = await attachedFiles(this.database.read, paper);
    const found = files.find(({ attachment }) => attachment.id === id);
    if (found) return found;
    throw new DomainError('NOT_FOUND', 'Diese Anlage gibt es bei dieser Vorlage nicht.');
  }
}

const frameOf = (desk: DeskPaper, title: string) => ({
  title,
  breadcrumb: wayToDesk(desk),
  styles: ['bearbeiten', 'vorlagen', 'schreibtisch'],
  labels: LABELS,
  choices: CHOICES,
  paper: desk.paper,
  fassung: desk.paper.version,
  back: deskPath(desk.paper),
});
