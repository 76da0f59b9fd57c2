import { fileSize } from '../file-size.js';
import { JOB_PHASES, type JobPhase, type RenditionJob } from '../../rendition-job.js';

const PHASES = Object.keys(JOB_PHASES) as JobPhase[];

/** How far a document is, for the page and for those who watch it. */
export const progressOf = (phase: JobPhase) => ({
  text: JOB_PHASES[phase],
  step: Math.min(PHASES.indexOf(phase), PHASES.indexOf('DONE')),
  ended: phase === 'DONE' || phase === 'FAILED',
});

const STEPS = PHASES.indexOf('DONE');

export function jobView(job: RenditionJob) {
  return {
    id: job.id,
    path: `/vorlagen/auftraege/${job.id}`,
    name: job.order.title,
    ...progressOf(job.phase),
    steps: STEPS,
    done: job.phase === 'DONE',
    problem: job.problem,
    size: fileSize(job.document?.length),
  };
}
