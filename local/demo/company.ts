import { randomUUID } from 'node:crypto';
import { activityFrom } from '../connector/from-person';
import { createPlaces } from '../connector/places';
import { localOrganisation as organisation, personBy } from '../people';
import type { SteppedClock } from '../functions-host/stepped-clock';
import { carriedBy, caseIn, inputsIn, isRefused, isWarning, wordsIn } from './answers';
import { DemoRefusedError } from './errors';

/** What the invented company works with: the address of the bot, and the clock. */
export interface CompanyRooms {
  readonly url: string;
  readonly clock: SteppedClock;
}

/** The people of the organisation, who use the bot as their Teams would: over HTTP, with activities. */
export class Company {
  private readonly places = createPlaces(organisation);

  constructor(private readonly rooms: CompanyRooms) {}

  /** Everybody opens Teams once, so that the bot knows where it can reach them. */
  async arrive(): Promise<void> {
    for (const { key } of organisation.people.filter(({ left }) => !left)) {
      await this.checked(await fetch(`${this.rooms.url}/local/teams/${key}/state`), `${key} opens Teams`);
    }
  }

  /** Writes to the bot in the person's own chat. */
  async says(key: string, text: string): Promise<void> {
    await this.send(key, { type: 'message', text, textFormat: 'plain' });
  }

  /** Sends a report; gives the reference of its case. */
  async reports(key: string, form: Readonly<Record<string, string>>): Promise<string> {
    const data = { key: randomUUID(), addTo: 'new', recording: 'none', ...form };
    const answer = await this.send(key, executing('report', data));
    const ref = caseIn(answer);
    if (ref === undefined || isRefused(answer)) throw refused(`${key} reports`, answer);
    return ref;
  }

  /** Takes a step on a case: opens its form, and sends it with what stands in it already and what is entered. */
  async takes(
    key: string,
    action: string,
    ref: string,
    entered: Readonly<Record<string, string>>,
  ): Promise<void> {
    const isClick = action === 'acknowledge' || action === 'accept-appointment';
    const answer = isClick
      ? await this.send(key, executing(action, { ref, v: 0 }))
      : await this.send(key, dialog('task/submit', await this.formOf(key, action, ref, entered)));
    if (isRefused(answer)) throw refused(`${key}: ${action} on ${ref}`, answer);
  }

  /** The last page of a form as it is sent; what is asked before it is answered on the way. */
  private async formOf(
    key: string,
    action: string,
    ref: string,
    entered: Readonly<Record<string, string>>,
  ): Promise<object> {
    const ids = { dialog: action, ref, key: randomUUID(), v: 0 };
    const { answers = '', ...rest } = entered;
    const given = answers.split(' ').filter((one) => one !== '');
    let page = await this.send(key, dialog('task/fetch', ids));
    for (;;) {
      const wanted = given[0] ?? 'no';
      const buttons = carriedBy(page);
      const next = buttons.find(
        ({ step, way }) => step === 'kinds' || (step === 'ask' && String(way).split(' ').at(-1) === wanted),
      );
      const filled = { ...inputsIn(page), ...rest };
      if (!next)
        return { ...buttons.find(({ step }) => step === 'submit'), ...filled, ...ids, step: 'submit' };
      if (next['step'] === 'ask') given.shift();
      page = await this.send(key, dialog('task/submit', { ...next, ...filled }));
    }
  }

  /** Presses a button that belongs to no case. */
  async presses(key: string, verb: string, data: Readonly<Record<string, string>>): Promise<void> {
    const answer = await this.send(key, executing(verb, data));
    if (isWarning(answer)) throw refused(`${key}: ${verb}`, answer);
  }

  private async send(
    key: string,
    own: Readonly<Record<string, unknown>> & { readonly type: string },
  ): Promise<unknown> {
    const person = personBy(organisation, key);
    if (!person)
      throw new DemoRefusedError(`The demo speaks of ${key}, whom local/people.json does not know`);
    const { url, clock } = this.rooms;
    const rooms = { organisation, clock, serviceUrl: () => `${url}/connector` };
    const activity = activityFrom(rooms, person, this.places.chatOf(person), own);
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    return this.checked(response, `${key} sends ${own.type}`);
  }

  private async checked(response: Response, what: string): Promise<unknown> {
    const text = await response.text();
    if (!response.ok) throw new DemoRefusedError(`${what}: answered ${response.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }
}

const executing = (verb: string, data: object) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
});

const dialog = (name: 'task/fetch' | 'task/submit', data: object) => ({
  type: 'invoke',
  name,
  value: { data, context: { theme: 'default' } },
});

const refused = (what: string, answer: unknown): DemoRefusedError =>
  new DemoRefusedError(`${what} was refused: ${wordsIn(answer)}`);
