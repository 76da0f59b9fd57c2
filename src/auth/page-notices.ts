import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Cookies } from './cookies.js';

/** What a person is told once, on the page that follows what they did. */
export interface Notice {
  readonly text: string;
  /** A button beside it, e.g. to undo what was done: what it says, where it sends which fields. */
  readonly button?: {
    readonly text: string;
    readonly action: string;
    readonly fields: Readonly<Record<string, string>>;
  };
}

/** Carries a notice over the redirect after a form: in the browser, and only once. */
@Injectable()
export class PageNotices {
  constructor(private readonly cookies: Cookies) {}

  leave(reply: FastifyReply, notice: Notice): void {
    this.cookies.set(reply, 'notice', Buffer.from(JSON.stringify(notice)).toString('base64url'));
  }

  take(request: FastifyRequest, reply: FastifyReply): Notice | undefined {
    const left = this.cookies.read(request, 'notice');
    if (left === undefined) return undefined;
    this.cookies.clear(reply, 'notice');
    return read(left);
  }
}

/** What came back from a browser may be anything; then there is no notice. */
function read(left: string): Notice | undefined {
  try {
    const notice = JSON.parse(Buffer.from(left, 'base64url').toString()) as Notice | null;
    return typeof notice?.text === 'string' ? notice : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
