/** The rule on layers reads Nx's graph of projects, and skips itself where there is none yet: so there is one. */
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const { createProjectGraphAsync, readCachedProjectGraph } = createRequire(resolve('@nx/eslint-plugin'))(
  '@nx/devkit',
);

const isThere = () => {
  try {
    return Boolean(readCachedProjectGraph());
  } catch {
    return false;
  }
};

export const ensureProjectGraph = async () => {
  if (!isThere()) await createProjectGraphAsync({ exitOnError: false });
};
