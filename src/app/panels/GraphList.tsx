import { useEffect, useState } from 'react';
import { type ListedGraph, listGraphs } from '../graph-list.ts';
import { printable } from '../parts/printable.ts';
import { words } from '../strings/words.ts';

/** The graphs of this site, each a link that opens it; nothing where there is no other than the one that is open. */
export function GraphList() {
  const [graphs, setGraphs] = useState<readonly ListedGraph[]>([]);
  useEffect(() => {
    let isOver = false;
    void listGraphs(new URL(location.href)).then((found) => isOver || setGraphs(found));
    return () => {
      isOver = true;
    };
  }, []);
  const shown = new URL(location.href).searchParams.get('graph')?.replace(/^(?:\.\/)?graphs\//, '') ?? 'graph.json';
  if (!graphs.some(({ file }) => file !== shown)) return null;
  return (
    <section className="graph-list">
      <h3 className="heading">{words.open.built}</h3>
      <ul>
        {graphs.map(({ file, title, nodes, statements, actions }) => (
          <li key={file}>
            <a href={`?graph=graphs/${file}`} aria-current={file === shown ? 'page' : undefined}>
              {printable(title)}
            </a>
            <span className="quiet">{words.open.counts(nodes, statements, actions)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
