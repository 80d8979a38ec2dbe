import type { Person } from '../../case/person';
import type { Account, Mark, MarkKind } from './state';

/**
 * What is proposed for each kind of mark: others than the customer are left out; who acted in their office, and what was
 * written about the customer, is given (ours: the policies are silent).
 */
export const proposesLeavingOut = {
  reporter: true,
  affected: true,
  witness: true,
  office: false,
  colleague: true,
  'other-customer': true,
  advice: true,
  written: false,
} as const satisfies Readonly<Record<MarkKind, boolean>>;

/** The marks on which nobody has decided yet. */
export const openMarks = ({ marks }: Account): readonly Mark[] => marks.filter(({ confirmed }) => !confirmed);

/** Whether somebody decided on each mark, so that it can be handed out. */
export const isWhollyConfirmed = (account: Account): boolean => openMarks(account).length === 0;

/**
 * An account with what an officer decided, by the number of the mark: whether it is left out. Numbers that it does not have
 * are ignored; who decides anew on a mark is who decided.
 */
export const confirmMarks = (
  account: Account,
  decided: ReadonlyMap<number, boolean>,
  { by, at }: { readonly by: Person; readonly at: string },
): Account => ({
  ...account,
  marks: account.marks.map((mark) => {
    const leavesOut = decided.get(mark.number);
    return leavesOut === undefined ? mark : { ...mark, confirmed: { leavesOut, by, at } };
  }),
});

/** The numbers of the marks that are left out: what nobody decided on is. */
export const leftOut = ({ marks }: Account): ReadonlySet<number> =>
  new Set(marks.filter(({ confirmed }) => confirmed?.leavesOut ?? true).map(({ number }) => number));
