import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import type { FormDraft } from '../../../auth/form-draft.entity.js';
import { FormDrafts } from '../../../auth/form-drafts.js';
import { type Form, type FormPage, typed } from '../../../auth/page-forms.js';
import { Bodies } from '../../../organizations/bodies.js';
import { Home } from '../../../organizations/home.js';
import { isManagement } from '../../who-answers.js';
import { EditedMeasures, statedIn } from './edited-measures.js';
import type { Facts } from './fact-shapes.js';
import { withoutEntryAsked } from './form-entries.js';
import { formFields } from './form-fields.js';
import { MeasureChoices } from './measure-choices.js';
import { measurePath, wayTo } from './measure-path.js';
import { only } from './merged-facts.js';
import { recordedFacts } from './recorded-facts.js';
import { factsFor, RecordedVersions } from './recorded-versions.js';
import { typedFacts } from './typed-facts.js';

const NEW = '/massnahmen/neu';
const TEMPLATE = 'massnahme/bearbeiten.hbs';

/** The form for the facts of a measure. */
@Injectable()
export class MeasureFormPage {
  constructor(
    private readonly bodies: Bodies,
    private readonly choices: MeasureChoices,
    private readonly drafts: FormDrafts,
    private readonly edited: EditedMeasures,
    private readonly home: Home,
    private readonly versions: RecordedVersions,
  ) {}

  /** @param sent what was typed, when the form is shown again */
  async forNew(call: Call, sent?: Form): Promise<FormPage> {
    const draft = sent ? undefined : await this.drafts.of(call, NEW);
    const form = sent ?? draft?.fields ?? {};
    const body = await this.bodies.byKey(await this.home.key(call));
    const names = factsFor(call);
    const facts = {
      kiRole: 'NOT_ASSESSED',
      ...without(typedFacts(withoutEntryAsked(form), names)),
    };
    const content = { facts, names, adding: typed(form, 'zeile') };
    const { sections, labels } = formFields(content, await this.choices.of(body.id));
    return {
      template: TEMPLATE,
      view: {
        title: 'Maßnahme anlegen',
        breadcrumb: [{ text: 'Maßnahmen', href: '/massnahmen' }],
        styles: ['bearbeiten'],
        scripts: ['entwurf'],
        draft,
        labels: { ...labels, number: 'Nummer' },
        sections,
        action: NEW,
        back: '/massnahmen',
        isNew: true,
        asksNumber: body.measureNumberPattern === null,
        number: typed(form, 'number'),
      },
    };
  }

  async forRecorded(call: Call, number: string): Promise<FormPage> {
    const draft = await this.drafts.of(call, measurePath(number, 'bearbeiten'));
    if (draft) return this.forDraft(call, number, draft);
    const { document, version } = await this.versions.of(call, number);
    return this.forFacts(call, number, recordedFacts(document), { fassung: String(version) });
  }

  /** @param form what was typed on top of the version it names */
  async forTyped(call: Call, number: string, form: Form): Promise<FormPage> {
    if (typed(form, 'basis') !== typed(form, 'fassung')) return this.forMerged(call, number, form);
    return this.forFacts(call, number, typedFacts(withoutEntryAsked(form), factsFor(call)), form);
  }

  /** Begun on the version it names; what happened since shows when it is saved. */
  private async forDraft(call: Call, number: string, draft: FormDraft): Promise<FormPage> {
    const { fields } = draft;
    const facts = typedFacts(fields, factsFor(call));
    const page = await this.forFacts(call, number, facts, { ...fields, fassung: fields.basis });
    return { ...page, view: { ...page.view, draft } };
  }

  /** What others changed in between stays theirs. */
  private async forMerged(call: Call, number: string, form: Form): Promise<FormPage> {
    const edit = await this.edited.edit(call, number, form);
    const facts = { ...edit.theirs, ...only(edit.mine, statedIn(edit)) };
    return this.forFacts(call, number, facts, form);
  }

  private async forFacts(call: Call, number: string, facts: Facts, form: Form): Promise<FormPage> {
    const { bodyId, document } = await this.versions.of(call, number);
    const content = { facts, names: factsFor(call), adding: typed(form, 'zeile') };
    const { sections, labels } = formFields(content, await this.choices.of(bodyId));
    return {
      template: TEMPLATE,
      view: {
        title: `${number} bearbeiten`,
        breadcrumb: wayTo(document),
        styles: ['bearbeiten'],
        scripts: ['entwurf'],
        labels: { ...labels, reason: 'Grund der Änderung' },
        sections,
        action: measurePath(number, 'bearbeiten'),
        back: measurePath(number),
        measure: document,
        forUnit: !isManagement(call.actor),
        ways: isManagement(call.actor) && [
          { href: measurePath(number, 'kim'), text: 'KIM-Bezug bewerten' },
          { href: measurePath(number, 'beenden'), text: 'Maßnahme beenden' },
        ],
        fassung: typed(form, 'fassung'),
        reason: typed(form, 'reason'),
      },
    };
  }
}

/** What was not answered does not stand in the way of what is preset. */
const without = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
