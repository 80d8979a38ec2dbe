import { aDeputy, aPerson, aSpoc } from './people';
import { type ReportForm, reportFormSchema } from '../../bot/domain/reporting/commands';
import { type DraftMeasures, draftMeasuresSchema } from '../../bot/domain/restricting/state';

/** A report form filled in well: Ailsa was sworn at on the telephone on 3 November 2025. */
export const aReportForm = (overrides: Partial<ReportForm> = {}): ReportForm =>
  reportFormSchema.parse({
    customerName: 'Morag Example',
    email: 'morag@customer.example',
    telephone: '0131 496 0000',
    postcode: 'EH8 7AU',
    references: 'MID12345',
    channel: 'telephone',
    date: '2025-11-03',
    time: '08:30',
    behaviours: ['offensive-language'],
    threshold: '',
    narrative: 'The customer swore at me from the start of the call to its end.',
    context: 'They had waited a long time.',
    actionTaken: 'I said that I would end the call, and did.',
    crmReference: 'CRM-1001',
    affected: [aPerson('ailsa')],
    witnesses: [aPerson('gregor')],
    otherWitnesses: '',
    evidence: '',
    recording: 'customer-experience-line',
    violent: false,
    danger: false,
    manager: aPerson('callum'),
    ...overrides,
  });

const personOf = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });

/** Measures put together well: writing only, Isla as SPOC, reviewed within three months of any date in these tests. */
export const aDraftOfMeasures = (overrides: Partial<DraftMeasures> = {}): DraftMeasures =>
  draftMeasuresSchema.parse({
    restrictions: [{ kind: 'channel', answers: { 'allowed-channels': ['email', 'post'] } }],
    spoc: personOf(aSpoc()),
    deputy: personOf(aDeputy()),
    reviewOn: '2026-02-03',
    endsOn: '',
    equality: { considered: true, consulted: true, reasoning: 'Nothing pointed to an unmet need.' },
    ...overrides,
  });
