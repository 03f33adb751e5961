import { InternalError } from '#base/errors.ts';
import { ExitStatus } from './exit-status.ts';
import type { Failure } from './read-sources.ts';

/** Standard error: each failure a line; counts and progress for a terminal only. Ends in the run's exit status. */
export interface Report {
  failed(failure: Failure): void;
  /** A bug of ours in one article: told, and the run goes on. */
  broke(where: string, error: unknown): void;
  /** How far we are, and what the texts did to us, by code. */
  done(where: string, codes: readonly string[]): void;
  /** The last line, and the exit status. */
  finish(): number;
}

const BETWEEN_TELLINGS = 100;

export function createReport(): Report {
  const isTerminal = process.stderr.isTTY === true;
  const counts = new Map<string, number>();
  let [articles, failures, paths, bugs, told] = [0, 0, 0, 0, 0];
  const clear = () => isTerminal && process.stderr.write('\r\u001b[K');
  const say = (line: string) => {
    clear();
    process.stderr.write(`wiregraph: ${printable(line)}\n`);
  };
  return {
    failed({ where, why, level }) {
      if (level === 'path') paths += 1;
      else failures += 1;
      say(`${where}: ${why}`);
    },
    broke(where, error) {
      bugs += 1;
      const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const kind = error instanceof InternalError ? '' : 'unexpected ';
      say(`${where}: ${kind}${trace.split('\n').slice(0, 4).join(' ')} — a bug of ours: please report it with the article`);
    },
    done(where, codes) {
      articles += 1;
      for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
      if (!isTerminal || Date.now() < told + BETWEEN_TELLINGS) return;
      told = Date.now();
      clear();
      process.stderr.write(printable(`${articles} done: ${where}`).slice(0, (process.stderr.columns ?? 80) - 1));
    },
    finish() {
      if (isTerminal) {
        const odd = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, count]) => `${code} ${count}×`);
        say([`${articles} done, ${failures + paths + bugs} failed`, ...odd].join('; '));
      }
      if (0 < bugs) return ExitStatus.internal;
      if (0 < failures) return ExitStatus.someFailed;
      if (0 < paths) return articles === 0 ? ExitStatus.input : ExitStatus.someFailed;
      return ExitStatus.fine;
    },
  };
}

/** What comes from outside must not steer the terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, (mark) => (mark === '\n' ? ' ' : `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`));
}
