import type { Case } from '../../bot/domain/case/state';

/** The same case, passed on since nobody took it where it stands (D7). */
export const passedOn = (subject: Case): Case => ({
  ...subject,
  chases: [...subject.chases, { stage: 'escalated', since: subject.since, at: subject.since }],
});
