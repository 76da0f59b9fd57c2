import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import { FormDrafts } from '../../../auth/form-drafts.js';
import { draftOf } from '../../../auth/form-fields.js';
import { type Form, typed } from '../../../auth/page-forms.js';
import { Home } from '../../../organizations/home.js';
import { DomainError } from '../../../texts/domain-error.js';
import { readForm } from '../../../web/form-input.js';
import { StoredTemplates, versionNumbered } from '../../templates/stored-templates.js';
import { TemplatePreview } from '../../templates/template-preview.js';
import { TemplateSteps } from '../../templates/template-steps.js';
import { TemplateWriting } from '../../templates/template-writing.js';
import {
  NewTemplateInput,
  TemplatePreviewInput,
  TemplateVersionInput,
  TemplateWithdrawalInput,
} from '../../templates/template.input.js';
import { textOf } from './template-file.js';
import type { PreviewInput } from './template-pages.input.js';

export const templatePath = (key: string, below?: string): string =>
  ['/vorlagenmuster', encodeURIComponent(key), below].filter(Boolean).join('/');

/** What the forms about templates do, in the county of the account. */
@Injectable()
export class TemplateWork {
  constructor(
    private readonly drafts: FormDrafts,
    private readonly home: Home,
    private readonly previews: TemplatePreview,
    private readonly steps: TemplateSteps,
    private readonly stored: StoredTemplates,
    private readonly writing: TemplateWriting,
  ) {}

  async create(call: Call, form: Form) {
    const input = await readForm(NewTemplateInput, {
      basedOn: typed(form, 'basedOn'),
      name: typed(form, 'name').trim(),
    });
    const { key } = await this.writing.create(call, await this.home.key(call), input);
    return {
      to: templatePath(key, 'bearbeiten'),
      notice: {
        text: 'Das Muster ist kopiert. Ändern Sie es und speichern Sie eine neue Fassung.',
      },
    };
  }

  async save(call: Call, key: string, form: Form) {
    const note = typed(form, 'note').trim();
    const input = await readForm(TemplateVersionInput, {
      source: sourceOf(form),
      ...(note && { note }),
    });
    const { versions } = await this.writing.save(call, await this.place(call, key), input);
    return {
      to: templatePath(key),
      notice: { text: `Fassung ${versions[0]?.number ?? ''} ist als Entwurf gespeichert.` },
    };
  }

  /** The text of a file takes the place of what was typed, as a draft. @returns the form with it */
  async load(call: Call, form: Form, bytes: Buffer | undefined): Promise<Form> {
    const loaded = { ...form, source: textOf(bytes) };
    const draft = draftOf(loaded);
    if (draft && call.actor.userId !== null) await this.drafts.keep(call.actor.userId, draft);
    return loaded;
  }

  async take(call: Call, key: string, step: string, form: Form) {
    const place = await this.place(call, key);
    const number = typed(form, 'nummer');
    const told = await this.step(call, place, { step, number, form });
    return { to: templatePath(key), notice: { text: `Fassung ${number} ist ${told}.` } };
  }

  async preview(call: Call, key: string, { vorlage }: PreviewInput): Promise<string> {
    const place = await this.place(call, key);
    const { versions } = await this.stored.open(call, 'template.change', place);
    const source = await this.stored.source(versionNumbered(versions, versions.length));
    return this.previews.html(call, place, { source, paper: vorlage ?? null });
  }

  async tryOut(call: Call, key: string, form: Form): Promise<string> {
    const paper = typed(form, 'vorlage');
    const input = await readForm(TemplatePreviewInput, {
      source: sourceOf(form),
      ...(paper && { paper }),
    });
    return this.previews.html(call, await this.place(call, key), input);
  }

  private async step(
    call: Call,
    place: { body: string; template: string },
    { step, number, form }: { step: string; number: string; form: Form },
  ): Promise<string> {
    switch (step) {
      case 'einreichen':
        await this.steps.submit(call, place, number);
        return 'zur Freigabe gegeben';
      case 'freigeben':
        await this.steps.release(call, place, number);
        return 'freigegeben';
      case 'zurueckziehen': {
        const given = { reason: typed(form, 'reason').trim() };
        const { reason } = await readForm(TemplateWithdrawalInput, given);
        await this.steps.withdraw(call, place, number, reason);
        return 'zurückgezogen';
      }
      default:
        throw new DomainError('NOT_FOUND', 'Diesen Schritt gibt es nicht.');
    }
  }

  private async place(call: Call, template: string) {
    return { body: await this.home.key(call), template };
  }
}

/** Browsers send line ends of their own. */
export const sourceOf = (form: Form): string => typed(form, 'source').replace(/\r\n?/g, '\n');
