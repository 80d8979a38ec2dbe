import { askField } from '../../bot/domain/restricting/answers';
import { parseApproveReply } from '../../cards/approve-form/card';
import { parseCardIds } from '../../cards/card-ids';
import { parseKindsReply } from '../../cards/kinds-form/card';
import { measuresWith, parseMeasuresReply } from '../../cards/measures-form/reply';
import { parseNoticeReply } from '../../cards/notice-form/card';
import { parseReasonReply } from '../../cards/reason-form/card';
import { parseReferReply } from '../../cards/refer-form/card';
import { parseRefuseReply } from '../../cards/refuse-form/card';
import { UnreadableReply } from '../../cards/reply';
import { parseReportReply, reportFormWith } from '../../cards/report-form/reply';
import { aPerson } from '../builders/people';
import { aProfile } from '../builders/profile';

const kinds = aProfile().restrictionKinds;
const [ailsa, callum] = [aPerson('ailsa'), aPerson('callum')];
const found = new Map([ailsa, callum].map((person) => [person.id, person]));

describe('C1 · a report form as clients send it', () => {
  it('is read when everything but the button is omitted, as clients omit empty inputs', () => {
    const { form, picked, ...ids } = parseReportReply({ dialog: 'report', step: 'submit', key: 'k-1' });
    expect(ids).toEqual({ reportKey: 'k-1', ref: '', addTo: '' });
    expect(form).toMatchObject({ customerName: '', behaviours: [], violent: false, danger: false });
    expect(picked).toEqual({ manager: '', affected: [], witnesses: [] });
  });

  it('reads toggles that come as words, several choices that come joined, and people as ids', () => {
    const { form, picked } = parseReportReply({
      key: 'k-1',
      behaviours: 'racist, threatening',
      violent: 'true',
      danger: 'false',
      manager: callum.id,
      affected: `${ailsa.id},${callum.id}`,
    });
    expect(form.behaviours).toEqual(['racist', 'threatening']);
    expect([form.violent, form.danger]).toEqual([true, false]);
    expect(picked).toEqual({ manager: callum.id, affected: [ailsa.id, callum.id], witnesses: [] });
  });

  it('takes control characters and unpaired surrogates out of what was typed, keeps lines, and composes accents', () => {
    const { form } = parseReportReply({ narrative: 'one\r\ntwo\u0000\u001b\tthree\u0085 \ud800 e\u0301' });
    expect(form.narrative).toBe('one\ntwo three  \u00e9');
  });

  it('R10 · takes out code points that are no characters, which would keep Word from opening a letter', () => {
    const { form } = parseReportReply({
      narrative: 'he was threat\ufffeening\uffff on the tele\u{1fffe}phone\ufdd0',
    });
    expect(form.narrative).toBe('he was threatening on the telephone');
  });

  it('keeps brackets, stars and expressions as they were typed', () => {
    const typed = '[x](http://evil) **b** <at>x</at> ${name} {{x}}';
    expect(parseReportReply({ customerName: typed }).form.customerName).toBe(typed);
  });

  it('is completed with the people the directory found, and with nobody for an id it does not know', () => {
    const reply = parseReportReply({ manager: callum.id, affected: `${ailsa.id},unknown` });
    expect(reportFormWith(reply, found)).toMatchObject({ manager: callum, affected: [ailsa], witnesses: [] });
    expect(reportFormWith(parseReportReply({ manager: 'unknown' }), found)).not.toHaveProperty('manager');
  });

  it('is refused when an input holds what no input gives, naming the input and not its content', () => {
    const read = () => parseReportReply({ narrative: { $gt: 'secret' } });
    expect(read).toThrow(UnreadableReply);
    expect(read).toThrow(/narrative/);
    expect(read).not.toThrow(/secret/);
    expect(() => parseReportReply(null)).toThrow(UnreadableReply);
  });
});

