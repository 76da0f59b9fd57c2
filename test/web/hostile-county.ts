import { COUNTY_TEXT_KINDS } from '../../src/organizations/county-text-kind.js';
import { CountyText } from '../../src/organizations/county-text.entity.js';
import { PaperDesk } from '../papers/paper-desk.js';
import { plainPdf } from '../rendering/attached-pdfs.js';
import type { Method, TestAnswer, TestApp, Visitor } from '../support/databases.js';
import type { HostileTexts } from './hostile-texts.js';

interface Answer {
  id: string;
  key: string;
  number: string;
  version: number;
}

/** A county in which people have written something hostile into every field there is. */
export class HostileCounty {
  /** Parameters of paths, by the names they have in the code. */
  readonly params: Record<string, string> = {};
  /** The paper that everything went into, its correction, still a draft, and one that is approved. */
  papers: readonly string[] = [];
  /** Pages of other records that hold something hostile. */
  readonly more: string[] = [];

  private constructor(
    readonly desk: PaperDesk,
    readonly admin: Visitor,
    private readonly texts: HostileTexts,
  ) {}

  static async create(app: TestApp, texts: HostileTexts): Promise<HostileCounty> {
    const desk = await PaperDesk.open(app, '{wp}-{lfd:3}/{jahr}');
    const admin = await app.signIn(await desk.county.account('admin'));
    const county = new HostileCounty(desk, admin, texts);
    await county.filed();
    await county.settled();
    await county.staffed();
    await county.measured();
    await county.reported();
    await county.styled();
    await county.written();
    return county;
  }

  get root(): string {
    return `/api/v1/bodies/${this.desk.county.key}`;
  }

  /** Sends the hostile text of each of these fields of an input class. */
  private fields(input: string, ...names: string[]): Record<string, string> {
    return Object.fromEntries(names.map((name) => [name, this.texts.of(`${input}.${name}`)]));
  }

  private async send(
    who: Visitor,
    method: Method,
    path: string,
    payload: object = {},
    version?: number,
  ): Promise<Answer> {
    const headers: Record<string, string> =
      version === undefined ? {} : { 'if-match': `"${version}"` };
    return done(path, await who.request(method, path, { payload, headers }));
  }

  /** What is named in the seeds only. */
  private async filed(): Promise<void> {
    const { county, app } = this.desk;
    const text = (field: string, most?: number) => this.texts.filed(field, most);
    const concept = await county.concept('konzept', {
      title: text('Concept.title', 300),
      shortTitle: text('Concept.shortTitle', 100),
      legalBasis: text('Concept.legalBasis'),
      kimNote: text('Concept.kimNote'),
    });
    const field = await county.field('feld', {
      name: text('FieldOfAction.name', 200),
      conceptId: concept.id,
    });
    await county.goal('ziel', {
      text: text('Goal.text'),
      conceptId: concept.id,
      fieldOfActionId: field.id,
    });
    await county.programme('kim', { name: text('FundingProgramme.name', 200) });
    await county.gap('luecke', { title: text('Gap.title', 300) });
    const written = COUNTY_TEXT_KINDS.map((kind) => ({
      bodyId: county.body.id,
      kind,
      text: text(`CountyText.${kind}`),
      version: 1,
      changedAt: app.clock.now(),
    }));
    await app.database.write((em) => em.insert(CountyText, written));
    Object.assign(this.params, { concept: concept.key, body: county.key, text: 'impressum' });
  }

  private async settled(): Promise<void> {
    await this.send(
      this.admin,
      'PATCH',
      this.root,
      {
        ...this.fields('CountySettingsInput', 'councilTerm'),
        paperSections: [{ kind: 'TEXT', ...this.fields('UsualSectionInput', 'heading') }],
      },
      1,
    );
    const { admin, desk } = this;
    const query = this.texts.of('ListViewInput.query');
    const name = this.texts.of('ListViewInput.name');
    await posted(desk.management, '/massnahmen', '/massnahmen/ansichten', { query, name });
    const report = this.fields('BarrierReportInput', 'page', 'text', 'contact');
    await posted(admin, '/barriere-melden', '/barriere-melden', report);
  }

