/** Lets Node itself run our sources, where an import of `./x.js` means `./x.ts`. */
const sourceHook = `
  import { registerHooks } from 'node:module';
  registerHooks({
    resolve(specifier, context, next) {
      const ours = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
      return next(ours ? specifier.replace(/\\.js$/, '.ts') : specifier, context);
    },
  });`;

/** Arguments of a Node that is to run a child of a test from its source; the file and its own come behind them. */
export const sourceArguments: readonly string[] = [
  '--experimental-transform-types',
  '--disable-warning=ExperimentalWarning',
  `--import=data:text/javascript,${encodeURIComponent(sourceHook)}`,
];
