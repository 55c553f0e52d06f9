/** One line of the table. With a goal: `ratio` is measured against the baseline in the same run. */
export type Row = {
  readonly what: string;
  readonly measured: string;
  readonly baseline?: string;
  readonly ratio?: number;
  readonly goal?: number;
  /** The goal is a ceiling; otherwise it is a floor. */
  readonly atMost?: boolean;
};
