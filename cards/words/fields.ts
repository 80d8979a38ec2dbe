import type { FieldWords, FormField } from './shape';
import { absencesFields } from './absences/words';
import { caseFields } from './case/words';
import { contactPeopleFields } from './contact-people/words';
import { correspondenceFields } from './correspondence/words';
import { decidingFields } from './deciding/words';
import { lettersFields } from './letters/words';
import { markersFields } from './markers/words';
import { outsideReportsFields } from './outside-reports/words';
import { reportingFields } from './reporting/words';
import { restrictingFields } from './restricting/words';
import { routingFields } from './routing/words';

/** Every field of our own on a form, spoken of as its label does. */
export const fieldWords = {
  ...reportingFields,
  ...caseFields,
  ...decidingFields,
  ...lettersFields,
  ...outsideReportsFields,
  ...markersFields,
  ...contactPeopleFields,
  ...correspondenceFields,
  ...restrictingFields,
  ...routingFields,
  ...absencesFields,
} as const satisfies Record<FormField, FieldWords>;

/** Whether an id is that of a field of our own; a restriction's own questions have ids that are not. */
export const isFormField = (id: string): id is FormField => Object.hasOwn(fieldWords, id);
