import { languages, type Language, type Name } from '@so-vang/api-contract';

/** The command line cannot be understood; the words say why, in both languages where the command speaks both. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly words: Name;
  constructor(words: Name | string) {
    super(typeof words === 'string' ? words : words.en);
    this.words = typeof words === 'string' ? { vi: words, en: words } : words;
  }
}

/** The language that a command line asks for, where it does. */
export const askedLanguage = (argv: readonly string[]): Language | undefined => {
  const given = argv.flatMap((word, i) =>
    word === '--lang' ? [argv[i + 1]] : word.startsWith('--lang=') ? [word.slice('--lang='.length)] : [],
  );
  return languages.find((language) => language === given.at(-1));
};

/** In which language to complain of a command line: as it says; else as the command would speak. */
export const languageOf = (argv: readonly string[]): Language =>
  askedLanguage(argv) ?? (argv[0] === 'run' || argv[0] === 'recover' ? 'vi' : 'en');
