import { indexOf } from '#view/file-index.ts';
import { evidenceWords, namesOf } from '#view/words.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { printable } from '../../parts/printable.ts';
import { useApp, useAppStore } from '../../store/context.ts';
import { type Path, pathsBetween } from '../../store/paths.ts';
import { words } from '../../strings/words.ts';

/** All shortest ways between two nodes, each step with the words that make it. */
export default function PathDialog({ onClose }: { readonly onClose: () => void }) {
  const file = useApp((state) => state.file);
  const view = useApp((state) => state.view);
  const store = useAppStore();
  const [from, to] = view.selection.nodes;
  const paths = from === undefined || to === undefined ? [] : pathsBetween(file, view.filters, from, to);
  const choose = ({ nodes, steps }: Path) => {
    const records = [...new Set(steps.flat().map(({ record }) => record))];
    store.getState().act((had) => ({ ...had, selection: { nodes, edges: [], records } }));
    store.getState().setScreen({ dialog: undefined, detailTab: 'selected' });
  };
  return (
    <Dialog title={words.path.title} closeLabel={words.close} className="path-dialog" onClose={onClose}>
      {from === undefined || to === undefined ? <p>{words.path.two}</p> : null}
      {paths[0] === undefined ? <p>{words.path.none}</p> : <p className="quiet">{words.path.found(paths.length, paths[0].steps.length)}</p>}
      <ol className="paths scrolls">
        {paths.map((path, i) => (
          <li key={path.nodes.join(' ')}>
            <button type="button" className="link" onClick={() => choose(path)}>
              {words.path.select(i + 1)}
            </button>
            <PathSteps path={path} />
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

function PathSteps({ path }: { readonly path: Path }) {
  const index = indexOf(useApp((state) => state.file));
  const names = namesOf(index, path.nodes);
  return (
    <ol className="path-steps">
      {path.steps.map((edges, i) => {
        const record = index.record.get(edges[0]?.record ?? '');
        return (
          <li key={path.nodes[i]}>
            <b>{printable(names[i] ?? '')}</b> — <b>{printable(names[i + 1] ?? '')}</b>
            {record === undefined ? null : <span className="verbatim is-small">{printable(evidenceWords(index, record))}</span>}
          </li>
        );
      })}
    </ol>
  );
}
