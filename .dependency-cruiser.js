// The floor plan: which room may lean on which (docs/architecture.md has the picture). One named rule a line; its comment is for
// whoever trips it and says which room the code wants. A rule that is in the way is discussed and changed for everybody: there
// is no list of exceptions.

/** A path is in one of these places, or it is a package of one of these names. */
const places = (...paths) => paths.map((path) => `^${path}`);
const packages = (...names) => names.map((name) => `node_modules/${name}/`);

/** What every room may use: itself, the shape of data and the domain with the profile it reads. */
const inner = [
  ...places('bot/domain/', 'bot/json\\.ts$', 'bot/policy/(profile|codes)\\.ts$', 'bot/policy/codes/'),
  ...packages('zod'),
];
/** What an outer room asks of the others, declared by the room that asks. */
const ports = places('bot/[^/]+/ports\\.ts$', 'bot/[^/]+/[^/]+/ports\\.ts$');
const carrying = places('bot/commands/');

/** From a room to anything that is not on its list. */
const room = (name, from, mayImport, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: `^${from}` },
  to: { pathNot: [`^${from}`, ...mayImport] },
});

/** A package that only one place may know. */
const owner = (name, owned, from, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: places('bot/', 'functions/', 'cards/'), pathNot: from },
  to: { path: owned },
});

