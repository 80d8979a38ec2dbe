import type { CardName } from './catalogue';
import absence from './absence/template.json';
import absentColleague from './absent-colleague/template.json';
import appointment from './appointment/template.json';
import approvalRequest from './approval-request/template.json';
import approveForm from './approve-form/template.json';
import colleagueConduct from './colleague-conduct/template.json';
import compareCustomers from './compare-customers/template.json';
import contactQuestion from './contact-question/template.json';
import customerBrief from './customer-brief/template.json';
import customerList from './customer-list/template.json';
import customerRecord from './customer-record/template.json';
import emergency from './emergency/template.json';
import filesReady from './files-ready/template.json';
import guideStep from './guide-step/template.json';
import kindsForm from './kinds-form/template.json';
import knownCustomer from './known-customer/template.json';
import letter from './letter/template.json';
import managerCase from './manager-case/template.json';
import matchRequest from './match-request/template.json';
import measuresForm from './measures-form/template.json';
import message from './message/template.json';
import myCustomers from './my-customers/template.json';
import myReports from './my-reports/template.json';
import waiting from './waiting/template.json';
import news from './news/template.json';
import noticeForm from './notice-form/template.json';
import outcome from './outcome/template.json';
import question from './question/template.json';
import reasonForm from './reason-form/template.json';
import referForm from './refer-form/template.json';
import refuseForm from './refuse-form/template.json';
import reportForm from './report-form/template.json';
import reported from './reported/template.json';
import reporterCase from './reporter-case/template.json';
import review from './review/template.json';
import subjectAccess from './subject-access/template.json';
import support from './support/template.json';
import stepForm from './step-form/template.json';
import tryAgain from './try-again/template.json';
import welcome from './welcome/template.json';

/** The template of each card; imported, so that one bundle holds them all. */
export const cardTemplates = {
  absence,
  'absent-colleague': absentColleague,
  appointment,
  'approval-request': approvalRequest,
  'approve-form': approveForm,
  'colleague-conduct': colleagueConduct,
  'compare-customers': compareCustomers,
  'contact-question': contactQuestion,
  'customer-brief': customerBrief,
  'customer-list': customerList,
  'customer-record': customerRecord,
  'subject-access': subjectAccess,
  'files-ready': filesReady,
  emergency,
  'guide-step': guideStep,
  'kinds-form': kindsForm,
  'known-customer': knownCustomer,
  letter,
  'manager-case': managerCase,
  'match-request': matchRequest,
  'measures-form': measuresForm,
  message,
  news,
  'my-customers': myCustomers,
  'try-again': tryAgain,
  'my-reports': myReports,
  waiting,
  'notice-form': noticeForm,
  outcome,
  question,
  'reason-form': reasonForm,
  'refer-form': referForm,
  'refuse-form': refuseForm,
  'report-form': reportForm,
  reported,
  'reporter-case': reporterCase,
  review,
  support,
  'step-form': stepForm,
  welcome,
} as const satisfies Record<CardName, object>;
