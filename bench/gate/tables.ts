import { countsTable } from '../counts-table';
import { figure, kilobytes, table } from '../table';
import { percent, sizeTolerance, toleranceOf } from './compare-costs';
import type { Figures } from './figures';

/** Since when the figures are accepted, for above their tables. */
const acceptanceOf = ({ accepted }: Figures): string =>
  `Accepted on ${accepted.on}, measured at commit ${accepted.commit}.`;

/** The accepted requests of each kind of turn, as the page about performance shows them. */
export const requestsText = (figures: Figures): string =>
  `${acceptanceOf(figures)}\n\n${countsTable(figures.turns)}`;

/** The accepted sizes and the accepted load, with what each may differ by, as the page about performance shows them. */
export function gateText(figures: Figures): string {
  const { bundleBytes, largestCard, loading } = figures;
  const rows = [
    ['bundle', kilobytes(bundleBytes), percent(sizeTolerance)],
    [`largest card (${largestCard.name})`, `${largestCard.bytes} bytes`, percent(sizeTolerance)],
    [
      `CPU time of loading, to the bare bot (${loading.pairs} pairs, standard error ${loading.noise})`,
      figure(loading.ratio),
      percent(toleranceOf(loading, loading)),
    ],
  ];
  return `${acceptanceOf(figures)}\n\n${table(['What', 'Accepted', 'Tolerated'], rows)}`;
}
