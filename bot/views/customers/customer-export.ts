import { customersLabels as labels } from '../../../cards/words/customers/words';
import type { ListEntry, ListFilter } from '../../domain/customers/customer-list';
import type { Profile } from '../../policy/profile';
import { calledFirst } from '../contact-people/called';
import { labelOf } from '../case/labels';

/** The headings of a file of the list: of customers where all were asked for, otherwise of restrictions. */
export const exportHeading = (filter: ListFilter, profile: Profile): readonly string[] =>
  filter === 'all'
    ? [labels.customer, labels.name, labels.email, labels.telephone, labels.postcode, labels.references]
    : [
        labels.customer,
        labels.name,
        labels.case,
        labels.restriction,
        labels.nextReview,
        labels.endsOn,
        calledFirst('spoc', profile),
        calledFirst('deputy', profile),
      ];

/** A row under these headings. Dates are ISO 8601, which a spreadsheet takes for the same day in every country. */
export function exportRow(
  { customerRef, name, restriction, contact }: ListEntry,
  profile: Profile,
): string[] {
  if (!restriction) {
    const { email = '', telephone = '', postcode = '', references = [] } = contact ?? {};
    return [customerRef, name, email, telephone, postcode, references.join('; ')];
  }
  const { caseRef, kind, reviewOn, endsOn, spoc, deputy } = restriction;
  const label = labelOf(profile.restrictionKinds, kind);
  return [customerRef, name, caseRef, label, reviewOn, endsOn, spoc, deputy];
}
