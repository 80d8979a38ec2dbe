import type { HostWork, Need, Needs } from '../../domain/door/needs';

const nothing = { of: 'nothing' } as const;
/** Being staff. */
const staff = { of: 'staff' } as const;
/** What somebody may need while nobody can say who they are: before and during a contact, and to report one (S2). */
const always = { of: 'staff', inOutage: true } as const;
const list = { of: 'list' } as const;
const listAnew = { of: 'list', fresh: true } as const;
const access = { of: 'access' } as const;
const accessAnew = { of: 'access', fresh: true } as const;
/** The record of a case, read and so noted and counted (X3). */
const read = { of: 'sight' } as const;
const form = { of: 'step', at: 'form' } as const;
const taking = { of: 'step', at: 'taking' } as const;
/** A queue or a timer, to the work that it is there for. */
const host = <const Does extends readonly HostWork[]>(...does: Does) => ({ of: 'host', does }) as const;

/**
 * Every way in, with what it needs (X5): the one table that decides before anything is read or done. What is not in it is
 * refused, and an entry without a handler, or a handler without an entry, does not compile. By way:
 * `command` what is typed in a person's own chat, `elsewhere` what is written where others read along, `verb` a button that acts,
 * `fetch` a dialog as it opens, `submit` a page sent from inside one (`dialog/step`), `search` while a message is written,
 * `extension` what is opened from the menu of a message,
 * `installation`, and behind the platform `queue` and `timer`, each with the work that it may have done. `step` stands for every step of the workflow.
 */
export const entries = {
  command: {
    report: always,
    guide: always,
    check: always,
    customers: list,
    'my reports': staff,
    waiting: { of: 'staff', asks: 'waiting' },
    'my customers': staff,
    log: always,
    absent: staff,
    records: { of: 'keeping' },
    export: access,
    support: always,
    emergency: nothing,
    help: always,
    other: always,
    files: always,
    reference: read,
  },
  elsewhere: {
    emergency: nothing,
    text: always,
  },
  verb: {
    report: always,
    'my-reports': staff,
    waiting: { of: 'staff', asks: 'waiting' },
    'my-customers': staff,
    'open-appointment': read,
    absent: staff,
    'record-absence': staff,
    'cancel-absence': staff,
    'absence-for': { of: 'absences' },
    'absence-of': { of: 'absences' },
    'record-absence-for': { of: 'absences', fresh: true },
    'cancel-absence-for': { of: 'absences', fresh: true },
    'open-case': read,
    emergency: nothing,
    acknowledge: taking,
    'take-in-hand': taking,
    'accept-appointment': taking,
    'confirm-affected': taking,
    check: always,
    'check-whom': always,
    customers: list,
    'export-customers': listAnew,
    'subject-access': access,
    'export-customer': accessAnew,
    guide: always,
    support: always,
    colleague: always,
  },
  fetch: {
    report: always,
    'add-incident': always,
    guide: always,
    'known-customer': always,
    support: always,
    colleague: always,
    review: read,
    tracks: read,
    step: form,
    customer: list,
    'customer-match': list,
    'customer-merge': list,
    'customer-correct': list,
    'customer-part': list,
    'customer-refile': list,
    'customer-export': access,
    'customer-marks': access,
  },
  submit: {
    report: always,
    'add-incident': always,
    guide: always,
    'guide/report': always,
    'known-customer': always,
    'known-customer/submit': always,
    support: always,
    colleague: always,
    'review/page': read,
    'review/tracks': read,
    'review/add-incident': always,
    'review/step': form,
    'review/click': taking,
    'step/next': form,
    'step/send': taking,
    customer: list,
    'customer-match': listAnew,
    'customer-merge': listAnew,
    'customer-correct': listAnew,
    'customer-part': listAnew,
    'customer-refile': listAnew,
    'customer-export': accessAnew,
    'customer-marks': accessAnew,
  },
  search: {
    customers: always,
  },
  extension: {
    'report-from-message': always,
  },
  installation: {
    add: { of: 'staff', inOutage: true, asks: 'waiting' },
  },
  queue: {
    deliveries: host('deliver', 'giveUp'),
    reminded: host('deliver', 'giveUp'),
    'parked-orders': host('drainParked', 'giveUp'),
    looks: host('recordLook', 'keepLookAgain'),
    absences: host('tellAbsence', 'tellAbsenceAgain'),
    exports: host('exportList', 'giveUpExport'),
    'subject-access': host('exportCustomer', 'giveUpExport'),
  },
  timer: {
    expiry: host('deleteExpired'),
    'front-desk': host('extract'),
    leavers: host('findLeavers'),
    'looks-expiry': host('expireLooks'),
    'register-check': host('healRegister'),
    reminders: host('chase'),
    sweep: host('sweep'),
    upkeep: host('examine'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Need>>>>;

/** The ways in. */
export type WayIn = keyof typeof entries;
/** The entries of one way in. */
export type EntryOf<W extends WayIn> = keyof (typeof entries)[W] & string;
/** What an entry needs, by the kind of need. */
export type KindOf<W extends WayIn, E extends EntryOf<W>> = (typeof entries)[W][E] extends {
  readonly of: infer Kind extends keyof Needs;
}
  ? Kind
  : never;
