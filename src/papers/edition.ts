/** For everybody, or with what only the administration and the committee may read. */
export const EDITIONS = { PUBLIC: 'öffentlich', INTERNAL: 'intern' } as const;
export type Edition = keyof typeof EDITIONS;

/** A paper that people outside may read is shown to everybody as they read it. */
export const usualEdition = (isPublic: boolean): Edition => (isPublic ? 'PUBLIC' : 'INTERNAL');
