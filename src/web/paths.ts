import { join } from 'node:path';

/** The product's folder, whether it runs compiled (dist/) or in a test (src/). */
export const PRODUCT_FOLDER = join(import.meta.dirname, '..', '..');
export const PAGE_TEMPLATES = join(PRODUCT_FOLDER, 'templates', 'pages');
