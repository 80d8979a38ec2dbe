import { reportFrom } from '../../../bot/views/reporting/quoted-message';

const message = { sender: 'Hamish Baird', sentAt: '2026-06-20T23:30:00Z', text: 'He shouted.', link: '' };

describe('C1 · what a message puts into the report form', () => {
  it('is the date and time at which it was sent, where the organisation is', () => {
    expect(reportFrom(message, 'Europe/London')).toMatchObject({ date: '2026-06-21', time: '00:30' });
  });

  it('is no date and no time where Teams does not say when it was sent', () => {
    const form = reportFrom({ ...message, sentAt: '' }, 'Europe/London');
    expect(Object.keys(form).sort()).toEqual(['evidence', 'narrative']);
  });
});
