/** A mistake of a template or of its data; the message is a German sentence for its author. */
export class TemplateError extends Error {}
