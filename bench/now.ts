/** This moment for the app and its stand-ins, whatever the day of the bench: the forms that are filled in hold fixed dates. */
export const benchNow = '2026-11-22T12:00:00Z';
