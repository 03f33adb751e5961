/**
 * `tsx src/lab/score-actors.ts [--errors]`: phrase → country on events/actors. Asked are the rows that state a country, or state by an empty
 * field that there is none; codes of no country (IGO, EUR, UNO) ask for none. The set's "no encyclopedia" flag leaves few, so the rows
 * without an article of Wikipedia are counted as well.
 */
import { countryOf } from '#extract/entities/country-of.ts';
import { readJsonLines } from './corpora/labelled-text.ts';
import { readProjectKnowledge } from './read-knowledge.ts';

interface ActorRow {
  readonly actor: string;
  readonly country: string | null;
  readonly wiki: string | null;
  readonly needsWikipedia: boolean;
}

const NO_COUNTRY = new Set(['IGO', 'EUR', 'UNO', '']);

interface ActorScore {
  readonly asked: number;
  readonly right: number;
  readonly errors: readonly string[];
}

function scoreActors(isAsked: (row: ActorRow) => boolean): ActorScore {
  const knowledge = readProjectKnowledge();
  const rows = readJsonLines<ActorRow>('events/actors.jsonl.gz').filter((row) => row.country !== null && isAsked(row));
  const errors: string[] = [];
  for (const { actor, country } of rows) {
    const wanted = country === null || NO_COUNTRY.has(country) ? '' : country;
    const found = countryOf(actor, knowledge)?.code ?? '';
    if (found !== wanted) errors.push(`${actor}: ${found || 'none'}, wanted ${wanted || 'none'}`);
  }
  return { asked: rows.length, right: rows.length - errors.length, errors };
}

if (process.argv[1]?.endsWith('score-actors.ts')) {
  for (const [name, isAsked] of [
    ['no encyclopedia needed', (row: ActorRow) => !row.needsWikipedia],
    ['without an article of Wikipedia', (row: ActorRow) => row.wiki === null],
    ['all', () => true],
  ] as const) {
    const { asked, right, errors } = scoreActors(isAsked);
    console.log(`country right (%), ${name}: ${((100 * right) / asked).toFixed(1)} (${right}/${asked})`);
    if (process.argv.includes('--errors')) for (const error of errors) console.log(`  ${error}`);
  }
}
