import { type AdaptiveCardJson, render } from '../../../cards/render';
import { rolesForDuty } from '../../domain/door/admission';
import type { Duty } from '../../domain/door/needs';
import type { Action } from '../../policy/codes';
import { partyLabel } from '../../views/case/labels';
import { message, refusalMessage } from '../../views/messages/message';
import type { DoorKeys, Shut } from './knock';

/** What somebody reads who is not let in: that it is not theirs, in the same words whether or not it exists (X5). */
export function shutCard(
  shut: Shut,
  action: Action | undefined,
  { profile, profileOf }: Pick<DoorKeys, 'profile' | 'profileOf'>,
): AdaptiveCardJson {
  switch (shut.why) {
    case 'not-staff':
      return render('message', message('unknownPerson', { organisation: profile.organisation }));
    case 'not-theirs':
      return render('message', message('unknownCase'));
    case 'no-duty':
      return render('message', message(dutyMessages[shut.duty], { who: whoHas(shut.duty, profile) }));
    case 'refused': {
      const own = profileOf(shut.subject?.profile.id ?? '');
      return action === undefined
        ? render('message', message('unknownCase'))
        : render('message', refusalMessage(shut.refusal, action, own));
    }
  }
}

const dutyMessages = {
  list: 'notKeeper',
  access: 'notAccess',
  absences: 'notAbsences',
} as const satisfies Record<Duty, string>;

const whoHas = (duty: Duty, profile: DoorKeys['profile']): string =>
  rolesForDuty(duty, profile)
    .map((role) => partyLabel(profile, role))
    .join('; ');
