import { type Action, actionsOf, type Quotation, quotationsOf, type Reply } from '../reply/model.js';
import { drawReply, PLAIN } from './draw.js';

/** A reply as the JSON object of one line; see “JSON lines” in the README for its shape. */
export function jsonOf(id: unknown, reply: Reply): Readonly<Record<string, unknown>> {
  return {
    ...(id === undefined ? {} : { id }),
    command: reply.command,
    outcome: reply.outcome,
    quotes: quotationsOf(reply).map(quoteOf),
    notice: reply.notice,
    ...(reply.continuation === null ? {} : { total: reply.continuation.total, skipped: reply.continuation.skipped }),
    text: drawReply(reply, PLAIN).trimEnd(),
    actions: actionsOf(reply).map(actionOf),
    ...reply.data,
  };
}

function actionOf({ label, command, options }: Action): Readonly<Record<string, unknown>> {
  return { label, command, options };
}

function quoteOf(quotation: Quotation): Readonly<Record<string, unknown>> {
  const { source } = quotation;
  return {
    text: quotation.text,
    elided: quotation.elided,
    passage: source.passage,
    document: source.document,
    paragraph: source.paragraph,
    title: source.title,
    publisher: source.publisher,
    voice: quotation.voice,
    ...(quotation.speaker === null ? {} : { speaker: quotation.speaker }),
    language: source.language,
    dialogue: quotation.dialogue,
    published: source.published,
    url: source.url,
    link: source.link,
    alsoIn: quotation.alsoIn.map((other) => other.passage),
    alsoSaid: quotation.alsoSaid.map((other) => other.passage),
    actions: quotation.actions.map(actionOf),
  };
}
