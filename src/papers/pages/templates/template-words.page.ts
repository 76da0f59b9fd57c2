import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import type { FormPage } from '../../../auth/page-forms.js';
import { Access } from '../../../organizations/access.js';
import { Home } from '../../../organizations/home.js';
import { TemplateVocabulary } from '../../templates/template-vocabulary.js';
import { WAY } from './template-list.page.js';

/** Everything a template may say, with the values of an example. */
@Injectable()
export class TemplateWordsPage {
  constructor(
    private readonly access: Access,
    private readonly home: Home,
    private readonly vocabulary: TemplateVocabulary,
  ) {}

  async of(call: Call): Promise<FormPage> {
    await this.access.to(call, 'template.read', await this.home.key(call));
    return {
      template: 'muster/angaben.hbs',
      view: {
        title: 'Angaben und Wörter',
        styles: ['vorlagen', 'muster'],
        breadcrumb: WAY,
        ...(await this.vocabulary.all()),
      },
    };
  }
}
