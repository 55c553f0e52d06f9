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

/** A third of the letters; two at least where there are enough to tell words apart, and never so many as to make another word. */
const mistypedIn = ({ length }: string): number =>
  length < 4 ? Math.floor(length / 3) : Math.min(4, Math.max(2, Math.floor(length / 3)));

/** The one word of which this is a part. */
const wholeOf = (part: string, words: readonly string[]): string | undefined => {
  if (part.length < 4) return undefined;
  const [first, second] = words
    .filter((word) => word.toLowerCase().includes(part))
    .sort((a, b) => a.length - b.length);
  return first?.length === second?.length ? undefined : first;
};

/** The word that was probably meant, if any is near. */
export const nearest = (given: string, words: readonly string[]): string | undefined => {
  const lower = given.toLowerCase();
  const [best] = words
    .map((word) => ({ word, far: distance(lower, word.toLowerCase()) }))
    .filter(({ far }) => far <= mistypedIn(given))
    .sort((a, b) => a.far - b.far);
  return best?.word ?? wholeOf(lower, words);
};
