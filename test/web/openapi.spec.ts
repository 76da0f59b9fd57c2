import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { ApiDescription } from '../support/api-description.js';
import { startTestApp, type TestApp } from '../support/databases.js';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

describe('the description of the API', () => {
  let app: TestApp;
  let description: ApiDescription;

  beforeAll(async () => {
    app = await startTestApp('SQLite');
    description = await ApiDescription.of(app);
  });
  afterAll(() => app.stop());

  const operations = () =>
    Object.entries(description.document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );

  /** `GET /api/v1/bodies/{body}` for every route the server really has below /api/v1. */
  function routes(): string[] {
    const { httpAdapter } = app.get<HttpAdapterHost<FastifyAdapter>>(HttpAdapterHost);
    const tree = httpAdapter.getInstance().printRoutes({ commonPrefix: false, method: undefined });
    const found: string[] = [];
    const parents: string[] = [];
    for (const line of tree.split('\n')) {
      const [, indent = '', part = '', methods = ''] =
        /^([ │├└─]*)(\S*) ?(?:\(([A-Z, ]+)\))?$/.exec(line) ?? [];
      const depth = indent.length / 4;
      parents.splice(depth - 1, Infinity, part);
      const path = parents.join('');
      for (const method of methods.split(', ').filter((name) => name && name !== 'HEAD'))
        found.push(`${method} ${path.replace(/:([a-z]+)/gi, '{$1}')}`);
    }
    return found.filter((route) => route.includes(' /api/v1/')).sort();
  }

  it('is OpenAPI 3.1', () => {
    expect(description.document.openapi).toMatch(/^3\.1\.\d+$/);
  });

  it('holds every route there is, and no other', () => {
    const described = operations().map(({ path, method }) => `${method.toUpperCase()} ${path}`);
    expect(routes()).toContain('GET /api/v1/bodies/{body}/measures/{number}');
    expect(described.sort()).toEqual(routes());
  });

  it('says of every operation what it does, in German, and what it answers', () => {
    for (const { path, method, operation } of operations()) {
      expect(METHODS).toContain(method);
      expect([path, operation.summary]).toEqual([path, expect.stringMatching(/\S/)]);
      const success = Object.entries(operation.responses).find(([status]) => status < '300');
      expect([path, success?.[1].description]).toEqual([path, expect.stringMatching(/\S/)]);
    }
  });

  it('explains every parameter', () => {
    const parameters = operations().flatMap(({ path, operation }) =>
      (operation.parameters ?? []).map((parameter) => ({ path, ...parameter })),
    );
    expect(parameters.length).toBeGreaterThan(10);
    expect(parameters.filter(({ description: text }) => !text)).toEqual([]);
  });

  it('names every part of an address as a parameter', () => {
    for (const { path, operation } of operations()) {
      const inPath = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect([path, inPath.map(({ name }) => name).sort()]).toEqual([path, named.sort()]);
    }
  });

  it('lists the allowed values', () => {
    const list = description.document.paths['/api/v1/bodies/{body}/measures']?.get;
    const status = list?.parameters?.find(({ name }) => name === 'status');
    expect(status?.schema?.enum).toContain('IN_PROGRESS');
    expect(status?.description).toContain('in Umsetzung');
  });

  it('refers only to schemas it holds', () => {
    const names = Object.keys(description.document.components.schemas);
    const used = JSON.stringify(description.document).matchAll(/#\/components\/schemas\/(\w+)/g);
    expect(names).toEqual(expect.arrayContaining(['Measure', 'MeasurePage', 'Problem']));
    expect(names).toEqual(expect.arrayContaining([...used].map(([, name]) => name)));
  });

  it('can be read as a page that loads nothing from elsewhere', async () => {
    const page = await app.request('GET', '/api/docs');
    expect(page.statusCode).toBe(200);
    const files = [...page.body.matchAll(/<(?:script|link)[^>]*(?:src|href)="([^"]+)"/g)];
    expect(files.length).toBeGreaterThan(4);
    for (const [, file = ''] of files) {
      expect(file).toMatch(/^\/(kern|schrift|skript|statisch|swagger)\//);
      expect([file, (await app.request('GET', file)).statusCode]).toEqual([file, 200]);
    }
  });
});
