import * as z from 'zod/v4';
import { loadProfile } from '../../../bot/policy/load-profile';
import { createPlaces } from '../../../local/connector/places';
import { localOrganisation, personBy } from '../../../local/people';
import type { Local } from '../../../local/start/local';
import { quietConsole } from '../../quiet-console';
import { aFetch, anActivity, anExecute, aSubmit, toBot } from '../activities';
import { buttonsOn, wordsOn } from '../colleague';
import { aCaseIn, aRestriction, startAtRest } from '../prepared';
import { rowsOf } from '../register-rows';
import { aProposal, anApproval, aReport, idOf, people } from '../story';

quietConsole();
let local: Local;
let decided = '';
let restricted = '';
beforeAll(async () => {
  local = await startAtRest();
  decided = await aCaseIn(local, 'awaiting-decision');
  restricted = await aRestriction(local);
});
afterEach(() => {
  local.faults.clear();
});
afterAll(async () => local.stop());

const hitsSchema = z.object({
  composeExtension: z.object({ attachments: z.array(z.object({ content: z.unknown() })) }),
});
const executed = (verb: string, data: object) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
});

const emt = '19:emt-decisions@thread.tacv2';
const shut = 'There is no such case for you to see';

const said = async (answer: Promise<{ readonly body: unknown }>): Promise<string> =>
  wordsOn((await answer).body);
const pressing = (who: string, data: object): Promise<string> =>
  said(toBot(local, aSubmit(local, who, data)));
const opening = (who: string, data: object): Promise<string> => said(toBot(local, aFetch(local, who, data)));

/** What the bot sends while something is handed to it. */
async function sentWhile(activity: unknown): Promise<readonly string[]> {
  const from = local.connector.sent.length;
  await toBot(local, activity);
  return local.connector.sent.slice(from).map((one) => JSON.stringify(one.activity));
}

const isInTeam = (key: string, member: boolean): Promise<Response> =>
  fetch(`${local.url}/local/teams/${key}/team`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ place: emt, member }),
  });

const statusOf = async (ref: string): Promise<unknown> =>
  (await rowsOf(local, 'Cases')).find((row) => Number(row['id']) === Number(ref.slice(3)))?.['CaseStatus'];

describe('X5 · C7 · in a chat of two colleagues, to which the bot does not belong', () => {
  /** Whom `restricted` is about. */
  const name = 'Customer 2';
  const places = createPlaces(localOrganisation);
  const chatOf = (one: string, other: string): string => {
    const [first, second] = [one, other].map((key) => personBy(localOrganisation, key));
    return first && second ? places.pairOf(first, second).id : '';
  };
  /** What one of the two puts into the chat out of a search. */
  const inserted = async (who: string, chat: string): Promise<{ customer: string; card: unknown }> => {
    const search = {
      type: 'invoke',
      name: 'composeExtension/query',
      value: { commandId: 'check', parameters: [{ name: 'asked', value: 'customer.2@example.org' }] },
    };
    const { body } = await toBot(local, anActivity(local, who, search, chat));
    const { composeExtension } = hitsSchema.parse(body);
    const card = composeExtension.attachments[0]?.content;
    const customer = /CU-\d+/.exec(wordsOn(card))?.[0] ?? '';
    return { customer, card };
  };
  const lookedUp = (who: string, chat: string, customer: string): Promise<string> => {
    const data = { dialog: 'known-customer', step: 'submit', way: '', ref: customer };
    return said(toBot(local, aFetch(local, who, data, chat)));
  };

  it('X4 · what a search puts there holds a reference and a button, and no name', async () => {
    const { customer, card } = await inserted('gregor', chatOf('gregor', 'verity'));
    expect(customer).not.toBe('');
    expect(JSON.stringify(card)).not.toContain(name);
    expect(buttonsOn(card)).toEqual(['Look up']);
  });

  it('X5 · its button is judged by who presses it: a guest reads nothing, a colleague what is theirs', async () => {
    const chat = chatOf('gregor', 'verity');
    const { customer } = await inserted('gregor', chat);
    expect(await lookedUp('verity', chat, customer)).not.toContain(name);
    expect(await lookedUp('verity', chat, customer)).toContain('Only staff of Registers of Scotland');
    expect(await lookedUp('gregor', chat, customer)).toContain('Contact with this customer is restricted');
    const data = { dialog: 'review', ref: restricted };
    expect(await said(toBot(local, aFetch(local, 'gregor', data, chat)))).toContain(shut);
  });

  it('X4 · and nobody hears from the bot there afterwards, however often they press', async () => {
    const chat = chatOf('isla', 'gregor');
    const { customer } = await inserted('gregor', chat);
    await lookedUp('isla', chat, customer);
    await toBot(local, anActivity(local, 'isla', executed('check', { asked: 'nobody' }), chat));
    const from = local.connector.sent.length;
    await aRestriction(local, { email: 'after.the.chat@customer.example' });
    const isla = personBy(localOrganisation, 'isla');
    const own = isla ? places.chatOf(isla).id : '';
    const sent = local.connector.sent.slice(from).map(({ conversationId }) => conversationId);
    expect(sent).toContain(own);
    expect(sent).not.toContain(chat);
  });
});

