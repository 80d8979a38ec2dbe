import { type Case, caseSchema } from '../../bot/domain/case/state';
import { appointmentsOf } from '../../bot/domain/contact-people/holders';
import { owedRouting } from '../../bot/domain/routing/owed';
import { loadProfile } from '../../bot/policy/load-profile';
import { aPerson } from './people';

const at = '2025-11-03T17:00:00Z';

/** A case whose SPOC and deputy have accepted their appointment, and to whom mail and calls are brought by rules that were tested. */
export function withAcceptance(subject: Case): Case {
  const accepted = caseSchema.parse({
    ...subject,
    appointments: appointmentsOf(subject).map((appointment) => ({
      ...appointment,
      answer: { accepted: true, at },
    })),
  });
  const stamp = { by: aPerson('finlay'), at };
  const { set } = owedRouting(accepted, loadProfile(subject.profile.id));
  const standing = set.map((rule) => ({ ...rule, ...stamp, test: { arrived: true, ...stamp } }));
  return standing.length === 0 ? accepted : caseSchema.parse({ ...accepted, routing: { standing } });
}
