/** The same bytes, not a copy: each copy of a paper brings the next tidying of V8 closer. */
export const bufferOver = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/**
 * What has to be named for bytes to move to another thread instead of being copied; who sends them
 * has them no more. Bytes that share their memory with others are copied all the same.
 */
export const memoryOf = ({ buffer, byteLength }: Uint8Array): ArrayBuffer[] =>
  byteLength === buffer.byteLength ? [buffer as ArrayBuffer] : [];