describe('X5 · the second pages of forms', () => {
  it.each([
    ['endorse', { dialog: 'endorse', step: 'kinds', kinds: 'no-correspondence' }],
    ['approve-with-changes', { dialog: 'approve-with-changes', step: 'kinds', kinds: 'no-correspondence' }],
    ['propose-variation', { dialog: 'propose-variation', step: 'kinds', kinds: 'no-correspondence' }],
    ['log-contact', { dialog: 'log-contact', step: 'ask', way: '' }],
    ['prepare-letter', { dialog: 'prepare-letter', step: 'kinds', letter: 'restriction-notice' }],
  ])('X5 · of %s open for nobody who may not take the step', async (_, data) => {
    for (const who of ['gregor', 'verity', 'nadia']) {
      for (const ref of [decided, restricted, 'CB-9999']) {
        const words = await pressing(who, { ...data, ref, key: 'any', v: 4 });
        // Whose step it is by the policy may be said; of the case nothing, not even whether there is one.
        expect(words).toMatch(
          who === 'verity'
            ? /You cannot use this here/
            : new RegExp(`${shut}|This step is for somebody else`),
        );
        expect(words).not.toMatch(/unmet need|no telephone|Staff need protection|Customer \d/);
      }
    }
  });
});

describe('X5 · a guest', () => {
  it('X5 · in the team of EMT decides nothing', async () => {
    await isInTeam('verity', true);
    const approval = {
      dialog: 'approve',
      step: 'submit',
      ref: decided,
      key: 'by a guest',
      v: 4,
      ...anApproval,
    };
    expect(await pressing('verity', approval)).toContain('You cannot use this here');
    expect(await opening('verity', { dialog: 'review', ref: decided })).toContain('You cannot use this here');
    expect(await statusOf(decided)).toBe('awaiting-decision');
    await isInTeam('verity', false);
  });

  it.each([
    ['a guest', 'verity'],
    ['somebody whom the directory does not know', 'shona'],
  ])('X5 · %s is no staff: no look-up, no report, no list', async (_, who) => {
    const cards = await Promise.all(
      ['check Customer', 'report', 'customers', 'my reports', 'waiting', decided].map((text) =>
        sentWhile(anActivity(local, who, { type: 'message', text })),
      ),
    );
    for (const answers of cards) expect(answers).not.toEqual([]);
    for (const text of cards.flat()) expect(text).toContain('You cannot use this here');
    const { body } = await toBot(local, anExecute(local, who, 'report', { key: 'a guest', ...aReport }));
    expect(wordsOn(body)).toContain('You cannot use this here');
  });

  it('E1 · reads the emergency steps like everybody', async () => {
    const cards = await sentWhile(anActivity(local, 'verity', { type: 'message', text: 'emergency' }));
    expect(cards.join()).toContain('999');
  });
});

