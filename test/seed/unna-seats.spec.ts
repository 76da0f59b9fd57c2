import { Membership } from '../../src/organizations/membership.entity.js';
import { Organization } from '../../src/organizations/organization.entity.js';
import { Person } from '../../src/organizations/person.entity.js';
import { DATABASES, type TestApp } from '../support/databases.js';
import { startWithUnna } from './unna.js';

describe.each(DATABASES)('the seats in the groups of Kreis Unna, on %s', (kind) => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startWithUnna(kind);
  });
  afterAll(() => app.stop());

  const seatsIn = async (group: string) => {
    const [organization] = await app.database.read.findBy(Organization, { key: group });
    return app.database.read.find(Membership, {
      where: { organizationId: organization?.id ?? '' },
      order: { key: 'ASC' },
    });
  };
  const nameOf = async (personId: string | null) => {
    const [person] = await app.database.read.findBy(Person, { id: personId ?? '' });
    return person && `${person.givenName ?? ''} ${person.familyName}`;
  };

  it('are held by the Landrat and by nobody named in the steering group', async () => {
    const seats = await seatsIn('steuerungsgruppe');
    expect(seats.map(({ role, label, personId }) => [role, label, personId !== null])).toEqual([
      ['CHAIR', 'Landrat', true],
      ['MEMBER', 'die zuständigen Dezernenten', false],
      ['MEMBER', 'die zuständigen Fachbereichsleitungen', false],
      ['MEMBER', 'die zuständigen Stabsstellen', false],
    ]);
    expect(await nameOf(seats[0]?.personId ?? null)).toBe('Michael Makiolla');
  });

  it('are led by two people in the network', async () => {
    const [chair, management] = (await seatsIn('netzwerk-kommunale-integration')).filter(
      ({ personId }) => personId !== null,
    );
    expect([chair?.role, await nameOf(chair?.personId ?? null)]).toEqual([
      'CHAIR',
      'Rüdiger Sparbrod',
    ]);
    expect([management?.role, await nameOf(management?.personId ?? null)]).toEqual([
      'MANAGEMENT',
      'Marina Raupach',
    ]);
  });

  it('are expected and without a person for everybody else in the network', async () => {
    const expected = (await seatsIn('netzwerk-kommunale-integration')).filter(
      ({ role, personId }) => role === 'MEMBER' && personId === null,
    );
    expect(expected.map(({ seats }) => seats)).toEqual([10, 1, 1, 1, 1, 1, 1, 1, 1, 2, null]);
  });

  it('rotate every year for two groups', async () => {
    const rotating = (await seatsIn('netzwerk-kommunale-integration')).filter(
      ({ rotationInterval }) => rotationInterval !== null,
    );
    expect(
      rotating.map(({ label, seats, rotationInterval, rotationRule }) => ({
        label,
        seats,
        rotationInterval,
        rotationRule,
      })),
    ).toEqual([
      {
        label: '1 Vertreter/in der 3 Integrationsagenturen im Kreis Unna',
        seats: 1,
        rotationInterval: 'jährlich',
        rotationRule: 'jährl. Rotationsprinzip',
      },
      {
        label:
          'aus dem Netzwerk der 6 Integrationsräte im Kreis Unna; je 1 Vertreter/innen aus 2 Integrationsräten (alphabetische Reihenfolge)',
        seats: 2,
        rotationInterval: 'jährlich',
        rotationRule: 'alphabetische Reihenfolge',
      },
    ]);
  });
});
