// Generates from schemas/*.schema.json the order in which `tjcc fmt` writes fields.

type Part = Readonly<Record<string, unknown>>;

/**
 * Code of field-order.ts: for each kind of file, the fields of each mapping in order, by its path (names joined by
 * dots).
 */
export function generateFieldOrder(schemas: readonly ({ readonly $id?: string } & object)[]): string {
  const byId = new Map(schemas.map((schema) => [schema.$id ?? '', schema as Part]));
  const rows = [...byId.keys()]
    .filter((id) => id !== 'common.schema.json')
    .map((id) => {
      const found: Record<string, string[]> = {};
      collect(byId.get(id), id, '', found);
      return `  ${id.replace('.schema.json', '')}: ${JSON.stringify(found)},\n`;
    });
  return `// Generated from schemas/ by scripts/generate-field-order.ts. Do not edit.
import type { FileKind } from '../kinds';

export const fieldOrder: Readonly<Record<FileKind, Readonly<Record<string, readonly string[]>>>> = {
${rows.join('')}};
`;

  function collect(schema: unknown, home: string, path: string, found: Record<string, string[]>): void {
    const [part, file] = resolve(schema as Part, home);
    if (part.items) collect(part.items, file, path, found);
    if (!part.properties) return;
    const properties = part.properties as Part;
    found[path] = Object.keys(properties);
    for (const [name, inner] of Object.entries(properties))
      collect(inner, file, path === '' ? name : `${path}.${name}`, found);
  }

  function resolve(schema: Part, home: string): readonly [Part, string] {
    const { $ref } = schema;
    if (typeof $ref !== 'string') return [schema, home];
    const [target, pointer = ''] = $ref.split('#');
    const file = target || home;
    const part = pointer
      .split('/')
      .slice(1)
      .reduce<Part>((whole, key) => whole[key] as Part, byId.get(file) ?? {});
    return resolve(part, file);
  }
}
