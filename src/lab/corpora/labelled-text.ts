import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { sharedFolder } from './shared.ts';

/** Where the corpora lie. */
const CORPORA = `${sharedFolder()}/corpora`;

/** `norp`: nationalities, peoples, faiths, followers of a party. */
export type LabelledType = 'person' | 'organization' | 'place' | 'norp' | 'other';

export interface LabelledName {
  readonly begin: number;
  readonly end: number;
  readonly type: LabelledType;
}

/** A text with the names in it, in text order, not overlapping; offsets count UTF-16 code units. */
export interface LabelledText {
  readonly id: string;
  readonly text: string;
  readonly names: readonly LabelledName[];
  /** How far its labels are to be trusted: weight of an example in training. */
  readonly weight: number;
}

/** A file of the corpora, none of whose texts enters the project. */
export function readGzip(path: string): string {
  return gunzipSync(readFileSync(`${CORPORA}/${path}`)).toString('utf8');
}

export function readJsonLines<Row>(path: string): Row[] {
  return readGzip(path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}
