import type { ContactQuestionKind } from '../../policy/codes/correspondence';
import type { RestrictionKind } from '../../policy/profile';
import type { Restriction } from '../restricting/state';

/**
 * What one restriction makes of a contact of its customer (S3): it keeps to what is left open (`within`), is about something
 * else (`outside`), is covered (`inside`), came by a closed way (`closed`), opens the matter again, or is dealt with as
 * the kind itself says. Where that depends on an answer that was not given yet, the question.
 */
export type Coverage =
  | { readonly is: 'within' | 'outside' | 'inside' | 'closed' }
  | { readonly is: 'reopened'; readonly on: string }
  | { readonly is: 'as-named'; readonly outcome: string | undefined }
  | { readonly is: 'asked'; readonly asks: ContactQuestionKind };

/** What is known of a contact: how it came, and what was answered about one restriction. */
export interface Known {
  readonly channel: string;
  readonly answer: (asks: ContactQuestionKind) => string | undefined;
}

/** The answer that something is not so. */
export const no = 'no';

/** What a restriction makes of a contact. */
export function coverageOf(restriction: Restriction, kind: RestrictionKind, known: Known): Coverage {
  const { reach } = kind;
  switch (reach.of) {
    case 'everything':
      return { is: 'inside' };
    case 'contact-person':
      return { is: 'within' };
    case 'third-party':
      return { is: 'closed' };
    case 'channels':
      return { is: openChannels(restriction, reach).includes(known.channel) ? 'within' : 'closed' };
    case 'at-times':
    case 'by-appointment':
      return reach.channels.includes(known.channel)
        ? after(reach.of, known, { yes: { is: 'within' }, no: { is: 'closed' } })
        : { is: 'within' };
    case 'matter':
      return after('matter', known, {
        yes: unlessReopened(kind, known, { is: 'inside' }),
        no: { is: 'outside' },
      });
    case 'documents': {
      const named = { is: 'as-named', outcome: reach.outcome } as const;
      return reach.channels.includes(known.channel)
        ? after('documents', known, { yes: unlessReopened(kind, known, named), no: { is: 'within' } })
        : { is: 'within' };
    }
    case 'as-decided':
      return after('as-decided', known, {
        yes: { is: 'as-named', outcome: undefined },
        no: { is: 'within' },
      });
  }
}

/** The channels that a restriction of channels leaves open: those of its kind, and those that were chosen. */
export function openChannels(
  { answers }: Restriction,
  reach: Extract<RestrictionKind['reach'], { of: 'channels' }>,
): readonly string[] {
  const chosen = reach.ask === undefined ? [] : answers[reach.ask];
  return [...reach.open, ...(Array.isArray(chosen) ? chosen : [])];
}

function after(
  asks: ContactQuestionKind,
  known: Known,
  then: { readonly yes: Coverage; readonly no: Coverage },
): Coverage {
  const answer = known.answer(asks);
  if (answer === undefined) return { is: 'asked', asks };
  return answer === no ? then.no : then.yes;
}

/** What is closed opens again where the contact brings one of the grounds that the kind names (R2). */
function unlessReopened({ reopensOn }: RestrictionKind, known: Known, otherwise: Coverage): Coverage {
  if (reopensOn.length === 0) return otherwise;
  const answer = known.answer('reopening');
  if (answer === undefined) return { is: 'asked', asks: 'reopening' };
  return answer === no ? otherwise : { is: 'reopened', on: answer };
}
