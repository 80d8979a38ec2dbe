/** What looking at Teams as the bot takes. */
export const botRight =
  'the bot’s own sign-in (MicrosoftAppId and MicrosoftAppPassword), and its app installed in the team';
