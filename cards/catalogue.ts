import type * as z from 'zod/v4';
import { schema as absence } from './absence/card';
import { schema as absentColleague } from './absent-colleague/card';
import { schema as appointment } from './appointment/card';
import { schema as approvalRequest } from './approval-request/card';
import { schema as approveForm } from './approve-form/card';
import { schema as compareCustomers } from './compare-customers/card';
import { schema as colleagueConduct } from './colleague-conduct/card';
import { schema as contactQuestion } from './contact-question/card';
import { schema as customerBrief } from './customer-brief/card';
import { schema as customerList } from './customer-list/card';
import { schema as customerRecord } from './customer-record/card';
import { schema as emergency } from './emergency/card';
import { schema as filesReady } from './files-ready/card';
import { schema as guideStep } from './guide-step/card';
import { schema as kindsForm } from './kinds-form/card';
import { schema as knownCustomer } from './known-customer/card';
import { schema as managerCase } from './manager-case/card';
import { schema as measuresForm } from './measures-form/card';
import { schema as letter } from './letter/card';
import { schema as matchRequest } from './match-request/card';
import { schema as message } from './message/card';
import { schema as myCustomers } from './my-customers/card';
import { schema as myReports } from './my-reports/card';
import { schema as waiting } from './waiting/card';
import { schema as news } from './news/card';
import { schema as noticeForm } from './notice-form/card';
import { schema as outcome } from './outcome/card';
import { schema as question } from './question/card';
import { schema as reasonForm } from './reason-form/card';
import { schema as referForm } from './refer-form/card';
import { schema as refuseForm } from './refuse-form/card';
import { schema as reportForm } from './report-form/card';
import { schema as reported } from './reported/card';
import { schema as reporterCase } from './reporter-case/card';
import { schema as review } from './review/card';
import { schema as subjectAccess } from './subject-access/card';
import { schema as support } from './support/card';
import { schema as stepForm } from './step-form/card';
import { schema as tryAgain } from './try-again/card';
import { schema as welcome } from './welcome/card';

/** What each card is drawn from. */
export const cardSchemas = {
  welcome,
  'customer-brief': customerBrief,
  'customer-list': customerList,
  'customer-record': customerRecord,
  emergency,
  'report-form': reportForm,
  'reporter-case': reporterCase,
  'manager-case': managerCase,
  'approval-request': approvalRequest,
  outcome,
  question,
  'my-reports': myReports,
  waiting,
  message,
  news,
  review,
  'reason-form': reasonForm,
  'refer-form': referForm,
  'kinds-form': kindsForm,
  'measures-form': measuresForm,
  'approve-form': approveForm,
  'refuse-form': refuseForm,
  'notice-form': noticeForm,
  'guide-step': guideStep,
  'known-customer': knownCustomer,
  'subject-access': subjectAccess,
  'files-ready': filesReady,
  support,
  'colleague-conduct': colleagueConduct,
  reported,
  'step-form': stepForm,
  appointment,
  'contact-question': contactQuestion,
  letter,
  absence,
  'absent-colleague': absentColleague,
  'my-customers': myCustomers,
  'try-again': tryAgain,
  'match-request': matchRequest,
  'compare-customers': compareCustomers,
} as const;

/** The name of a card, which is that of its folder. */
export type CardName = keyof typeof cardSchemas;
/** What the card of this name is drawn from. */
export type CardData<N extends CardName> = z.infer<(typeof cardSchemas)[N]>;
