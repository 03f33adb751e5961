/** A token line of CoNLL-U, as the name readers need it. */
interface ConlluToken {
  readonly form: string;
  readonly xpos: string;
  readonly misc: ReadonlyMap<string, string>;
}

export interface ConlluSentence {
  readonly id: string;
  readonly document: string;
  readonly opensParagraph: boolean;
  readonly tokens: readonly ConlluToken[];
  /** Forms as the text has them (multiword tokens joined): with the index after the last of their tokens. */
  readonly surface: readonly { readonly form: string; readonly end: number; readonly spaceAfter: boolean }[];
}

/** Sentences of a CoNLL-U file, with the columns that name readers use. */
export function* readConlluSentences(content: string): Generator<ConlluSentence> {
  let document = '';
  let id = '';
  let opensParagraph = false;
  let tokens: ConlluToken[] = [];
  let surface: { form: string; end: number; spaceAfter: boolean }[] = [];
  let joinedUntil = 0;
  for (const line of content.split('\n')) {
    if (line.startsWith('#')) {
      if (line.startsWith('# newdoc id = ')) document = line.slice(14);
      else if (line.startsWith('# sent_id = ')) id = line.slice(12);
      else if (line.startsWith('# newpar')) opensParagraph = true;
      continue;
    }
    if (line === '') {
      if (tokens.length > 0) yield { id, document, opensParagraph, tokens, surface };
      opensParagraph = false;
      tokens = [];
      surface = [];
      joinedUntil = 0;
      continue;
    }
    const fields = line.split('\t');
    const number = fields[0]!;
    if (number.includes('.')) continue;
    const misc = new Map(
      fields[9]!.split('|').map((pair) => {
        const at = pair.indexOf('=');
        return [pair.slice(0, Math.max(at, 0)), pair.slice(at + 1)] as const;
      }),
    );
    const spaceAfter = misc.get('SpaceAfter') !== 'No';
    if (number.includes('-')) {
      joinedUntil = Number(number.split('-')[1]);
      surface.push({ form: fields[1]!, end: joinedUntil, spaceAfter });
      continue;
    }
    tokens.push({ form: fields[1]!, xpos: fields[4]!, misc });
    if (tokens.length > joinedUntil) surface.push({ form: fields[1]!, end: tokens.length, spaceAfter });
  }
}
