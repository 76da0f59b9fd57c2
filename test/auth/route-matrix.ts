import { newId } from '../../src/database/ids.js';
import type { Method } from '../support/databases.js';
import type { MatrixCounty } from './matrix-county.js';

/**
 * Who gets what from every route. `+` it does what it does · `1` 401: sign in · `3` 403: not for this
 * role · `4` 404: as if it were not there.
 *
 * Those who ask, in the order of the columns:
 * - nobody signed in: at a county open to the public; at a closed one
 * - people of the closed county at home: administration, KI management, the head of the department
 *   that leads the measure, a committee member, the auditor
 * - people of another, closed county: its KI management at the open county; its KI management at the
 *   closed one; its administration at the closed one
 *
 * A new route needs a row here, and an entry in `REQUESTS` unless it is a GET whose parameters the
 * county has under `params`. Input must be valid: what is asked first is who may, not what is wrong.
 */
const MATRIX = `
  GET    /                                                                  ++ +++++ +++
  GET    /anmelden                                                          ++ +++++ +++
  POST   /anmelden                                                          33 33333 333
  POST   /abmelden                                                          ++ 33333 333
  GET    /einladung/:secret                                                 44 44444 444
  POST   /einladung/:secret                                                 44 44444 444
  GET    /einrichten/:secret                                                44 44444 444
  POST   /einrichten/:secret                                                44 44444 444
  GET    /passwort                                                          11 +++++ +++
  POST   /passwort                                                          11 33333 333
  GET    /annahme                                                           11 3+333 ++3
  GET    /annahme/:report                                                   11 3+333 443
  POST   /annahme/:report/annehmen                                          11 33333 443
  POST   /annahme/:report/zurueckgeben                                      11 33333 443
  GET    /meine-massnahmen                                                  11 3++33 ++3
  POST   /meine-massnahmen/bestaetigungen                                   11 33333 333
  POST   /meine-massnahmen/ruecknahmen                                      11 33333 333
  GET    /massnahmen/:number/sachstand                                      11 3++33 ++3
  POST   /massnahmen/:number/sachstand                                      11 33333 333
  POST   /entwuerfe                                                         11 33333 333
  POST   /entwuerfe/verwerfen                                               11 33333 333
  GET    /massnahmen/neu                                                    11 3+333 ++3
  POST   /massnahmen/neu                                                    11 33333 333
  GET    /massnahmen/:number/bearbeiten                                     11 3++33 ++3
  POST   /massnahmen/:number/bearbeiten                                     11 33333 333
  GET    /vorlagen                                                          +4 +++++ +44
  GET    /vorlagen/neu                                                      11 3++3+ ++3
  POST   /vorlagen/neu                                                      11 33333 333
  GET    /vorlagen/neu/anlegen                                              11 3+333 ++3
  POST   /vorlagen/neu/anlegen                                              11 33333 333
  GET    /vorlagen/neu/vorschau                                             11 3++3+ ++3
  GET    /vorlagen/auftraege/:job                                           11 44444 444
  GET    /vorlagen/auftraege/:job/verlauf                                   11 44444 444
  GET    /vorlagen/auftraege/:job/datei                                     11 44444 444
  GET    /vorlagen/:paper                                                   +4 +++++ +44
  GET    /vorlagen/:paper/datei.:format                                     +4 +++++ +44
  GET    /vorlagen/:paper/aenderungen                                       +4 +++++ +44
  GET    /vorlagen/:paper/bearbeiten                                        11 3++3+ ++3
  GET    /vorlagen/:paper/angaben                                           11 3+333 ++3
  POST   /vorlagen/:paper/angaben                                           11 33333 333
  GET    /vorlagen/:paper/anlagen                                           11 3++3+ ++3
  POST   /vorlagen/:paper/anlagen                                           11 33333 333
  GET    /vorlagen/:paper/anlagen/:attachment                               11 34333 443
  POST   /vorlagen/:paper/anlagen/:attachment                               11 34333 443
  POST   /vorlagen/:paper/anlagen/:attachment/entfernen                     11 34333 443
  GET    /vorlagen/:paper/anlagen/:attachment/datei                         44 44444 444
  GET    /vorlagen/:paper/mit-anlagen/datei                                 +4 +++++ +44
  GET    /vorlagen/:paper/vorschau                                          11 3++3+ ++3
  GET    /vorlagen/:paper/mitzeichnung                                      11 3++33 ++3
  POST   /vorlagen/:paper/mitzeichnung                                      11 33333 333
  GET    /vorlagen/:paper/texte                                             11 3++3+ ++3
  POST   /vorlagen/:paper/texte                                             11 33333 333
  GET    /vorlagen/:paper/texte/:number                                     11 34434 443
  POST   /vorlagen/:paper/texte/freizeichnungen                             11 33333 333
  POST   /vorlagen/:paper/texte/:number                                     11 34333 443
  POST   /vorlagen/:paper/texte/:number/wortlaut                            11 34333 443
  POST   /vorlagen/:paper/texte/:number/freizeichnung                       11 33433 333
  GET    /vorlagen/:paper/schritte/:step                                    11 3++33 ++3
  POST   /vorlagen/:paper/schritte/:step                                    11 33333 333
  GET    /vorlagenmuster                                                    11 ++33+ +++
  GET    /vorlagenmuster/angaben                                            11 ++33+ +++
  GET    /vorlagenmuster/neu                                                11 3+333 ++3
  POST   /vorlagenmuster/neu                                                11 33333 333
  GET    /vorlagenmuster/:template                                          11 ++33+ +++
  GET    /vorlagenmuster/:template/vergleich                                11 ++33+ +++
  POST   /vorlagenmuster/:template/schritte/:step                           11 33333 333
  GET    /vorlagenmuster/:template/bearbeiten                               11 3+333 ++3
  POST   /vorlagenmuster/:template/bearbeiten                               11 33333 333
  POST   /vorlagenmuster/:template/datei                                    11 33333 333
  GET    /vorlagenmuster/:template/vorschau                                 11 3+333 ++3
  POST   /vorlagenmuster/:template/vorschau                                 11 33333 333
  GET    /uebersicht                                                        11 3++3+ ++3
  GET    /uebersicht/stand.svg                                              11 3++3+ ++3
  GET    /suche                                                             11 +++3+ +++
  GET    /aenderungen                                                       11 +++3+ +++
  GET    /konzepte                                                          11 +++++ +++
  GET    /konzepte/:concept                                                 11 44444 444
  GET    /konzepte/:concept/matrix                                          11 44444 444
  GET    /massnahmen                                                        11 +++3+ +++
  GET    /massnahmen/:number                                                11 +++3+ +++
  POST   /massnahmen/ansichten                                              11 33333 333
  POST   /massnahmen/ansichten/:id/loeschen                                 11 33333 333
  GET    /massnahmen/:number/kim                                            11 3+333 ++3
  POST   /massnahmen/:number/kim                                            11 33333 333
  GET    /massnahmen/:number/beenden                                        11 3+333 ++3
  POST   /massnahmen/:number/beenden                                        11 33333 333
  POST   /massnahmen/:number/wieder-oeffnen                                 11 33333 333
  GET    /kim                                                               11 3++3+ ++3
  GET    /organisationen                                                    11 ++333 +++
  GET    /organisationen/neu                                                11 ++333 +++
  POST   /organisationen/neu                                                11 33333 333
  GET    /organisationen/:organization                                      11 ++333 +++
  GET    /organisationen/:organization/umbenennen                           11 ++333 +++
  POST   /organisationen/:organization/umbenennen                           11 33333 333
  GET    /organisationen/:organization/aufloesen                            11 ++333 +++
  POST   /organisationen/:organization/aufloesen                            11 33333 333
  GET    /personen                                                          11 ++333 +++
  GET    /personen/neu                                                      11 ++333 +++
  POST   /personen/neu                                                      11 33333 333
  GET    /personen/:person                                                  11 ++333 +++
  POST   /personen/:person                                                  11 33333 333
  GET    /organisationen/:organization/sitze/neu                            11 ++333 +++
  POST   /organisationen/:organization/sitze/neu                            11 33333 333
  GET    /sitze/:membership                                                 11 ++333 +++
  POST   /sitze/:membership                                                 11 33333 333
  GET    /konto                                                             11 +++++ +++
  POST   /konto/sitzungen/andere/beenden                                    11 33333 333
  POST   /konto/sitzungen/:id/beenden                                       11 33333 333
  POST   /konto/zugriffsschluessel                                          11 33333 333
  POST   /konto/zugriffsschluessel/:id/widerrufen                           11 33333 333
  POST   /konto/vertretungen                                                11 33333 333
  POST   /konto/vertretungen/:id/beenden                                    11 33333 333
  GET    /verwaltung                                                        11 +3333 33+
  GET    /verwaltung/konten                                                 11 +3333 33+
  GET    /verwaltung/konten/neu                                             11 +3333 33+
  POST   /verwaltung/konten                                                 11 33333 333
  GET    /verwaltung/konten/:id                                             11 +3333 334
  POST   /verwaltung/konten/:id                                             11 33333 334
  POST   /verwaltung/konten/:id/link                                        11 33333 334
  POST   /verwaltung/konten/:id/sperren                                     11 33333 334
  POST   /verwaltung/konten/:id/entsperren                                  11 33333 334
  GET    /verwaltung/konten/:id/loeschen                                    11 +3333 334
  POST   /verwaltung/konten/:id/loeschen                                    11 33333 334
  GET    /verwaltung/vertretungen                                           11 +3333 33+
  POST   /verwaltung/vertretungen                                           11 33333 333
  POST   /verwaltung/vertretungen/:id/:deputy/beenden                       11 33333 333
  GET    /willkommen                                                        11 +++++ +++
  GET    /impressum                                                         ++ +++++ +++
  GET    /datenschutz                                                       ++ +++++ +++
  GET    /leichte-sprache                                                   ++ +++++ +++
  GET    /barrierefreiheit                                                  ++ +++++ +++
  GET    /barriere-melden                                                   ++ +++++ +++
  POST   /barriere-melden                                                   33 33333 333
  GET    /barriere-melden/danke                                             ++ +++++ +++
  GET    /verwaltung/barrieren                                              11 +3333 33+
  POST   /verwaltung/barrieren/:id/erledigen                                11 33333 333
  GET    /verwaltung/auftraege                                              11 +3333 33+
  POST   /verwaltung/auftraege/:job/noch-einmal                             11 33333 333
  GET    /verwaltung/kreis                                                  11 +3333 33+
  POST   /verwaltung/kreis                                                  11 33333 333
  GET    /verwaltung/word-vorlage                                           11 +3333 33+
  POST   /verwaltung/word-vorlage                                           11 33333 333
  POST   /verwaltung/word-vorlage/entfernen                                 11 33333 333
  GET    /verwaltung/texte                                                  11 +3333 33+
  GET    /verwaltung/texte/:text                                            11 +3333 33+
  POST   /verwaltung/texte/:text                                            11 33333 333
  GET    /verwaltung/system                                                 11 +3333 33+
  GET    /protokoll                                                         11 +333+ 33+
  GET    /protokoll/pruefung                                                11 +333+ 33+
  POST   /protokoll/pruefung                                                11 33333 333
  POST   /protokoll/pruefpunkt                                              11 33333 333
  GET    /api/docs                                                          ++ +++++ +++
  GET    /health/live                                                       ++ +++++ +++
  GET    /health/ready                                                      ++ +++++ +++

  POST   /api/v1/session                                                    11 11111 111
  GET    /api/v1/session                                                    11 +++++ +++
  DELETE /api/v1/session                                                    11 +++++ +++
  GET    /api/v1/session/all                                                11 +++++ +++
  DELETE /api/v1/session/all                                                11 +++++ +++
  PUT    /api/v1/session/password                                           11 +++++ +++

  PUT    /api/v1/links/:secret/password                                     44 44444 444
  GET    /api/v1/tokens                                                     11 +++++ +++
  POST   /api/v1/tokens                                                     11 +++++ +++
  DELETE /api/v1/tokens/:id                                                 11 44444 444

  GET    /api/v1/users                                                      11 +3333 33+
  POST   /api/v1/users                                                      11 +3333 33+
  GET    /api/v1/users/:id                                                  11 +3333 334
  PATCH  /api/v1/users/:id                                                  11 +3333 334
  POST   /api/v1/users/:id/links                                            11 +3333 334
  POST   /api/v1/users/:id/disabling                                        11 +3333 334
  POST   /api/v1/users/:id/enabling                                         11 +3333 334
  POST   /api/v1/users/:id/erasure                                          11 +3333 334
  GET    /api/v1/users/:id/deputies                                         11 +3333 334
  POST   /api/v1/users/:id/deputies                                         11 +3333 334
  DELETE /api/v1/users/:id/deputies/:deputy                                 11 43333 334

  GET    /api/v1/bodies                                                     ++ +++++ +++
  GET    /api/v1/bodies/:body                                               +4 +++++ +44
  PATCH  /api/v1/bodies/:body                                               11 +3333 334
  GET    /api/v1/bodies/:body/word-styles                                   11 +3333 334
  PUT    /api/v1/bodies/:body/word-styles                                   11 +3333 334
  DELETE /api/v1/bodies/:body/word-styles                                   11 +3333 334
  POST   /api/v1/bodies/:body/organizations                                 11 ++333 444
  GET    /api/v1/bodies/:body/organizations/:organization                   +4 +++++ +44
  PATCH  /api/v1/bodies/:body/organizations/:organization                   11 ++333 444
  POST   /api/v1/bodies/:body/organizations/:organization/dissolution       11 ++333 444
  GET    /api/v1/bodies/:body/organizations                                 +4 +++++ +44
  GET    /api/v1/bodies/:body/people                                        +4 +++++ +44
  POST   /api/v1/bodies/:body/people                                        11 ++333 444
  GET    /api/v1/bodies/:body/people/:person                                +4 +++++ +44
  PATCH  /api/v1/bodies/:body/people/:person                                11 ++333 444
  POST   /api/v1/bodies/:body/organizations/:organization/memberships       11 ++333 444
  GET    /api/v1/bodies/:body/memberships/:membership                       +4 +++++ +44
  PATCH  /api/v1/bodies/:body/memberships/:membership                       11 ++333 444
  GET    /api/v1/bodies/:body/concepts                                      +4 +++++ +44
  GET    /api/v1/bodies/:body/fields-of-action                              +4 +++++ +44
  GET    /api/v1/bodies/:body/indicators                                    +4 +++++ +44

  GET    /api/v1/bodies/:body/measures                                      +4 +++3+ +44
  GET    /api/v1/bodies/:body/measures/:number                              +4 +++3+ +44
  GET    /api/v1/bodies/:body/measures/:number/history                      +4 +++3+ +44
  POST   /api/v1/bodies/:body/measures                                      11 3+333 443
  PATCH  /api/v1/bodies/:body/measures/:number                              11 3++33 443
  POST   /api/v1/bodies/:body/measures/:number/archival                     11 3+333 443
  POST   /api/v1/bodies/:body/measures/:number/merger                       11 3+333 443
  POST   /api/v1/bodies/:body/measures/:number/supersession                 11 3+333 443
  POST   /api/v1/bodies/:body/measures/:number/reopening                    11 3+333 443
  GET    /api/v1/bodies/:body/measures/:number/kim-link                     +4 +++3+ +44
  PUT    /api/v1/bodies/:body/measures/:number/kim-link                     11 3+333 443
  GET    /api/v1/bodies/:body/changes                                       +4 +++3+ +44
  GET    /api/v1/bodies/:body/search                                        +4 +++3+ +44
  GET    /api/v1/bodies/:body/quality                                       11 3++3+ 443
  GET    /api/v1/bodies/:body/kim                                           +4 +++3+ +44
  GET    /api/v1/bodies/:body/gaps                                          +4 +++3+ +44

  GET    /api/v1/bodies/:body/measures/:number/status-reports               +4 +++3+ +44
  POST   /api/v1/bodies/:body/measures/:number/status-reports               11 3++33 443
  POST   /api/v1/bodies/:body/measures/:number/confirmations                11 3++33 443
  GET    /api/v1/bodies/:body/status-reports                                11 3++3+ 443
  GET    /api/v1/bodies/:body/status-reports/:report                        11 3++3+ 443
  POST   /api/v1/bodies/:body/status-reports/:report/acceptance             11 3+333 443
  POST   /api/v1/bodies/:body/status-reports/:report/return                 11 3+333 443
  POST   /api/v1/bodies/:body/status-reports/:report/withdrawal             11 3+333 443
  GET    /api/v1/bodies/:body/audit                                         11 +333+ 334

  GET    /api/v1/bodies/:body/papers                                        +4 +++++ +44
  GET    /api/v1/bodies/:body/papers/:paper                                 +4 +++++ +44
  GET    /api/v1/bodies/:body/papers/:paper/rendition.:format               +4 +++++ +44
  POST   /api/v1/bodies/:body/papers                                        11 3+333 443
  PATCH  /api/v1/bodies/:body/papers/:paper                                 11 3+333 443
  GET    /api/v1/bodies/:body/papers/:paper/attachments                     +4 +++++ +44
  POST   /api/v1/bodies/:body/papers/:paper/attachments                     11 3+333 443
  PATCH  /api/v1/bodies/:body/papers/:paper/attachments/:attachment         11 3+333 443
  DELETE /api/v1/bodies/:body/papers/:paper/attachments/:attachment         11 3+333 443
  GET    /api/v1/bodies/:body/papers/:paper/attachments/:attachment/file    44 44444 444
  GET    /api/v1/bodies/:body/papers/:paper/complete.pdf                    +4 +++++ +44
  GET    /api/v1/bodies/:body/papers/:paper/sign-offs                       11 3++3+ 443
  POST   /api/v1/bodies/:body/papers/:paper/sign-offs                       11 3+333 443
  POST   /api/v1/bodies/:body/papers/:paper/sign-offs/:signOff/decision     11 34433 443
  GET    /api/v1/bodies/:body/papers/:paper/texts                           11 3++3+ 443
  POST   /api/v1/bodies/:body/papers/:paper/texts/sign-off-request          11 3+333 443
  POST   /api/v1/bodies/:body/papers/:paper/texts/sign-off                  11 33+33 333
  PUT    /api/v1/bodies/:body/papers/:paper/measures/:number/text           11 3+333 443
  DELETE /api/v1/bodies/:body/papers/:paper/measures/:number/text           11 3+333 443
  POST   /api/v1/bodies/:body/papers/:paper/measures/:number/text/sign-off  11 33+33 333
  POST   /api/v1/bodies/:body/papers/:paper/measures/:number/text/return    11 33+33 333
  POST   /api/v1/bodies/:body/papers/:paper/recall                          11 3+333 443
  POST   /api/v1/bodies/:body/papers/:paper/approval                        11 3+333 443
  POST   /api/v1/bodies/:body/papers/:paper/release                         11 3+333 443
  POST   /api/v1/bodies/:body/papers/:paper/consultations/:number/result    11 34333 443
  POST   /api/v1/bodies/:body/papers/:paper/revisions                       11 3+333 443
  POST   /api/v1/bodies/:body/papers/:paper/withdrawal                      11 3+333 443
  GET    /api/v1/bodies/:body/paper-templates                               11 ++33+ 444
  POST   /api/v1/bodies/:body/paper-templates                               11 3+333 443
  GET    /api/v1/bodies/:body/paper-templates/:template                     11 ++33+ 444
  GET    /api/v1/bodies/:body/paper-templates/:template/versions/:number    11 ++33+ 444
  POST   /api/v1/bodies/:body/paper-templates/:template/versions            11 3+333 443
  POST   /api/v1/bodies/:body/paper-templates/:template/preview             11 3+333 443
  POST   /api/v1/bodies/:body/paper-templates/:template/versions/:number/submission 11 3+333 443
  POST   /api/v1/bodies/:body/paper-templates/:template/versions/:number/release 11 ++333 444
  POST   /api/v1/bodies/:body/paper-templates/:template/versions/:number/withdrawal 11 ++333 444
  POST   /api/v1/bodies/:body/renditions                                    +4 3++3+ +44
  GET    /api/v1/bodies/:body/rendition-jobs                                11 +3333 334
  POST   /api/v1/bodies/:body/rendition-jobs/:job/retry                     11 43333 334
`;

