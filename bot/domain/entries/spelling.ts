/** How many letters differ between two words, two that changed places counted once. */
export function spellingDistance(one: string, other: string): number {
  const width = other.length + 1;
  const costs = new Uint16Array((one.length + 1) * width);
  const costAt = (row: number, at: number): number => costs[row * width + at] ?? 0;
  for (let at = 0; at < width; at += 1) costs[at] = at;
  for (let row = 1; row <= one.length; row += 1) {
    costs[row * width] = row;
    for (let at = 1; at < width; at += 1) {
      const differs = one[row - 1] === other[at - 1] ? 0 : 1;
      const changed = Math.min(
        costAt(row - 1, at) + 1,
        costAt(row, at - 1) + 1,
        costAt(row - 1, at - 1) + differs,
      );
      const isSwapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      costs[row * width + at] = isSwapped ? Math.min(changed, costAt(row - 2, at - 2) + 1) : changed;
    }
  }
  return costAt(one.length, other.length);
}
