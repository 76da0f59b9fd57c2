import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiForbiddenResponse, ApiUnauthorizedResponse } from '@nestjs/swagger';
import type { Action } from './permissions.js';

export const REQUIRED_ACTION = 'required-action';

/** For routes that are there for everybody, e.g. to sign in. They show no record. */
export const OPEN = 'open';

/** What a route or a whole controller needs; the program does not start with a route that says nothing. */
export function Permits(action: Action | typeof OPEN) {
  const metadata = SetMetadata(REQUIRED_ACTION, action);
  if (action === OPEN) return metadata;
  return applyDecorators(
    metadata,
    ApiUnauthorizedResponse({ description: 'Dafür müssen Sie angemeldet sein.' }),
    ApiForbiddenResponse({ description: `Ihre Rolle lässt das nicht zu (\`${action}\`).` }),
  );
}
