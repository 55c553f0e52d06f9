/** How many letters have to be added, left out or changed to make one word of the other. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

/** The word that was probably meant, if any is near. */
export const nearest = (given: string, words: readonly string[]): string | undefined => {
  const allowed = Math.max(2, Math.floor(given.length / 3));
  const [best] = words
    .map((word) => ({ word, far: distance(given.toLowerCase(), word.toLowerCase()) }))
    .filter(({ far }) => far <= allowed)
    .sort((a, b) => a.far - b.far);
  return best?.word;
};
