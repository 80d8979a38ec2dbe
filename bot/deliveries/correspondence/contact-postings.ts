import { willingContacts } from '../../domain/contact-people/holders';
import type { Profile } from '../../policy/profile';
import { toAlarmed } from '../reporting/alarm-postings';
import { type Rule, toNewsIn, toPerson } from '../wanted';

/** Where an outcome, or the business area it goes to, is told of in a channel. */
function channelsOf(
  chosen: { readonly outcome: string; readonly area?: string | undefined },
  profile: Profile,
) {
  const { outcomes, businessAreas } = profile.correspondence;
  const outcome = outcomes.find(({ code }) => code === chosen.outcome);
  const area = businessAreas.find(({ code }) => code === chosen.area);
  return {
    escalates: outcome?.escalates ?? false,
    channels: [outcome?.place?.channel, area?.channel].filter((channel) => channel !== undefined),
  };
}

/** A threat is told on at once; what is passed on, to the channel of those who deal with it, where it has one (S3, E2). */
export const postLoggedContact: Rule<'ContactLogged'> = (subject, { happened }, profile, away) => {
  const { escalates, channels } = channelsOf(happened, profile);
  return [
    ...channels.map(toNewsIn),
    ...(escalates
      ? [...toAlarmed(subject, profile, away), toNewsIn(profile.contactPeople.appointedBy.channel)]
      : []),
  ];
};

/**
 * What somebody passed on goes to the contact person's own chat: the SPOC, the deputy while they are away, and while both are,
 * to whoever appoints (S1).
 */
export const postPassedOn: Rule<'ContactPassedOn'> = (subject, _, profile, away) => {
  const acting = willingContacts(subject).find(({ person }) => !away.has(person.id));
  return acting
    ? [toPerson(acting.person.id, 'news', acting.role)]
    : [{ ...toNewsIn(profile.contactPeople.appointedBy.channel), audience: 'stand-in' }];
};
