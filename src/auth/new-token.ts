import { readForm } from '../web/form-input.js';
import { NewTokenInput } from './api-token.input.js';
import type { NewToken } from './api-tokens.js';

/** What a form asks for. @throws DomainError INVALID_INPUT with a problem for each wrong field */
export const readNewToken = (
  fields: Readonly<Record<keyof NewToken, unknown>>,
): Promise<NewToken> => readForm(NewTokenInput, fields);
