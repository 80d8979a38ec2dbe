import { decide } from '../../../bot/domain/case/decide';
import { freshReport, reportForm, type ReportFormState } from '../../../bot/views/reporting/report-form';
import { render } from '../../../cards/render';
import { parseReportReply, reportFormWith } from '../../../cards/report-form/reply';
import { aContext, now } from '../../builders/context';
import { aReportForm } from '../../builders/forms';
import { aPerson, aReporter } from '../../builders/people';
import { aProfile } from '../../builders/profile';
import { footButtons, inputsIn, nodesIn, part, readable } from '../../cards/card-nodes';
import { sentBack } from '../sent-back';
import type { ReportForm } from '../../../bot/domain/reporting/commands';
import type { Problem } from '../../../bot/domain/entries/problem';

const profile = aProfile();
const found = new Map(['ailsa', 'gregor', 'callum'].map((key) => [aPerson(key).id, aPerson(key)]));
const drawn = (state: Partial<ReportFormState> = {}) =>
  render('report-form', reportForm({ ...freshReport('form-opened-1', false), ...state }, { profile, now }));
const problemsOf = (form: ReportForm): readonly Problem[] => {
  const command = { action: 'report' as const, reportKey: 'form-opened-1', customerRef: '', form };
  const outcome = decide(undefined, command, aContext({ actor: aReporter() }));
  return outcome.kind === 'refused' && outcome.refusal.code === 'Incomplete' ? outcome.refusal.problems : [];
};
const byId = (card: unknown, id: string) => nodesIn(card).find((node) => node['id'] === id);

describe('C1 · the report form', () => {
  it('offers every channel of contact, and every behaviour in few words', () => {
    const card = drawn();
    expect(byId(card, 'channel')?.['choices']).toHaveLength(6);
    expect(byId(card, 'behaviours3')?.['choices']).toContainEqual({ title: 'Racist', value: 'racist' });
  });

  it('B1 · B2 · B3 · stands the behaviours in the groups of the profile, each shut until something in it is chosen', () => {
    const isOpen = (form: Partial<ReportForm>) =>
      reportForm(freshReport('k', true, form), { profile, now }).groups.map((group) => group.isOpen);
    expect(isOpen({})).toEqual([false, false, false, false]);
    expect(isOpen({ behaviours: ['racist'] })).toEqual([false, false, true, false]);
    const titles = nodesIn(drawn()).filter(({ type }) => type === 'Action.ToggleVisibility');
    expect(titles.map(({ title }) => title)).toEqual(
      expect.arrayContaining(profile.behaviourGroups.map(({ label }) => label)),
    );
  });

  it('reads what was chosen in any of them, also of a card of before that had one list', () => {
    const chosen = {
      behaviours1: 'excessive-contact',
      behaviours3: 'racist,threatening',
      behaviours: 'racist',
    };
    expect(parseReportReply(chosen).form.behaviours).toEqual(['excessive-contact', 'racist', 'threatening']);
  });

  it('B2 · asks for the threshold where the demands are opened, and leaves it open while it is due', () => {
    const toggle = nodesIn(drawn()).find(({ title }) => title === 'Unreasonable demands');
    expect(toggle?.['targetElements']).toEqual([{ elementId: 'behaviours2' }, { elementId: 'threshold' }]);
    const isVisible = (state: Partial<ReportFormState>) => [
      byId(drawn(state), 'behaviours2')?.['isVisible'],
      byId(drawn(state), 'threshold')?.['isVisible'],
    ];
    expect(isVisible({})).toEqual([false, false]);
    expect(isVisible({ form: { behaviours: ['unrealistic-timescales'] } })).toEqual([true, true]);
    expect(isVisible({ problems: [{ field: 'threshold', code: 'missing' }] })).toEqual([true, true]);
  });

  it('asks for neither customer nor manager where an incident is added to a case that has both', () => {
    const asked = inputsIn(drawn({ ref: 'CB-0007', inDialog: true })).map(({ id }) => id);
    for (const id of ['customerName', 'manager', 'email', 'telephone', 'postcode', 'references'])
      expect(asked).not.toContain(id);
    expect(asked).toContain('narrative');
  });

  it('begins with today, in the time zone of the organisation, and with no time', () => {
    const late = reportForm(freshReport('k', true), { profile, now: '2025-07-01T23:30:00Z' });
    expect([late.values.date, late.today, late.values.time]).toEqual(['2025-07-02', '2025-07-02', '']);
  });

  it('gives back all that was entered when it is sent again untouched', () => {
    const form = aReportForm({
      violent: true,
      threshold: 'disruption-of-work',
      evidence: 'https://intranet.example/1',
    });
    const reply = parseReportReply(sentBack(drawn({ form })));
    expect(reportFormWith(reply, found)).toEqual(form);
    expect(reply.reportKey).toBe('form-opened-1');
  });

  it('shows the people picked by name, since a picker shows only what is among its choices', () => {
    const card = drawn({ form: aReportForm() });
    const callum = aPerson('callum');
    expect(byId(card, 'manager')).toMatchObject({
      value: callum.id,
      choices: [{ title: 'Callum Boyd', value: callum.id }],
    });
  });

  it('sends the same from a chat and from a dialog', () => {
    const [chat] = footButtons(drawn());
    const [dialog] = footButtons(drawn({ inDialog: true }));
    expect(chat).toMatchObject({ verb: 'report', data: { key: 'form-opened-1', ref: '' } });
    expect(part(dialog, 'data')).toEqual({
      dialog: 'report',
      step: 'submit',
      ref: '',
      key: 'form-opened-1',
      v: 0,
    });
  });

  it('says which case an incident is added to', () => {
    const card = drawn({ ref: 'CB-0007', inDialog: true });
    expect(readable(card)).toContain('Add an incident to CB-0007');
    expect(parseReportReply(sentBack(card)).ref).toBe('CB-0007');
  });

  it('asks where a report belongs only when the customer has an open case', () => {
    expect(byId(drawn(), 'addTo')).toBeUndefined();
    const card = drawn({ offer: [{ ref: 'CB-0012', reportedAt: '2026-11-03T10:00:00Z' }], addTo: 'CB-0012' });
    expect(byId(card, 'addTo')?.['choices']).toEqual([
      { title: 'Add to CB-0012, reported 3 November 2026', value: 'CB-0012' },
      { title: 'Report it as a new case', value: 'new' },
    ]);
    expect(parseReportReply(sentBack(card)).addTo).toBe('CB-0012');
  });
});

