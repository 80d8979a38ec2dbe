import type { Command } from '../../bot/domain/case/commands';
import type { Actor } from '../../bot/domain/case/context';
import { decide } from '../../bot/domain/case/decide';
import { projectionOf } from '../../bot/register/cases/projections';
import { rowsMeant, rowsToChange } from '../../bot/register/cases/row-change';
import { aHistoryTo, type History } from '../builders/cases';
import { aCommand } from '../builders/commands';
import { aContext } from '../builders/context';
import { aDraftOfMeasures } from '../builders/forms';
import { aHead, anEmtMember, aSpoc } from '../builders/people';
import { aProfile } from '../builders/profile';

type Deed = readonly [Command['action'], Actor, object?];

/** A restriction in force to which some things happen before the worker has told anybody of the first of them. */
function whileNobodyWasTold(deeds: readonly Deed[]): History {
  let { subject, events } = aHistoryTo('restricted');
  subject = { ...subject, ref: 'CB-0001', customerRef: 'CU-0001' };
  deeds.forEach(([action, actor, saying = {}], index) => {
    const context = aContext({ actor, now: `2025-11-10T1${index}:00:00Z`, commandId: `deed-${index}` });
    const outcome = decide(subject, aCommand(action, saying), context);
    if (outcome.kind !== 'done') throw new TypeError(`${action}: ${JSON.stringify(outcome)}`);
    subject = outcome.next;
    events = [...events, ...outcome.events];
  });
  return { subject, events };
}

type Fields = Record<string, unknown>;

/** What the list `Restrictions` says after every event was written into it, so many times over. */
function listAfter({ subject, events }: History, times: number): readonly Fields[] {
  const rows: { fields: Fields }[] = [];
  for (const event of Array.from({ length: times }, () => events).flat()) {
    const projection = projectionOf(subject, event, { profile: aProfile(), known: new Map() });
    for (const { list, row } of projection.create) {
      const isThere = rows.some(({ fields }) => fields['RowKey'] === ('RowKey' in row && row.RowKey));
      if (list === 'Restrictions' && !isThere) rows.push({ fields: { ...row } });
    }
    for (const change of projection.change.filter(({ list }) => list === 'Restrictions')) {
      const meant = rowsMeant(change, rows);
      // Fewer than it expects would be waited for for ever.
      expect([event.happened.type, meant.length >= change.expected]).toEqual([event.happened.type, true]);
      for (const { fields } of rowsToChange(change, meant)) Object.assign(fields, change.change);
    }
  }
  return rows.map(({ fields }) => fields);
}

const channel = (...allowed: readonly string[]) => ({
  kind: 'channel',
  answers: { 'allowed-channels': allowed },
});
const asked = (restrictions: readonly object[], reviewOn: string) => ({
  measures: { ...aDraftOfMeasures({ reviewOn }), restrictions },
});
const told = { told: true, sentOn: '2025-11-10', channel: 'letter', reason: '' };

describe('C3 · V3 · rows of restrictions, when the worker comes late', () => {
  const named = { kind: 'named-contact', answers: {} };
  const widened: readonly Deed[] = [
    ['appoint', aHead()],
    ['propose-variation', aHead(), asked([channel('email', 'post'), named], '2026-01-20')],
    ['approve', anEmtMember()],
    ['record-notice', aHead(), told],
  ];

  it('S1 · V2 · are all written, although more is restricted by now than when somebody was appointed', () => {
    const rows = listAfter(whileNobodyWasTold(widened), 1);
    expect(rows.map((row) => [row['RestrictionKind'], row['RestrictionState']])).toEqual([
      ['channel', 'ended'],
      ['channel', 'active'],
      ['named-contact', 'active'],
    ]);
  });

  it('say the same when they are written twice, whatever happened in between', () => {
    const history = whileNobodyWasTold([
      ['propose-variation', aSpoc(), asked([channel('email', 'post', 'telephone')], '2026-01-20')],
      ['approve', anEmtMember()],
      ['record-notice', aSpoc(), told],
      ['propose-variation', aSpoc(), asked([channel('email')], '2026-01-27')],
      ['approve', anEmtMember()],
      ['record-notice', aSpoc(), told],
    ]);
    expect(listAfter(history, 2)).toEqual(listAfter(history, 1));
  });
});
