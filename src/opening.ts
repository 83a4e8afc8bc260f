import type { Logger } from 'pino';
import { CorpusError, describeProblem } from './corpus/problem.js';
import type { News } from './follow-corpus.js';
import type { Onlookers } from './record.js';
import type { Words } from './reply/words.js';
import type { Step } from './saved/build.js';
import { ERASED } from './terminal/erased.js';

/** What of the opening of a record goes to the log, and how far it is to a terminal where a person sees it. */
export function openingTo(log: Logger, terminal?: NodeJS.WriteStream): Onlookers {
  return {
    builtAnew: (reason) => log.info({ reason }, 'the saved record is not used; it is built anew'),
    notSaved: (reason) => log.debug({ reason }, 'the record could not be saved; the next start builds it again'),
    ...(terminal?.isTTY
      ? { progress: (step: Step) => terminal.write(progressLine(step)), built: () => terminal.write(ERASED) }
      : {}),
  };
}

/** Writes to the log what has become of a corpus that changed. */
export function newsTo(log: Logger): (news: News) => void {
  return (news) => {
    if (news.kind === 'replaced') {
      log.info(sizeOf(news), 'the corpus has changed and is served as it is now');
    } else if (news.error instanceof CorpusError) {
      log.error(
        { problems: news.error.problems.map(describeProblem) },
        'the corpus has changed and cannot be served; the one before stays',
      );
    } else {
      log.error({ err: news.error }, 'the corpus cannot be followed; the one before stays');
    }
  };
}

/** Says to a reader what has become of a corpus that changed. */
export function newsIn(words: Words): (news: News) => string {
  return (news) => {
    if (news.kind === 'replaced') {
      const { documents, passages } = sizeOf(news);
      return words.corpusReplaced(documents, passages);
    }
    const problems = news.error instanceof CorpusError ? news.error.problems.map(describeProblem) : [];
    return [words.corpusKept, ...problems].join('\n');
  };
}

function sizeOf({ record }: Extract<News, { kind: 'replaced' }>) {
  return { documents: record.corpus.documents.length, passages: record.index.passages.size };
}

function progressLine({ what, done, all }: Step): string {
  const title = what === 'documents' ? 'Documents read' : 'Passages indexed';
  return `${ERASED}${title}: ${done} of ${all}`;
}
