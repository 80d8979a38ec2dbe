import type { Deadline } from '../commands/deadline';
import type { Case } from '../domain/case';
import type { CaseEvent } from '../domain/event';
import type { DeliveryRegister } from '../deliveries/ports';
import type { Profile } from '../policy/profile';
import { SharePointCaseRegister } from './cases';
import { countryOf } from './customer-rows';
import { project } from './project';
import type { SharePointSite } from './sharepoint-list';

/** The register as the deliveries worker sees it: cases, and the lists that follow from them. */
export class SharePointDeliveryRegister extends SharePointCaseRegister implements DeliveryRegister {
  constructor(
    private readonly place: SharePointSite,
    private readonly profileOf: (id: string) => Profile,
  ) {
    super(place, countryOf(profileOf('')));
  }

  async project(subject: Case, events: readonly CaseEvent[], deadline: Deadline): Promise<boolean> {
    return project(this.place, { subject, events, profile: this.profileOf(subject.profile.id) }, deadline);
  }
}
