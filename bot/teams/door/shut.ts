import { type AdaptiveCardJson, render } from '../../../cards/render';
import { rolesForPermission } from '../../domain/door/admission';
import type { Permission } from '../../domain/door/needs';
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
    case 'slowed':
      return render('message', message('slowed'));
    case 'no-permission':
      return render(
        'message',
        message(permissionMessages[shut.permission], { who: whoHas(shut.permission, profile) }),
      );
    case 'refused': {
      const own = profileOf(shut.subject?.profile.id ?? '');
      return action === undefined
        ? render('message', message('unknownCase'))
        : render('message', refusalMessage(shut.refusal, action, own));
    }
  }
}

const permissionMessages = {
  list: 'notKeeper',
  access: 'notAccess',
  absences: 'notAbsences',
} as const satisfies Record<Permission, string>;

const whoHas = (permission: Permission, profile: DoorKeys['profile']): string =>
  rolesForPermission(permission, profile)
    .map((role) => partyLabel(profile, role))
    .join('; ');
