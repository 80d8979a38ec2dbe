/** Instants are written and read in one way; whoever does it alone writes them with milliseconds, or reads a local time. */
module.exports = [
  {
    selector:
      ':matches(CallExpression[callee.property.name="toISOString"], CallExpression[callee.object.name="Date"][callee.property.name="parse"])',
    message:
      'Instants are written and read by bot/domain/time/instant.ts: writeInstant, readInstant, hasCome, …',
  },
];
