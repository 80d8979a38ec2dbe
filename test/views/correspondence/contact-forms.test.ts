import { contactQuestion } from '../../../bot/views/correspondence/contact-forms';
import { stepForm } from '../../../bot/views/forms/step-form';
import { addAnswer, positionAfter } from '../../../bot/domain/correspondence/questions';
import type { Case } from '../../../bot/domain/case/state';
import type { Profile } from '../../../bot/policy/profile';
import { aCaseAt } from '../../builders/cases';
import { aCouncilCaseAt, theCouncil } from '../../builders/council';
import { aProfile } from '../../builders/profile';

/** Every page of logging a contact that the first answers of each question lead to: what each says of its source. */
function sourcesAsked(subject: Case, profile: Profile): readonly string[] {
  const sources: string[] = [];
  const visit = (way: string, deep: number): void => {
    const at = positionAfter(way, subject, profile);
    if (!at || deep > 12) return;
    const form = { subject, key: 'form-1' };
    if (at.kind === 'question') {
      sources.push(contactQuestion(form, at, way, profile).cites);
      for (const { code } of at.choices.slice(0, 2)) visit(addAnswer(way, code), deep + 1);
      return;
    }
    const { about } = stepForm('log-contact', { ...form, problems: [] }, { profile, now: '', way });
    sources.push(about.find(({ label }) => label === profile.policy.title)?.text ?? '');
  };
  visit('', 0);
  return sources;
}

describe('The questions about a further contact', () => {
  it.each([
    [aProfile(), aCaseAt('restricted')],
    [theCouncil, aCouncilCaseAt('restricted')],
  ])('S3 · name the paragraph, or say that it is our addition; no shorthand is shown (%#)', (profile, on) => {
    const sources = sourcesAsked(on, profile);
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.filter((source) => source === '' || source.startsWith('ours'))).toEqual([]);
    expect(sources).toContain('Our addition to the policy');
  });
});
