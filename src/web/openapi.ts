import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  DocumentBuilder,
  type OpenAPIObject,
  type SchemaObject,
  SwaggerModule,
} from '@nestjs/swagger';

const DESCRIPTION = `
Alle Angaben gelten für einen Stichtag (\`asOf\`): die Maßnahme, wie sie bis zum Ende dieses Tages
verzeichnet war, und der neueste angenommene Sachstand zu diesem Tag oder davor. Was erst danach
gemeldet wurde, ist als nachgemeldet gekennzeichnet (\`late\`).

Was die Quelle nicht nennt, ist \`null\` oder eine leere Liste. Nichtöffentliche Maßnahmen und
interne Vermerke sehen nur KI-Management, Prüfung und die federführende Stelle; für alle anderen gibt
es sie nicht.

Wer mehr sehen oder etwas ändern will, meldet sich an (\`POST /api/v1/session\`) oder sendet einen
Zugriffsschlüssel als \`Authorization: Bearer umst_…\`.

Fehler kommen als \`application/problem+json\` mit einem deutschen Satz.`;

/** `/api/openapi.json`; `ApiDocsController` shows it. */
export function useOpenApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => describe(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    // Its page has styles in the markup, which the security headers do not let pass.
    ui: false,
  });
}

function describe(app: NestFastifyApplication): OpenAPIObject {
  const info = new DocumentBuilder()
    .setTitle('Umsetzungsstand')
    .setDescription(DESCRIPTION.trim())
    .setVersion('1')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/de/')
    .setOpenAPIVersion('3.1.1')
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', description: 'Ein Zugriffsschlüssel, `umst_…`' },
      'Zugriffsschlüssel',
    )
    // None, or a token: what is public needs neither that nor the cookie of a session.
    .addSecurityRequirements({})
    .addSecurityRequirements('Zugriffsschlüssel')
    .build();
  return nameSchemas(SwaggerModule.createDocument(app, info));
}

/** Schemas with a title become components, so that each is described once and has a name. */
function nameSchemas(document: OpenAPIObject): OpenAPIObject {
  const schemas: Record<string, SchemaObject> = {};
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== 'object' || node === null) return node;
    const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, walk(value)]));
    if (typeof copy.title !== 'string' || copy.type !== 'object') return copy;
    schemas[copy.title] = copy;
    return { $ref: `#/components/schemas/${copy.title}` };
  };
  const paths = walk(document.paths) as OpenAPIObject['paths'];
  const components = document.components ?? {};
  return {
    ...document,
    paths,
    components: { ...components, schemas: { ...components.schemas, ...schemas } },
  };
}
