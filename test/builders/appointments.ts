import { type Case, caseSchema } from '../../bot/domain/case/state';
import { appointmentsOf } from '../../bot/domain/contact-people/holders';

/** A case whose SPOC and deputy have accepted their appointment. */
export const withAcceptance = (subject: Case): Case =>
  caseSchema.parse({
    ...subject,
    appointments: appointmentsOf(subject).map((appointment) => ({
      ...appointment,
      answer: { accepted: true, at: '2025-11-03T17:00:00Z' },
    })),
  });
