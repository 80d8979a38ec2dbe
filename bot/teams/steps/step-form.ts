import type { AdaptiveCardJson } from '../../../cards/render';
import type { Actor } from '../../domain/case/context';
import type { Case } from '../../domain/case/state';
import type { Command } from '../../domain/case/commands';
import type { Profile } from '../../policy/profile';
import type { Person } from '../../domain/case/person';
import type { Problem } from '../../domain/entries/problem';

/** What a form of a step is drawn with. */
export interface Drawing {
  readonly subject: Case;
  readonly key: string;
  readonly profile: Profile;
  readonly now: string;
  /** Whoever fills it in, with the roles that were asked for. */
  readonly actor: Actor;
}

/** What was sent with a form, read: the command it makes, and the form again for what is wrong with it. */
export interface Entered {
  /** Entra object ids of everybody picked. */
  readonly picked: readonly string[];
  readonly commandWith: (people: ReadonlyMap<string, Person>) => Command;
  /** What is said once it is done, where that is more than that it is. */
  readonly said?: (subject: Case, profile: Profile) => AdaptiveCardJson;
  readonly formAgain: (
    drawing: Drawing,
    problems: readonly Problem[],
    people: ReadonlyMap<string, Person>,
  ) => AdaptiveCardJson;
}

/** One step as a form: how it opens, how it goes on to its second page where it has one, how it is read. */
export interface StepForm {
  readonly open: (drawing: Drawing) => AdaptiveCardJson;
  readonly next?: (drawing: Drawing, value: unknown) => AdaptiveCardJson;
  readonly read: (value: unknown, profile: Profile) => Entered;
}

/** A form as its view takes it. */
export const formOf = ({ subject, key, actor }: Drawing, problems: readonly Problem[] = []) => ({
  subject,
  key,
  problems,
  actor,
});