  private async staffed(): Promise<void> {
    const { admin, root } = this;
    const { management, county } = this.desk;
    const group = { classification: 'ADMINISTRATIVE_UNIT' };
    const named = this.fields(
      'NewOrganizationInput',
      'name',
      'shortName',
      'seat',
      'note',
      'source',
    );
    const unit = await this.send(management, 'POST', `${root}/organizations`, {
      ...named,
      ...group,
    });
    const renamed = this.fields('RenamingInput', 'name', 'shortName');
    await this.send(management, 'PATCH', `${root}/organizations/jugendamt`, renamed, 1);

    const facts = this.fields('PersonFacts', 'formOfAddress', 'givenName', 'function');
    const person = await this.send(management, 'POST', `${root}/people`, {
      ...facts,
      ...this.fields('NewPersonInput', 'familyName'),
      nameBasis: 'PUBLISHED',
    });
    const other = await this.send(management, 'POST', `${root}/people`, { familyName: 'Muster' });
    const change = this.fields('PersonChangeInput', 'familyName');
    await this.send(management, 'PATCH', `${root}/people/${other.key}`, change, other.version);
    const seats = `${root}/organizations/${unit.key}/memberships`;
    const rotation = this.fields('SeatFacts', 'label', 'rotationInterval', 'rotationRule');
    const seat = await this.send(management, 'POST', seats, { role: 'MEMBER', ...rotation });
    await this.send(management, 'POST', seats, { role: 'CHAIR', person: person.key });

    const account = { login: 'feind', roles: ['auditor'], email: '"<b>"@kreis.example' };
    const user = await this.send(admin, 'POST', '/api/v1/users', {
      ...account,
      ...this.fields('NewUserInput', 'name', 'function'),
    });
    const again = this.fields('UserChangeInput', 'name', 'function');
    const changed = await county.account('ki_management');
    await this.send(admin, 'PATCH', `/api/v1/users/${changed.id}`, again, 1);
    const token = { ...this.fields('NewTokenInput', 'name'), scopes: ['measure.read'] };
    await this.send(management, 'POST', '/api/v1/tokens', token);
    Object.assign(this.params, {
      id: user.id,
      organization: unit.key,
      person: person.key,
      membership: seat.key,
    });
  }

  private async measured(): Promise<void> {
    const { root } = this;
    const { management } = this.desk;
    const facts = [
      'kindWording',
      'officialWording',
      'description',
      'leadWording',
      'note',
      'source',
    ];
    const own = { kind: 'MEASURE', isPublic: true };
    const measure = await this.send(management, 'POST', `${root}/measures`, {
      ...own,
      number: 'Ж 1',
      ...this.fields('NewMeasureInput', 'title'),
      ...this.fields('MeasureFactsInput', ...facts),
      lead: 'jugendamt',
      parties: [
        { role: 'PARTNER', ...this.fields('PartyInput', 'wording') },
        { role: 'INVOLVED', key: this.params.organization },
      ],
      concepts: [{ key: 'konzept', ...this.fields('ConceptPlaceInput', 'placeInText') }],
      funding: [{ key: 'kim', ...this.fields('FundingInput', 'wording') }],
      fieldsOfAction: ['feld'],
    });
    const path = (number: string) => `${root}/measures/${encodeURIComponent(number)}`;
    const link = {
      assessment: 'CARRIED_BY_KIM',
      ...this.fields('KimLinkInput', 'rationale', 'reason'),
      legalCircles: [this.texts.of('KimLinkInput.legalCircles')],
      steeringDecisions: [
        { date: '2025-01-01', ...this.fields('SteeringDecisionInput', 'decision') },
      ],
      politicalDecisions: [
        { date: '2025-01-01', ...this.fields('PoliticalDecisionInput', 'committee', 'decision') },
      ],
      fundingShares: [
        {
          programmeKey: 'kim',
          doubleFundingChecked: true,
          ...this.fields('FundingShareInput', 'period'),
        },
      ],
    };
    await this.send(management, 'PUT', `${path('Ж 1')}/kim-link`, link, measure.version);
    for (const number of ['M2', 'M3', 'M4'])
      await this.send(management, 'POST', `${root}/measures`, { ...own, number, title: number });
    const end = (number: string, step: string, payload: object) =>
      this.send(management, 'POST', `${path(number)}/${step}`, payload, 1);
    await end('M2', 'archival', this.fields('ReasonInput', 'reason'));
    const into = { into: 'M4', ...this.fields('MergerInput', 'reason') };
    await end('M3', 'merger', into);
    const change = this.fields('MeasureChangeInput', 'title', 'reason');
    const changed = await this.send(management, 'PATCH', path('M4'), change, 1);
    const by = { by: 'Ж 1', ...this.fields('SupersessionInput', 'reason') };
    await this.send(management, 'POST', `${path('M4')}/supersession`, by, changed.version);
    this.more.push(...['M2', 'M3', 'M4'].map((number) => `/massnahmen/${number}`));
    this.params.number = 'Ж 1';
  }

