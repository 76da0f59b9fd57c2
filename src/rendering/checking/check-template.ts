import type { TemplateSources } from '../template.js';
import type { Field } from './field.js';
import { sourceProblems } from './source-reader.js';
import { inOrder, type TemplateProblem } from './template-problem.js';
import { type Sample, trialProblems } from './trial.js';

export interface TemplateCheck {
  sources: TemplateSources;
  /** What its content may hold. */
  fields: Field;
  /** In this order; the first in which something shows ends it. */
  samples: readonly Sample[];
}

/** More than that nobody mends at once. */
const TOLD = 50;

/** Everything that is wrong with a template; what only shows with data after the rest. */
export function checkTemplate({ sources, fields, samples }: TemplateCheck): TemplateProblem[] {
  const { source, partials } = sources;
  const written = sourceProblems(source, { fields, partials });
  if (written.length > 0) return written.slice(0, TOLD);
  for (const sample of samples) {
    const found = trialProblems(sources, sample);
    if (found.length > 0) return inOrder(found).slice(0, TOLD);
  }
  return [];
}
