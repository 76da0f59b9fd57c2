import { mayAtHome } from '../../../auth/actor.js';
import type { Call } from '../../../auth/call.js';
import { after, type PaperStep } from '../../paper-states.js';
import type { PaperText } from '../../paper-text-list.js';
import type { OpenedPaper } from '../../paper-writing.js';
import { SIGNABLE } from '../../text-states.js';

/**
 * What the reader can do with a text as it stands.
 * @param own numbers of the measures whose texts the reader answers for
 */
export function rightsTo(
  { actor }: Call,
  { paper }: Pick<OpenedPaper, 'paper'>,
  { document, words, state }: PaperText,
  own: ReadonlySet<string>,
) {
  const can = (step: PaperStep) => after(paper.state, step) !== undefined;
  const prepares = mayAtHome(actor, 'paper.prepare');
  const writes = prepares && can('change');
  const signs = mayAtHome(actor, 'paper.sign_text') && own.has(document.number) && can('signText');
  return {
    mayShorten: writes && words !== null,
    mayRestore: writes && state !== 'ORIGINAL',
    mayAsk: prepares && can('askText') && (state === 'UNSIGNED' || state === 'RETURNED'),
    maySign: signs && SIGNABLE.includes(state),
    mayReturn: signs && (SIGNABLE.includes(state) || state === 'SIGNED'),
  };
}
