// A record in the answers is the record that stands in its file.
import { readdirSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { listNames } from '../../src/commands/shared/list-names';
import type { Kind } from '../../src/schema/kinds';
import { valueFormats as inputFormats } from '../../src/schema/value-formats';
import { root } from '../run-tool';
import { ask, askOn } from './ask';
import { richPlan } from './rich-plan';
import type { Json } from './schemas';

it('a record in list and show is the record of its file, by the schema of the plan’s files', async () => {
  const folder = `${root}schemas/`;
  const inputs = readdirSync(folder).filter((name) => name.endsWith('.schema.json'));
  const inputAjv = new Ajv2020({
    schemas: inputs.map((name) => JSON.parse(readFileSync(folder + name, 'utf8'))),
    formats: inputFormats,
    allowUnionTypes: true,
  });
  const places: Readonly<Record<Exclude<Kind, 'instance'>, string>> = {
    area: 'plan.schema.json#/$defs/area',
    task: 'task.schema.json',
    measure: 'task.schema.json#/$defs/measure',
    pairing: 'pairings.schema.json#/$defs/pairing',
    project: 'projects.schema.json#/$defs/project',
    component: 'projects.schema.json#/$defs/component',
    safeguard: 'safeguards.schema.json#/$defs/safeguard',
    milestone: 'timeline.schema.json#/$defs/milestone',
    obligation: 'timeline.schema.json#/$defs/obligation',
    meeting: 'meeting.schema.json',
    action: 'meeting.schema.json#/$defs/action',
    organization: 'organizations.schema.json#/$defs/organization',
    update: 'progress.schema.json#/$defs/update',
  };
  for (const [kind, place] of Object.entries(places)) {
    const { items, count } = (await askOn('2020-12-31', `list ${listNames[kind as Kind]}`, richPlan)).data;
    expect(count, kind).toBeGreaterThan(0);
    const shown = (await ask(`show ${items.map(({ id }: Json) => id).join(' ')}`, { plan: richPlan })).data.items;
    const validate = inputAjv.getSchema(place);
    for (const [index, { id, record, file }] of items.entries()) {
      validate?.(record);
      expect(validate?.errors, id).toBeNull();
      expect(shown[index].record).toEqual(record);
      const line = String(richPlan[file.replace('plan/', '')]).split('\n')[shown[index].line - 1];
      expect(line, `${file}:${shown[index].line}`).toContain(id);
    }
  }
});