describe('E1 · the emergency steps', () => {
  it('are one tap away on the form, without a server and without losing what was entered', () => {
    const toggle = nodesIn(drawn()).find((node) => node['title'] === 'Someone is in danger');
    expect(toggle).toMatchObject({ type: 'Action.ToggleVisibility', targetElements: ['emergency'] });
    expect(byId(drawn(), 'emergency')?.['isVisible']).toBe(false);
  });

  it('stand open when the form says that someone is in danger', () => {
    expect(byId(drawn({ form: { danger: true } }), 'emergency')?.['isVisible']).toBe(true);
  });
});

describe('C1 · what is wrong with a report', () => {
  it.each([
    ['customerName', aReportForm({ customerName: ' ' }), 'Enter the customer’s name'],
    ['date', aReportForm({ date: '2025-11-11' }), 'Date and time of the incident must be in the past'],
    ['time', aReportForm({ time: '25:00' }), 'Time of the incident must be a real time, like 5:30pm'],
    ['behaviours', aReportForm({ behaviours: [] }), 'Select the behaviour'],
    [
      'threshold',
      aReportForm({ behaviours: ['unrealistic-timescales'] }),
      'Select why the demands are unreasonable',
    ],
    ['manager', aReportForm({ manager: aPerson('ailsa') }), 'Line manager must be somebody other than you'],
    ['email', aReportForm({ email: 'morag' }), 'Enter the customer’s email address, like name@example.com'],
  ] as const)('stands at %s and at the top', (field, form, said) => {
    const data = reportForm(
      { ...freshReport('k', true, form), problems: problemsOf(form) },
      { profile, now },
    );
    expect(data.errors[field]).toBe(said);
    expect(data.summary).toContain(said);
    expect(readable(render('report-form', data)).split(said)).toHaveLength(3);
  });

  it('X1 · gives the profile’s reason why a recording cannot be used', () => {
    const form = aReportForm({ recording: 'invoice-payment-line' });
    const data = reportForm(
      { ...freshReport('k', true, form), problems: problemsOf(form) },
      { profile, now },
    );
    expect(data.errors.recording).toContain('payment card rules');
  });

  it('opens the optional part when it holds an entry or an error, and leaves it shut otherwise', () => {
    const open = (state: Partial<ReportFormState>) => byId(drawn(state), 'detail')?.['isVisible'];
    expect(open({})).toBe(false);
    expect(open({ form: { customerName: 'Morag Example', recording: 'none' } })).toBe(false);
    expect(open({ form: { context: 'They had waited.' } })).toBe(true);
    expect(open({ form: { recording: 'other' } })).toBe(true);
    expect(open({ problems: [{ field: 'email', code: 'not-an-email' }] })).toBe(true);
  });

  it('requires nothing in the optional part', () => {
    const detail = byId(drawn(), 'detail');
    expect(inputsIn(detail)).toHaveLength(12);
    expect(inputsIn(detail).filter((input) => input['isRequired'] === true)).toEqual([]);
  });
});
