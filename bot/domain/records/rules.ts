import type { KeepingAction } from '../../policy/codes';
import type { StepRules } from '../case/rule';
import { happens, requireReason } from '../case/verdict';

/** The rules of the steps about how long a case is kept (X4); who may take them and when, the workflow says. */
export const keepingRules = {
  'hold-record': ({ reason: text }, { to }) =>
    requireReason(text, (reason) => ({ type: 'RecordHeld', to, reason })),
  'release-record': ({ reason: text }, { to }) =>
    requireReason(text, (reason) => ({ type: 'RecordReleased', to, reason })),
  'propose-erasure': (_, { subject, to }) =>
    happens({ type: 'ErasureProposed', to, rule: subject.periodEnded?.rule ?? '' }),
  'decline-erasure': ({ reason: text }, { to }) =>
    requireReason(text, (reason) => ({ type: 'ErasureDeclined', to, reason })),
  'confirm-erasure': (_, { subject, to }) =>
    happens({ type: 'ErasureConfirmed', to, rule: subject.erasure?.rule ?? '' }),
} as const satisfies Partial<StepRules<KeepingAction>>;
