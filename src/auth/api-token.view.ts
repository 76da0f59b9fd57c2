import { instant, list, maybe, object, text } from '../web/schema.js';
import type { ApiToken } from './api-token.entity.js';

const FACTS = {
  id: text('Schlüssel dieses Eintrags'),
  name: text('Wofür er da ist', 'Auswertung Jugendamt'),
  scopes: list(text('Handlung', 'measure.read'), 'Was er darf'),
  createdAt: instant('Erzeugt'),
  expiresAt: instant('Gilt bis'),
  lastUsedAt: maybe(instant('Zuletzt benutzt, auf die Minute')),
};

export const TOKEN = object('ApiToken', 'Zugriffsschlüssel für Programme', FACTS);

export const NEW_TOKEN = object('NewApiToken', 'Neuer Zugriffsschlüssel', {
  ...FACTS,
  token: text('Der Zugriffsschlüssel selbst; er wird nur jetzt gezeigt', 'umst_…'),
});

export type TokenView = ReturnType<typeof tokenView>;

export const tokenView = ({ id, name, scopes, createdAt, expiresAt, lastUsedAt }: ApiToken) => ({
  id,
  name,
  scopes,
  createdAt,
  expiresAt,
  lastUsedAt,
});
