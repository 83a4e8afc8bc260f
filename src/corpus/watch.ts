import { basename, resolve } from 'node:path';

/** Changes that follow one another within this time, in milliseconds, are one: a file written in parts, a `git pull`. */
const SETTLING_MS = 500;

/**
 * Calls back when files of a corpus folder have changed and lie still. It does not keep the process alive.
 *
 * @param failed told when the folder can no longer be watched
 */
export async function watchCorpus(
  folder: string,
  changed: () => void,
  failed: (error: unknown) => void,
): Promise<void> {
  // It is loaded when a record serves already, and not at all for one answer.
  const { watch } = await import('chokidar');
  const root = resolve(folder);
  let settling: NodeJS.Timeout | undefined;
  watch(root, {
    ignored: (path) => path !== root && basename(path).startsWith('.'),
    ignoreInitial: true,
    persistent: false,
    depth: 1,
  })
    .on('all', () => {
      clearTimeout(settling);
      settling = setTimeout(changed, SETTLING_MS).unref();
    })
    .on('error', failed);
}
