import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema';
import { InputError } from '#base/errors.ts';
import { EXTRACTION_FORMAT, extractionSchema } from '#extract/extraction.ts';
import { GRAPH_FORMAT, graphFileSchema } from '#graph/graph-file.ts';
import { openOutput } from './output.ts';

/** `wiregraph schema extraction|graph`: the JSON Schema of a public format, from the schema that the program itself checks by. */
export async function runSchema(name: string): Promise<number> {
  const output = await openOutput(undefined);
  await output.write(schemaText(name));
  return 0;
}

/** As it is published in schemas/. */
export function schemaText(name: string): string {
  const schema = jsonSchemaOf(name);
  if (schema === undefined) throw new InputError(`there is no format “${name}”: ask for ${SCHEMA_NAMES.join(' or ')}`);
  return `${JSON.stringify(schema, null, 2)}\n`;
}

export const SCHEMA_NAMES = ['extraction', 'graph'] as const;

/** JSON knows neither "read only" nor infinite numbers. */
const OPTIONS: ConversionConfig = { target: 'draft-2020-12', ignoreActions: ['readonly', 'finite'] };

function jsonSchemaOf(name: string): object | undefined {
  if (name === 'extraction') return { title: EXTRACTION_FORMAT, ...toJsonSchema(extractionSchema, OPTIONS) };
  if (name === 'graph') return { title: GRAPH_FORMAT, ...toJsonSchema(graphFileSchema, OPTIONS) };
  return undefined;
}
