import type { Local } from '../../../local/start/local';
import { startTestLocal } from '../../start-local';
import { anExecute, toBot } from '../activities';
import { Colleague, wordsOn } from '../colleague';
import { aReport } from '../story';

let local: Local;
beforeAll(async () => {
  local = await startTestLocal();
});
afterAll(async () => local.stop());

describe('I1 · many reports from one mailbox in the same seconds', () => {
  it('ask those who keep the list one question, however many they are', async () => {
    const mailbox = { email: 'office@tweedies.example', recording: 'none', addTo: 'new' };
    const names = ['Ada Burns', 'Euan Kerr', 'Mairi Lennox', 'Omar Sharif', 'Nina Petrova', 'Rhona Tait'];
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        toBot(
          local,
          anExecute(local, 'gregor', 'report', {
            ...aReport,
            ...mailbox,
            key: `mailbox form ${index}`,
            customerName: `${names[index % names.length]} ${'abcdefghijklm'[index % 13]}${'aeiouy'[index % 6]}lson`,
          }),
        ),
      ),
    );
    await local.drain();
    const asked = (await new Colleague(local, 'kirsty').messages('Customer Experience')).flatMap(
      ({ attachments }) =>
        /Are (CU-\d+) and (CU-\d+) one person\?/.exec(wordsOn(attachments))?.slice(1) ?? [],
    );
    expect(asked).toHaveLength(2);
  });
});
