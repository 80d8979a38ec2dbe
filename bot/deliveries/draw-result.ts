import type { CardData } from '../../cards/catalogue';
import { render } from '../../cards/render';
import { fill } from '../../cards/words/fill';
import { summaries } from '../../cards/words/summaries';
import { reportingLabels } from '../../cards/words/reporting/words';
import type { Result } from '../commands/carry-out';
import type { Order } from '../commands/ports';
import type { Profile } from '../policy/profile';
import { confirmation, message, refusalMessage } from '../views/messages/message';
import type { Message } from './ports';

/** What a person is told whose order was carried out after the register had been away. */
export function drawResult(order: Order, result: Result, profile: Profile): Message {
  const data = resultData(order, result, profile);
  const ref = order.ref === '' ? reportingLabels.reportOfYours : order.ref;
  return { card: render('message', data), summary: fill(summaries.news, { ref }) };
}

function resultData(order: Order, result: Result, profile: Profile): CardData<'message'> {
  const { action } = order.command;
  switch (result.kind) {
    case 'done':
    case 'repeat':
      return confirmation(confirmationOf(action), result.subject, profile, order.actor.id);
    case 'refused':
      return refusalMessage(result.refusal, action, profile);
    case 'no-such-case':
      return message('unknownCase');
    case 'parked':
      return message('accepted');
  }
}

/** How a step is confirmed to who took it. */
const confirmationOf = (action: Order['command']['action']): 'reported' | 'incidentAdded' | 'done' => {
  if (action === 'report') return 'reported';
  return action === 'add-incident' ? 'incidentAdded' : 'done';
};
