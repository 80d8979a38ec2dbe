const ZONE = 'Europe/London';

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** The time of day of an ISO instant in the organisation's zone, such as `10:42`. */
export const timeOf = (iso: string): string => clock.format(new Date(iso));

/** The day of an ISO instant in the organisation's zone, such as `Sunday 22 November 2026`. */
export const dayOf = (iso: string): string => day.format(new Date(iso)).replace(',', '');
