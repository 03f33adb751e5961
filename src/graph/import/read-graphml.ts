import { InputError } from '#base/errors.ts';
import { readNameToken } from '../formats/name-token.ts';
import { type ImportedTables, placed, type Values } from './tables.ts';
import { child, childrenOf, readXml, type XmlElement } from './xml-reader.ts';

/** GraphML with plain keys; where these say nothing, yEd's graphics give name and place. */
export function readGraphml(source: string): ImportedTables {
  const root = readXml(source);
  if (root.name !== 'graphml') throw new InputError(`this is no GraphML: its root is “${root.name}”`);
  const names = new Map(childrenOf(root, 'key').map(({ attributes }) => [attributes.id ?? '', attributes['attr.name']]));
  const graph = child(root, 'graph');
  const valuesOf = (element: XmlElement): Values =>
    Object.fromEntries(
      childrenOf(element, 'data').flatMap(({ attributes, text }) => {
        const name = names.get(attributes.key ?? '');
        return name === undefined ? [] : [[name, text]];
      }),
    );
  const graphicsOf = (element: XmlElement): XmlElement => {
    const drawn = childrenOf(element, 'data').find(({ children }) => children.length > 0);
    return drawn?.children[0] ?? child(element, 'none');
  };
  const isDirected = graph.attributes.edgedefault !== 'undirected';
  return {
    title: (valuesOf(graph).source ?? '').split(' · ')[0] ?? '',
    nodes: childrenOf(graph, 'node').map((node) => {
      const values = valuesOf(node);
      const id = readNameToken(node.attributes.id ?? '');
      const drawn = graphicsOf(node);
      const { x, y, width = '0', height = '0' } = child(drawn, 'Geometry').attributes;
      const middle = x === undefined || y === undefined ? {} : placed(Number(x) + Number(width) / 2, Number(y) + Number(height) / 2);
      const label = values.label ?? values.name ?? (child(drawn, 'NodeLabel').text.trim() || id);
      return { id, label, ...middle, ...placed(values.x, values.y), values };
    }),
    edges: childrenOf(graph, 'edge').map((edge) => {
      const values = valuesOf(edge);
      const { id, source: from = '', target: to = '' } = edge.attributes;
      const label = values.label ?? child(graphicsOf(edge), 'EdgeLabel').text.trim();
      return {
        ...(id === undefined ? {} : { id: readNameToken(id) }),
        from: readNameToken(from),
        to: readNameToken(to),
        label,
        values: isDirected ? values : { ...values, directed: 'false' },
      };
    }),
  };
}
