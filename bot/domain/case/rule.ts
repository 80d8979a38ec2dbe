import type { CommandOf } from './commands';
import type { Action } from '../../policy/codes';
import type { Step, Verdict } from './verdict';

/** What follows from the content of a command of one kind; who may ask for it, and when, was checked before. */
export type StepRule<A extends Action> = (command: CommandOf<A>, step: Step) => Verdict;

/** Some of the rules, each under the action that it is the rule of. */
export type StepRules<A extends Action> = { readonly [One in A]: StepRule<One> };
