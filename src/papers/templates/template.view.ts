import { coded } from '../../texts/coded.js';
import { code, instant, list, maybe, object, text, whole } from '../../web/schema.js';
import type { ListedVersion, PaperTemplate } from './paper-template.entity.js';
import { TEMPLATE_STATES } from './template-states.js';

const VERSION_FACTS = {
  number: whole('Nummer der Fassung', 1),
  state: code(TEMPLATE_STATES, 'Wie die Fassung steht'),
  note: maybe(text('Was an ihr anders ist', 'Abschnitt „Ausblick“ nach vorn gestellt')),
  author: text('Funktion der Person, die sie geschrieben hat', 'KI-Management'),
  createdAt: instant('Wann sie geschrieben wurde'),
  decidedBy: maybe(text('Funktion der Person, die sie freigegeben oder zurückgezogen hat')),
  decidedAt: maybe(instant('Wann das war')),
  reason: maybe(text('Warum sie zurückgezogen wurde')),
};

export const TEMPLATE = object('PaperTemplate', 'Vorlagenmuster eines Kreises', {
  key: text('Kurzname', 'sachbericht'),
  name: text('Name', 'Sachbericht'),
  basedOn: text('Mitgeliefertes Muster, aus dem es entstand', 'berichtsvorlage'),
  released: maybe(whole('Nummer der freigegebenen Fassung', 2)),
  versions: list(
    object('PaperTemplateVersion', 'Fassung eines Vorlagenmusters', VERSION_FACTS),
    'Die Fassungen, die jüngste zuerst',
  ),
  version: whole('Zählt die Änderungen; auch der ETag', 3),
});

export const TEMPLATE_TEXT = object('PaperTemplateText', 'Fassung mit ihrem Text', {
  ...VERSION_FACTS,
  source: text('Der Text', '<main><h1>{{vorlage.betreff}}</h1></main>'),
});

/** @param versions the newest first */
export const templateView = (
  { key, name, basedOn, version }: PaperTemplate,
  versions: readonly ListedVersion[],
) => ({
  key,
  name,
  basedOn,
  released: versions.find(({ state }) => state === 'RELEASED')?.number ?? null,
  versions: versions.map(versionView),
  version,
});

export const versionView = ({
  number,
  state,
  note,
  author,
  createdAt,
  decidedBy,
  decidedAt,
  reason,
}: ListedVersion) => ({
  number,
  state: coded(TEMPLATE_STATES, state),
  note,
  author,
  createdAt: createdAt.toISOString(),
  decidedBy,
  decidedAt: decidedAt?.toISOString() ?? null,
  reason,
});
