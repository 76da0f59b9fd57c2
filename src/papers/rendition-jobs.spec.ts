import { Clock } from '../config/clock.js';
import { DomainError } from '../texts/domain-error.js';
import type { Order } from './rendition-job.js';
import { type JobWork, RenditionJobs } from './rendition-jobs.js';

const order = (key: string): Order => ({ title: `PDF ${key}`, format: 'pdf', names: [key], key });
const made: JobWork = (enter) => {
  enter('DOCUMENT');
  return Promise.resolve(Buffer.from('fertig'));
};
const never: JobWork = () => new Promise(() => undefined);

class SetClock extends Clock {
  time = new Date('2026-01-15T10:00:00Z');
  override now = (): Date => this.time;
}

describe('documents made in the background', () => {
  let clock: SetClock;
  let jobs: RenditionJobs;

  beforeEach(() => {
    clock = new SetClock();
    jobs = new RenditionJobs(clock);
  });

  const finished = async (owner: string, key: string, work = made) => {
    const job = jobs.start(owner, order(key), work);
    const phases: string[] = [];
    for await (const phase of job.phases()) phases.push(phase);
    return { job, phases };
  };

  it('tell how far they are, up to the end', async () => {
    const { job, phases } = await finished('anna', 'a');
    expect(phases.at(-1)).toBe('DONE');
    expect(job.document?.toString()).toBe('fertig');
    expect(jobs.one('anna', job.id)).toBe(job);
  });

  it('are made once for a double click, and anew afterwards', async () => {
    const first = jobs.start('anna', order('a'), never);
    expect(jobs.start('anna', order('a'), never)).toBe(first);
    expect(jobs.start('ben', order('a'), made)).not.toBe(first);
    const { job } = await finished('carl', 'a');
    expect(jobs.start('carl', order('a'), made)).not.toBe(job);
  });

  it('are for nobody else', async () => {
    const { job } = await finished('anna', 'a');
    expect(() => jobs.one('ben', job.id)).toThrow('gibt es nicht mehr');
  });

  it('are refused to a person who has three under way', () => {
    for (const key of ['a', 'b', 'c']) jobs.start('anna', order(key), never);
    expect(() => jobs.start('anna', order('d'), never)).toThrow('schon 3 Dokumente');
    expect(jobs.start('ben', order('d'), never).phase).toBe('WAITING');
  });

  it('say why they failed, where that is for the person', async () => {
    const refused = new DomainError('TEMPLATE_INVALID', 'Zeile 3: Das Wort gibt es nicht.');
    const { job, phases } = await finished('anna', 'a', () => Promise.reject(refused));
    expect(phases.at(-1)).toBe('FAILED');
    expect(job.problem).toBe('Zeile 3: Das Wort gibt es nicht.');
  });

  it('are forgotten after a while', async () => {
    const { job } = await finished('anna', 'a');
    clock.time = new Date('2026-01-15T10:16:00Z');
    await finished('anna', 'b');
    expect(() => jobs.one('anna', job.id)).toThrow('Viertelstunde');
  });
});
