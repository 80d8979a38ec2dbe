import { glanceOf } from '../../bot/domain/customers/glance';
import { loadProfile } from '../../bot/policy/load-profile';
import { caseOf, readableCases, rowOf } from '../../bot/register/cases/case-row';
import { glancesIn } from '../../bot/register/customers/glances';
import { RegisterFault } from '../../bot/register/sharepoint/register-fault';
import { aCaseAt } from '../builders/cases';

const subject = aCaseAt('reported');
const { CaseJson, IncidentsJson, OutboxJson } = rowOf(subject, []);
const stored = {
  CaseJson: String(CaseJson),
  IncidentsJson: String(IncidentsJson),
  OutboxJson: String(OutboxJson),
};
const anItem = (changes: Partial<typeof stored>) => ({
  id: '12',
  eTag: '"1"',
  fields: { ...stored, ...changes },
});
const core = (changes: object): string => JSON.stringify({ ...JSON.parse(stored.CaseJson), ...changes });

const newerEvent = {
  number: 9,
  at: '2027-01-04T09:00:00.000Z',
  by: subject.reporter,
  command: 'c',
  hash: 'h',
  happened: { type: 'MediationOffered', to: 'reported', by: 'letter' },
};

function thrownBy(read: () => unknown): unknown {
  try {
    return read();
  } catch (problem) {
    return problem;
  }
}

describe('A case that a newer version of the app stored', () => {
  it.each([
    ['a field', { CaseJson: core({ mediation: { offeredOn: '2027-01-04' } }) }],
    ['a status', { CaseJson: core({ status: 'in-mediation' }) }],
    ['an event that is still to be told', { OutboxJson: JSON.stringify([newerEvent]) }],
  ])(
    'C2 · with %s that this one does not know, is not read, and said to be of another version',
    (_, changes) => {
      expect(thrownBy(() => caseOf(anItem(changes)))).toMatchObject({
        reason: 'other-version',
        what: 'Cases',
      });
    },
  );

  it.each([
    ['no JSON', { CaseJson: '{' }],
    ['a name where a number was', { CaseJson: core({ version: 'two' }) }],
    ['a field left out', { CaseJson: core({ reporter: undefined, mediation: 1 }) }],
  ])('X3 · with %s is one that somebody changed by hand', (_, changes) => {
    expect(thrownBy(() => caseOf(anItem(changes)))).toBeInstanceOf(RegisterFault);
  });

  it('C2 · keeps nobody from the cases that can be read', () => {
    const items = [anItem({ CaseJson: core({ mediation: 1 }) }), anItem({})];
    expect(readableCases(items)).toHaveLength(1);
  });
});

describe('What a look-up shows of a customer, where a newer version wrote it', () => {
  const glance = glanceOf(subject, loadProfile('registers-of-scotland'));
  const aMarker = {
    happenedAt: '2026-11-22T12:00:00.000Z',
    since: '2026-11-22T12:00:00.000Z',
    owner: subject.manager,
    reviewOn: '2027-05-22',
  };
  const row = (other: object) => ({ GlanceJson: JSON.stringify({ 'CB-0001': glance, 'CB-0002': other }) });

  it.each([
    ['a code', { marker: { ...aMarker, looked: 'looked-at-twice' } }],
    ['a field', { drones: 'Do not fly over her house.' }],
  ])('S2 · with %s that this one does not know, is not said to be nothing', (_, changes) => {
    const thrown = thrownBy(() => glancesIn(row({ ...glance, ...changes })));
    expect(thrown).toMatchObject({ reason: 'other-version', what: 'CustomerKeys' });
  });

  it('S2 · of one case that somebody changed by hand hides no other case of the customer', () => {
    expect([...glancesIn(row({ v: 'one' })).keys()]).toEqual(['CB-0001']);
  });
});
