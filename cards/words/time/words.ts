/** How days and moments are said. `{day}` is a date in words, `{time}` a time of day. */
export const timeLabels = {
  wasDue: 'was due on {day}',
  moment: '{day} at {time}',
} as const;
