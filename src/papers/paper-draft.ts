import type { Edition } from './edition.js';
import type { Beratung, Vorlage } from './paper-content.js';
import { type PaperCourse } from './paper-course.js';
import { frameOf } from './paper-frame.js';

/**
 * The head of a new report, taken over from an earlier one: same subject, same committees, no
 * number yet. The earlier one's session and written text only hold where Stichtag and template are
 * the same.
 */
export function draftAfter(
  model: PaperCourse,
  template: string,
  asOf: string,
  edition: Edition,
): Vorlage {
  const frame = frameOf(model, edition);
  const sameDay = model.paper.asOf === asOf;
  return {
    ...frame,
    nummer: null,
    entwurf: true,
    abschnitte: sameDay && model.paper.template === template ? frame.abschnitte : [],
    beratungsfolge: frame.beratungsfolge.map((step) =>
      sameDay ? { ...step, ergebnis: null } : anotherSession(step),
    ),
    // What was done to the earlier paper says nothing about this one.
    fruehereBehandlung: [],
    mitzeichnungen: [],
    berichtigung: null,
    anlagen: [],
  };
}

/** The same committee on a day not set yet. */
function anotherSession({ gremium, rolle, schritt }: Beratung): Beratung {
  return {
    gremium,
    rolle,
    schritt,
    termin: null,
    top: null,
    berichterstattung: null,
    ergebnis: null,
  };
}
