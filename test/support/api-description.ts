import { Ajv2020 } from 'ajv/dist/2020.js';
import type { TestApp } from './databases.js';

export interface Operation {
  summary?: string;
  parameters?: { name: string; in: string; description?: string; schema?: { enum?: string[] } }[];
  responses: Record<string, { description: string; content?: Record<string, unknown> }>;
}

/** The description the app gives of itself, and whether its answers keep to it. */
export class ApiDescription {
  private readonly ajv = new Ajv2020({ strict: false, validateFormats: false });

  private static known: Promise<ApiDescription> | undefined;

  private constructor(
    readonly document: {
      openapi: string;
      paths: Record<string, Record<string, Operation>>;
      components: { schemas: Record<string, unknown> };
    },
  ) {
    this.ajv.addSchema(document, 'api');
  }

  /** It tells of the program, not of its data: one app describes all others of a test file, too. */
  static of(app: TestApp): Promise<ApiDescription> {
    return (this.known ??= this.ask(app));
  }

  private static async ask(app: TestApp): Promise<ApiDescription> {
    const answer = await app.request('GET', '/api/openapi.json');
    return new ApiDescription(answer.json());
  }

  /**
   * What in a JSON answer is not as described; empty when all is well.
   * @param path as the description writes it, e.g. `/api/v1/bodies/{body}`
   */
  deviations(path: string, body: unknown, status = 200, method = 'get'): string[] {
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    const pointer = ['paths', path, method, 'responses', String(status), 'content', type, 'schema']
      .map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))
      .map(encodeURIComponent)
      .join('/');
    const holds = this.ajv.compile({ $ref: `api#/${pointer}` });
    if (holds(body)) return [];
    return (holds.errors ?? []).map(
      ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
    );
  }
}
