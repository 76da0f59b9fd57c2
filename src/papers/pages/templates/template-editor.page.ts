import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import type { FormDraft } from '../../../auth/form-draft.entity.js';
import { FormDrafts } from '../../../auth/form-drafts.js';
import { type Form, type FormPage, typed } from '../../../auth/page-forms.js';
import { Home } from '../../../organizations/home.js';
import type { DomainError } from '../../../texts/domain-error.js';
import { audienceOf } from '../../paper-audience.js';
import { PAPER_STATES } from '../../paper-states.js';
import { StoredPapers } from '../../stored-papers.js';
import { LONGEST_SOURCE } from '../../templates/checked-source.js';
import {
  type OpenedTemplate,
  StoredTemplates,
  versionNumbered,
} from '../../templates/stored-templates.js';
import { TemplateVocabulary, type Vocabulary } from '../../templates/template-vocabulary.js';
import { WAY } from './template-list.page.js';
import { sourceOf, templatePath } from './template-work.js';

/** Where a template is written: its text on one side, real pages on the other. */
@Injectable()
export class TemplateEditorPage {
  constructor(
    private readonly drafts: FormDrafts,
    private readonly home: Home,
    private readonly papers: StoredPapers,
    private readonly stored: StoredTemplates,
    private readonly vocabulary: TemplateVocabulary,
  ) {}

  /**
   * @param sent what was typed so far; a draft that is kept when left out
   * @param problem what was wrong with it
   */
  async of(call: Call, key: string, sent?: Form, problem?: DomainError): Promise<FormPage> {
    const place = { body: await this.home.key(call), template: key };
    const opened = await this.stored.open(call, 'template.change', place);
    const { template, versions } = opened;
    const newest = versionNumbered(versions, versions.length);
    const source = await this.stored.source(newest);
    const action = templatePath(key, 'bearbeiten');
    const draft = sent ? undefined : changed(await this.drafts.of(call, action), source);
    const form = sent ?? draft?.fields;
    // Whoever has read what somebody else has saved meanwhile goes on from there.
    const begun = form ? typed(form, 'ausgang') : String(newest.number);
    const stale = problem?.code === 'STALE_VERSION' || (draft && begun !== String(newest.number));
    const isSeen = sent !== undefined && !stale;
    const shown = form ? sourceOf(form) : source;
    const vorlage = form ? typed(form, 'vorlage') : '';
    return {
      template: 'muster/bearbeiten.hbs',
      view: {
        title: `${template.name} bearbeiten`,
        wide: true,
        styles: ['bearbeiten', 'vorlage-schreiben', 'muster'],
        scripts: ['muster', 'entwurf'],
        breadcrumb: [...WAY, { text: template.name, href: templatePath(key) }],
        labels: { source: 'Text', note: 'Was ist anders?', datei: 'Datei' },
        action,
        draft,
        preview: templatePath(key, 'vorschau'),
        upload: templatePath(key, 'datei'),
        back: templatePath(key),
        fassung: isSeen ? typed(sent, 'fassung') : String(template.version),
        ausgang: isSeen ? begun : String(newest.number),
        stale: stale && { number: newest.number, href: templatePath(key, 'vergleich') },
        next: newest.number + 1,
        source: shown,
        unlikeFrame: shown !== source || vorlage !== '',
        note: form ? typed(form, 'note') : '',
        longest: LONGEST_SOURCE,
        vorlage,
        groups: groupsOf(await this.vocabulary.all()),
        papers: await this.papersToTry(call, opened),
      },
    };
  }

  private async papersToTry(call: Call, { admission: { bodyId } }: OpenedTemplate) {
    const papers = await this.papers.of(bodyId, audienceOf(call.actor, bodyId));
    return papers
      .filter(({ template }) => template !== null)
      .map(({ key: code, reference, name, state }) => ({
        code,
        label: `${reference ?? name} (${PAPER_STATES[state]})`,
      }));
  }
}

/** One that says what is saved anyway is none. */
const changed = (draft: FormDraft | undefined, source: string): FormDraft | undefined =>
  draft && (sourceOf(draft.fields) !== source || typed(draft.fields, 'note') !== '')
    ? draft
    : undefined;

/** Everything a template may say, to be put in at the cursor. */
const groupsOf = ({ chapters, words, pieces }: Vocabulary) => [
  ...chapters.map(({ title, way, fields }) => ({
    title,
    way,
    entries: fields.map(({ path, about, example, use }) => ({ name: path, about, example, use })),
  })),
  {
    title: 'Wörter und Blöcke',
    way: 'mit eigenen Angaben anstelle derer im Beispiel',
    entries: words.map(({ name, about, example, result }) => ({
      name,
      about,
      example: result && `${example} ergibt ${result}`,
      use: example,
    })),
  },
  {
    title: 'Textbausteine',
    way: 'von überall, wo es ihre Angaben gibt',
    entries: pieces.map(({ name, about, example }) => ({
      name,
      about,
      example: null,
      use: example,
    })),
  },
];
