import { EarlierPartFailed, keepOrder } from './tell-in-order';

/** A story of three parts, with what of it was told so far, and what a look at its first two parts shows. */
function aStory({ fails = false } = {}) {
  const said: string[] = [];
  const story = keepOrder();
  const begins = story.add(() => said.push('begins'));
  const goesOn = story.add(async () => {
    await Promise.resolve();
    said.push('goes on');
    if (fails) throw new RangeError('It went wrong');
  });
  const look = story.soFar();
  const ends = story.add(() => said.push('ends'));
  return { said, begins, goesOn, look, ends };
}

describe('A story told in order', () => {
  it('tells what stands above a part first, when that part is asked for alone', async () => {
    const { said, ends } = aStory();
    await ends();
    expect(said).toEqual(['begins', 'goes on', 'ends']);
  });

  it('tells each part once, whoever asks for it and how often', async () => {
    const { said, begins, goesOn, look, ends } = aStory();
    await Promise.all([ends(), goesOn()]);
    for (const part of [begins, goesOn, look, ends]) await part();
    expect(said).toEqual(['begins', 'goes on', 'ends']);
  });

  it('tells a look only what stands above it', async () => {
    const { said, look } = aStory();
    await look();
    expect(said).toEqual(['begins', 'goes on']);
  });

  it('goes no further after a part that failed, and says what came of it to whoever asks for a later one', async () => {
    const { said, goesOn, look, ends } = aStory({ fails: true });
    await expect(goesOn()).rejects.toThrow('It went wrong');
    await expect(look()).rejects.toThrow(EarlierPartFailed);
    await expect(ends()).rejects.toMatchObject({ cause: new RangeError('It went wrong') });
    expect(said).toEqual(['begins', 'goes on']);
  });
});
