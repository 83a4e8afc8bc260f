import type { Peer, PeerLanguage } from './peer.js';
import { plainWordsOf, stemsOf } from './words.js';

const NAME = 'SQLite FTS5';

/**
 * SQLite's FTS5 ranked by bm25 (https://sqlite.org/fts5.html), words joined by OR and each quoted. English is stemmed by
 * its `porter`; French, for which it has no stemmer, is stemmed before. The index holds no texts. Runs on the SQLite of
 * Node.js where there is one, else on the same compiled to WebAssembly.
 */
export const sqliteFts5: Peer = {
  name: NAME,
  build: async (passages, language) => {
    const { database, runsOn } = nativeDatabase() ?? (await wasmDatabase());
    database.exec(`CREATE VIRTUAL TABLE passage USING fts5(text, content='', tokenize="${tokenizerFor(language)}")`);
    database.exec('BEGIN');
    const insert = database.prepare('INSERT INTO passage (rowid, text) VALUES (?, ?)');
    passages.forEach(({ text }, at) => {
      insert.run(at + 1, language === 'fr' ? stemsOf(text, language).join(' ') : text);
    });
    insert.finish();
    database.exec('COMMIT');
    const select = database.prepare('SELECT rowid FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT ?');
    return {
      name: `${NAME}, ${runsOn}`,
      search: (question, limit) => {
        const words = language === 'fr' ? stemsOf(question, language) : plainWordsOf(question, language);
        const asked = [...new Set(words)].map((word) => `"${word}"`).join(' OR ');
        return asked === '' ? [] : select.all(asked, limit).flatMap((row) => passages[Number(row.rowid) - 1]?.id ?? []);
      },
      close: () => {
        select.finish();
        database.close();
      },
    };
  },
};

function tokenizerFor(language: PeerLanguage): string {
  return `${language === 'en' ? 'porter ' : ''}unicode61 remove_diacritics 2`;
}

type Row = Readonly<Record<string, unknown>>;

interface Statement {
  run(...values: (string | number)[]): void;
  all(...values: (string | number)[]): readonly Row[];
  finish(): void;
}

interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

interface Opened {
  readonly database: Database;
  readonly runsOn: 'native' | 'WebAssembly';
}

/** What is used of `node:sqlite`, which Node.js has from 22.5. */
interface NodeSqlite {
  readonly DatabaseSync: new (
    path: string,
  ) => {
    exec(sql: string): void;
    prepare(sql: string): {
      run(...values: (string | number)[]): unknown;
      all(...values: (string | number)[]): readonly Row[];
    };
    close(): void;
  };
}

function nativeDatabase(): Opened | null {
  const sqlite = process.getBuiltinModule('node:sqlite');
  if (!isNodeSqlite(sqlite)) return null;
  const opened = new sqlite.DatabaseSync(':memory:');
  const prepare = (sql: string): Statement => {
    const statement = opened.prepare(sql);
    return {
      run: (...values) => {
        statement.run(...values);
      },
      all: (...values) => statement.all(...values),
      finish: () => undefined,
    };
  };
  return {
    database: { exec: (sql) => opened.exec(sql), prepare, close: () => opened.close() },
    runsOn: 'native',
  };
}

function isNodeSqlite(value: unknown): value is NodeSqlite {
  return (
    typeof value === 'object' && value !== null && 'DatabaseSync' in value && typeof value.DatabaseSync === 'function'
  );
}

async function wasmDatabase(): Promise<Opened> {
  const { default: sqlite } = await import('node-sqlite3-wasm');
  const opened = new sqlite.Database(':memory:');
  const prepare = (sql: string): Statement => {
    const statement = opened.prepare(sql);
    return {
      run: (...values) => {
        statement.run(values);
      },
      all: (...values) => statement.all(values),
      finish: () => statement.finalize(),
    };
  };
  return {
    database: { exec: (sql) => opened.exec(sql), prepare, close: () => opened.close() },
    runsOn: 'WebAssembly',
  };
}
