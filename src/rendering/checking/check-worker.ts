import { serve } from '../worker-port.js';
import { checkTemplate } from './check-template.js';

serve(checkTemplate);
