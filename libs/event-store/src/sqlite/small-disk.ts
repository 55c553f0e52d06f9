import { spawnSync } from 'node:child_process';

/** Why no small disk can be had here; undefined where it can. */
export const whyNoSmallDisk: string | undefined =
  process.platform !== 'linux'
    ? 'only on Linux'
    : process.getuid?.() !== 0
      ? 'only root may mount'
      : spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', '-o', 'size=4k', 'none', '/mnt']).status ===
          0
        ? undefined
        : 'mounting is not allowed here';

/** Puts a disk of that size, in memory, over the folder; what is returned takes it away again. */
export const mountSmallDisk = (folder: string, size: string): (() => void) => {
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'so-vang-test', folder]);
  if (mounted.status !== 0) throw new Error(String(mounted.stderr));
  return () => {
    spawnSync('umount', ['--lazy', folder]);
  };
};
