import { CardFactory, type Attachment } from 'botbuilder';

const card = (body: readonly unknown[], actions: readonly unknown[] = [], more: object = {}): Attachment =>
  CardFactory.adaptiveCard({ type: 'AdaptiveCard', version: '1.5', body, actions, ...more });

const heading = (text: string) => ({ type: 'TextBlock', style: 'heading', text, wrap: true });
const line = (text: string) => ({ type: 'TextBlock', text, wrap: true });

/** A card with each kind of button, and parts that not every client shows. */
export const requestCard = (): Attachment =>
  card(
    [
      heading('Approval needed: CB-2026-0042'),
      line('A *restriction* is proposed. **Read it** before you decide.'),
      {
        type: 'FactSet',
        facts: [
          { title: 'Behaviour', value: 'Unreasonable persistence' },
          { title: 'Reported by', value: 'Ailsa Reid' },
          { title: 'Decide by', value: '24 November 2026' },
        ],
      },
      {
        type: 'Container',
        style: 'warning',
        items: [line('Only three working days are left.')],
      },
      { type: 'Badge', text: 'Urgent', fallback: line('Urgent') },
      { type: 'TextBlock', text: 'Seen on a wide card only', targetWidth: 'wide' },
    ],
    [
      {
        type: 'Action.Execute',
        title: 'Approve',
        verb: 'approve',
        style: 'positive',
        data: { caseRef: 'CB-1' },
        fallback: { type: 'Action.Submit', title: 'Approve', data: { verb: 'approve' } },
      },
      { type: 'Action.Execute', title: 'Break', verb: 'break', style: 'destructive' },
      { type: 'Action.Execute', title: 'Remind', verb: 'remind' },
      { type: 'Action.Submit', title: 'Review', data: { verb: 'review', msteams: { type: 'task/fetch' } } },
      { type: 'Action.Submit', title: 'Ask', data: { verb: 'ask' } },
      { type: 'Action.OpenUrl', title: 'Policy', url: 'https://example.org/policy' },
    ],
  );

/** A card that asks to be brought up to date for one person (a Teams id). */
export const staleCard = (mri: string): Attachment =>
  card([heading('As it was')], [], {
    refresh: { action: { type: 'Action.Execute', verb: 'refresh' }, userIds: [mri] },
  });

/** What an approved request shows, in words. */
export const decidedCard = (by: string): Attachment =>
  card([heading('Approved: CB-2026-0042'), line(`Approved by ${by} on 22 November 2026.`)]);

/** A form in a dialog with a people picker and a required reason. */
export const formCard = (): Attachment =>
  card(
    [
      line('Say who takes this on, and why.'),
      {
        type: 'Input.ChoiceSet',
        id: 'spoc',
        label: 'Single point of contact',
        choices: [],
        'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
        placeholder: 'Type a name',
        isRequired: true,
        errorMessage: 'Enter who the single point of contact is',
      },
      {
        type: 'Input.Text',
        id: 'reason',
        label: 'Reason for your decision',
        isMultiline: true,
        isRequired: true,
        errorMessage: 'Enter a reason for your decision',
      },
      {
        type: 'Input.ChoiceSet',
        id: 'channel',
        label: 'Channel',
        style: 'expanded',
        choices: [
          { title: 'Telephone', value: 'telephone' },
          { title: 'Email', value: 'email' },
        ],
      },
      { type: 'Input.Number', id: 'contacts', label: 'Contacts so far', min: 0 },
      { type: 'Input.Date', id: 'on', label: 'Review date' },
      { type: 'Input.Toggle', id: 'told', title: 'The customer was told', valueOn: 'yes', valueOff: 'no' },
    ],
    [{ type: 'Action.Submit', title: 'Save', style: 'positive', data: { verb: 'save' } }],
  );
