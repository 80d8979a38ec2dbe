/** The systems that can fail, as whoever looks after the bot knows them. */
export const systemWords = {
  graph: 'SharePoint and the directory (Microsoft Graph)',
  connector: 'Teams',
  storage: 'Azure Storage',
} as const;

/** What lasts. `{ref}` is the only case, `{count}` how many there are; times are in UTC, as in the log. */
export const lastingWords = {
  kinds: {
    undelivered: {
      one: 'Somebody could not be told about {ref}',
      many: 'People could not be told about {count} cases',
      meaning:
        'Nothing is lost: it is tried again every five minutes. If it is urgent, tell them yourself that there is news.',
    },
    stuck: {
      one: 'An accepted step on {ref} could not be carried out yet',
      many: 'Accepted steps on {count} cases could not be carried out yet',
      meaning:
        'Nothing is lost: they are kept, and tried again every five minutes. Nobody has to enter them again.',
    },
    unfit: {
      one: 'The bot cannot work as it should',
      many: 'The bot cannot work as it should',
      meaning: 'Steps that need it are kept, and carried out once it is put right.',
    },
  },
  takeOut:
    'If the lists are as they must be, it is the step itself that SharePoint does not take, and those behind it wait for it: “npm run set-aside -- take {ref}” takes it out. Whoever sent it is then told to send it again.',
  waiting: 'Waiting: {refs}',
  more: 'and {count} more',
  since: 'Since {since} UTC. This card is brought up to date while it lasts.',
  fault:
    'Something was refused that should not be: look at the failures of the function in the log, and send them to whoever develops the bot.',
  over: 'Over: {heading}',
  from: 'From {since} to {until} UTC.',
  nothing: 'Nothing waits for it any more. You need do nothing.',
} as const;
