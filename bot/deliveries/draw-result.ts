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
export const drawResult = (order: Order, result: Result, profile: Profile): Message =>
  messageOn(order, resultData(order, result, profile));

/** What a person is told whose order was taken out of its lane by hand, because the register would not have it. */
export const drawTakenOut = (order: Order): Message =>
  messageOn(order, message('takenOut', { ref: nameOf(order) }));

const messageOn = (order: Order, data: CardData<'message'>): Message => ({
  card: render('message', data),
  summary: fill(summaries.news, { ref: nameOf(order) }),
});

/** What an order is about, to whoever gave it. */
const nameOf = ({ ref }: Order): string => (ref === '' ? reportingLabels.reportOfYours : ref);

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
      return message(result.needsMending ? 'keptForMending' : 'accepted');
  }
}

/** How a step is confirmed to who took it. */
const confirmationOf = (action: Order['command']['action']): 'reported' | 'incidentAdded' | 'done' => {
  if (action === 'report') return 'reported';
  return action === 'add-incident' ? 'incidentAdded' : 'done';
};
