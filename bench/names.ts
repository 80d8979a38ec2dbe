import { measured } from '../test/builders/name-pairs';
import { table } from './table';

/** How well names are found that are spelt or heard differently, by group; no clock is involved. */
export const namesTable = (): string =>
  table(
    ['Names', 'Same person', 'Recall', 'Different people', 'Precision'],
    measured().map(({ group, same, different, recall, precision }) => [
      group,
      String(same),
      recall.toFixed(2),
      String(different),
      precision.toFixed(2),
    ]),
  );
