import { customerReference } from '../../../bot/domain/case/case-reference';
import type { Case } from '../../../bot/domain/case/state';
import { customerRefOf } from '../../../bot/domain/customers/identity';
import { ownCustomerFor, recordRefiling, type Refiling } from '../../../bot/domain/customers/refiling';
import { eventSchema } from '../../../bot/domain/case/events';
import { evolve } from '../../../bot/domain/case/evolve';
import { nextReminder } from '../../../bot/domain/outside-reports/tasks';
import { postingsOf } from '../../../bot/deliveries/postings';
import { loadProfile, profileIds } from '../../../bot/policy/load-profile';
import { checkRefiling } from '../../../bot/views/customers/refile-form';
import { byThemselves, customerOf } from '../../../bot/domain/customers/known-customer';
import type { CustomerRecord } from '../../../bot/domain/customers/customer-record';
import { aCaseAt } from '../../builders/cases';
import { aPerson } from '../../builders/people';

const profile = loadProfile('registers-of-scotland');
const asked: Refiling = {
  key: 'a-form',
  by: aPerson('kirsty'),
  at: '2026-01-20T10:00:00Z',
  reason: 'The title is John’s, the caller was Catriona.',
  caseRef: 'CB-0002',
  from: 'CU-0001',
  into: 'CU-0002',
};
/** A case of Catriona's that was filed under John, since she gave his title number. */
const misfiled = (status: Parameters<typeof aCaseAt>[0]): Case => ({
  ...aCaseAt(status, {}, 'CB-0002'),
  customerRef: 'CU-0001',
});

describe('I3 · a report that was filed under the wrong customer', () => {
  it('I3 · stands under the right one from then on, and the trail says who found it, and why', () => {
    const done = recordRefiling(misfiled('reported'), asked, profile);
    expect(done && customerRefOf(done.next)).toBe('CU-0002');
    expect(done?.events.map(({ happened, by }) => [happened.type, by.name])).toEqual([
      ['CaseRefiled', aPerson('kirsty').name],
    ]);
    expect(done?.events[0]?.happened).toMatchObject({
      from: 'CU-0001',
      into: 'CU-0002',
      reason: asked.reason,
    });
    expect(done?.next.status).toBe('reported');
  });

  it('X3 · can be replayed from the trail', () => {
    const before = misfiled('restricted');
    const done = recordRefiling(before, asked, profile);
    const replayed = (done?.events ?? []).map((event) =>
      eventSchema.parse(JSON.parse(JSON.stringify(event))),
    );
    expect(replayed.reduce<Case>((subject, event) => evolve(subject, event), before)).toEqual(done?.next);
  });

  it('I3 · is moved once, however often it is carried out, and not out of a customer whose it is no more', () => {
    const once = recordRefiling(misfiled('reported'), asked, profile)?.next;
    expect(once && recordRefiling(once, asked, profile)).toBeUndefined();
    const elsewhere = { ...misfiled('reported'), customerRef: 'CU-0009' };
    expect(recordRefiling(elsewhere, asked, profile)).toBeUndefined();
  });

  it('I3 · forgets what merges had made of it: they were about somebody else', () => {
    const brought = { ...misfiled('reported'), moves: [{ match: 'MA-1', from: 'CU-0007' }] };
    expect(recordRefiling(brought, asked, profile)?.next.moves).toEqual([]);
  });

  it.each(profileIds)(
    'I3 · %s: owes a letter to whoever was written to by mistake, due and reminded of',
    (id) => {
      const policy = loadProfile(id);
      const done = recordRefiling(misfiled('restricted'), asked, policy);
      const set = done?.next.tasks.find(({ code }) => code === 'mistaken-letter');
      expect(set).toMatchObject({ dueOn: '2026-01-23' });
      expect(done && nextReminder(done.next, policy, () => true)?.task.code).toBeDefined();
      const told = (done?.events ?? []).flatMap((event) =>
        postingsOf(done?.next ?? misfiled('restricted'), event, policy),
      );
      const { manager } = misfiled('restricted');
      const toManager = told.filter(
        ({ destination }) => destination.kind === 'person' && destination.id === manager.id,
      );
      expect(toManager.map(({ because }) => because)).toEqual(['CaseRefiled', 'TasksSet']);
    },
  );

  it('I3 · owes none where nobody was written to', () => {
    const done = recordRefiling(misfiled('awaiting-decision'), asked, profile);
    expect(done?.events.map(({ happened }) => happened.type)).toEqual(['CaseRefiled']);
  });

  it('I3 · is nobody’s own customer where that customer began with it', () => {
    expect(ownCustomerFor('CB-0001', customerReference('CB-0001'))).toBeUndefined();
    expect(ownCustomerFor('CB-0002', 'CU-0001')).toBe('CU-0002');
  });
});

describe('I3 · the form that takes a report out', () => {
  const aCaseIn = (ref: string, cameFrom: readonly string[] = []) => ({
    ref,
    cameFrom,
    status: 'reported',
    behaviours: [],
    reportedAt: '2025-11-03T09:00:00Z',
  });
  const record: CustomerRecord = {
    customer: customerOf('CU-0001', new Map(), byThemselves),
    details: {},
    keys: [],
    cases: [aCaseIn('CB-0001'), aCaseIn('CB-0002'), aCaseIn('CB-0003', ['CU-0003'])],
    mergedInto: '',
    matches: [],
  };
  const entered = { case: 'CB-0002', number: '', reason: 'She rang again.' };

  it.each([
    ['nobody else named: a customer of its own', entered, undefined, { into: 'CU-0002' }],
    ['another customer named', { ...entered, number: 'cu 9' }, 'CU-0009', { into: 'CU-0009' }],
  ])('I3 · takes it out with %s', (_, what, other, change) => {
    expect(checkRefiling(what, record, other)).toMatchObject({
      change: { caseRef: 'CB-0002', from: 'CU-0001', ...change },
    });
  });

  it.each([
    ['no report', { ...entered, case: '' }, undefined, 'case'],
    ['a report of another customer', { ...entered, case: 'CB-0099' }, undefined, 'case'],
    ['one that a merge brought', { ...entered, case: 'CB-0003' }, undefined, 'case'],
    ['a customer who is not there', { ...entered, number: 'CU-0999' }, undefined, 'number'],
    ['what is no number', { ...entered, number: 'Catriona' }, undefined, 'number'],
    ['the customer it stands under', { ...entered, number: 'CU-0001' }, 'CU-0001', 'number'],
    ['the first report of the customer and no other', { ...entered, case: 'CB-0001' }, undefined, 'number'],
    ['no reason', { ...entered, reason: ' ' }, undefined, 'reason'],
    ['a reason that is too long', { ...entered, reason: 'x'.repeat(1001) }, undefined, 'reason'],
  ])('I3 · is handed back with %s', (_, what, other, field) => {
    const checked = checkRefiling(what, record, other);
    expect('wrong' in checked ? Object.keys(checked.wrong) : []).toEqual([field]);
  });
});
