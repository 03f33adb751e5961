import { buildGraphFile } from '#graph/build.ts';
import type { GraphFile } from '#graph/graph-file.ts';
import { sampleArticle } from './sample-article.ts';
import { sampleExtraction } from './sample-extraction.ts';

const COUNTRIES: Readonly<Record<string, { readonly name: string; readonly region: string }>> = {
  CYP: { name: 'Cyprus', region: 'Europe' },
  EST: { name: 'Estonia', region: 'Europe' },
  FIN: { name: 'Finland', region: 'Europe' },
  NOR: { name: 'Norway', region: 'Europe' },
  RUS: { name: 'Russia', region: 'Europe' },
  SWE: { name: 'Sweden', region: 'Europe' },
};

let built: GraphFile | undefined;

/** The sample article as a graph file, built once as the command builds one, without the language engine; frozen. For tests only. */
export function sampleGraphFile(): GraphFile {
  built ??= buildGraphFile({
    sources: [{ article: sampleArticle, extraction: sampleExtraction() }],
    generator: { name: 'wiregraph', version: '0.0.0-sample' },
    countryOf: (code) => COUNTRIES[code],
    isKnownName: (name) => name === 'NATO',
  });
  return built;
}