  private async reported(): Promise<void> {
    const { root } = this;
    const { head, management } = this.desk;
    const reports = `${root}/measures/${encodeURIComponent('Ж 1')}/status-reports`;
    const facts = this.fields(
      'StatusReportInput',
      ...['reason', 'publicText', 'internalNote', 'adaptationText'],
    );
    const report = () =>
      this.send(head, 'POST', reports, { status: 'ON_HOLD', adaptation: 'ADAPT', ...facts });
    const decide = async (report: Answer, step: string, payload: object) =>
      this.send(management, 'POST', `${root}/status-reports/${report.id}/${step}`, payload, 1);
    const returned = await report();
    await decide(returned, 'return', this.fields('ReturnInput', 'comment'));
    this.more.push(`/annahme/${returned.id}`);
    await decide(await report(), 'acceptance', { seenMeasureVersion: 2 });
    this.params.report = (await report()).id;
  }

  /** A template of the county, sent back by whoever was to release it. */
  private async styled(): Promise<void> {
    const { management, colleague } = this.desk;
    const path = `${this.root}/paper-templates`;
    const name = this.texts.of('NewTemplateInput.name');
    const copy = { name, basedOn: 'berichtsvorlage' };
    const template = await this.send(management, 'POST', path, copy);
    const mine = `${path}/${template.key}/versions`;
    const source = `<main><h1>{{vorlage.betreff}}</h1><p>${inTemplate(this.texts.filed('TemplateVersionInput.source'))}</p></main>`;
    const note = this.texts.of('TemplateVersionInput.note');
    const saved = await this.send(management, 'POST', mine, { source, note }, template.version);
    const submitted = await this.send(
      management,
      'POST',
      `${mine}/2/submission`,
      {},
      saved.version,
    );
    const why = this.fields('TemplateWithdrawalInput', 'reason');
    await this.send(colleague, 'POST', `${mine}/2/withdrawal`, why, submitted.version);
    this.params.template = template.key;
  }

  private async written(): Promise<void> {
    const { desk, root } = this;
    const { management, colleague, head } = desk;
    const step = (who: Visitor, paper: Answer, name: string, payload: object = {}) =>
      this.send(who, 'POST', `${root}/papers/${paper.key}/${name}`, payload, paper.version);

    const returned = await this.send(management, 'POST', `${root}/papers`, this.paper());
    const asked = await step(management, returned, 'sign-offs', { organizations: ['jugendamt'] });
    const list = `${root}/papers/${asked.key}/sign-offs`;
    const [signOff] = (await management.request('GET', list)).json<{ items: Answer[] }>().items;
    const comment = this.fields('SignOffDecisionInput', 'comment');
    const decision = { decision: 'RETURNED', ...comment };
    const back = await step(head, asked, `sign-offs/${signOff?.id}/decision`, decision);
    const gaps = this.fields('ApprovalInput', 'despiteGaps');
    const fixed = await step(management, back, 'approval', gaps);
    const recalled = await step(management, fixed, 'recall', this.fields('RecallInput', 'reason'));
    const again = await step(management, recalled, 'approval', gaps);

    const draft = await this.send(management, 'POST', `${root}/papers`, this.paper());
    const shortened = await this.send(
      management,
      'PUT',
      `${root}/papers/${draft.key}/measures/${encodeURIComponent('Ж 1')}/text`,
      this.fields('PaperTextInput', 'text'),
      draft.version,
    );
    const put = await step(management, shortened, 'texts/sign-off-request');
    const text = `measures/${encodeURIComponent('Ж 1')}/text/return`;
    const sentBack = await step(head, put, text, this.fields('TextReturnInput', 'comment'));
    const attached = await this.attached(sentBack);
    const approved = await step(management, attached, 'approval', gaps);
    const released = await step(colleague, approved, 'release');
    const tabled = await step(management, released, 'consultations/1/result', {
      result: 'NOTED',
      ...this.fields('ResultInput', 'words', 'agendaNumber'),
    });
    const correction = this.fields('RevisionInput', 'correction');
    const revision = await step(management, tabled, 'revisions', correction);
    const change = this.fields('PaperChangeInput', 'name');
    const path = `${root}/papers/${revision.key}`;
    await this.send(management, 'PATCH', path, change, revision.version);
    const why = this.fields('WithdrawalInput', 'reason');
    await step(management, { ...tabled, version: tabled.version + 1 }, 'withdrawal', why);
    this.papers = [released.key, revision.key, again.key];
    this.more.push(`/vorlagen/${again.key}/bearbeiten`, `/vorlagen/${released.key}/datei.html`);
  }

