/**
 * Who may import whom. A layer is a project's tag `layer:<name>`; `npm` lists the packages its own code may
 * import (left out: any). Tests keep the layers and may import any package.
 * @type {Record<string, { ours: string[], npm?: string[] }>}
 */
const layers = {
  domain: { ours: [], npm: [] },
  workflows: { ours: ['domain'], npm: ['@temporalio/workflow'] },
  'event-store': { ours: [] },
  evidence: { ours: [] },
  'api-contract': { ours: ['domain'] },
  projections: { ours: ['domain', 'api-contract'], npm: [] },
  'read-models': { ours: ['domain', 'api-contract', 'projections', 'event-store'] },
  server: {
    ours: ['domain', 'event-store', 'evidence', 'api-contract', 'projections', 'read-models', 'workflows'],
  },
  cli: {
    ours: ['domain', 'event-store', 'evidence', 'api-contract', 'projections', 'read-models', 'workflows'],
  },
  dashboard: { ours: ['domain', 'api-contract', 'projections'] },
  test: { ours: ['*'] },
};

const tag = (layer) => (layer === '*' ? '*' : `layer:${layer}`);

/** @param {{ anyPackage: boolean }} options */
export const layerRule = ({ anyPackage }) => [
  'error',
  {
    enforceBuildableLibDependency: false,
    allow: [],
    depConstraints: Object.entries(layers).map(([layer, { ours, npm }]) => ({
      sourceTag: tag(layer),
      onlyDependOnLibsWithTags: ours.map(tag),
      ...(npm && !anyPackage && { allowedExternalImports: npm }),
    })),
  },
];
