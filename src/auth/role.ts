/** What an account may be; one account may be several. */
export const ROLES = {
  admin: 'Administration',
  ki_management: 'KI-Management',
  department_head: 'Amtsleitung',
  committee_member: 'Ausschussmitglied',
  auditor: 'Prüfung',
} as const;
export type Role = keyof typeof ROLES;
