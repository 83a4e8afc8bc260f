/** A quotation found in a message, and what the message says around it. */
export interface Claim {
  readonly quote: string;
  /** The words of the message that belong to it: its sentence, without the quotation. */
  readonly frame: string;
}

const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '‹': '›',
  '‘': '’',
  '"': '"',
  "'": "'",
};

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The quotations of a message, in order, each with what is said of it; one that is repeated with the same words about it
 * counts once. Quotation marks inside a quotation are part of it.
 */
export function quotationsIn(message: string): readonly Claim[] {
  const spans = spansIn(message);
  const claims = spans.map((span, at): Claim => {
    const before = sentenceEnd(message.slice(spans[at - 1]?.end ?? 0, span.start));
    const after = message.slice(span.end, spans[at + 1]?.start ?? message.length);
    return {
      quote: message.slice(span.start + 1, span.end - 1),
      frame: `${before} ${sentenceStart(after, at + 1 < spans.length)}`.replace(/\s+/gu, ' ').trim(),
    };
  });
  return [...new Map(claims.map((claim) => [`${claim.quote}\n${claim.frame}`, claim])).values()];
}

function spansIn(message: string): readonly Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < message.length; at += 1) {
    const closers = opens(message, at) ? CLOSERS[message[at] ?? ''] : undefined;
    const end = closers === undefined ? -1 : endOf(message, at, closers);
    if (end === -1) continue;
    spans.push({ start: at, end: end + 1 });
    at = end;
  }
  return spans;
}

/** An opening mark stands before a word; an apostrophe stands in one. */
function opens(message: string, at: number): boolean {
  const mark = message[at] ?? '';
  if (CLOSERS[mark] === undefined) return false;
  if (mark !== '"' && mark !== "'" && mark !== '‘') return true;
  return !/[\p{L}\p{N}]/u.test(message[at - 1] ?? ' ') && /\S/u.test(message[at + 1] ?? '');
}

function endOf(message: string, start: number, closers: string): number {
  const opener = message[start] ?? '';
  const straight = closers.includes(opener);
  let depth = 1;
  for (let at = start + 1; at < message.length; at += 1) {
    const mark = message[at] ?? '';
    if (!straight && mark === opener) depth += 1;
    else if (closers.includes(mark) && closes(message, at, mark)) depth -= 1;
    if (depth === 0) return at;
  }
  // Marks that do not balance: the last one that could close it does, if it stands at the end.
  const last = Math.max(...[...closers].map((closer) => message.lastIndexOf(closer)));
  return last > start + 1 && /^\W*$/u.test(message.slice(last)) ? last : -1;
}

/** ’ closes a quotation only where no letter follows: elsewhere it is an apostrophe. */
function closes(message: string, at: number, mark: string): boolean {
  if (mark !== '’' && mark !== "'" && mark !== '"') return true;
  return !/[\p{L}\p{N}]/u.test(message[at + 1] ?? ' ');
}

/** What stands after the last full stop: the beginning of the sentence that the quotation is in. */
function sentenceEnd(text: string): string {
  return text.split(/(?<=\p{L}{2}[.!?])\s+/u).at(-1) ?? '';
}

/** What stands before the next full stop; nothing where another quotation follows and a new sentence begins at once. */
function sentenceStart(text: string, followed: boolean): string {
  const [first = ''] = text.split(/(?<=\p{L}{2}[.!?]|\d[.!?])(?:\s+|$)/u);
  const isTail = /^\s*(?:[,;(–—-]|\p{Ll})/u.test(first);
  const introduces = followed && first.trim() === text.trim() && /[:,]\s*$/u.test(text);
  return isTail && !introduces ? first.trim() : '';
}

/**
 * Lines that a message marks as quoted (`> …`), as quotations between quotation marks: lines are folded when a text is
 * read, and with them would go where a quotation ends.
 */
export function withLinesQuoted(message: string): string {
  // A word that was parted at the end of a line with a soft hyphen is one word.
  const whole = message.replace(/\u00ad\s*/gu, '');
  if (!/^\s*>/mu.test(whole)) return whole;
  const lines = whole.split(/\r?\n/u);
  const out: string[] = [];
  let open: string[] = [];
  const close = () => {
    const text = open.join(' ').trim();
    // A quotation that has marks of its own needs no others.
    if (text !== '') out.push(quotationsIn(text)[0]?.quote.length === text.length - 2 ? text : `“${text}”`);
    open = [];
  };
  for (const line of lines) {
    const quoted = /^\s*>{1,3}\s?(.*)$/u.exec(line);
    if (quoted === null) {
      close();
      out.push(line);
    } else if ((quoted[1] ?? '').trim() === '') close();
    else open.push(quoted[1] ?? '');
  }
  close();
  return out.join('\n');
}
