import { Command, CommanderError } from 'commander';
import { InputError, ModelError } from '#base/errors.ts';
import { PAPERS as PAPER_IDS } from '#picture/papers.ts';
import { ExitStatus } from './exit-status.ts';
import { FORMAT_IDS, runExport } from './export.ts';
import { runImport } from './import.ts';
import { packageVersion } from './package-root.ts';
import { printable } from './report.ts';
import { runSchema } from './schema.ts';

/** The command `wiregraph`: a table of its commands, and what each end is called. A command a file; the engine is loaded by those that need it. */
const program = new Command('wiregraph')
  .description('Who said what, who did what to whom, and how do we know: news articles as graphs with their evidence.')
  .version(packageVersion())
  .exitOverride()
  .showHelpAfterError('(wiregraph --help tells more)');

const run = (act: () => Promise<number>) => async () => {
  process.exitCode = await act();
};

const extract = program
  .command('extract')
  .summary('articles in, one line of JSON out for each')
  .description('Reads .txt, .md, .html and .jsonl files, folders of them, or JSON Lines from standard input (- or nothing).')
  .argument('[file...]', 'what to read')
  .option('-o, --output <file>', 'write there, not to standard output');
extract.action(run(async () => (await import('./extract.ts')).runExtract(extract.args, extract.opts())));

const build = program
  .command('build')
  .summary('articles in, one graph file out')
  .description('Reads articles as extract does, by default data/articles, and writes the graph that the explorer shows.')
  .argument('[file...]', 'what to read')
  .option('-o, --output <file>', 'write there, not to public/graphs/graph.json');
build.action(run(async () => (await import('./build.ts')).runBuild(build.args, build.opts())));

const explain = program
  .command('explain')
  .summary('what was found in each sentence, by which rule, from which words')
  .argument('<file...>', 'what to read')
  .option('--trace', 'with the columns of every stage');
explain.action(run(async () => (await import('./explain.ts')).runExplain(explain.args, explain.opts())));

const schema = program.command('schema').summary('the JSON Schema of a public format').argument('<format>', 'extraction or graph');
schema.action(run(() => runSchema(schema.args[0] ?? '')));

const exporting = program
  .command('export')
  .summary('a graph file as the file of another program')
  .argument('<graph>', 'a graph file that build made')
  .requiredOption('--to <format>', FORMAT_IDS.join(', '))
  .option('--filter <address>', 'only what a view shows: the part of the explorer’s address behind “#”, such as country=MEX&kind=-place')
  .option('-o, --output <path>', 'a file, or a folder where the format is several files');
exporting.action(run(() => runExport(exporting.args[0] ?? '', exporting.opts())));

const picture = program
  .command('picture')
  .summary('a graph file as a picture: SVG, PDF or PNG, by the name of the file')
  .description('Draws what the explorer draws, without a browser. The same view gives the same bytes.')
  .argument('<graph>', 'a graph file that build made')
  .requiredOption('-o, --output <file>', 'a name that ends in .svg, .pdf or .png')
  .option('--filter <view>', 'which part: what stands behind “#” in the address of the explorer, as in country=MEX&kind=-place')
  .option('--selection', 'only what the filter selects (node=, edges=, record=), not all that it shows')
  .option('--footnotes', 'the evidence of what is selected, as numbered notes')
  .option('--paper <name>', PAPER_IDS.join(', '), 'drawing')
  .option('--size <millimetres>', 'of --paper custom, as in 160x90')
  .option('--portrait', 'upright, where the paper has a choice')
  .option('--margin <millimetres>', 'of the paper', '12')
  .option('--background <name>', 'white, dark, transparent', 'white')
  .option('--dpi <number>', 'of a PNG', '192')
  .option('--labels <percent>', 'size of the names', '100')
  .option('--without <pieces>', 'leave out title, legend, source, filters or fonts: a list with commas')
  .option('--description <text>', 'for those who cannot see it, in place of the one that is made from the graph');
picture.action(run(async () => (await import('./picture.ts')).runPicture(picture.args[0] ?? '', picture.opts())));

const importing = program
  .command('import')
  .summary('the graph of another program as a graph file')
  .description(
    'Reads GEXF, GraphML, node-link, graphology and Cytoscape JSON, a page of ours, or CSV: a list of edges, and of nodes beside it.',
  )
  .argument('<file...>', 'one file, or two of CSV')
  .option('-o, --output <file>', 'write there, not to standard output');
importing.action(run(() => runImport(importing.args, importing.opts())));

// Whoever read our output has read enough: `wiregraph extract … | head`.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(ExitStatus.fine);
    if (stream === process.stdout) process.stderr.write(`wiregraph: standard output cannot be written: ${error.message}\n`);
    process.exit(ExitStatus.input);
  });
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = statusOf(error);
}

function statusOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitStatus.fine : ExitStatus.input;
  if (error instanceof InputError || error instanceof ModelError) {
    process.stderr.write(`wiregraph: ${error.message.split('\n').map(printable).join('\n')}\n`);
    return error instanceof InputError ? ExitStatus.input : ExitStatus.model;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`wiregraph: a bug of ours: please report it\n${trace}\n`);
  return ExitStatus.internal;
}
