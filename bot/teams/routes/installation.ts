import { summaries } from '../../../cards/words/summaries';
import { describeOutage, Outage } from '../../commands/outage';
import type { Admission } from '../../domain/door/admission';
import type { Door, Handlers } from '../door/enter';
import type { Shown, Turn } from '../sdk/turn';
import { showWelcome } from './chat';

/** What somebody reads who installs the app: a welcome, or that it is not for them. Throws `Outage`. */
export async function welcomeInstaller(turn: Turn, door: Door): Promise<Shown> {
  const at = { way: 'installation', entry: 'add', turn } as const;
  const passage = await door.enter(at, installations, undefined);
  return 'out' in passage ? passage.out : { card: passage.shut, summary: summaries.message };
}

const installations: Handlers<'installation', undefined, Shown> = {
  // What came while the app was removed could not be posted: whoever has it again gets it, and learns how much waits.
  add: async (turn, by) => {
    const welcome = await showWelcome(turn, by, {
      name: await nameToGreet(turn, by),
      waits: await countWaiting(turn, by),
    });
    await wantMissed(turn, by);
    return welcome;
  },
};

/** Has posted what they missed; while the storage is away nobody goes without a welcome for that. */
async function wantMissed({ services }: Turn, by: Admission<'staff'>): Promise<void> {
  try {
    await services.wantMissed(by);
  } catch (problem) {
    if (!(problem instanceof Outage)) throw problem;
    services.log.error('missed-not-wanted', { person: by.actor.id, ...describeOutage(problem) });
  }
}

/** How much waits for the person; 0 while the register does not answer. */
async function countWaiting({ services, deadline }: Turn, by: Admission<'staff'>): Promise<number> {
  try {
    return (await services.waitingFor(by, deadline)).waiting.length;
  } catch (problem) {
    if (!(problem instanceof Outage)) throw problem;
    services.log.warn('waiting-not-counted', describeOutage(problem));
    return 0;
  }
}

/**
 * The name of somebody who installs the app: Teams gives none with this event (docs/platform-limits.md, Teams), the directory
 * does. '' where it knows them not or does not answer: nobody goes without a welcome for that. Whoever writes while it is
 * asked (at most `turnBudgetMs`) reads their answer first and the welcome after it.
 */
async function nameToGreet(
  { context, person, services, deadline }: Turn,
  by: Admission<'staff'>,
): Promise<string> {
  if (context.activity.from.name) return person.name;
  try {
    return (await services.ownName(by, deadline)) ?? '';
  } catch (problem) {
    if (!(problem instanceof Outage)) throw problem;
    services.log.warn('name-not-asked', describeOutage(problem));
    return '';
  }
}
