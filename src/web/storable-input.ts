import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { FieldProblem } from '../texts/domain-error.js';
import { whyNotWritable } from '../texts/writable-text.js';
import { invalidInput } from './input.js';

/** Deeper than any document the program takes. */
const DEEPEST = 20;

const DEEP = `Ist tiefer als ${DEEPEST} Ebenen verschachtelt.`;

/**
 * What cannot be kept or printed exactly as it came is refused, with either database and for every
 * field alike; everything else is stored unchanged.
 */
export function refuseUnstorable(server: FastifyInstance): void {
  server.addHook('preValidation', (request, _reply, done) => {
    const problems = unstorable(request);
    done(problems.length === 0 ? undefined : invalidInput(problems));
  });
}

const unstorable = ({ body, query, params }: FastifyRequest): FieldProblem[] =>
  [body, query, params].flatMap((part) => problemsIn(part));

/** Walks without recursion: nesting is the attack. Stops at the first document that is too deep. */
function problemsIn(root: unknown): FieldProblem[] {
  const found: FieldProblem[] = [];
  const waiting = [{ value: root, field: '', depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, field, depth } = next;
    if (depth > DEEPEST) return [{ field: field.split('.')[0] ?? '', message: DEEP }];
    if (typeof value === 'string') found.push(...problemsOf(value, field));
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      found.push(...problemsOf(key, field));
      waiting.push({
        value: inner,
        field: field === '' ? key : `${field}.${key}`,
        depth: depth + 1,
      });
    }
  }
  return found.reverse();
}

function problemsOf(text: string, field: string): FieldProblem[] {
  const message = whyNotWritable(text);
  return message === undefined ? [] : [{ field, message }];
}
