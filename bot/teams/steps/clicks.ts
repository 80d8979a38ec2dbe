import { render } from '../../../cards/render';
import { message } from '../../views/messages/message';
import type { ClickAction } from '../../policy/codes';
import type { Entered } from './step-form';

/** What a click says. */
export const readClick = (action: ClickAction): Entered => ({
  picked: [],
  commandWith: () => ({ action }),
  formAgain: () => render('message', message('unavailable')),
});
