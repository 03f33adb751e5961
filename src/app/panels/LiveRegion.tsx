import { NODE_KIND } from '#graph/kinds.ts';
import { indexOf } from '#view/file-index.ts';
import { selectRecords } from '#view/lit.ts';
import { evidenceWords, namesOf } from '#view/words.ts';
import { printable } from '../parts/printable.ts';
import { useApp } from '../store/context.ts';
import { dossierOf } from '../store/dossier.ts';
import type { AppState } from '../store/state.ts';
import { words } from '../strings/words.ts';
import { speakersOf } from './records.ts';
import { useGraphSummary } from './use-graph-summary.ts';

/** Says what is selected and how much is shown, for those who do not see it light up. */
export function LiveRegion() {
  const selected = useApp(spokenSelection);
  const { summary } = useGraphSummary();
  return (
    <>
      <p className="said-aloud" role="status" data-testid="spoken">
        {selected}
      </p>
      <p className="said-aloud" role="status">
        {summary}
      </p>
    </>
  );
}

function spokenSelection(state: AppState): string {
  const index = indexOf(state.file);
  const { nodes } = state.view.selection;
  const [record] = selectRecords(state).flatMap((id) => index.record.get(id) ?? []);
  if (record !== undefined) {
    const who = words.list(namesOf(index, speakersOf(index, record)));
    return printable(`${who === '' ? words.theArticle : who}: ${evidenceWords(index, record)}`);
  }
  if (nodes.length > 1) return words.spoken.many(nodes.length);
  const dossier = nodes[0] === undefined ? undefined : dossierOf(state.file, nodes[0]);
  if (dossier === undefined) return words.spoken.cleared;
  const { entity, said, did } = dossier;
  const counts = [words.count(said.length, 'statement', 'statements'), words.count(did.length, 'action', 'actions')];
  return printable(`${entity.name}, ${NODE_KIND[entity.kind].label}, ${counts.join(', ')}`);
}