const rooms = [
  room(
    'policy-is-a-file-and-its-type',
    'bot/policy/',
    [...places('policy/'), ...packages('zod'), '^(node:)?(fs|path)$'],
    'bot/policy turns a profile file into a Profile or into problems. It holds the codes of the workflow (codes.ts) and imports ' +
      'no other room: what follows from a profile belongs in bot/domain, how it is shown in bot/views.',
  ),
  room(
    'domain-knows-nobody',
    'bot/domain/',
    [...inner, ...packages('luxon', 'any-ascii', 'double-metaphone'), '^(node:)?crypto$'],
    'bot/domain answers what follows, given a case, a command and a context. Whatever it needs is an argument: if it has to be ' +
      'fetched, bot/commands fetches it; if it is shown, that is bot/views; crypto is here for hashing the trail only.',
  ),
  {
    name: 'domain-reads-the-profile-as-a-type',
    severity: 'error',
    comment:
      'The domain is handed a profile and never reads or checks one: import its type. Only the codes are shared as values.',
    from: { path: '^bot/domain/' },
    to: {
      path: '^bot/policy/',
      pathNot: places('bot/policy/codes\\.ts$', 'bot/policy/codes/'),
      dependencyTypesNot: ['type-only'],
    },
  },
  room(
    'commands-carry-and-ask-by-ports',
    'bot/commands/',
    [...inner, '^(node:)?async_hooks$'],
    'bot/commands loads, decides, saves or parks. async_hooks is here for the time that work may take. Say what you need of the outside in bot/commands/ports.ts and let ' +
      'bot/compose hand it in; a sentence for a person belongs in bot/views.',
  ),
  room(
    'views-show-what-they-are-given',
    'bot/views/',
    [...inner, ...places('cards/'), ...packages('luxon')],
    'bot/views turns a case and a viewer into the data of one card. If you need to look something up, the caller does, and ' +
      'passes it in.',
  ),
  room(
    'register-is-sharepoint-only',
    'bot/register/',
    [
      ...inner,
      ...carrying,
      ...ports,
      ...packages('@microsoft/microsoft-graph-client', 'libphonenumber-js', 'csv-stringify'),
    ],
    'bot/register keeps nouns in lists and fulfils ports of other rooms. A rule belongs in bot/domain; a card in bot/views; what ' +
      'another outer room needs, it declares in its own ports.ts.',
  ),
  room(
    'directory-asks-by-ports',
    'bot/directory/',
    [...inner, ...carrying, ...ports],
    'bot/directory says who holds a role. Whom it asks are ports (directory/ports.ts), fulfilled in bot/teams and bot/register.',
  ),
  room(
    'deliveries-draw-and-hand-over',
    'bot/deliveries/',
    [...inner, ...carrying, ...ports, ...places('bot/views/', 'cards/'), '^(node:)?crypto$'],
    'bot/deliveries says what must be seen where. Sending, storing and looking up are ports (deliveries/ports.ts); an SDK or a ' +
      'list belongs in bot/teams, bot/storage or bot/register. crypto is here for fingerprints of what a card shows.',
  ),
  room(
    'records-ask-by-ports',
    'bot/records/',
    [...inner, ...carrying, ...ports],
    'bot/records checks, erases and hands out what is kept. Where it is kept are ports (records/ports.ts), fulfilled in ' +
      'bot/register and bot/storage; what a check or a period means belongs in bot/domain, its words in bot/views.',
  ),
  room(
    'letters-fill-templates',
    'bot/letters/',
    [...inner, ...carrying, ...ports, ...packages('docxtemplater', 'pizzip')],
    'bot/letters makes Word files from the templates that staff edit. Where files are kept is a port (letters/ports.ts), ' +
      'fulfilled in bot/register; which values a letter has is bot/domain, how it is shown is bot/views.',
  ),
  room(
    'storage-fulfils-ports',
    'bot/storage/',
    [
      ...inner,
      ...carrying,
      ...ports,
      ...packages('@azure/data-tables', '@azure/storage-queue', '@azure/storage-blob'),
      '^(node:)?readline$',
    ],
    'bot/storage keeps what commands and deliveries ask for in Azure queues and tables. A decision about it belongs in the room ' +
      'that declares the port.',
  ),
  room(
    'teams-turns-activities-into-commands',
    'bot/teams/',
    [
      ...inner,
      ...carrying,
      ...ports,
      ...places('bot/views/', 'cards/'),
      ...packages('botbuilder', 'botframework-connector', '@microsoft/teams-ai', 'html-to-text'),
    ],
    'bot/teams turns an activity into a command or a query and the answer into a card. What it needs of the register, the ' +
      'directory or the settings it declares in teams/ports.ts or takes from a port of bot/commands; bot/compose hands it in.',
  ),
  room(
    'json-is-read-in-one-way',
    'bot/json\\.ts$',
    [],
    'bot/json.ts turns a text into what it says, or into nothing. What it has to say is a schema of whoever reads it.',
  ),
  room(
    'settings-are-text-turned-into-values',
    'bot/settings(?:\\.ts$|/)',
    [...places('bot/json\\.ts$'), ...packages('zod'), '^package\\.json$'],
    'bot/settings.ts and its parts parse the environment and know nobody (the version is in package.json): each room declares what it takes of the settings.',
  ),
  room(
    'functions-call-one-thing',
    'functions/',
    [
      ...places('bot/compose/', 'bot/(json|settings|commands/trace)\\.ts$', 'bot/storage/names\\.ts$'),
      ...packages('@azure/functions', 'zod'),
      '^(node:)?(crypto|async_hooks)$',
      '^package\\.json$',
    ],
    'A trigger parses what came, calls one thing that bot/compose offers and translates the outcome. Logic belongs behind ' +
      'compose. Queue names are shared so that producer and trigger cannot disagree; crypto makes the identifiers.',
  ),
  room(
    'cards-are-data',
    'cards/',
    [...inner, ...packages('adaptivecards-templating', 'adaptive-expressions')],
    'cards/ holds templates, samples, the types of their data and the reading of what they send back. Choosing what a person ' +
      'sees is bot/views; doing something with a reply is bot/teams.',
  ),
  room(
    'infra-prepares-through-compose',
    'infra/',
    [
      ...places('bot/compose/', 'bot/settings\\.ts$', 'bot/settings/', 'contracts/', 'package\\.json$'),
      ...packages('@azure/identity'),
      '^(node:)?(util|fs|path)$',
    ],
    'infra/ makes what must exist before the first start, through what bot/compose offers.',
  ),
  room(
    'contracts-are-claims-about-microsoft',
    'contracts/',
    [...packages('zod'), '^(node:)?crypto$'],
    'contracts/ holds what is claimed of Graph and Teams as data and functions over HTTP, tried on the stand-ins by jest and on a ' +
      'real tenant by npm run prove. Neither the bot nor the stand-ins may be known there: a claim would agree with itself.',
  ),
  room(
    'local-meets-the-app-at-its-door',
    'local/',
    [
      ...places(
        'bot/(compose/(operating/provision|profile)|settings)\\.ts$',
        'functions/',
        'host\\.json$',
        'node_modules/',
      ),
      '^(node:)?[a-z_/]+$',
    ],
    'local/ is Microsoft 365 on a laptop. It meets the app where Microsoft 365 does: over HTTP, queues and timers. Reaching ' +
      'further in would make it kinder than the real service.',
  ),
];

