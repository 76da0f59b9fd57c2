import { fileURLToPath } from 'node:url';
import { Module } from '@nestjs/common';
import { TemplateChecks } from './checking/template-checks.js';
import { Rendering, TEMPLATE_ROOT, WORKER_FLAGS } from './rendering.service.js';

/** Seen from src/rendering and from dist/rendering alike. */
const SHIPPED_TEMPLATES = fileURLToPath(new URL('../../templates/papers', import.meta.url));

@Module({
  providers: [
    Rendering,
    TemplateChecks,
    { provide: TEMPLATE_ROOT, useValue: SHIPPED_TEMPLATES },
    { provide: WORKER_FLAGS, useValue: [] },
  ],
  exports: [Rendering, TemplateChecks, TEMPLATE_ROOT],
})
export class RenderingModule {}