describe('R1 · a measures form as clients send it', () => {
  const reply = parseMeasuresReply(
    {
      kinds: 'subject,channel',
      [askField('subject', 'reference')]: 'MID12345',
      [askField('subject', 'duties-done')]: 'true',
      [askField('channel', 'allowed-channels')]: 'email,post',
      [askField('person', 'staff')]: 'not chosen',
      spoc: ailsa.id,
      deputy: 'unknown',
      reviewOn: '2026-02-03',
      equalityReasoning: 'Considered.',
      considerations: 'individual-rights,statutory-duty',
      rationale: 'Because.',
      tell: 'danger-to:staff',
      notToldBecause: 'It would raise the risk.',
    },
    kinds,
  );

  it('gives each kind chosen the answers to its own questions, and no other kind any', () => {
    expect(reply.measures.restrictions).toEqual([
      {
        kind: 'subject',
        answers: { reference: 'MID12345', 'duties-done': true, 'outside-our-control': false },
      },
      { kind: 'channel', answers: { 'allowed-channels': ['email', 'post'] } },
    ]);
  });

  it('reads dates, equality, considerations and the reason for not telling', () => {
    expect(reply.measures).toMatchObject({
      reviewOn: '2026-02-03',
      endsOn: '',
      equality: { considered: true, consulted: false, reasoning: 'Considered.' },
    });
    expect(reply.considerations).toEqual(['individual-rights', 'statutory-duty']);
    expect(reply.tell).toEqual({ told: false, risk: 'staff', reason: 'It would raise the risk.' });
  });

  it('S1 · is completed with the people the directory found', () => {
    const draft = measuresWith(reply, found);
    expect(draft.spoc).toEqual(ailsa);
    expect(draft).not.toHaveProperty('deputy');
  });

  it('R1 · puts a person picked for a restriction among its answers', () => {
    const asking = kinds.map((kind) => ({
      ...kind,
      asks: kind.asks.map((ask) => ({ ...ask, input: 'person' as const })),
    }));
    const named = parseMeasuresReply({ kinds: 'person', [askField('person', 'staff')]: callum.id }, asking);
    expect(measuresWith(named, found).restrictions).toEqual([{ kind: 'person', answers: { staff: callum } }]);
  });

  it('keeps a kind that the profile does not know, for the rules to refuse', () => {
    expect(parseMeasuresReply({ kinds: 'exile' }, kinds).measures.restrictions).toEqual([
      { kind: 'exile', answers: {} },
    ]);
  });
});

describe('D6 · the shorter forms', () => {
  it('read the text of a reason and whom a question goes to', () => {
    expect(parseReasonReply({ text: 'Why?', of: 'manager' })).toEqual({ text: 'Why?', of: 'manager' });
    expect(parseReasonReply({})).toEqual({ text: '', of: '' });
  });

  it('read a referral, kinds and a refusal', () => {
    expect(parseReferReply({ to: 'emt', reason: 'r' })).toEqual({ to: 'emt', reason: 'r' });
    expect(parseKindsReply({ kinds: 'subject, channel' })).toEqual({ kinds: ['subject', 'channel'] });
    expect(parseRefuseReply({ rationale: 'r', considerations: 'a,b' })).toEqual({
      rationale: 'r',
      considerations: ['a', 'b'],
      change: '',
    });
  });

  it('R6 · tell the customer unless the form says not to', () => {
    expect(parseApproveReply({ rationale: 'r' }).tell).toEqual({ told: true, risk: '', reason: '' });
    expect(parseApproveReply({ tell: 'tell', notToldBecause: 'left over' }).tell).toEqual({
      told: true,
      risk: '',
      reason: '',
    });
    // A card of the release before, which asked for no danger.
    expect(parseApproveReply({ tell: 'do-not-tell', notToldBecause: 'Easier.' }).tell).toEqual({
      told: false,
      risk: '',
      reason: 'Easier.',
    });
    expect(parseNoticeReply({ told: 'danger-to:staff', reason: 'Risk.' })).toEqual({
      told: false,
      risk: 'staff',
      despite: false,
      sentOn: '',
      channel: '',
      reason: 'Risk.',
    });
    expect(parseNoticeReply({ told: 'told', sentOn: '2025-11-03', noticeChannel: 'letter' })).toEqual({
      told: true,
      risk: '',
      despite: false,
      sentOn: '2025-11-03',
      channel: 'letter',
      reason: '',
    });
  });
});

describe('C2 · the ids that a button carries', () => {
  it('are read whether numbers come as numbers or as text', () => {
    expect(parseCardIds({ dialog: 'review', step: 'page', ref: 'CB-0001', v: '7', page: 2 })).toMatchObject({
      dialog: 'review',
      step: 'page',
      ref: 'CB-0001',
      key: '',
      v: 7,
      page: 2,
    });
  });

  it('are empty where the button carries none, and a number that is none counts as the first', () => {
    expect(parseCardIds({ v: 'x', page: -3 })).toMatchObject({ dialog: '', ref: '', v: 0, page: 1 });
  });
});
