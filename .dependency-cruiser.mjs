/**
 * The layers of src/ (src/README.md, docs/adr/0001): one table of rooms, turned into dependency-cruiser rules.
 * A room may import itself and the rooms (or files) named; every rule carries its reason.
 */
const ROOMS = {
  base: { may: [], why: 'base is what every room shares; a base file with one user moves next to that user' },
  article: { may: ['base'], why: 'an article is read before anything is known of its language' },
  knowledge: { may: ['base'], why: 'knowledge is tables: text in, tables out' },
  nlp: { may: ['base', 'article', 'knowledge'], why: 'text to Document; nothing of statements or graphs' },
  extract: { may: ['base', 'article', 'knowledge', 'nlp'], why: 'Document to Extraction' },
  link: { may: ['base', 'article', 'knowledge', 'extract'], why: 'link reads Extractions, not Documents: stored ones link as well' },
  graph: { may: ['base'], why: 'if GraphFile borrows a type from extract, the app depends on the language stack', except: 'graph/build' },
  'graph/build': { may: ['base', 'article', 'knowledge', 'extract', 'link', 'graph'], why: 'build maps our records to the file' },
  engine: { may: ['base', 'article', 'knowledge', 'nlp', 'extract', 'link', 'graph'], why: 'engine is wiring alone' },
  view: { may: ['base', 'graph'], never: 'graph/build', why: 'what of a graph file is looked at: plain data for the app and the command' },
  picture: { may: ['base', 'graph', 'view'], never: 'graph/build', why: 'a drawing as marks and as files: neither Cytoscape nor React' },
  viewer: {
    may: ['base', 'graph', 'view', 'picture'],
    never: 'graph/build',
    why: 'the page that leaves the program stands on plain data alone',
  },
  cli: {
    may: ['base', 'article', 'knowledge', 'nlp', 'extract', 'link', 'graph', 'engine', 'view', 'picture', 'viewer'],
    why: 'the command touches files, clock and console; never lab',
  },
  lab: {
    may: ['base', 'article', 'knowledge', 'nlp', 'extract', 'link', 'graph', 'engine', 'view', 'picture', 'viewer', 'testing'],
    why: 'training, scoring, benchmarks; never cli',
  },
  worker: { may: ['base', 'article', 'engine', 'graph/graph-file'], why: 'the only part of the web app that reaches the engine' },
  app: {
    may: ['base', 'graph', 'view', 'picture', 'viewer', 'worker/protocol'],
    never: 'graph/build',
    why: 'the app talks to the worker by messages; never nlp, extract, link, engine',
  },
};

const path = (room) => `^src/${room}(/|\\.|-)`;
const TEST = '\\.test\\.tsx?$';

const roomRules = Object.entries(ROOMS).map(([room, { may, why, except, never }]) => ({
  name: `${room.replace('/', '-')}-imports`,
  comment: why,
  severity: 'error',
  from: { path: path(room), pathNot: [TEST, ...(except ? [path(except)] : [])] },
  to: { path: [`^src/(?!(${[room, ...may].join('|')})(/|\\.|-))`, ...(never ? [path(never)] : [])] },
}));

export default {
  forbidden: [
    ...roomRules,
    {
      name: 'graph-stays-free-of-build',
      comment: 'the file, its kinds, metrics and formats must not reach the builder, which knows the language stack',
      severity: 'error',
      from: { path: '^src/graph/', pathNot: [TEST, path('graph/build')] },
      to: { path: path('graph/build') },
    },
    {
      name: 'store-stands-alone',
      comment: 'no panel and no canvas inside the state',
      severity: 'error',
      from: { path: '^src/app/store/', pathNot: TEST },
      to: { path: '^src/app/(?!store/)' },
    },
    {
      name: 'parts-take-props',
      comment: 'parts are buttons and lists: props in, no store',
      severity: 'error',
      from: { path: '^src/app/parts/', pathNot: TEST },
      to: { path: '^src/(?!base/|app/parts/)' },
    },
    {
      name: 'testing-in-tests-only',
      comment: 'src/testing is for *.test.ts, e2e and lab alone',
      severity: 'error',
      from: { path: '^src/', pathNot: [TEST, '^src/(testing|lab)/'] },
      to: { path: '^src/testing/' },
    },
    {
      name: 'cytoscape-in-canvas',
      comment: 'the renderer is an island: one adapter',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/app/canvas/', '^src/lab/'] },
      to: { path: 'node_modules/cytoscape' },
    },
    {
      name: 'react-in-app',
      comment: 'React and its state belong to the browser part',
      severity: 'error',
      from: { path: '^src/(?!app/)', pathNot: TEST },
      to: { path: 'node_modules/(react|react-dom|zustand|radix-ui)/' },
    },
    {
      name: 'node-in-cli-lab-testing',
      comment: 'only cli, lab, testing, tests and the bundling of the viewer touch files: all else runs in a browser as well',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(cli|lab|testing)/', '^src/viewer/bundle\\.ts$', TEST] },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-cycles', comment: 'a cycle is one module in two files', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'an orphan is dead wood',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: [TEST, '\\.d\\.ts$', '^src/view/visible-graph\\.ts$'] },
      to: {},
    },
    { name: 'resolvable', comment: 'an import that resolves to nothing', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
