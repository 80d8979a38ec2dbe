// What a reviewer would otherwise have to say. Which room may import what is in .dependency-cruiser.js; layout is prettier's.
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import jest from 'eslint-plugin-jest';
import tseslint from 'typescript-eslint';
import functionLength from './scripts/lint/function-length.js';
import noLabels from './scripts/lint/no-labels.js';
import onInstants from './scripts/lint/on-instants.js';

const everyScript = ['**/*.{ts,js,mjs}'];
const inNamed = (...folders) => folders.map((folder) => `${folder}/**/*.ts`);

/** Only the door makes what it lets somebody in with: a cast would walk round it. */
const noForgedAdmission = {
  selector:
    'TSAsExpression TSTypeReference[typeName.name=/^(MadeByDoor|Admission|HostAdmission|CaseSeen|StepAllowed|CaseOpened|StepOpened|LetIn)$/]',
  message: 'Only bot/domain/door makes this, for whoever may: take it as an argument from the door.',
};

/** House habits, each with what to do instead. */
const habits = [
  {
    selector: 'ThrowStatement > NewExpression[callee.name="Error"]',
    message:
      'Throw a named error class that says what was expected, what was found and what to do; or return a refusal.',
  },
  {
    selector: 'TSEnumDeclaration',
    message: 'List codes in one `as const` array and derive the type from it.',
  },
  {
    selector: 'SpreadElement > ObjectExpression[properties.length>0]',
    message:
      'A literal spread into a literal switches off the check for misspelt properties: write its properties themselves.',
  },
  noForgedAdmission,
];

/** Time and chance are arguments: the same inputs give the same outputs. */
const clockless = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Nobody here knows what time it is: take the moment as an argument. bot/compose hands it in.',
  },
  {
    selector:
      'CallExpression[callee.object.name="DateTime"][callee.property.name=/^(now|local|utc)$/][arguments.length=0]',
    message: 'Nobody here knows what time it is: take the moment as an argument. bot/compose hands it in.',
  },
];

/** A rule that waits is a rule that looks something up. */
const synchronous = [
  {
    selector:
      ':matches(FunctionDeclaration, FunctionExpression, ArrowFunctionExpression)[async=true], AwaitExpression',
    message:
      'Rules and views do not wait: whoever calls them fetches first (bot/commands, bot/deliveries, bot/teams).',
  },
];

const environment = {
  object: 'process',
  property: 'env',
  message:
    'The environment is read once, by bot/settings.ts, to which functions/bot.ts hands it. Take a setting as an argument.',
};
const clockAndDice = [
  {
    object: 'Date',
    property: 'now',
    message: 'Take the moment as an argument; measure a duration with performance.now().',
  },
  {
    object: 'Math',
    property: 'random',
    message: 'Take an identifier as an argument: functions/bot.ts makes them.',
  },
  {
    object: 'crypto',
    property: 'randomUUID',
    message: 'Take an identifier as an argument: functions/bot.ts makes them.',
  },
];
const dice = {
  name: 'node:crypto',
  importNames: ['randomUUID', 'randomBytes', 'randomInt', 'webcrypto'],
  message: 'Take an identifier as an argument: functions/bot.ts makes them.',
};

export default defineConfig(
  globalIgnores(['dist/', '.local/', 'coverage/']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
  },
  {
    files: everyScript,
    plugins: { house: { rules: { 'function-length': functionLength, 'no-labels': noLabels } } },
    rules: {
      eqeqeq: ['error', 'smart'],
      'no-restricted-syntax': ['error', ...habits],
      'house/function-length': ['error', 30],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Brackets say that a name comes from outside and may be absent.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // An empty text is often as good as none.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // What was caught is thrown on as it came.
      '@typescript-eslint/only-throw-error': [
        'error',
        { allowThrowingUnknown: true, allowThrowingAny: false },
      ],
      // A port promises: what fulfils it is async even where it has nothing to wait for, so that a throw is a rejection.
      '@typescript-eslint/require-await': 'off',
      // A port is a shape, and so is what an SDK asks for where its type names a class.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: inNamed('bot', 'functions', 'cards', 'scripts', 'manifest'),
    rules: { 'no-restricted-properties': ['error', environment] },
  },
  {
    // Where a program begins, it hands the environment over.
    files: ['functions/bot.ts', 'scripts/package-manifest.ts', 'scripts/mutate/main.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: inNamed('bot', 'cards'),
    rules: {
      'no-restricted-syntax': ['error', ...habits, ...clockless, ...onInstants],
      'no-restricted-properties': ['error', environment, ...clockAndDice],
      'no-restricted-imports': ['error', { paths: [dice, { ...dice, name: 'crypto' }] }],
      'no-console': 'error',
    },
  },
  {
    files: inNamed('bot/domain', 'bot/views', 'cards'),
    rules: {
      'no-restricted-syntax': ['error', ...habits, ...clockless, ...onInstants, ...synchronous],
      'no-restricted-globals': [
        'error',
        'performance',
        'setTimeout',
        'setInterval',
        'setImmediate',
        'fetch',
        'crypto',
      ],
    },
  },
  {
    files: inNamed('bot/views', 'bot/deliveries', 'bot/teams'),
    // The style sheet of a page that is handed out.
    ignores: ['bot/views/records/access-style.ts'],
    rules: { 'house/no-labels': 'error' },
  },
  {
    files: ['bot/domain/time/instant.ts'],
    rules: { 'no-restricted-syntax': ['error', ...habits, ...clockless, ...synchronous] },
  },
  {
    // An app is loaded anew for each start, which an import cannot do. What require gives is unknown until it is parsed.
    files: inNamed('local', 'bench', 'test'),
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: inNamed('test'),
    extends: [jest.configs['flat/recommended'], jest.configs['flat/style']],
    settings: { jest: { globalAliases: { describe: ['describeInBrowser'] } } },
    rules: {
      // A suite is a list of sentences, read from top to bottom: its length is the number of things it says.
      'house/function-length': 'off',
      'max-lines': 'off',
      // A locator that waits for what a person must see is an expectation: it fails when that does not come.
      'jest/expect-expect': [
        'error',
        { assertFunctionNames: ['expect', 'expect*', 'fc.assert', '**.waitFor'] },
      ],
      'jest/valid-title': [
        'error',
        {
          mustNotMatch: [/\bshould\b/.source, 'Say in the present tense what is true.'],
          ignoreTypeOfDescribeName: true,
          ignoreTypeOfTestName: true,
        },
      ],
      // Jest's matchers within an expectation have the type any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      'jest/no-disabled-tests': 'error',
      'jest/prefer-to-be': 'error',
      'jest/require-to-throw-message': 'error',
      // A table of laws holds each expectation beside its sentence, and one test runs the table.
      'jest/no-standalone-expect': 'off',
    },
  },
  {
    // The words of one subject are read and changed together, however many they are.
    files: ['cards/words/*/words.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // Tables of rules, long because each of them says why.
    files: ['.dependency-cruiser.js', 'eslint.config.mjs'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        module: 'writable',
        require: 'readonly',
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
      },
    },
  },
);
