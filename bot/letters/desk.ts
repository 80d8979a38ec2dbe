import type { Deadline } from '../commands/deadline';
import type { LetterCheck } from '../commands/ports';
import type { LetterDesk, MadeLetter } from '../deliveries/ports';
import type { CaseEvent } from '../domain/case/events';
import { fillTemplate, type Filled } from './fill';
import type { LetterOf, NoticeLibrary, StoredFile } from './ports';
import { textOf } from './text-of';
import type { Problem } from '../domain/entries/problem';

/** Makes letters from the templates that staff edit in Word, and says before one is stored what would go wrong. */
export class WordLetterDesk implements LetterDesk, LetterCheck {
  constructor(private readonly library: NoticeLibrary) {}

  async problemsWith(events: readonly CaseEvent[], deadline: Deadline): Promise<readonly Problem[]> {
    for (const { happened } of events) {
      if (happened.type !== 'LetterPrepared') continue;
      const filled = await this.fill(happened, deadline);
      if ('problem' in filled) return [filled.problem];
    }
    return [];
  }

  /** Twice is once: a letter whose file is there is not made again, so that what staff changed in it stays. */
  async make(of: LetterOf, deadline: Deadline): Promise<MadeLetter> {
    const known = await this.library.find(of, deadline);
    if (known) return shown(known);
    const filled = await this.fill(of.letter, deadline);
    if ('problem' in filled) return { kind: 'not-made', problem: filled.problem };
    return shown(await this.library.keep(of, filled.bytes, deadline));
  }

  async look(of: LetterOf, deadline: Deadline): Promise<MadeLetter> {
    const known = await this.library.find(of, deadline);
    return known ? shown(known) : { kind: 'gone' };
  }

  private async fill(
    { template, values }: Pick<LetterOf['letter'], 'template' | 'values'>,
    deadline: Deadline,
  ): Promise<Filled> {
    const bytes = await this.library.template(template, deadline);
    return bytes
      ? fillTemplate(template, bytes, values)
      : { problem: { field: 'template', code: 'template-missing', words: template } };
  }
}

const shown = async ({ webUrl, bytes }: StoredFile): Promise<MadeLetter> => ({
  kind: 'made',
  webUrl,
  paragraphs: await textOf(bytes),
});