describe('X5 · when nobody can say who somebody is', () => {
  const teamsIsAway = (): void => {
    local.faults.add({ service: 'connector', method: 'GET', path: '/members/', status: 503, times: 500 });
  };

  it('X5 · a form that was sent is handed back with what was typed and nothing else', async () => {
    teamsIsAway();
    const typed = 'I weighed it for a long time';
    const words = JSON.stringify(
      (
        await toBot(
          local,
          aSubmit(local, 'rory', {
            dialog: 'approve',
            step: 'submit',
            ref: decided,
            key: 'in an outage',
            v: 4,
            ...anApproval,
            rationale: typed,
          }),
        )
      ).body,
    );
    expect(words).toContain('could not confirm your role just now');
    expect(words).toContain(typed);
    expect(words).not.toMatch(/Customer \d|no telephone|unmet need/);
    expect(await statusOf(decided)).toBe('awaiting-decision');
  });

  it('E1 · the emergency steps pass, and ask nobody', async () => {
    teamsIsAway();
    local.faults.add({ service: 'graph', status: 503, times: 500 });
    const before = local.connector.requests.length;
    local.graph.clearRequests();
    const cards = await sentWhile(anActivity(local, 'gregor', { type: 'message', text: 'emergency' }));
    expect(cards.join()).toContain('999');
    expect(local.graph.requests).toEqual([]);
    const asked = local.connector.requests.slice(before).filter(({ path }) => path.includes('/members/'));
    expect(asked).toEqual([]);
  });

  it('S2 · a look-up lives with a confirmation of the last day, and not with an older one', async () => {
    await sentWhile(anActivity(local, 'gregor', { type: 'message', text: 'help' }));
    await local.clock.advance('PT23H');
    teamsIsAway();
    const looked = await sentWhile(
      anActivity(local, 'gregor', { type: 'message', text: 'check Nobody Known' }),
    );
    expect(looked.join()).toContain('Nobody Known');
    await local.clock.advance('PT2H');
    const late = await sentWhile(
      anActivity(local, 'gregor', { type: 'message', text: 'check Nobody Known' }),
    );
    expect(late.join()).toContain('could not be confirmed just now');
  });
});

describe('X5 · what a step costs', () => {
  const membersAsked = async (turn: () => Promise<unknown>): Promise<number> => {
    const before = local.connector.requests.length;
    await turn();
    return local.connector.requests.slice(before).filter(({ path }) => path.includes('/members/')).length;
  };

  it('D2 · an approval asks Teams once for roles', async () => {
    const ref = await aCaseIn(local, 'awaiting-decision');
    await opening('eilidh', { dialog: 'approve', ref });
    const data = { dialog: 'approve', step: 'submit', ref, key: 'counted', v: 4, ...anApproval };
    const asked = await membersAsked(async () => {
      expect(await pressing('eilidh', data)).toContain(`Done: ${ref}`);
    });
    expect(asked).toBe(1);
  });

  it('X5 · a forbidden step tried a hundred times asks Teams three times for each role, and the register never', async () => {
    const data = { dialog: 'approve', step: 'submit', ref: decided, v: 4, ...anApproval };
    await pressing('nadia', { ...data, key: 'before' });
    local.graph.clearRequests();
    let words = '';
    const asked = await membersAsked(async () => {
      for (let at = 0; at < 100; at += 1) words = await pressing('nadia', { ...data, key: `try ${at}` });
    });
    expect(words).toContain('This step is for somebody else');
    const roles = new Set(
      loadProfile('registers-of-scotland').workflow.transitions.flatMap(({ action, by }) =>
        action === 'approve' ? by : [],
      ),
    );
    expect(asked).toBeLessThanOrEqual(3 * roles.size);
    const own = local.graph.requests.filter(({ inBatch, path }) => !inBatch && path.includes('/Cases/'));
    expect(own).toEqual([]);
  });

  it('X5 · a guest costs the register nothing', async () => {
    local.graph.clearRequests();
    await opening('verity', { dialog: 'review', ref: decided });
    expect(local.graph.requests.filter(({ path }) => path.includes('/Cases/'))).toEqual([]);
  });
});