export interface MatrixRequest {
  /** Values of parameters of the path, beside those every county has. */
  params?: Readonly<Record<string, string>>;
  query?: string;
  headers?: Record<string, string>;
  payload?: string | object;
}

/** Pages that are also for people without an account name the county. */
const ofCounty = ({ county }: MatrixCounty): MatrixRequest => ({ query: `?kreis=${county.key}` });

/** Orders are kept for the person alone. */
const noJob = (): MatrixRequest => ({ params: { job: newId() } });

/** There is none. */
const noAttachment = (): MatrixRequest => ({ params: { attachment: newId() } });

const SEEN = { 'if-match': '"1"' };
const SOURCE = '<main><h1>{{vorlage.betreff}}</h1></main>';

/** The first of a template. */
const ofVersion = (): MatrixRequest => ({ params: { number: '1' }, headers: SEEN });

/** What is sent where the path alone does not say it; made anew for every request. */
export const REQUESTS: Readonly<Record<string, (county: MatrixCounty) => MatrixRequest>> = {
  'GET /einladung/:secret': () => ({ params: { secret: 'unbekannt' } }),
  'POST /einladung/:secret': () => ({ params: { secret: 'unbekannt' }, payload: {} }),
  'GET /einrichten/:secret': () => ({ params: { secret: 'unbekannt' } }),
  'POST /einrichten/:secret': () => ({ params: { secret: 'unbekannt' }, payload: {} }),
  // Without the token of the form.
  'POST /anmelden': () => ({ payload: {} }),
  'POST /abmelden': () => ({ payload: {} }),
  'POST /passwort': () => ({ payload: {} }),
  'POST /massnahmen/neu': () => ({ payload: {} }),
  'POST /massnahmen/:number/bearbeiten': () => ({ payload: {} }),
  'GET /suche': () => ({ query: '?q=M1' }),
  'GET /konzepte/:concept': () => ({ params: { concept: 'unbekannt' } }),
  'GET /konzepte/:concept/matrix': () => ({ params: { concept: 'unbekannt' } }),
  'POST /massnahmen/ansichten': () => ({ payload: {} }),
  'POST /massnahmen/ansichten/:id/loeschen': () => ({ payload: {} }),
  'POST /massnahmen/:number/kim': () => ({ payload: {} }),
  'POST /massnahmen/:number/beenden': () => ({ payload: {} }),
  'POST /massnahmen/:number/wieder-oeffnen': () => ({ payload: {} }),
  'POST /organisationen/neu': () => ({ payload: {} }),
  'POST /organisationen/:organization/umbenennen': () => ({ payload: {} }),
  'POST /organisationen/:organization/aufloesen': () => ({ payload: {} }),
  'POST /personen/neu': () => ({ payload: {} }),
  'POST /personen/:person': () => ({ payload: {} }),
  'POST /organisationen/:organization/sitze/neu': () => ({ payload: {} }),
  'POST /sitze/:membership': () => ({ payload: {} }),
  'POST /annahme/:report/annehmen': () => ({ payload: {} }),
  'POST /annahme/:report/zurueckgeben': () => ({ payload: {} }),
  'POST /meine-massnahmen/bestaetigungen': () => ({ payload: {} }),
  'POST /meine-massnahmen/ruecknahmen': () => ({ payload: {} }),
  'POST /massnahmen/:number/sachstand': () => ({ payload: {} }),
  'POST /entwuerfe': () => ({ payload: {} }),
  'POST /entwuerfe/verwerfen': () => ({ payload: {} }),
  'POST /konto/sitzungen/andere/beenden': () => ({ payload: {} }),
  'POST /konto/sitzungen/:id/beenden': () => ({ payload: {} }),
  'POST /konto/zugriffsschluessel': () => ({ payload: {} }),
  'POST /konto/zugriffsschluessel/:id/widerrufen': () => ({ payload: {} }),
  'POST /konto/vertretungen': () => ({ payload: {} }),
  'POST /konto/vertretungen/:id/beenden': () => ({ payload: {} }),
  'POST /verwaltung/konten': () => ({ payload: {} }),
  'POST /verwaltung/konten/:id': () => ({ payload: {} }),
  'POST /verwaltung/konten/:id/link': () => ({ payload: {} }),
  'POST /verwaltung/konten/:id/sperren': () => ({ payload: {} }),
  'POST /verwaltung/konten/:id/entsperren': () => ({ payload: {} }),
  'POST /verwaltung/konten/:id/loeschen': () => ({ payload: {} }),
  'POST /verwaltung/vertretungen': () => ({ payload: {} }),
  'POST /verwaltung/vertretungen/:id/:deputy/beenden': () => ({
    params: { deputy: newId() },
    payload: {},
  }),
  'POST /barriere-melden': () => ({ payload: {} }),
  'POST /verwaltung/barrieren/:id/erledigen': () => ({ payload: {} }),
  'POST /verwaltung/auftraege/:job/noch-einmal': () => ({
    params: { job: newId() },
    payload: {},
  }),
  'POST /verwaltung/word-vorlage': () => ({ payload: {} }),
  'POST /verwaltung/word-vorlage/entfernen': () => ({ payload: {} }),
  'PUT /api/v1/bodies/:body/word-styles': () => ({ headers: SEEN }),
  'DELETE /api/v1/bodies/:body/word-styles': () => ({ headers: SEEN }),
  'POST /verwaltung/kreis': () => ({ payload: {} }),
  'GET /verwaltung/texte/:text': () => ({ params: { text: 'impressum' } }),
  'POST /verwaltung/texte/:text': () => ({ params: { text: 'impressum' }, payload: {} }),
  'POST /protokoll/pruefung': () => ({ payload: {} }),
  'POST /protokoll/pruefpunkt': () => ({ payload: {} }),
  // Nobody's: with a right password everybody would be let in.
  'POST /api/v1/session': () => ({ payload: { login: newId(), password: 'falsch' } }),
  'PUT /api/v1/session/password': () => ({ payload: { old: 'falsch', password: 'falsch' } }),
  'PUT /api/v1/links/:secret/password': () => ({
    params: { secret: 'unbekannt' },
    payload: { password: 'lampe tisch regen wolke' },
  }),
  'POST /api/v1/tokens': () => ({ payload: { name: 'Probe', scopes: ['account.own'] } }),
  'DELETE /api/v1/tokens/:id': () => ({ params: { id: newId() } }),
  'POST /api/v1/users': () => ({
    payload: { login: newId(), name: 'N', function: 'F', roles: ['auditor'] },
  }),
  'PATCH /api/v1/users/:id': () => ({ headers: { 'if-match': '"1"' }, payload: {} }),
  'POST /api/v1/users/:id/deputies': () => ({
    payload: { login: 'niemand', from: '2030-01-01', to: '2030-01-02' },
  }),
  'DELETE /api/v1/users/:id/deputies/:deputy': () => ({ params: { deputy: newId() } }),
  'POST /vorlagenmuster/neu': () => ({ payload: {} }),
  'POST /vorlagenmuster/:template/schritte/:step': () => ({
    params: { step: 'freigeben' },
    payload: {},
  }),
  'POST /vorlagenmuster/:template/bearbeiten': () => ({ payload: {} }),
  'POST /vorlagenmuster/:template/datei': () => ({ payload: {} }),
  'POST /vorlagenmuster/:template/vorschau': () => ({ payload: {} }),
  'POST /vorlagen/neu': () => ({ payload: {} }),
  'POST /vorlagen/neu/anlegen': () => ({ payload: {} }),
  'GET /vorlagen/auftraege/:job': noJob,
  'GET /vorlagen/auftraege/:job/verlauf': noJob,
  'GET /vorlagen/auftraege/:job/datei': noJob,
  'POST /api/v1/bodies/:body/rendition-jobs/:job/retry': noJob,
  'GET /vorlagen': ofCounty,
  'GET /vorlagen/:paper': ofCounty,
  'POST /vorlagen/:paper/anlagen': () => ({ payload: {} }),
  'GET /vorlagen/:paper/anlagen/:attachment': noAttachment,
  'POST /vorlagen/:paper/anlagen/:attachment': () => ({ ...noAttachment(), payload: {} }),
  'POST /vorlagen/:paper/anlagen/:attachment/entfernen': () => ({ ...noAttachment(), payload: {} }),
  'GET /vorlagen/:paper/anlagen/:attachment/datei': (county) => ({
    ...noAttachment(),
    ...ofCounty(county),
  }),
  'GET /vorlagen/:paper/mit-anlagen/datei': ofCounty,
  'POST /api/v1/bodies/:body/papers/:paper/attachments': () => ({
    headers: { ...SEEN, 'content-type': 'application/pdf' },
    query: '?title=Anlage',
    payload: 'kein PDF',
  }),
  'PATCH /api/v1/bodies/:body/papers/:paper/attachments/:attachment': () => ({
    ...noAttachment(),
    headers: SEEN,
    payload: { title: 'Anlage' },
  }),
  'DELETE /api/v1/bodies/:body/papers/:paper/attachments/:attachment': () => ({
    ...noAttachment(),
    headers: SEEN,
  }),
  'GET /api/v1/bodies/:body/papers/:paper/attachments/:attachment/file': noAttachment,
  'POST /vorlagen/:paper/angaben': () => ({ payload: {} }),
  'POST /vorlagen/:paper/mitzeichnung': () => ({ payload: {} }),
  'GET /vorlagen/:paper/schritte/:step': () => ({ params: { step: 'genehmigen' } }),
  'POST /vorlagen/:paper/texte': () => ({ payload: {} }),
  'POST /vorlagen/:paper/texte/freizeichnungen': () => ({ payload: {} }),
  'POST /vorlagen/:paper/texte/:number': () => ({ payload: {} }),
  'POST /vorlagen/:paper/texte/:number/wortlaut': () => ({ payload: {} }),
  'POST /vorlagen/:paper/texte/:number/freizeichnung': () => ({ payload: {} }),
  'POST /vorlagen/:paper/schritte/:step': () => ({
    params: { step: 'zurueckziehen' },
    payload: {},
  }),
  'GET /vorlagen/:paper/datei.:format': ofCounty,
  'GET /vorlagen/:paper/aenderungen': ofCounty,
  'POST /api/v1/bodies/:body/papers': () => ({
    payload: { name: 'Bericht', template: 'berichtsvorlage', asOf: '2026-01-01' },
  }),
  'PATCH /api/v1/bodies/:body/papers/:paper': () => ({ headers: SEEN, payload: { name: 'Neu' } }),
  'POST /api/v1/bodies/:body/papers/:paper/sign-offs': () => ({
    headers: SEEN,
    payload: { organizations: ['jugendamt'] },
  }),
  // There is none.
  'POST /api/v1/bodies/:body/papers/:paper/sign-offs/:signOff/decision': () => ({
    headers: SEEN,
    params: { signOff: newId() },
    payload: { decision: 'SIGNED' },
  }),
  'PUT /api/v1/bodies/:body/papers/:paper/measures/:number/text': () => ({
    headers: SEEN,
    payload: { text: 'Kurz.' },
  }),
  'DELETE /api/v1/bodies/:body/papers/:paper/measures/:number/text': () => ({ headers: SEEN }),
  'POST /api/v1/bodies/:body/papers/:paper/measures/:number/text/sign-off': () => ({
    headers: SEEN,
  }),
  'POST /api/v1/bodies/:body/papers/:paper/measures/:number/text/return': () => ({
    headers: SEEN,
    payload: { comment: 'Die Zahl der Plätze fehlt.' },
  }),
  'POST /api/v1/bodies/:body/papers/:paper/texts/sign-off': () => ({
    headers: SEEN,
    payload: { measures: ['M1'] },
  }),
  'POST /api/v1/bodies/:body/papers/:paper/texts/sign-off-request': () => ({
    headers: SEEN,
    payload: {},
  }),
  'POST /api/v1/bodies/:body/papers/:paper/recall': () => ({
    headers: SEEN,
    payload: { reason: 'Probe' },
  }),
  'POST /api/v1/bodies/:body/papers/:paper/approval': () => ({ headers: SEEN, payload: {} }),
  'POST /api/v1/bodies/:body/papers/:paper/release': () => ({ headers: SEEN, payload: {} }),
  'POST /api/v1/bodies/:body/papers/:paper/consultations/:number/result': () => ({
    headers: SEEN,
    params: { number: '1' },
    payload: { result: 'NOTED' },
  }),
  'POST /api/v1/bodies/:body/papers/:paper/revisions': () => ({
    headers: SEEN,
    payload: { correction: 'Probe' },
  }),
  'POST /api/v1/bodies/:body/papers/:paper/withdrawal': () => ({
    headers: SEEN,
    payload: { reason: 'Probe' },
  }),
  'GET /api/v1/bodies/:body/changes': () => ({ query: '?from=2023-05-25' }),
  'POST /api/v1/bodies/:body/measures/:number/status-reports': () => ({
    payload: { status: 'ONGOING' },
  }),
  'POST /api/v1/bodies/:body/status-reports/:report/acceptance': () => ({
    headers: SEEN,
    payload: { seenMeasureVersion: 1 },
  }),
  'POST /api/v1/bodies/:body/status-reports/:report/return': () => ({
    headers: SEEN,
    payload: { comment: 'Seit wann?' },
  }),
  // The KI management reported it for the unit, whose head therefore cannot take it back.
  'POST /api/v1/bodies/:body/status-reports/:report/withdrawal': () => ({ headers: SEEN }),
  'GET /api/v1/bodies/:body/search': () => ({ query: '?q=M1' }),
  'POST /api/v1/bodies/:body/measures': () => ({
    payload: { number: newId(), title: 'Neu', kind: 'MEASURE', isPublic: true },
  }),
  'PATCH /api/v1/bodies/:body/measures/:number': () => ({
    payload: { note: 'Neu', reason: 'Probe' },
    headers: SEEN,
  }),
  'POST /api/v1/bodies/:body/measures/:number/archival': () => ({ payload: { reason: 'Probe' } }),
  'POST /api/v1/bodies/:body/measures/:number/merger': () => ({ payload: { into: 'M2' } }),
  'POST /api/v1/bodies/:body/measures/:number/supersession': () => ({ payload: { by: 'M2' } }),
  'POST /api/v1/bodies/:body/measures/:number/reopening': () => ({ payload: { reason: 'Probe' } }),
  'PUT /api/v1/bodies/:body/measures/:number/kim-link': () => ({ payload: { assessment: 'NONE' } }),
  'PATCH /api/v1/bodies/:body': () => ({ payload: { staleAfterDays: 400 } }),
  'POST /api/v1/bodies/:body/organizations': () => ({
    payload: { name: `Amt ${newId()}`, classification: 'ADMINISTRATIVE_UNIT' },
  }),
  'PATCH /api/v1/bodies/:body/organizations/:organization': () => ({ payload: { name: 'Amt' } }),
  'POST /api/v1/bodies/:body/organizations/:organization/dissolution': () => ({
    payload: { on: '2025-12-31' },
  }),
  'POST /api/v1/bodies/:body/people': () => ({ payload: { familyName: 'Probe' } }),
  'PATCH /api/v1/bodies/:body/people/:person': () => ({ payload: { function: 'Probe' } }),
  'POST /api/v1/bodies/:body/organizations/:organization/memberships': () => ({
    payload: { role: 'MEMBER' },
  }),
  'PATCH /api/v1/bodies/:body/memberships/:membership': () => ({ payload: { role: 'CHAIR' } }),
  'POST /api/v1/bodies/:body/paper-templates': () => ({
    payload: { name: 'Bericht', basedOn: 'berichtsvorlage' },
  }),
  'GET /api/v1/bodies/:body/paper-templates/:template/versions/:number': ofVersion,
  'POST /api/v1/bodies/:body/paper-templates/:template/versions': () => ({
    headers: SEEN,
    payload: { source: SOURCE },
  }),
  'POST /api/v1/bodies/:body/paper-templates/:template/preview': () => ({
    payload: { source: SOURCE },
  }),
  'POST /api/v1/bodies/:body/paper-templates/:template/versions/:number/submission': ofVersion,
  'POST /api/v1/bodies/:body/paper-templates/:template/versions/:number/release': ofVersion,
  'POST /api/v1/bodies/:body/paper-templates/:template/versions/:number/withdrawal': () => ({
    ...ofVersion(),
    payload: { reason: 'Probe' },
  }),
  'POST /api/v1/bodies/:body/renditions': () => ({
    payload: { template: 'berichtsvorlage', format: 'html' },
  }),
};

export interface MatrixRow {
  method: Method;
  path: string;
  /** One character per column. */
  outcomes: string;
}

export const ROWS: readonly MatrixRow[] = MATRIX.split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '')
  .map((line) => {
    const [method = '', path = '', ...groups] = line.split(/\s+/);
    return { method: method as Method, path, outcomes: groups.join('') };
  });

export const routeOf = ({ method, path }: { method: string; path: string }): string =>
  `${method} ${path}`;