  /** Two, one of them for the house. */
  private async attached(paper: Answer): Promise<Answer> {
    const { management } = this.desk;
    const path = `${this.root}/papers/${paper.key}/attachments`;
    const add = async (version: number, query: Record<string, string>) => {
      const answer = await management.request(
        'POST',
        `${path}?${new URLSearchParams(query).toString()}`,
        {
          payload: await plainPdf(),
          headers: { 'content-type': 'application/pdf', 'if-match': `"${version}"` },
        },
      );
      return done(path, answer);
    };
    const title = this.texts.of('NewAttachmentInput.title');
    const one = await add(paper.version, { title });
    const two = await add(one.version, { title: 'Intern', edition: 'INTERNAL' });
    const { items } = (await management.request('GET', path)).json<{ items: Answer[] }>();
    const id = items[1]?.id ?? '';
    this.params.attachment = id;
    const change = this.fields('AttachmentChangeInput', 'title');
    return this.send(management, 'PATCH', `${path}/${id}`, change, two.version);
  }

  private paper(): object {
    const facts = ['fileReference', 'proposedResolution', 'legalBasis'];
    return {
      template: 'berichtsvorlage-umsetzungsstand',
      asOf: '2026-01-15',
      underDirectionOf: 'jugendamt',
      concepts: ['konzept'],
      ...this.fields('NewPaperInput', 'name'),
      ...this.fields('PaperFactsInput', ...facts),
      attachments: [this.texts.of('PaperFactsInput.attachments')],
      consultations: [
        {
          kind: 'COUNCIL',
          organization: 'ausschuss',
          date: '2026-01-14',
          role: 'INFORMATION',
          rapporteur: this.params.person,
          ...this.fields('ConsultationInput', 'step', 'agendaNumber'),
        },
        { kind: 'EXTERNAL', ...this.fields('ConsultationInput', 'label') },
      ],
      sections: [
        {
          ...this.fields('SectionInput', 'key', 'heading'),
          blocks: [
            { kind: 'PARAGRAPH', texts: [this.texts.of('BlockInput.texts')] },
            { kind: 'QUOTE', texts: [this.texts.of('BlockInput.texts')] },
          ],
        },
      ],
      impacts: [{ kind: 'FINANCIAL', ...this.fields('ImpactInput', 'verdict', 'text') }],
      previousTreatment: [
        this.fields('PreviousTreatmentInput', 'committee', 'agendaNumber', 'reference'),
      ],
    };
  }
}

/** What was answered, or why not. */
function done(path: string, answer: TestAnswer): Answer {
  if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`);
  return answer.json<Answer>();
}

/** A form of a page, sent as a browser would. */
async function posted(
  who: Visitor,
  page: string,
  action: string,
  fields: Record<string, string>,
): Promise<void> {
  const shown = await who.request('GET', page, { headers: { accept: 'text/html' } });
  const token = /name="token" value="([^"]+)"/.exec(shown.body)?.[1]?.replaceAll('&#x3D;', '=');
  const answer = await who.request('POST', action, {
    payload: new URLSearchParams({ token: token ?? '', ...fields }).toString(),
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
  });
  if (answer.statusCode !== 303) throw new Error(`${action}: ${answer.statusCode} ${answer.body}`);
}

/** Templates are markup; what stands in them as text has to be written as one. */
export const inTemplate = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('{', '&#123;');
