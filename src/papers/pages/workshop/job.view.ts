import { fileSize } from '../file-size.js';
import { hasEnded, JOB_PHASES, type JobPhase } from '../../job-phases.js';
import type { RenditionJob } from '../../rendition-job.entity.js';

const PHASES = Object.keys(JOB_PHASES) as JobPhase[];

/** How far a document is, for the page and for those who watch it. */
export const progressOf = (phase: JobPhase) => ({
  text: JOB_PHASES[phase],
  step: Math.min(PHASES.indexOf(phase), PHASES.indexOf('DONE')),
  ended: hasEnded(phase),
});

const STEPS = PHASES.indexOf('DONE');

/** @param size of the finished document, in bytes */
export function jobView(job: RenditionJob, size: number | undefined) {
  return {
    id: job.id,
    path: `/vorlagen/auftraege/${job.id}`,
    name: job.title,
    ...progressOf(job.phase),
    steps: STEPS,
    done: job.phase === 'DONE',
    problem: job.phase === 'FAILED' ? job.problem : null,
    size: fileSize(size),
  };
}
