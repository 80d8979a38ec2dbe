import { render } from '../../../cards/render';
import { summaries } from '../../../cards/words/summaries';
import type { Corrections, StoredCorrection } from '../../commands/customers/corrections';
import type { Deadline } from '../../commands/deadline';
import type { Matches, MergedCustomers } from '../../commands/customers/matches';
import { Outage } from '../../commands/outage';
import type { Wake } from '../../commands/ports';
import type { Case } from '../../domain/case/state';
import { customerRefOf } from '../../domain/customers/identity';
import { newMatch } from '../../domain/customers/matching/matches';
import { type Refiling, recordRefiling } from '../../domain/customers/refiling';
import { instantAfter, writeInstant } from '../../domain/time/instant';
import type { Profile } from '../../policy/profile';
import { message } from '../../views/messages/message';
import type { DeliveryRegister } from '../ports';
import { tellOnce, type TellDeps } from '../tell-once';
import { wholeOf } from './whole-of';

/** What taking a report out of a customer needs. */
export interface RefileDeps extends TellDeps {
  readonly corrections: Corrections;
  readonly customers: Pick<
    MergedCustomers,
    'casesOf' | 'describe' | 'mergedInto' | 'begin' | 'forgetExports'
  >;
  readonly matches: Pick<Matches, 'open' | 'save'>;
  readonly register: Pick<DeliveryRegister, 'load' | 'save' | 'project'>;
  readonly profileOf: (id: string) => Profile;
  readonly wake: Wake;
  readonly now: () => Date;
}

/** How long after it everything is looked at once more, in minutes: searches of SharePoint lag behind its writes. */
const lookAgainMinutes = 10;

/**
 * Files a report under the customer whom it is about, and has everything that followed from the mistake put right (I3): its own
 * rows and keys, what look-ups show of either customer, how both are described, what was drawn up on them. It was stored first and can be done
 * twice, so that it goes on wherever it was broken off. Throws `Outage`.
 */
export async function workRefiling(
  { stored, refiling: asked }: { readonly stored: StoredCorrection; readonly refiling: Refiling },
  deadline: Deadline,
  deps: RefileDeps,
): Promise<void> {
  const [from, into] = [await wholeOf(asked.from, deadline, deps), await wholeOf(asked.into, deadline, deps)];
  const refiling = { ...asked, from, into };
  const isFirst = asked.againAt === undefined;
  const subject = await refileCase(refiling, deadline, deps);
  if (subject && isFirst) await putRight(subject, refiling, deadline, deps);
  for (const customerRef of [from, into]) await deps.customers.describe(customerRef, deadline);
  const touched = await deps.customers.casesOf([from, into], deadline);
  for (const ref of new Set([asked.caseRef, ...touched])) await deps.wake.deliveries(ref);
  await tell(asked, subject ? 'refiled' : 'notRefiled', deps);
  const againAt = instantAfter(writeInstant(deps.now()), lookAgainMinutes * 60_000);
  const next = isFirst && subject ? { ...asked, againAt } : undefined;
  if ((await deps.corrections.save(stored, next, deadline)) !== 'saved') {
    throw new Outage('The row of a customer changed meanwhile', { system: 'graph', status: 412 });
  }
  deps.log.info('case-refiled', { ref: asked.caseRef, again: !isFirst });
}

/** How often a case is tried again that somebody else changed meanwhile. */
const rounds = 5;

/** The case once it stands under the right customer; undefined where it came to stand somewhere else. */
async function refileCase(
  refiling: Refiling,
  deadline: Deadline,
  { register, profileOf }: RefileDeps,
): Promise<Case | undefined> {
  for (let round = 0; round < rounds; round += 1) {
    const stored = (await register.load(refiling.caseRef, deadline))?.stored;
    if (!stored) return undefined;
    const { subject } = stored;
    const recorded = recordRefiling(subject, refiling, profileOf(subject.profile.id));
    if (!recorded) return customerRefOf(subject) === refiling.into ? subject : undefined;
    if ((await register.save(stored, recorded.next, recorded.events, deadline)) === 'saved')
      return recorded.next;
  }
  throw new Outage('A case kept changing while it was taken out of its customer', {
    system: 'graph',
    status: 412,
  });
}

/** Its keys come to the right customer before the other cases of the wrong one show themselves anew. */
async function putRight(
  subject: Case,
  refiling: Refiling,
  deadline: Deadline,
  deps: RefileDeps,
): Promise<void> {
  const { from, into } = refiling;
  await deps.customers.begin(subject, deadline);
  await deps.register.project(subject, [], deadline);
  await keepApart(refiling, deadline, deps);
  // What was drawn up on either tells of the other.
  await deps.customers.forgetExports([from, into], deadline);
}

/** Whoever takes a report out has said that the two are not one person: nobody is asked that again (S4). */
async function keepApart(
  { from, into, by, at }: Refiling,
  deadline: Deadline,
  { matches }: RefileDeps,
): Promise<void> {
  const said = { state: 'different', answer: { said: 'different', by, at }, dueAt: '' } as const;
  const { stored, isNew } = await matches.open({ ...newMatch([from, into], 'asked', ''), ...said }, deadline);
  if (isNew || !['asked', 'later'].includes(stored.match.state)) return;
  if ((await matches.save(stored, { ...stored.match, ...said }, deadline)) !== 'saved') {
    throw new Outage('The match changed while it was answered', { system: 'graph', status: 412 });
  }
}

async function tell(
  { key, by, caseRef, into }: Refiling,
  name: 'refiled' | 'notRefiled',
  deps: RefileDeps,
): Promise<void> {
  const said = {
    card: render('message', message(name, { case: caseRef, ref: into })),
    summary: summaries['customers-changed'],
  };
  await tellOnce({ about: 'corrections', id: key, to: { kind: 'person', id: by.id }, message: said }, deps);
}
