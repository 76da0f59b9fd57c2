import { Injectable } from '@nestjs/common';
import { type Actor, mayAtHome } from '../../../auth/actor.js';
import type { Call } from '../../../auth/call.js';
import { type Form, type FormPage, typed } from '../../../auth/page-forms.js';
import { Home } from '../../../organizations/home.js';
import { germanInstant } from '../../../texts/days.js';
import { titleOf } from '../../paper-templates.js';
import type { ListedVersion } from '../../templates/paper-template.entity.js';
import { StoredTemplates } from '../../templates/stored-templates.js';
import { FOUR_EYES } from '../../templates/template-steps.js';
import { after, TEMPLATE_STATES } from '../../templates/template-states.js';
import { WAY } from './template-list.page.js';
import { templatePath } from './template-work.js';

/** One template: its versions, how they stand, and what can be done with the newest. */
@Injectable()
export class TemplatePage {
  constructor(
    private readonly home: Home,
    private readonly stored: StoredTemplates,
  ) {}

  /** @param form what was typed so far */
  async of(call: Call, key: string, form: Form = {}): Promise<FormPage> {
    const place = { body: await this.home.key(call), template: key };
    const { template, versions } = await this.stored.open(call, 'template.read', place);
    const released = versions.find(({ state }) => state === 'RELEASED');
    return {
      template: 'muster/muster.hbs',
      view: {
        title: template.name,
        styles: ['bearbeiten', 'vorlagen', 'muster'],
        breadcrumb: WAY,
        labels: { reason: 'Grund' },
        basedOn: titleOf(template.basedOn),
        released: released?.number ?? null,
        edit: mayAtHome(call.actor, 'template.change') ? templatePath(key, 'bearbeiten') : null,
        steps: templatePath(key, 'schritte'),
        fassung: template.version,
        versions: versions.map((version) => ({
          ...line(version, call.actor, key),
          withdraw: withdrawal(version, call.actor, form),
        })),
        alone: versions.some((version) => isAlone(version, call.actor)) ? FOUR_EYES : null,
      },
    };
  }
}

const isAlone = ({ state, authorId }: ListedVersion, actor: Actor): boolean =>
  state === 'SUBMITTED' && authorId === actor.userId && mayAtHome(actor, 'template.release');

function line(version: ListedVersion, actor: Actor, key: string) {
  const { number, state, note, author, createdAt, decidedAt, decidedBy, reason } = version;
  const mayRelease = mayAtHome(actor, 'template.release');
  return {
    number,
    state: TEMPLATE_STATES[state],
    note,
    author,
    createdAt: germanInstant(createdAt),
    decided: decidedAt && `${decidedBy ?? ''}, ${germanInstant(decidedAt)}`,
    reason,
    compare: `${templatePath(key, 'vergleich')}?von=${number - 1}&nach=${number}`,
    before: number === 1 ? 'dem mitgelieferten Muster' : `Fassung ${number - 1}`,
    submit: mayAtHome(actor, 'template.change') && after(state, 'submit') !== undefined,
    release: mayRelease && after(state, 'release') !== undefined && !isAlone(version, actor),
  };
}

/** The form about a version; messages lead to its field where it was refused. */
function withdrawal({ number, state }: ListedVersion, actor: Actor, form: Form) {
  if (!mayAtHome(actor, 'template.release') || after(state, 'withdraw') === undefined) return null;
  const refused = 'reason' in form && typed(form, 'nummer') === String(number);
  return {
    refused,
    id: refused ? 'reason' : `grund-${number}`,
    reason: refused ? typed(form, 'reason') : '',
  };
}
