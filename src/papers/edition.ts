/** For everybody, or with what is for the administration alone: internal notes and what is not public. */
export const EDITIONS = { PUBLIC: 'öffentlich', INTERNAL: 'intern' } as const;
export type Edition = keyof typeof EDITIONS;

/**
 * What somebody reads who asks for no edition. Also of a paper that is not public, the committee
 * reads the public one: internal notes never leave the administration.
 */
export const usualEdition = (isPublic: boolean, reader: { internal: boolean }): Edition =>
  !isPublic && reader.internal ? 'INTERNAL' : 'PUBLIC';
