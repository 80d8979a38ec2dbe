import { findOwnFrame } from '../../bot/commands/own-frame';

const thrown = (...frames: readonly string[]): Error => {
  const problem = new Error('Jane Roe at (/home/bot/x.ts:1:1)');
  problem.stack = ['Error: Jane Roe at (/home/bot/x.ts:1:1)', ...frames.map((one) => `    at ${one}`)].join(
    '\n',
  );
  return problem;
};

describe('Where something was thrown', () => {
  it('X4 · is the first frame of our own, and no word of the message', () => {
    const problem = thrown(
      'JSON.parse (<anonymous>)',
      'parse (/app/node_modules/zod/bot/core.ts:12:3)',
      'async Door.enter (/app/bot/teams/door/enter.ts:31:9)',
      'onCardAction (/app/bot/teams/sdk/app.ts:150:21)',
    );
    expect(findOwnFrame(problem)).toBe('Door.enter bot/teams/door/enter.ts:31');
  });

  it('X4 · without source maps is the place in the bundle', () => {
    const problem = thrown('JSON.parse (<anonymous>)', '/home/site/wwwroot/dist/later/letters.cjs:4:1200');
    expect(findOwnFrame(problem)).toBe('dist/later/letters.cjs:4:1200');
  });

  it('X4 · is nowhere where no frame is ours', () => {
    expect(findOwnFrame(thrown('node:internal/process/task_queues:95:5'))).toBe('');
  });
});
