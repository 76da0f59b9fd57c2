import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import { type Form, type FormPage, typed } from '../../../auth/page-forms.js';
import { measurePath, wayTo } from '../editing/measure-path.js';
import { RecordedVersions } from '../editing/recorded-versions.js';

/** Ways for a measure to end, as the form offers them. */
export const WAYS = {
  archivieren: {
    label: 'Archivieren',
    text: 'Sie wird nicht weiter verfolgt; nichts tritt an ihre Stelle.',
  },
  zusammenfuehren: {
    label: 'Zusammenführen',
    text: 'Sie geht in einer anderen Maßnahme auf.',
  },
  abloesen: { label: 'Ablösen', text: 'Eine andere Maßnahme tritt an ihre Stelle.' },
} as const;
export type Way = keyof typeof WAYS;

/** Ending a measure, or opening again what was ended by mistake. */
@Injectable()
export class MeasureEndingPage {
  constructor(private readonly versions: RecordedVersions) {}

  /** @param form what was typed so far */
  async of(call: Call, number: string, form: Form = {}): Promise<FormPage> {
    const { document, version } = await this.versions.of(call, number, null, 'measure.end');
    const { archived, mergedInto, supersededBy } = document;
    const chosen = typed(form, 'art');
    return {
      template: 'massnahme/beenden.hbs',
      view: {
        title: `${number} beenden`,
        breadcrumb: wayTo(document),
        styles: ['bearbeiten'],
        labels: { art: 'Was soll geschehen?', other: 'Andere Maßnahme', reason: 'Grund' },
        action: measurePath(number, 'beenden'),
        reopen: measurePath(number, 'wieder-oeffnen'),
        back: measurePath(number),
        measure: document,
        ended: archived || mergedInto !== null || supersededBy !== null,
        ways: Object.entries(WAYS).map(([code, way]) => ({
          code,
          ...way,
          checked: code === chosen,
        })),
        other: typed(form, 'other'),
        reason: typed(form, 'reason'),
        fassung: version,
      },
    };
  }
}
