/** `1-20, 25` as numbers, each once; nothing where it is something else. */
export const itemsOf = (text: string): readonly number[] | undefined => {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const ranges = parts.map((part) => /^(\d{1,4})(?:\s*-\s*(\d{1,4}))?$/.exec(part));
  if (ranges.length === 0 || ranges.includes(null)) return undefined;
  const numbers = ranges.flatMap((range) => {
    const first = Number(range?.[1]);
    const last = Number(range?.[2] ?? first);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  });
  return [...new Set(numbers)];
};

/** The shortest way to write numbers that are in order. */
export const textOf = (items: readonly number[]): string => {
  const runs: [number, number][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run && run[1] + 1 === item) run[1] = item;
    else runs.push([item, item]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(', ');
};
