import { fileURLToPath } from 'node:url';

/** Lets Node itself run our sources, where an import of `./x.js` means `./x.ts`. */
const sourceHook = `
  import { registerHooks } from 'node:module';
  registerHooks({
    resolve(specifier, context, next) {
      const ours = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
      return next(ours ? specifier.replace(/\\.js$/, '.ts') : specifier, context);
    },
  });`;

/** Arguments for Node to run a source file of this folder as a process of its own. */
export const sourceProcess = (name: string): readonly string[] => [
  '--experimental-transform-types',
  '--disable-warning=ExperimentalWarning',
  `--import=data:text/javascript,${encodeURIComponent(sourceHook)}`,
  fileURLToPath(new URL(name, import.meta.url)),
];
