import { type JoinJob, joinedPdf } from './joined-pdf.js';
import { serve } from './worker-port.js';

serve((job: JoinJob) => joinedPdf(job));
