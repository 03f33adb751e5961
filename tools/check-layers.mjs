/**
 * Runs the layer rules (.dependency-cruiser.mjs) and fails as well where they saw too little: dependency-cruiser with
 * TypeScript 7 and without swc looks at 0 modules and passes. `export … from` between rooms is forbidden outright, since
 * it is the one form that it does not see for types.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import config from '../.dependency-cruiser.mjs';

/** dependency-cruiser 17 calls swc without its `tsx` option and fails on JSX: set it by the file's name. */
const swc = createRequire(import.meta.url)('@swc/core');
const { parseFileSync } = swc;
swc.parseFileSync = (name, options) => parseFileSync(name, { ...options, tsx: name.endsWith('.tsx') });
const { cruise } = await import('dependency-cruiser');

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
  .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));

const { output } = await cruise(['src'], { ...config.options, validate: true, ruleSet: { forbidden: config.forbidden } });
const seen = new Set(output.modules.map((module) => module.source));
const problems = output.summary.violations.map(
  ({ rule, from, to, comment }) => `${rule.name}: ${from} → ${to}${comment === undefined ? '' : ` (${comment})`}`,
);
for (const file of files) {
  if (!seen.has(file)) problems.push(`unseen: ${file} was not looked at`);
  for (const match of readFileSync(file, 'utf8').matchAll(/^export\s[^;'"]*\sfrom\s+['"]([^'"]+)['"]/gm)) {
    problems.push(`no-re-export: ${file} re-exports from ${match[1]}; import it where it is used`);
  }
}

if (files.length === 0 || problems.length > 0) {
  console.error(problems.join('\n'));
  console.error(`layers: ${problems.length} problems in ${files.length} modules`);
  process.exit(1);
}
console.log(`layers: ${seen.size} modules seen, all ${files.length} of src among them, no breach`);
