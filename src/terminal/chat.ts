import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { commands } from '../../commands/index.js';
import { exampleQuestions, exampleTopic } from '../options/examples.js';
import { type Action, actionsOf, type Reply } from '../reply/model.js';
import { firstPage } from '../reply/paging.js';
import { wordsFor } from '../reply/words.js';
import { typedIn } from '../routing/names.js';
import type { Router } from '../routing/route.js';
import type { TheRecord } from '../search/find.js';
import { drawReply, type Style } from './draw.js';
import { ERASED } from './erased.js';
import { completionsOf, readLine } from './typed-line.js';

/** Where a chat takes place. */
export interface Place {
  readonly input: Readable;
  readonly output: Writable;
  /** A person sits there: a prompt, completion and colours make sense. */
  readonly interactive: boolean;
  readonly width: () => number | null;
  readonly colour: boolean;
  /** Calls back with what is to be said to the reader unasked. */
  readonly hears: (say: (sentence: string) => void) => void;
}

/** Quotations on one page. */
const PAGE = 5;

/**
 * A chat on the record: one line, one reply, until the input ends or the reader leaves.
 *
 * @param record the record of the moment
 */
export async function chat(place: Place, locale: string, router: Router, record: () => TheRecord): Promise<void> {
  const words = wordsFor(locale);
  const lines = createInterface({
    input: place.input,
    output: place.interactive ? place.output : undefined,
    terminal: place.interactive,
    prompt: '› ',
    historySize: 500,
    removeHistoryDuplicates: true,
    completer: (line: string) => {
      const found = completionsOf(
        line,
        router,
        commands,
        (typed) => valuesOf(typed.option, typed.value, typed.request),
        locale,
      );
      return [[...found], line];
    },
  });
  const valuesOf = (option: string | null, value: string, request: Parameters<Router['complete']>[0]) =>
    option === null ? [] : router.complete(request, option, value, record()).map((choice) => choice.value);

  let offered: readonly Action[] = [];
  const show = (reply: Reply) => {
    const page = firstPage(
      reply,
      (blocks) => blocks.filter((block) => block.kind === 'quotation').length <= PAGE,
    ).reply;
    offered = actionsOf(page);
    const style: Style = { width: place.width(), colour: place.colour, numbered: true };
    place.output.write(`${place.interactive ? '\n' : ''}${drawReply(page, style)}\n`);
  };
  if (place.interactive) {
    const position = router.commandOf('position');
    const example = position === undefined ? '' : typedIn(position, { topic: exampleTopic(record(), locale) }, locale);
    place.output.write(`${words.welcome(example, exampleQuestions(record(), locale)[0] ?? '')}\n\n`);
    lines.prompt();
    place.hears((sentence) => {
      place.output.write(`${ERASED}${sentence}\n`);
      // What is being typed stays.
      lines.prompt(true);
    });
  }
  for await (const line of lines) {
    const typed = line.trim();
    if (/^\/(?:quit|exit|quitter)$/u.test(typed)) break;
    if (typed !== '') show(answerTo(typed, offered, locale, router, record()));
    if (place.interactive) lines.prompt();
  }
  close(lines);
}

/** A number presses an action of the last reply; everything else is a line. */
function answerTo(typed: string, offered: readonly Action[], locale: string, router: Router, record: TheRecord): Reply {
  const pressed = /^\d{1,3}$/u.test(typed) ? offered[Number(typed) - 1] : undefined;
  const request = pressed === undefined ? readLine(typed, locale, router).request : { ...pressed, locale };
  return router.answer(request, record);
}

function close(lines: Interface): void {
  lines.close();
}
