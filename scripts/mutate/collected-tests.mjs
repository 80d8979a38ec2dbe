import { createRequire } from 'node:module';
import { expect } from 'expect';

const require = createRequire(import.meta.url);
const { bind } = require('jest-each');

const newBlock = (name, parent) => ({
  name,
  parent,
  beforeAll: [],
  beforeEach: [],
  afterEach: [],
  begun: false,
});
let block = newBlock('', undefined);
let tests = [];

const nameIn = ({ parent, name }, rest) => (parent ? nameIn(parent, `${name} ${rest}`.trimEnd()) : rest);

function describe(name, fill) {
  block = newBlock(String(name), block);
  fill();
  block = block.parent;
}
const it = (name, run) => tests.push({ name: nameIn(block, name), run, block });
const hook = (kind) => (run) => block[kind].push(run);

// What a test of the domain finds in jest's world. What is missing here makes the first run fail by its name.
Object.assign(globalThis, {
  expect,
  describe: Object.assign(describe, { each: bind(describe, false) }),
  it: Object.assign(it, { each: bind(it, false) }),
  test: Object.assign(it, { each: bind(it, false) }),
  beforeAll: hook('beforeAll'),
  beforeEach: hook('beforeEach'),
  afterEach: hook('afterEach'),
  // Nothing that is loaded here has to be closed.
  afterAll: () => undefined,
});

/** The tests that loading a file declares, in their order. */
export function collectTests(load) {
  block = newBlock('', undefined);
  tests = [];
  load();
  return tests;
}

const blocksOf = (one) => (one ? [...blocksOf(one.parent), one] : []);

/** Runs one test with what goes before and after it; the message of its failure, undefined where it passed. */
export async function runTest({ run, block: own }) {
  const blocks = blocksOf(own);
  try {
    for (const one of blocks.filter(({ begun }) => !begun)) {
      one.begun = true;
      for (const before of one.beforeAll) await before();
    }
    for (const before of blocks.flatMap(({ beforeEach }) => beforeEach)) await before();
    await run();
    for (const after of blocks.flatMap(({ afterEach }) => afterEach)) await after();
    return undefined;
  } catch (error) {
    return String(error instanceof Error ? error.message : error);
  }
}
