import { render } from '../../../cards/render';
import { message } from '../../views/messages/message';
import type { Entered } from './step-form';

/** Steps that have no form: a click is all there is to read. */
export const clicks = ['acknowledge', 'accept-appointment'] as const;
/** One of `clicks`. */
export type Click = (typeof clicks)[number];

/** Whether a step is only a click. */
export const isClick = (action: string): action is Click => clicks.some((click) => click === action);

/** What a click says. */
export const clicked = (action: Click): Entered => ({
  picked: [],
  commandWith: () => ({ action }),
  formAgain: () => render('message', message('unavailable')),
});
