import { coded } from '../texts/coded.js';
import { code, instant, list, maybe, object, text, whole } from '../web/schema.js';
import { type Edition, EDITIONS } from './edition.js';
import { JOB_PHASES } from './job-phases.js';
import type { RenditionJob } from './rendition-job.entity.js';

export const RENDITION_JOB = object('RenditionJob', 'Auftrag für ein Dokument', {
  id: text('Kennung', '019c0f5e-7a4b-7c1d-9d55-0d6f3a1b2c4e'),
  title: text('Was hergestellt wird', 'PDF der Vorlage 066/2023'),
  format: text('Format', 'pdf'),
  edition: maybe(code(EDITIONS, 'Fassung; leer bei Dokumenten auf Abruf')),
  phase: code(JOB_PHASES, 'Wie weit der Auftrag ist'),
  attempts: whole('Angefangene Versuche', 6),
  runAfter: instant('Nächster Versuch frühestens'),
  problem: maybe(text('Woran der letzte Versuch gescheitert ist')),
  orderedBy: text('Wer oder was den Auftrag gegeben hat', 'Freigabe'),
  createdAt: instant('Erteilt'),
  endedAt: maybe(instant('Beendet')),
});

export const RENDITION_JOBS = object('RenditionJobs', 'Aufträge für Dokumente', {
  items: list(RENDITION_JOB),
});

export function renditionJobView(job: RenditionJob) {
  const { id, title, format, attempts, problem, orderedBy } = job;
  return {
    id,
    title,
    format,
    edition: job.edition && coded<Edition>(EDITIONS, job.edition),
    phase: coded(JOB_PHASES, job.phase),
    attempts,
    runAfter: job.runAfter.toISOString(),
    problem,
    orderedBy,
    createdAt: job.createdAt.toISOString(),
    endedAt: job.endedAt?.toISOString() ?? null,
  };
}
