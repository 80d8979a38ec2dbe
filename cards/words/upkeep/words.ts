import type { OutageReason } from '../../../bot/policy/codes/outages';
import type { FindingCode } from '../../../bot/domain/upkeep/findings';

/** What of a finding is read: what was looked at, what is wrong with it, and what a person does about it. */
export interface UpkeepFindingWords {
  readonly looked: string;
  readonly wrong: string;
  readonly mend: string;
}

const again = 'npm run provision';

/** `{about}` is the list, column, role, channel or right that is meant; the rest are numbers and versions. */
export const upkeepFindingWords = {
  'graph-sign-in': {
    looked: 'Signing in to Microsoft Graph',
    wrong: 'No sign-in: Graph gives or takes no token.',
    mend: 'Check that the managed identity is assigned to the function app and named in GRAPH_CLIENT_ID; or, for this command, sign in through the set-up app.',
  },
  'graph-identity': {
    looked: 'Who signs in to Microsoft Graph',
    wrong: 'The sign-in is of another tenant or application.',
    mend: 'Compare TENANT_ID and GRAPH_CLIENT_ID with the identity of the function app.',
  },
  'graph-right': {
    looked: 'The right {about} in Microsoft Graph',
    wrong: 'The app does not have it.',
    mend: `${again} gives it.`,
  },
  site: {
    looked: 'The SharePoint site of the register',
    wrong: 'There is no such site, or it moved.',
    mend: 'Set SHAREPOINT_SITE to its address.',
  },
  'site-write': {
    looked: 'The right to write on the site',
    wrong: 'The app may not write: nothing can be reported or decided.',
    mend: `${again} gives it.`,
  },
  list: {
    looked: 'The list {about} with its columns',
    wrong: 'It is not there.',
    mend: `Restore it from the recycle bin of the site (93 days); a list that was never made, ${again} makes.`,
  },
  'list-template': {
    looked: 'What kind of list {about} is',
    wrong: 'It is another kind than it must be.',
    mend: `Move what is there elsewhere, then ${again}.`,
  },
  column: {
    looked: 'The column {about}',
    wrong: 'It is not there.',
    mend: `${again} makes it anew, and empty.`,
  },
  'column-type': {
    looked: 'The type of the column {about}',
    wrong: 'It is of another type than it must be.',
    mend: `Copy what it holds, delete it in the settings of the list, then ${again}.`,
  },
  index: {
    looked: 'The index of the column {about}',
    wrong: 'It has none: whatever asks by it is refused.',
    mend: `${again} puts it back.`,
  },
  uniqueness: {
    looked: 'The uniqueness of the column {about}',
    wrong: 'Values may stand twice: a repeated report could become two.',
    mend: `${again} makes it unique, and says where values stand twice already.`,
  },
  required: {
    looked: 'Whether the column {about} may be empty',
    wrong: 'It is required: rows that lack it may be refused.',
    mend: `${again} lets it be empty.`,
  },
  library: {
    looked: 'The library {about} with its columns',
    wrong: 'It is not there.',
    mend: `Restore it from the recycle bin of the site (93 days); a library that was never made, ${again} makes.`,
  },
  'library-closed': {
    looked: 'Whether the library SubjectAccess is closed to others',
    wrong: 'It is open.',
    mend: 'Nothing of Graph shows it: look under “Manage access” of the library, and try with somebody who must be refused.',
  },
  template: {
    looked: 'The letter template {about}',
    wrong: 'It is not in the folder Templates of the library Notices: letters of its kind cannot be made.',
    mend: `${again} puts the one that ships there.`,
  },
  storage: {
    looked: 'Azure Storage',
    wrong: 'The app may not read it, or it is not there.',
    mend: 'Check AzureWebJobsStorage and the roles of the identity on the account.',
  },
  queue: {
    looked: 'The queue {about}',
    wrong: 'It is not there.',
    mend: `${again} makes it.`,
  },
  table: {
    looked: 'The table {about}',
    wrong: 'It is not there.',
    mend: `${again} makes it; what it held is lost.`,
  },
  container: {
    looked: 'The container {about}',
    wrong: 'It is not there.',
    mend: `${again} makes it; seals that were deleted are lost, and npm run audit:verify will say so.`,
  },
  poison: {
    looked: 'What was given up in {about}',
    wrong: '{count} lie there: not even the alert could be sent.',
    mend: 'Mend what is wrong above first; then move them back into the queue without “-poison”.',
  },
  parked: {
    looked: 'Accepted orders that wait for SharePoint',
    wrong: 'They wait on {count} cases.',
    mend: 'Nothing, if SharePoint was just away: they are tried every five minutes. Otherwise mend what is wrong above.',
  },
  owed: {
    looked: 'Cases of which somebody is still to be told',
    wrong: '{count} wait for more than an hour.',
    mend: 'Look at the failures of the function “deliveries”; mend what is wrong above.',
  },
  'bot-sign-in': {
    looked: 'Signing in as the bot',
    wrong: 'Teams does not take the sign-in of the bot.',
    mend: 'Compare MicrosoftAppId, MicrosoftAppType and the secret with the registration of the bot.',
  },
  channel: {
    looked: 'The channel {about}',
    wrong: 'It is not there.',
    mend: 'Put the ids of a channel that is there into CHANNELS.',
  },
  'team-app': {
    looked: 'The app in the team of {about}',
    wrong: 'It is not installed there: nothing can be posted, and nobody of that team be known.',
    mend: 'Add the app to the team, in Teams under “Manage team”, “Apps”.',
  },
  'role-held': {
    looked: 'Who holds the role {about}',
    wrong: 'Nobody does: what waits for it waits for ever.',
    mend: 'Name somebody in ROLES, or add a member to its team or group.',
  },
  'role-guest': {
    looked: 'Guests who hold the role {about}',
    wrong: '{count} of its members are guests, and count for nothing.',
    mend: 'Take them out of the team, so that nobody relies on them.',
  },
  'role-left': {
    looked: 'People of the role {about} who have left',
    wrong: '{count} of its people are unknown to the directory or signed out.',
    mend: 'Take them out of ROLES, the team or the group, and name a successor.',
  },
  'role-apart': {
    looked: 'Whether two people can take the steps of {about}',
    wrong:
      'The same person alone holds both: nobody could take the second step on what they did in the first.',
    mend: 'Give one of the two roles to somebody else besides.',
  },
  'role-app': {
    looked: 'The app of those who hold the role {about}',
    wrong: '{count} of {of} have not opened it: nothing reaches them.',
    mend: 'Install the app for them by a set-up policy, and let each open it once.',
  },
  group: {
    looked: 'The group of the role {about}',
    wrong: 'There is no such group.',
    mend: 'Put the id of a group that is there into ROLES.',
  },
  'policy-review': {
    looked: 'The review of the policy',
    wrong: 'It is overdue.',
    mend: 'Its owner reviews it, and enters the day in the profile.',
  },
  holidays: {
    looked: 'The public holidays',
    wrong: 'They are known until {day} only; from then on reminders count them as working days.',
    mend: 'Deploy a version with the next years, or put the list of the government into policy/holidays.',
  },
  'app-answers': {
    looked: 'The app at its address',
    wrong: 'Nothing answers there as the app does.',
    mend: 'Check the address, and whether the function app is started: its log names every setting that is wrong.',
  },
  'app-version': {
    looked: 'The version that is deployed',
    wrong: 'It is {found}, and this is {expected}.',
    mend: 'Deploy this version, or run the doctor of that one.',
  },
  'app-policy': {
    looked: 'The policy that is in force in the app',
    wrong: 'It is {found}, and here {expected}.',
    mend: 'Set POLICY_PROFILE alike, and deploy.',
  },
  'app-ready': {
    looked: 'Whether the app reaches what it depends on',
    wrong: 'It says that it does not.',
    mend: 'Open /api/ready: it names what it cannot reach.',
  },
} as const satisfies Record<FindingCode, UpkeepFindingWords>;

