import { type Away, nobodyAway } from '../../bot/domain/absences/absences';
import type { KnownCustomer, KnownRestriction } from '../../bot/domain/customers/known-customer';
import { aPerson } from './people';

/** A restriction to writing by post, looked after by Isla and Struan. */
export const aKnownRestriction = (overrides: Partial<KnownRestriction> = {}): KnownRestriction => ({
  caseRef: 'CB-0001',
  kind: 'channel',
  answers: { 'allowed-channels': ['post'] },
  active: true,
  spoc: { id: 'isla', name: 'Isla Fraser' },
  deputy: { id: 'struan', name: 'Struan Bell' },
  reviewOn: '2026-02-03',
  endsOn: '',
  ...overrides,
});

/** Morag Ogilvie, who is meant for certain, and of whom nothing holds. */
export const aKnownCustomer = (overrides: Partial<KnownCustomer> = {}): KnownCustomer => ({
  customerRef: 'CU-0001',
  names: ['Morag Ogilvie'],
  hints: { emails: ['m'], districts: ['EH8'] },
  isCertain: true,
  met: 'meant',
  restrictions: [],
  crm: '',
  ...overrides,
});

/** A threat that was reported, and that nobody has looked at. */
export const aMarker = {
  happenedAt: '2025-11-03T08:30:00Z',
  looked: 'not-yet',
  since: '2025-11-03T09:00:00Z',
  owner: aPerson('callum'),
  reviewOn: '2026-11-03',
} as const;

/** A look-up that found whom it was to find, with everybody at work. */
export const aFind: {
  readonly kind: 'found';
  readonly areMore: boolean;
  readonly isTooWide: boolean;
  readonly isSlowed: boolean;
  readonly away: Away;
} = { kind: 'found', areMore: false, isTooWide: false, isSlowed: false, away: nobodyAway };