const direction = [
  {
    name: 'claims-are-held-from-outside',
    severity: 'error',
    comment:
      'contracts/ is for infra/prove and the tests. What the bot relies on stands in bot/, what a stand-in does in local/.',
    from: { path: places('bot/', 'functions/', 'cards/', 'local/') },
    to: { path: '^contracts/' },
  },
  {
    name: 'every-room-has-a-rule',
    severity: 'error',
    comment:
      'This file stands in bot/ outside every room above. Put it into the room it belongs to; a new room needs a decision ' +
      'record, a line in docs/architecture.md and a rule here.',
    from: {
      path: '^bot/',
      pathNot: [...rooms.map(({ from }) => from.path), '^bot/compose/'],
    },
    to: {},
  },
  {
    name: 'nothing-imports-local',
    severity: 'error',
    comment:
      'The only difference between a laptop and production is configuration. Name the difference in bot/settings.ts, and let ' +
      'local/ stand behind the same protocol.',
    from: { path: places('bot/', 'functions/', 'cards/', 'infra/') },
    to: { path: '^local/' },
  },
  {
    name: 'nothing-imports-tests',
    severity: 'error',
    comment: 'Code that is not a test reaches into test/. What both need belongs in the room it is about.',
    from: { pathNot: ['^test/', '^bench/'] },
    to: { path: '^test/' },
  },
  {
    name: 'rooms-do-not-import-the-composition-root',
    severity: 'error',
    comment:
      'bot/compose introduces the rooms to each other; a room that imports it asks for everything. Declare a port.',
    from: {
      path: '^bot/',
      pathNot: '^bot/compose/',
    },
    to: { path: '^bot/compose/' },
  },
];

/** In bot/domain a folder is a subject, and in it a file is called after its role. */
const roles = (...names) => `^bot/domain/[^/]+/(${names.join('|')})\\.ts$`;
const shapes = roles('state', 'commands', 'events');

/** What subjects of the domain may know of each other, so that the order of a case's life is the only order there is. */
const subjects = [
  {
    name: 'time-and-entries-know-no-subject',
    severity: 'error',
    comment:
      'bot/domain/time is days and instants, bot/domain/entries the checking of what was typed. Every subject uses them; what ' +
      'needs a case or a subject belongs in the rules of that subject.',
    from: { path: places('bot/domain/(time|entries)/') },
    to: { path: '^bot/domain/', pathNot: places('bot/domain/(time|entries)/') },
  },
  {
    name: 'a-shape-knows-only-shapes',
    severity: 'error',
    comment:
      'state.ts, commands.ts and events.ts say what is kept, asked and recorded, and are read by whoever reads a stored case. ' +
      'They may use the state of each subject, the person, time and the codes; case/ joins them. A question to a case belongs ' +
      'in rules.ts or in a file that is called after it, a code in bot/policy/codes.',
    from: { path: shapes, pathNot: '^bot/domain/case/' },
    to: {
      path: '^bot/',
      pathNot: [
        roles('state'),
        ...places(
          'bot/domain/(time|entries)/',
          'bot/domain/case/person\\.ts$',
          'bot/policy/codes\\.ts$',
          'bot/policy/codes/',
        ),
      ],
    },
  },
  {
    name: 'what-is-kept-knows-no-events',
    severity: 'error',
    comment:
      'state.ts says what a case keeps, whatever led to it: events and commands use its schemas, never the other way round. Put ' +
      'what both need into state.ts.',
    from: { path: roles('state') },
    to: { path: roles('commands', 'events', 'rules', 'evolve') },
  },
  {
    name: 'what-changes-is-known-to-what-changes',
    severity: 'error',
    comment:
      'evolve.ts says what an event changes in its case; case/evolve.ts calls each. If a rule needs what comes of an event, let ' +
      'the event happen (case/decide.ts), or read its history (upkeep/replay.ts); if it needs to ask the case, the question belongs in rules.ts or a file of its own.',
    from: { path: '^bot/', pathNot: [roles('evolve'), '^bot/domain/(case/decide|upkeep/replay)\\.ts$'] },
    to: { path: '^bot/domain/.*/evolve\\.ts$' },
  },
  {
    name: 'what-changes-asks-nobody',
    severity: 'error',
    comment:
      'An event has happened: evolve.ts may not refuse it, look at the profile or at who asks. Decide that before, in rules.ts, ' +
      'and write what came of it into the event.',
    from: { path: roles('evolve') },
    to: {
      path: [
        ...places('bot/policy/profile\\.ts$', 'bot/domain/entries/'),
        '^bot/domain/case/(context|verdict|decide|transitions|rules|rule|refusal)\\.ts$',
      ],
    },
  },
  {
    name: 'the-table-of-rules-is-for-decide',
    severity: 'error',
    comment:
      'case/rules.ts joins the rules of all subjects under the actions. Only case/decide.ts may apply one, after asking whether ' +
      'this person may take the step now.',
    from: { path: '^bot/', pathNot: '^bot/domain/case/decide\\.ts$' },
    to: { path: '^bot/domain/case/rules\\.ts$' },
  },
];

