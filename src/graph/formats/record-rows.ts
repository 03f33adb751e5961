import type { GraphFile } from '../graph-file.ts';
import { chainsOf } from './chain.ts';
import { spansOf, wordsOf } from './rows.ts';

type Rows = readonly (readonly (string | number)[])[];

/** Every statement, action and affiliation a row, edges or none, with its words; headings first. */
export function recordRows(file: GraphFile): { readonly statements: Rows; readonly actions: Rows; readonly affiliations: Rows } {
  const texts = new Map(file.articles.map(({ id, text }) => [id, text]));
  const named = new Map(file.entities.map(({ id, name }) => [id, name]));
  const names = (ids: readonly string[]) => ids.map((id) => named.get(id) ?? id).join('; ');
  const chainOf = chainsOf(file);
  return {
    statements: [
      'id,speakers,words,about,addressees,source,cue,quotation,attitude,polarity,within,chain,confidence,rule,article,begin,end'.split(','),
      ...file.statements.map((statement) => {
        const text = texts.get(statement.article) ?? '';
        const spans = spansOf(statement);
        return [
          ...[statement.id, names(statement.speakers), wordsOf(text, spans), names(statement.about), names(statement.addressees)],
          ...[wordsOf(text, statement.source), wordsOf(text, statement.cue), statement.quotation, statement.attitude, statement.polarity],
          ...[statement.within ?? '', chainOf(statement).join(' ← '), statement.confidence, statement.rule, statement.article],
          ...[spans[0]?.[0] ?? '', spans.at(-1)?.[1] ?? ''],
        ];
      }),
    ],
    actions: [
      'id,actors,verb,targets,places,words,polarity,modality,event,quad,eventConfidence,attributedTo,chain,confidence,rule,article,begin,end'.split(
        ',',
      ),
      ...file.actions.map((action) => [
        ...[action.id, names(action.actors), action.lemma, names(action.targets), names(action.places)],
        ...[
          wordsOf(texts.get(action.article) ?? '', spansOf(action)),
          action.polarity,
          action.modality,
          action.event ?? '',
          action.quad ?? '',
          action.eventConfidence ?? '',
        ],
        ...[action.attributedTo ?? '', chainOf(action).join(' ← '), action.confidence, action.rule, action.article, ...action.evidence],
      ]),
    ],
    affiliations: [
      'id,official,role,of,words,article,begin,end'.split(','),
      ...file.affiliations.map((affiliation) => [
        ...[affiliation.id, names([affiliation.official]), affiliation.role, names([affiliation.of])],
        ...[wordsOf(texts.get(affiliation.article) ?? '', [affiliation.evidence]), affiliation.article, ...affiliation.evidence],
      ]),
    ],
  };
}
