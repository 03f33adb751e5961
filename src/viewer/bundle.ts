import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { ViewerCode } from './page.ts';

/** In Node: the viewer as one script and one style, bundled by esbuild in some 50 ms, for the command and for the site (vite.config.ts). */
export async function bundleViewer(): Promise<ViewerCode> {
  const entry = (name: string) => fileURLToPath(new URL(`./${name}`, import.meta.url));
  const shared = { bundle: true, minify: true, write: false, logLevel: 'silent', charset: 'utf8' } as const;
  const [scripts, styles] = await Promise.all([
    build({ ...shared, entryPoints: [entry('main.ts')], format: 'iife', target: 'es2022', legalComments: 'none' }),
    build({ ...shared, entryPoints: [entry('viewer.css')] }),
  ]);
  // Nothing of ours may end the element that it stands in.
  const script = scripts.outputFiles[0]!.text.trim().replace(/<\/(?=script)/gi, '<\\/');
  const style = styles.outputFiles[0]!.text.trim();
  return { script, style, scriptHash: hashOf(script), styleHash: hashOf(style) };
}

const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64');
