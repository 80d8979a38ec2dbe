import { isOver } from '../../bot/deliveries/case/over';
import { draw } from '../../bot/deliveries/draw';
import { postingsOf } from '../../bot/deliveries/postings';
import { type Case, caseSchema } from '../../bot/domain/case/state';
import { sightOf } from '../../bot/domain/door/sight';
import { waitingOf } from '../../bot/domain/waiting/queue';
import { ProfileInvalid } from '../../bot/policy/profile-invalid';
import { parseProfile } from '../../bot/policy/parse-profile';
import { aProfileFile } from '../builders/profile-file';
import { caseAfter } from '../builders/attempts';
import { aHistoryTo, theRegisters } from '../builders/cases';
import { aCouncilReport, attemptInCouncil, theCouncil, theCouncilHouse } from '../builders/council';
import { aReportForm } from '../builders/forms';
import { anActor } from '../builders/people';
import { asked } from '../builders/reviews';

const unit = anActor('duncan', ['health-and-safety']);
const place = { kind: 'channel', code: 'health-and-safety' } as const;

/** A report of one behaviour just made in the council, and what is posted there because of it. */
function report(behaviour: string) {
  const form = aCouncilReport({ behaviours: [behaviour], violent: false, danger: false });
  const { subject: made, events } = aHistoryTo('reported', { report: { form } }, theCouncilHouse);
  const subject = caseSchema.parse({ ...made, ref: 'CB-0001' });
  const posted = events.flatMap((event) => postingsOf(subject, event, theCouncil));
  return {
    subject,
    told: posted.filter(({ destination: to }) => to.kind === 'channel' && to.code === place.code),
  };
}

const complete = (on: Case, task: string, by = unit) =>
  attemptInCouncil('complete-task', { on, by, wish: task, saying: { task, note: 'The form is here.' } });

describe('E4 · Health and Safety', () => {
  it.each(['physical-violence', 'threats'])(
    'E2 · E4 · is told itself of %s, marked as urgent, with the way to the record',
    (behaviour) => {
      const { subject, told } = report(behaviour);
      expect(told.map(({ card }) => card)).toEqual(['news']);
      const [posting] = told;
      const message = posting && draw(posting, subject, theCouncil);
      expect(message?.summary).toMatch(/^Urgent: /);
      const said = JSON.stringify(message?.card);
      expect(said).toContain('Urgent: CB-0001');
      expect(said).toContain('Open the record');
      expect(said).toContain('Risk assessment, due');
      expect(said).not.toContain(subject.customer.name);
    },
  );

  it('E4 · is not told of what is neither violence, a threat nor danger, though a risk assessment is set', () => {
    const { subject, told } = report('verbal-abuse');
    expect(subject.tasks.map(({ code }) => code)).toEqual(['risk-assessment']);
    expect(told).toEqual([]);
    expect(waitingOf(subject, unit, theCouncil)).toBeUndefined();
  });

  it('E4 · C5 · finds its tasks under waiting, sees the case, does them, and what told of them waits no more', () => {
    const { subject, told } = report('physical-violence');
    const viewer = { actor: unit, profile: theCouncil };
    expect(sightOf(subject, viewer)).toBe('record');
    expect(waitingOf(subject, unit, theCouncil)).toMatchObject({ kinds: ['task'], urgency: 'urgent' });
    let next = subject;
    for (const { code } of subject.tasks) {
      const [posting] = told;
      expect(posting && isOver(posting, next, theCouncil)).toBe(false);
      next = caseAfter(complete(next, `${code}/1`));
    }
    const [posting] = told;
    expect(posting && isOver(posting, next, theCouncil)).toBe(true);
    expect(waitingOf(next, unit, theCouncil)).toBeUndefined();
  });

  it('E4 · D7 · is reminded of what is due as its owner is, each time', () => {
    const { subject } = report('physical-violence');
    const { events, subject: next } = asked(subject, '2025-11-20T12:00:00Z', { profile: theCouncil });
    const reminders = events.filter(({ happened }) => happened.type === 'TaskReminded');
    expect(reminders).toHaveLength(3);
    for (const event of reminders) {
      const to = postingsOf(next, event, theCouncil).map(({ destination }) => destination);
      expect(to).toContainEqual(place);
      expect(to).toContainEqual({ kind: 'person', id: subject.manager.id });
    }
  });

  it('X4 · nobody else sees the case for it, and nobody is told where a profile names nobody', () => {
    const { subject } = report('physical-violence');
    for (const role of ['hr-policy', 'occupational-health'])
      expect(sightOf(subject, { actor: anActor('duncan', [role]), profile: theCouncil })).toBe('none');
    const form = aReportForm({ behaviours: ['threatening'], violent: true });
    const { subject: there, events } = aHistoryTo('reported', { report: { form } }, theRegisters);
    const told = events.flatMap((event) => postingsOf(there, event, theRegisters.profile));
    expect(told.filter(({ destination: to }) => to.kind === 'channel')).toEqual([]);
  });

  it('K1 · whoever a profile tells of a task must see the case and be able to do it', () => {
    const profile = aProfileFile('west-lothian');
    profile.needToKnow = profile.needToKnow.filter(({ party }) => party !== 'health-and-safety');
    for (const row of profile.workflow.transitions) if (row.action === 'complete-task') row.by = ['manager'];
    const mends = () => {
      try {
        parseProfile(profile, 'changed.json');
        return [];
      } catch (error) {
        return error instanceof ProfileInvalid
          ? error.problems.map(({ path, mend }) => `${path} ${mend}`)
          : [];
      }
    };
    expect(mends()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^tasks\[1\]\.tells .*complete-task/),
        expect.stringMatching(/^tasks\[1\]\.tells .*needToKnow/),
      ]),
    );
  });
});
