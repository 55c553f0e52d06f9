/** How long the tests of a page wait for what it shows: a busy machine takes longer than the second they allow by themselves. */
if (globalThis.document) {
  const { configure } = await import('@testing-library/dom');
  configure({ asyncUtilTimeout: 10_000 });
}
