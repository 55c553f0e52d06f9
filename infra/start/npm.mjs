/**
 * npm passes signals on, except the one that it cannot hear: then we are told that it is gone.
 * @param {(reason: string) => void} stop
 */
export const stopWithNpm = (stop) => {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop('npm is gone');
  }, 500).unref();
};
