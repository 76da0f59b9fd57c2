import { Injectable } from '@nestjs/common';
import { mayAtHome } from '../../../auth/actor.js';
import type { Call } from '../../../auth/call.js';
import type { FormPage } from '../../../auth/page-forms.js';
import { ConceptRecords } from '../../../concepts/concept-records.js';
import { Clock } from '../../../config/clock.js';
import { KIM_ASSESSMENTS } from '../../../measures/kim.js';
import { MEASURE_STATUSES } from '../../../measures/measure-status.js';
import { address } from '../../../measures/pages/reference-day.js';
import { Access } from '../../../organizations/access.js';
import { Home } from '../../../organizations/home.js';
import { Rendering } from '../../../rendering/rendering.service.js';
import { dayOf } from '../../../texts/days.js';
import { PaperTemplates } from '../../paper-templates.js';
import { DraftWarnings } from './draft-warnings.js';
import type { Draft } from './drafts.js';
import { SCOPE, type WorkshopInput } from './workshop.input.js';

/** Where a paper is written: what it is about on one side, its pages on the other. */
@Injectable()
export class WorkshopPage {
  constructor(
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly concepts: ConceptRecords,
    private readonly home: Home,
    private readonly rendering: Rendering,
    private readonly templates: PaperTemplates,
    private readonly warnings: DraftWarnings,
  ) {}

  /** @param draft nothing where what was chosen is not possible */
  async of(call: Call, input: WorkshopInput, draft: Draft | undefined): Promise<FormPage> {
    const { bodyId } = await this.access.to(call, 'paper.render', await this.home.key(call));
    const [concepts, fields, templates, quality] = await Promise.all([
      this.concepts.concepts(bodyId),
      this.concepts.fields(bodyId),
      this.templates.of(bodyId),
      draft && this.warnings.of(draft, input),
    ]);
    const today = dayOf(this.clock.now());
    return {
      template: 'vorlagen/neu.hbs',
      view: {
        title: 'Neue Vorlage schreiben',
        wide: true,
        styles: ['vorlagen', 'vorlage-schreiben'],
        scripts: ['vorlage-schreiben'],
        breadcrumb: [{ text: 'Vorlagen', href: '/vorlagen' }],
        labels: LABELS,
        today,
        typed: draft ? parameters(input, draft) : Object.fromEntries(Object.entries(input)),
        choices: {
          templates: templates.map(({ key, name }) => ({ code: key, label: name })),
          concepts: concepts.map(({ key, title }) => ({ code: key, label: title })),
          fields: fields.map(({ key, name }) => ({ code: key, label: name })),
          statuses: choices(MEASURE_STATUSES),
          kim: choices(KIM_ASSESSMENTS),
        },
        result: draft && {
          ...quality,
          asOf: draft.asOf,
          create: mayAtHome(call.actor, 'paper.prepare')
            ? address('/vorlagen/neu/anlegen', parameters(input, draft))
            : null,
          preview: address('/vorlagen/neu/vorschau', parameters(input, draft)),
          chosen: Object.entries(parameters(input, draft)).map(([name, value]) => ({
            name,
            value,
          })),
          pdfProblem: this.rendering.browserProblem,
        },
      },
    };
  }
}

const LABELS = {
  muster: 'Muster',
  stichtag: 'Stichtag',
  konzept: 'Konzept',
  handlungsfeld: 'Handlungsfeld',
};

const choices = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([code, label]) => ({ code, label }));

/** Everything that makes this paper this one; what is not chosen is left out. */
export function parameters(
  input: WorkshopInput,
  { template, asOf }: Draft,
): Record<string, string> {
  const scope = SCOPE.flatMap((name) => (input[name] ? [[name, input[name]] as const] : []));
  return { muster: template, stichtag: asOf, ...Object.fromEntries(scope) };
}
