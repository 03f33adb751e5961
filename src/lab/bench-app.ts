/**
 * `npm run bench:app [-- --runs N]`: the explorer in headless Chromium on seeded graphs of 50, 500 and 2,000 nodes, beside sigma drawing the
 * same graphs in the same run; and Lighthouse on the built site. Prints tables in Markdown. Read the ratios and the worst frames: wall times
 * are of this machine and this minute. Wants `npm run build` first.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { chromium } from '@playwright/test';
import type { GraphFile } from '#graph/graph-file.ts';
import { auditSite } from './bench-app/lighthouse.ts';
import { measureExplorer, measureSigma, type Run } from './bench-app/measure.ts';
import { serveSite } from './bench-app/serve.ts';
import { benchGraph } from './bench-graph.ts';

/** What is wanted of the explorer on a machine of this class (two cores, no GPU). */
interface Goals {
  readonly first: number;
  readonly frame: readonly [median: number, p95: number];
  readonly hover: number;
  readonly filter: number;
  readonly drag: number;
  readonly heap: number;
}

const GOALS: ReadonlyMap<number, Goals> = new Map([
  [50, { first: 700, frame: [17, 34], hover: 50, filter: 100, drag: 34, heap: 6 }],
  [500, { first: 1500, frame: [17, 70], hover: 50, filter: 300, drag: 67, heap: 15 }],
  [2000, { first: 4000, frame: [34, 170], hover: 60, filter: 1000, drag: 70, heap: 45 }],
]);
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];

const runs = Number(process.argv[process.argv.indexOf('--runs') + 1]) || 3;
const executablePath = process.env.CHROMIUM_PATH ?? INSTALLED.find((path) => existsSync(path)) ?? chromium.executablePath();

function graphOf(size: number): { readonly file: GraphFile; readonly json: string } {
  const cached = `.cache/bench-app/graph-${size}.json`;
  if (!existsSync(cached)) {
    mkdirSync('.cache/bench-app', { recursive: true });
    writeFileSync(cached, JSON.stringify(benchGraph(size)));
  }
  const json = readFileSync(cached, 'utf8');
  return { file: JSON.parse(json), json };
}

function share(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

const median = (values: readonly number[]): number => share(values, 0.5);

interface Row {
  readonly what: string;
  readonly goal: number | undefined;
  readonly of: (runs: readonly Run[]) => number;
}

function rowsFor({ first, frame, hover, filter, drag, heap }: Goals): readonly Row[] {
  const frames = (key: 'pan' | 'zoom' | 'drag', part: number) => (all: readonly Run[]) =>
    share(
      all.flatMap((run) => run[key]),
      part,
    );
  const one = (key: 'first' | 'hover' | 'select' | 'filter' | 'heap') => (all: readonly Run[]) => median(all.map((run) => run[key]));
  return [
    { what: 'first picture, ms', goal: first, of: one('first') },
    { what: 'pan, frame median, ms', goal: frame[0], of: frames('pan', 0.5) },
    { what: 'pan, frame p95, ms', goal: frame[1], of: frames('pan', 0.95) },
    { what: 'zoom, frame median, ms', goal: frame[0], of: frames('zoom', 0.5) },
    { what: 'zoom, frame p95, ms', goal: frame[1], of: frames('zoom', 0.95) },
    { what: 'drag the largest hub, frame median, ms', goal: drag, of: frames('drag', 0.5) },
    { what: 'hover on the largest hub, after its delay, ms', goal: hover, of: one('hover') },
    { what: 'select the largest hub, ms', goal: undefined, of: one('select') },
    { what: 'filter out 30 %, ms', goal: filter, of: one('filter') },
    { what: 'heap, MB', goal: heap, of: one('heap') },
  ];
}

const shown = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(value < 10 ? 1 : 0));

const site = await serveSite();
// Without a GPU: the page is drawn in software, WebGL by SwiftShader. Forcing all of the page through SwiftShader would slow down both.
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-quic', '--enable-unsafe-swiftshader', '--js-flags=--expose-gc'],
});
console.log(
  `${cpus().length} cores (${cpus()[0]?.model.trim()}), Chromium ${browser.version()}, headless, no GPU; ${runs} runs, taken in turns.`,
);
let failed = 0;
for (const [size, goals] of GOALS) {
  const { file, json } = graphOf(size);
  site.setGraph(json);
  const ours: Run[] = [];
  const sigma: Run[] = [];
  for (let run = 0; run < runs; run += 1) {
    ours.push(await measureExplorer(browser, site.url, file));
    sigma.push(await measureSigma(browser, site.url, file));
  }
  const edges = file.statements.length + file.actions.length + file.affiliations.length;
  console.log(`\n### ${file.entities.length.toLocaleString('en')} nodes, ${edges.toLocaleString('en')} edges\n`);
  console.log('| | goal | Wiregraph | | sigma | Wiregraph / sigma |\n|---|---:|---:|---|---:|---:|');
  for (const { what, goal, of } of rowsFor(goals)) {
    const [own, other] = [of(ours), of(sigma)];
    const isGood = goal === undefined || own <= goal;
    if (!isGood) failed += 1;
    const ratio = Number.isNaN(other) ? '–' : (own / other).toFixed(2);
    const verdict = goal === undefined ? '' : isGood ? 'met' : 'missed';
    console.log(`| ${what} | ${goal === undefined ? '–' : `≤ ${goal}`} | ${shown(own)} | ${verdict} | ${shown(other)} | ${ratio} |`);
  }
}
await browser.close();
console.log(`\n${failed === 0 ? 'All goals are met.' : `${failed} goals are missed.`}`);

site.setGraph(undefined);
console.log('\n### Lighthouse on the built site\n\n| | performance | accessibility | best practices |\n|---|---:|---:|---:|');
const faults: string[] = [];
for (const form of ['desk', 'phone'] as const) {
  const { scores, faults: found } = await auditSite(site.url, executablePath, form);
  console.log(`| ${form} | ${scores.performance} | ${scores.accessibility} | ${scores['best-practices']} |`);
  faults.push(...found.map((fault) => `${form}: ${fault}`));
}
for (const fault of faults) console.log(`- ${fault}`);
site.close();
