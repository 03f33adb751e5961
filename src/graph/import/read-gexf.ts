import { InputError } from '#base/errors.ts';
import { type ImportedTables, placed, type Values } from './tables.ts';
import { child, childrenOf, readXml, type XmlElement } from './xml-reader.ts';

/** GEXF 1.1 to 1.3. Its y grows upwards. */
export function readGexf(source: string): ImportedTables {
  const root = readXml(source);
  if (root.name !== 'gexf') throw new InputError(`this is no GEXF: its root is “${root.name}”`);
  const graph = child(root, 'graph');
  const titles = new Map(
    childrenOf(graph, 'attributes').flatMap((group) => {
      const of = group.attributes.class ?? 'node';
      return childrenOf(group, 'attribute').map(({ attributes: { id = '', title = id } }) => [`${of} ${id}`, title] as const);
    }),
  );
  const valuesOf = (element: XmlElement): Values =>
    Object.fromEntries(
      childrenOf(child(element, 'attvalues'), 'attvalue').map(({ attributes }) => {
        const id = attributes.for ?? attributes.id ?? '';
        return [titles.get(`${element.name} ${id}`) ?? id, attributes.value ?? ''];
      }),
    );
  return {
    title: child(child(root, 'meta'), 'description').text.split(' · ')[0] ?? '',
    nodes: childrenOf(child(graph, 'nodes'), 'node').map((node) => {
      const { id = '', label = id } = node.attributes;
      const { x, y } = child(node, 'position').attributes;
      return { id, label, ...placed(x, y, -1), values: valuesOf(node) };
    }),
    edges: childrenOf(child(graph, 'edges'), 'edge').map((edge) => {
      const { id, source: from = '', target: to = '', label, kind, weight } = edge.attributes;
      const values = { ...(weight === undefined ? {} : { weight }), ...valuesOf(edge) };
      return { ...(id === undefined ? {} : { id }), from, to, label: label ?? kind ?? '', values };
    }),
  };
}
