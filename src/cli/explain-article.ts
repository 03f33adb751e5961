import { contains, type Span, slice } from '#base/span.ts';
import type { Action, Extraction, Statement } from '#extract/extraction.ts';
import { DEPREL, type Document, type TokenRange, UPOS, XPOS } from '#nlp/document.ts';
import { printable } from './report.ts';

/**
 * One analysed article → a page of text: each sentence with what was found in it, by which rule, from which words.
 * With `columns` also what every stage wrote for each token.
 */
export function explainArticle(extraction: Extraction, doc: Document, columns: boolean): string {
  const spans = doc.sentences.map((tokens) => spanOf(doc, tokens));
  const sentences = spans.map((span, i) => {
    const lines = [`${i + 1}  ${oneLine(slice(extraction.text, span))}`];
    if (columns) lines.push(...columnsOf(doc, doc.sentences[i]!));
    lines.push(...leftOut(extraction, span), ...mentionsIn(extraction, doc, span));
    for (const statement of extraction.statements) {
      if (isIn(statement.cue[0] ?? statement.content[0] ?? statement.source[0], span)) lines.push(...statementLines(extraction, statement));
    }
    for (const action of extraction.actions) if (isIn(action.predicate, span)) lines.push(...actionLines(extraction, action));
    for (const { official, role, of, evidence } of extraction.affiliations) {
      if (!isIn(evidence, span)) continue;
      lines.push(row('office', `${nameOf(extraction, official)}, ${role} of ${nameOf(extraction, of)}`));
      lines.push(row('', `from ${words(extraction, [evidence])}`));
    }
    return lines.join('\n');
  });
  const odd = doc.diagnostics.map(({ code, span, message }) => `${code} at ${span.join('–')}: ${message}`);
  const head = `${extraction.id} · ${oneLine(extraction.title)} · ${extraction.language}`;
  return `${[head, ...sentences, ...(odd.length === 0 ? [] : [odd.join('\n')])].join('\n\n')}\n`;
}

function statementLines(extraction: Extraction, statement: Statement): readonly string[] {
  const { id, speakers, addressees, about, source, cue, content, quotation, attitude, polarity, within, rule, confidence } = statement;
  const who = speakers.length === 0 ? 'nobody named' : names(extraction, speakers);
  const to = addressees.length === 0 ? '' : ` to ${names(extraction, addressees)}`;
  const how = [
    quotation,
    attitude,
    ...(polarity === 'negative' ? ['denied'] : []),
    ...(within === undefined ? [] : [`as ${within} reports`]),
  ];
  return [
    row('said', `${id}  ${who}${to}: ${words(extraction, content)}`),
    ...(about.length === 0 ? [] : [row('', `about ${names(extraction, about)}`)]),
    row(
      '',
      `by ${rule} (${confidence.toFixed(2)}) from source ${words(extraction, source)}, cue ${words(extraction, cue)}; ${how.join(', ')}`,
    ),
  ];
}

function actionLines(extraction: Extraction, action: Action): readonly string[] {
  const { id, actors, targets, places, predicate, lemma, event, polarity, modality, evidence, attributedTo, rule, confidence } = action;
  const where = places.length === 0 ? '' : ` in ${names(extraction, places)}`;
  const how = [modality, ...(polarity === 'negative' ? ['not done'] : []), ...(event === undefined ? [] : [event])];
  const voucher = attributedTo === undefined ? 'the article itself' : attributedTo;
  return [
    row('did', `${id}  ${names(extraction, actors) || '–'} → ${lemma} → ${names(extraction, targets) || '–'}${where}`),
    row(
      '',
      `by ${rule} (${confidence.toFixed(2)}) from ${words(extraction, [predicate])} in ${words(extraction, [evidence])}; ${how.join(', ')}; says ${voucher}`,
    ),
  ];
}

function mentionsIn(extraction: Extraction, doc: Document, sentence: Span): readonly string[] {
  return extraction.entities
    .flatMap(({ name, kind, country, mentions }) =>
      mentions
        .filter(({ span }) => isIn(span, sentence))
        .map(({ span, form }) => {
          const rule = doc.mentions.find((mention) => mention.span[0] === span[0] && mention.span[1] === span[1])?.rule;
          const by = rule === undefined ? '' : ` by ${rule}`;
          return {
            begin: span[0],
            line: row(kind, `${oneLine(name)}${country === undefined ? '' : ` (${country})`} ← ${words(extraction, [span])} ${form}${by}`),
          };
        }),
    )
    .sort((a, b) => a.begin - b.begin)
    .map(({ line }) => line);
}

function leftOut({ excluded }: Extraction, sentence: Span): readonly string[] {
  return excluded.filter(({ span }) => contains(span, sentence)).map(({ why }) => row('left out', why));
}

/** A token a line: number, form, lemma, UPOS, XPOS, head, relation, chain. */
function columnsOf(doc: Document, [begin, end]: TokenRange): readonly string[] {
  const chains = new Map<number, string>();
  for (const [i, { head }] of doc.mentions.entries()) chains.set(head, `${chains.get(head) ?? ''} #${doc.chain[i]}`);
  const rows: string[][] = [];
  for (let token = begin; token < end; token++) {
    const head = doc.head[token] ?? -1;
    rows.push([
      String(token - begin + 1),
      oneLine(doc.article.text.slice(doc.begin[token], doc.end[token])),
      oneLine(doc.lemma[token] ?? ''),
      UPOS[doc.upos[token] ?? 0] ?? '',
      XPOS[doc.xpos[token] ?? 0] ?? '',
      head < 0 ? '0' : String(head - begin + 1),
      DEPREL[doc.deprel[token] ?? 0] ?? '',
      (chains.get(token) ?? '').trim(),
    ]);
  }
  const widths = (rows[0] ?? []).map((_cell, column) => rows.reduce((most, cells) => Math.max(most, cells[column]!.length), 0));
  return rows.map((cells) => `     | ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd());
}

const spanOf = (doc: Document, [begin, end]: TokenRange): Span => [doc.begin[begin] ?? 0, doc.end[end - 1] ?? 0];
const isIn = (span: Span | undefined, sentence: Span) => span !== undefined && sentence[0] <= span[0] && span[0] < sentence[1];
const oneLine = (text: string) => printable(text.replace(/\s+/gu, ' ').trim());
const words = ({ text }: Extraction, spans: readonly Span[]) =>
  spans.map((span) => `«${oneLine(slice(text, span))}»`).join(' … ') || 'nothing';
const nameOf = ({ entities }: Extraction, id: string) => oneLine(entities.find((entity) => entity.id === id)?.name ?? id);
const names = (extraction: Extraction, ids: readonly string[]) => ids.map((id) => nameOf(extraction, id)).join(' and ');
const row = (what: string, line: string) => `     ${what.padEnd(12)} ${line}`;
