import type { Deadline } from '../../commands/deadline';
import type { Case } from '../../domain/case/state';
import type { CaseEvent } from '../../domain/case/events';
import type { DeliveryRegister } from '../../deliveries/ports';
import { countryOf } from '../../domain/customers/country';
import type { Profile } from '../../policy/profile';
import { waitingColumns } from './case-row';
import { SharePointCaseRegister } from './cases';
import { SharePointNotices } from '../letters/notices';
import { eraseCase } from '../records/erase';
import { project, writeTrail } from './project';
import type { SharePointSite } from '../sharepoint/sharepoint-list';

/** The register as the deliveries worker sees it: cases, and the lists that follow from them. */
export class SharePointDeliveryRegister extends SharePointCaseRegister implements DeliveryRegister {
  private readonly notices: SharePointNotices;

  constructor(
    private readonly place: SharePointSite,
    private readonly profileOf: (id: string) => Profile,
  ) {
    super(place, countryOf(profileOf('')));
    this.notices = new SharePointNotices(place);
  }

  async erase(subject: Case, owed: readonly CaseEvent[], deadline: Deadline): Promise<void> {
    await writeTrail(this.place, subject.ref, owed, deadline);
    for (const letter of subject.letters) await this.notices.remove({ ref: subject.ref, letter }, deadline);
    await eraseCase(this.place, subject, deadline);
  }

  protected override waitingIn(subject: Case) {
    return waitingColumns(subject, this.profileOf(subject.profile.id));
  }

  async project(subject: Case, events: readonly CaseEvent[], deadline: Deadline): Promise<boolean> {
    for (const { happened } of events) {
      if (happened.type !== 'LetterSent') continue;
      const letter = subject.letters.find(({ number }) => number === happened.letter);
      if (letter) await this.notices.noteSent({ ref: subject.ref, letter }, deadline);
    }
    return project(this.place, { subject, events, profile: this.profileOf(subject.profile.id) }, deadline);
  }
}