const owners = [
  owner(
    'bot-sdk-stays-in-teams',
    packages('botbuilder[^/]*', 'botframework-[^/]+', '@microsoft/teams-ai'),
    places('bot/teams/'),
    'The bot SDKs are out of support and will be replaced: only bot/teams knows them. Pass on your own nouns.',
  ),
  owner(
    'graph-stays-in-register',
    packages('@microsoft/microsoft-graph-client', '@microsoft/microsoft-graph-types'),
    places('bot/register/', 'bot/compose/'),
    'Graph has one owner, which counts requests, bounds time and repeats only what is safe. Add to bot/register and its port.',
  ),
  owner(
    'azure-storage-stays-in-storage',
    packages('@azure/data-tables', '@azure/storage-[^/]+'),
    places('bot/storage/'),
    'Queues and tables have one owner. Declare what you need as a port and fulfil it in bot/storage.',
  ),
  owner(
    'word-stays-in-letters',
    packages('docxtemplater', 'pizzip'),
    places('bot/letters/'),
    'Word files have one owner, which loads these packages only when a letter is made. Add to bot/letters and its port.',
  ),
  owner(
    'identity-stays-in-compose',
    packages('@azure/identity'),
    places('bot/compose/'),
    'Credentials are made where clients are made: in bot/compose.',
  ),
  {
    name: 'the-register-is-lent-by-the-door',
    severity: 'error',
    comment:
      'What reads the register is made here and stands behind the door: take it as `behind.for(by)` from what the door made. Only ' +
      'what an operator runs by hand with rights of their own, and the look of each morning, open a site themselves.',
    from: {
      path: places('bot/', 'functions/', 'cards/'),
      pathNot: places(
        'bot/compose/(connect|clients|records|upkeep)\\.ts$',
        'bot/compose/operating/(doctor|provision)\\.ts$',
      ),
    },
    to: { path: places('bot/compose/(connect|site)\\.ts$') },
  },
  owner(
    'network-has-owners',
    [
      '^(node:)?(http|https|http2|net|tls|dgram|dns)(/|$)',
      ...packages('undici', 'axios', 'node-fetch', 'express'),
    ],
    [],
    'The network is reached through the clients of bot/register, bot/storage and bot/teams, which know deadlines and repeats.',
  ),
  owner(
    'disk-belongs-to-the-policy',
    ['^(node:)?(fs|child_process)(/|$)'],
    places('bot/policy/'),
    'Of the deployed app only bot/policy reads a file. Data is imported, so that the bundle holds it; state is in SharePoint.',
  ),
];

/** Where what is deployed, set up or run by hand begins; then what `npm start` and its page begin with. */
const entries = places('functions/index\\.ts$', 'infra/[^/]+\\.ts$', 'scripts/[^/]+\\.ts$');
const localEntries = places('local/main\\.ts$', 'local/page/src/main\\.ts$');

const hygiene = [
  {
    name: 'no-circular',
    severity: 'error',
    comment:
      'Two files need each other: one of them holds two subjects. Move what both need into a file of its own.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    severity: 'error',
    comment: 'Nobody imports this file and it imports nobody. Use it or delete it; the log remembers.',
    // jest.config.js names the two of test/, which nobody imports.
    from: {
      orphan: true,
      pathNot: ['\\.d\\.ts$', '^[^/]+\\.(js|mjs)$', '^test/(unused-package\\.ts|longest-first\\.mjs)$'],
    },
    to: {},
  },
  {
    name: 'no-dead-wood-in-the-app',
    severity: 'error',
    comment:
      'No trigger, set-up or script leads here, so it is never deployed. Join it in bot/compose or delete it.',
    from: { path: entries },
    to: { path: places('bot/', 'functions/', 'cards/'), pathNot: entries, reachable: false },
  },
  {
    name: 'no-dead-wood-in-local',
    severity: 'error',
    comment: 'Neither `npm start` nor the page leads here. Join it in local/start.ts or delete it.',
    from: { path: localEntries },
    to: { path: '^local/', pathNot: localEntries, reachable: false },
  },
  {
    name: 'no-undeclared-package',
    severity: 'error',
    comment: 'The package is not in package.json, or cannot be resolved. Install it with --save-exact.',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
  },
  {
    name: 'no-unresolvable',
    severity: 'error',
    comment: 'This import leads nowhere.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-dev-dependency-in-the-app',
    severity: 'error',
    comment: 'What is deployed needs this package at run time: move it to "dependencies".',
    from: { path: places('bot/', 'functions/', 'cards/', 'infra/') },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...rooms, ...direction, ...subjects, ...owners, ...hygiene],
  options: {
    // Types are dependencies too: a room that needs another room's type knows that room.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules/[.])' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'types', 'import', 'default'],
    },
  },
};