describe('X5 · a key', () => {
  it('X5 · that somebody else sent first does not swallow the step of whose it is', async () => {
    const ref = await aCaseIn(local, 'reported');
    const { callum } = people(local);
    const card = await callum.sees(`Case ${ref}`);
    const form = { ...aReport, ref, key: `acknowledge/${ref}/v1/${idOf('callum')}`, narrative: 'More of it' };
    await toBot(local, anExecute(local, 'gregor', 'report', { ...form, reportKey: form.key }));
    expect(wordsOn(await callum.presses('Acknowledge', card))).toContain('Acknowledged by Callum Boyd');
    expect(await statusOf(ref)).toBe('acknowledged');
  });
});

describe('X5 · a button sent from a channel by an older client', () => {
  it.each(['my-reports', 'customers', 'open-case', 'check'])(
    'X4 · answers %s with nothing about anybody',
    async (verb) => {
      const value = { verb, ref: decided, asked: 'Customer' };
      const [answer = ''] = await sentWhile(
        anActivity(local, 'callum', { type: 'message', value, text: '' }, emt),
      );
      expect(answer).toContain('Talk to me in our own chat');
      expect(answer).not.toMatch(/Customer \d|CB-\d+/);
    },
  );

  it('E1 · answers the emergency steps', async () => {
    const value = { verb: 'emergency' };
    const cards = await sentWhile(anActivity(local, 'callum', { type: 'message', value, text: '' }, emt));
    expect(cards.join()).toContain('999');
  });
});

describe('X4 · a director who has not been asked', () => {
  it('X4 · cannot open a case, nor hear where it stands', async () => {
    const ref = await aCaseIn(local, 'awaiting-endorsement');
    expect(await opening('eilidh', { dialog: 'review', ref })).toContain(shut);
    expect(await opening('eilidh', { dialog: 'approve', ref })).toContain(shut);
    const forged = {
      dialog: 'endorse',
      step: 'submit',
      ref,
      key: 'forged',
      v: 3,
      kinds: 'no-correspondence',
      ...aProposal,
    };
    expect(await pressing('eilidh', forged)).toContain(shut);
  });

  it('X5 · and everybody else reads the same of a case that is there and of one that is not', async () => {
    for (const dialog of ['review', 'tracks', 'approve', 'withdraw', 'refer', 'log-contact']) {
      const [there, none] = await Promise.all(
        [decided, 'CB-9999'].map((ref) => opening('gregor', { dialog, ref })),
      );
      expect(there).toBe(none);
    }
  });

  it('X5 · is named in the log by id, and no customer is', () => {
    const lines = local.log.filter((line) => line.includes('"event":"refused"'));
    expect(lines.join('\n')).toContain(idOf('eilidh'));
    expect(lines.join('\n')).not.toMatch(/Customer \d|CB-\d/);
  });
});

describe('X3 · reading the record of a case', () => {
  it('X3 · is kept like a look-up, once for its pages', async () => {
    const { rory } = people(local);
    await rory.says('help');
    const before = (await rowsOf(local, 'Looks')).length;
    await opening('rory', { dialog: 'review', ref: restricted });
    await pressing('rory', { dialog: 'review', step: 'page', ref: restricted, page: 2 });
    await local.drain();
    const looks = (await rowsOf(local, 'Looks')).slice(before);
    expect(looks).toMatchObject([{ Actor: idOf('rory'), KeyKinds: 'case' }]);
    expect(looks[0]?.['CustomersFound']).toContain(restricted);
  });
});

describe('X4 · whoever decides on a case', () => {
  it('X4 · reads no cases of another customer, whatever a forged button names', async () => {
    const row = (await rowsOf(local, 'Cases')).find(({ id }) => Number(id) === Number(restricted.slice(3)));
    const look = `${String(row?.['CustomerRef'])}|threats`;
    expect(look).toMatch(/^CU-\d+\|/);
    const words = await opening('eilidh', { dialog: 'review', ref: decided, look });
    expect(words).toContain('Earlier cases of this customer');
    expect(words).not.toContain(restricted);
    for (const page of [2, 3, 4]) {
      const next = { dialog: 'review', step: 'page', ref: decided, look, page };
      expect(await pressing('eilidh', next)).not.toContain(restricted);
    }
  });
});
