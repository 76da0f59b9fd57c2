import type { comparedReportView } from '../../report.view.js';

/** A report beside what was accepted before it, as it leaves the services. */
export type ComparedReport = ReturnType<typeof comparedReportView>;
