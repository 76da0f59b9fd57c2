import { object, text, whole } from '../web/schema.js';

/** What is answered to whoever changed an organization. */
export interface OrganizationReceipt {
  key: string;
  version: number;
}

export const ORGANIZATION_RECEIPT = object('OrganizationReceipt', 'Was verzeichnet wurde', {
  key: text('Kurzname der Organisation', 'amt-jugend-bildung'),
  version: whole('Fassung, die jetzt gilt; auch der ETag', 2),
});
