import { admit } from '../../bot/teams/sdk/gate';
import { parseSettings } from '../../bot/settings';
import { localOrganisation } from '../../local/people';
import { idOf } from '../journeys/story';
import { aProductionEnvironment } from './settings';

const settings = parseSettings(aProductionEnvironment());
const { tenantId } = localOrganisation;

/** An activity of Teams with something about it changed; `undefined` leaves the part out. */
const anActivity = (changes: Readonly<Record<string, unknown>> = {}) => ({
  type: 'message',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: '29:ailsa', name: 'Ailsa Reid', aadObjectId: idOf('ailsa') },
  recipient: { id: settings.bot.id, name: 'Customer Behaviour' },
  conversation: { id: 'a:1', name: '', isGroup: false, conversationType: 'personal', tenantId },
  channelData: { tenant: { id: tenantId } },
  ...changes,
});

const elsewhere = '11111111-1111-4111-8111-111111111111';
const types = ['message', 'invoke', 'installationUpdate', 'conversationUpdate', 'messageReaction', 'event'];

const strangers: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
  ['another channel than Teams', { channelId: 'webchat' }, 'channel'],
  ['the emulator', { channelId: 'emulator' }, 'channel'],
  ['no channel', { channelId: undefined }, 'channel'],
  ['another tenant', { conversation: { id: 'a:1', tenantId: elsewhere }, channelData: undefined }, 'tenant'],
  ['another tenant by its channel data alone', { channelData: { tenant: { id: elsewhere } } }, 'tenant'],
  ['a tenant nobody names', { conversation: { id: 'a:1' }, channelData: {} }, 'tenant'],
  ['a service URL that is not Microsoft’s', { serviceUrl: 'https://attacker.example/' }, 'service-url'],
  ['a service URL on this machine', { serviceUrl: 'http://127.0.0.1:3978/connector' }, 'service-url'],
  ['an empty service URL', { serviceUrl: '' }, 'service-url'],
  ['somebody without an Entra object id', { from: { id: '29:x', name: 'Somebody' } }, 'person'],
  ['somebody whose Entra object id is none', { from: { id: '29:x', aadObjectId: 'ailsa' } }, 'person'],
  ['nobody', { from: undefined }, 'person'],
  ['no conversation', { conversation: undefined }, 'conversation'],
  [
    'a kind of conversation unheard of',
    { conversation: { id: 'a:1', tenantId, conversationType: 'meeting-of-bots' } },
    'conversation',
  ],
];

describe('The gate before every route', () => {
  it('C5 · lets in a member of staff in their own chat, by their Entra object id', () => {
    const who = { person: { id: idOf('ailsa'), name: 'Ailsa Reid' }, conversationType: 'personal' };
    expect(admit(anActivity(), settings)).toEqual(who);
  });

  describe.each(types)('for an activity of type %s', (type) => {
    it.each(strangers)('C5 · turns away %s', (_, changes, reason) => {
      expect(admit(anActivity({ type, ...changes }), settings)).toEqual({ reason });
    });
  });
});
