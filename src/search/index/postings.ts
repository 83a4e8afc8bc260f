import { type Columns, type Lists, listAt, Standing } from './columns.js';

type Posted = Pick<Columns, 'initials' | 'context' | 'mentions' | 'about' | 'stems' | 'words' | 'titles'> & {
  /** By passage: the place of its document. */
  readonly documents: Uint32Array;
};

/** For each string the passages in which it stands, in order, and how it stands there. */
export function postingsOf(
  columns: Posted,
  strings: number,
  passages: number,
): { readonly postings: Lists; readonly standings: Uint8Array } {
  const starts = new Uint32Array(strings + 1);
  const standing = new Uint8Array(strings);
  for (let passage = 0; passage < passages; passage += 1)
    for (const string of stand(columns, passage, standing)) {
      starts[string + 1] = (starts[string + 1] ?? 0) + 1;
      standing[string] = 0;
    }
  for (let string = 0; string < strings; string += 1)
    starts[string + 1] = (starts[string + 1] ?? 0) + (starts[string] ?? 0);
  const next = starts.slice();
  const values = new Uint32Array(starts[strings] ?? 0);
  const standings = new Uint8Array(values.length);
  for (let passage = 0; passage < passages; passage += 1)
    for (const string of stand(columns, passage, standing)) {
      const at = next[string] ?? 0;
      values[at] = passage;
      standings[at] = standing[string] ?? 0;
      next[string] = at + 1;
      standing[string] = 0;
    }
  return { postings: { starts, values }, standings };
}

/** Notes how each string stands in a passage, and says which do. */
function stand(columns: Posted, passage: number, standing: Uint8Array): readonly number[] {
  const found: number[] = [];
  const note = (string: number, how: (before: number) => number) => {
    if (string === 0) return;
    const before = standing[string] ?? 0;
    if (before === 0) found.push(string);
    standing[string] = how(before);
  };
  const end = columns.words.starts[passage + 1] ?? 0;
  for (let at = columns.words.starts[passage] ?? 0; at < end; at += 1)
    note(columns.stems[at] ?? 0, (before) => Math.min(before + 1, Standing.times));
  const title = listAt(columns.titles, columns.documents[passage] ?? 0);
  for (const list of [listAt(columns.context, passage), title])
    for (const stem of list) note(stem, (before) => before | Standing.inContext);
  for (const lists of [columns.initials, columns.mentions, columns.about])
    for (const concept of listAt(lists, passage)) note(concept, (before) => before | Standing.asConcept);
  return found;
}