/** The words around findings. */
export const upkeepWords = {
  notSeen: 'could not be looked at',
  heading: 'The bot is not well',
  intro:
    'Looked at today. Each line says what is wrong and how it is mended; “npm run doctor” shows everything.',
  more: 'and {count} more: “npm run doctor” shows them',
  unfit: 'The bot cannot work as it should',
} as const;

/** What a lock screen shows of news about how the bot is. */
export const upkeepSummaries = {
  upkeep: 'The bot needs somebody to look after it',
  over: 'The bot is well again',
} as const;

/** An outage in words for whoever meets it and for whoever looks after the bot. `{about}` is the list, column or right that is meant. */
export interface OutageWords {
  readonly heading: string;
  readonly staff: string;
  readonly operator: string;
}

const nothingChanged = 'Nothing has been changed.';
const told = 'Whoever looks after the bot has been told. Trying again helps only once it is put right.';

/** Words for each reason of an outage. */
export const outageWords = {
  away: {
    heading: 'The register cannot be reached just now',
    staff: `${nothingChanged} Try again in a few minutes.`,
    operator: 'SharePoint or Teams does not answer.',
  },
  throttled: {
    heading: 'The register has too much to do just now',
    staff: `${nothingChanged} Try again in a minute.`,
    operator: 'Microsoft throttles the app: too much was asked in a minute.',
  },
  busy: {
    heading: 'Somebody else is changing this just now',
    staff: `${nothingChanged} Try again in a moment.`,
    operator: 'Two changes met; the second is tried again.',
  },
  'not-signed-in': {
    heading: 'The bot could not sign in to the register',
    staff: `${nothingChanged} ${told}`,
    operator: 'Nobody is signed in to Microsoft Graph: check the managed identity and GRAPH_CLIENT_ID.',
  },
  'wrong-identity': {
    heading: 'The bot is signed in to the register as somebody else',
    staff: `${nothingChanged} ${told}`,
    operator:
      'The token for Microsoft Graph is of another tenant or application: compare TENANT_ID and GRAPH_CLIENT_ID.',
  },
  'role-missing': {
    heading: 'The bot lacks a right that it needs',
    staff: `${nothingChanged} ${told}`,
    operator: 'A right in Microsoft Graph is missing: {about}. “npm run provision” gives it.',
  },
  'site-gone': {
    heading: 'The site of the register cannot be found',
    staff: `${nothingChanged} ${told}`,
    operator: 'There is no such SharePoint site: check SHAREPOINT_SITE.',
  },
  'list-gone': {
    heading: 'A list of the register is missing',
    staff: `${nothingChanged} ${told}`,
    operator: 'The list {about} is not there: restore it from the recycle bin of the site.',
  },
  'column-missing': {
    heading: 'A list of the register lacks a column',
    staff: `${nothingChanged} ${told}`,
    operator:
      'The column {about} is missing or of another type: “npm run provision” makes it, or says what to do.',
  },
  'index-missing': {
    heading: 'A list of the register cannot be searched',
    staff: `${nothingChanged} ${told}`,
    operator: 'The column {about} has no index: “npm run provision” puts it back.',
  },
  refused: {
    heading: 'The register did not take this',
    staff: `${nothingChanged} ${told}`,
    operator:
      'SharePoint refused a request to {about} that it should take. The log names it under “register-unfit”, with its status and Microsoft’s number.',
  },
  'other-version': {
    heading: 'This was recorded by a newer version of the bot',
    staff: `${nothingChanged} ${told}`,
    operator:
      '{about} holds what a newer version of the app wrote. It is kept as it is: deploy that version again, and what waits is carried out.',
  },
  'store-gone': {
    heading: 'A part of the bot’s own storage is missing',
    staff: `${nothingChanged} ${told}`,
    operator: 'A queue, table or container is not there: “npm run provision” makes it.',
  },
} as const satisfies Record<OutageReason, OutageWords>;
