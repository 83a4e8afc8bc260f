import { watchCorpus } from './corpus/watch.js';
import { type Onlookers, openRecord } from './record.js';
import { fingerprintOf } from './saved/fingerprint.js';
import type { TheRecord } from './search/find.js';

/** What has become of a corpus folder that changed. */
export type News =
  | { readonly kind: 'replaced'; readonly record: TheRecord }
  /** It cannot be served, or not be watched any longer: the record before stays. */
  | { readonly kind: 'kept'; readonly error: unknown };

/**
 * Follows a corpus folder: what changes in it makes a new record, which takes the place of the one before as a whole. A
 * folder with faults leaves the one before serving.
 *
 * @param first the record of the folder as it is
 * @param tell told of every change
 * @returns the record of the moment
 */
export function followCorpus(
  first: TheRecord,
  folder: string,
  onlookers: Omit<Onlookers, 'progress' | 'built'>,
  tell: (news: News) => void,
): () => TheRecord {
  let record = first;
  let seen: string | null = null;
  let work = Promise.resolve();
  const renew = async () => {
    const { digest } = fingerprintOf(folder);
    if (digest === seen) return;
    seen = digest;
    try {
      record = await openRecord(folder, onlookers, 'beside');
      tell({ kind: 'replaced', record });
    } catch (error) {
      tell({ kind: 'kept', error });
    }
  };
  const failed = (error: unknown) => tell({ kind: 'kept', error });
  void watchCorpus(
    folder,
    () => {
      // One after the other: a change that comes meanwhile is looked at afterwards.
      work = work.then(renew);
    },
    failed,
  ).catch(failed);
  return () => record;
}
