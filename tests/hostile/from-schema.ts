import fc from 'fast-check';
import { z } from 'zod';
import { hostileText } from './hostile-text.ts';
import { Members, Pick, type Tree } from './json-text.ts';

interface JsonSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly maxItems?: number;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly pattern?: string;
}

/** Fields that name something, and of which kind it is: the message then finds one that exists. */
const NAMES: Readonly<Record<string, string>> = {
  task: 'task',
  note: 'note',
  broadcast: 'broadcast',
  participant: 'participant',
  assignee: 'participant',
  incident: 'incident',
};

/** Messages as a schema allows them; what only a refinement forbids may be in them. */
export function messagesOf(schema: z.ZodType, names: typeof NAMES = NAMES): fc.Arbitrary<Tree> {
  return treesOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema, '', names);
}

function treesOf(schema: JsonSchema, field: string, names: typeof NAMES): fc.Arbitrary<Tree> {
  const kind = names[field];
  if (kind !== undefined && schema.type === 'string')
    return fc.nat(10_000).map((which) => new Pick(kind, which));
  if (schema.const !== undefined) return fc.constant(schema.const as Tree);
  if (schema.enum !== undefined) return fc.constantFrom(...(schema.enum as Tree[]));
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => treesOf(choice, field, names)));
  switch (schema.type) {
    case 'object':
      return objectsOf(schema, names);
    case 'array':
      return fc.array(treesOf(schema.items ?? {}, '', names), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, 4),
      });
    case 'string':
      return stringsOf(schema);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1_000, max: Math.min(schema.maximum ?? 1_000, 1_000) });
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.constantFrom<Tree>(null, 0, '', 'x', new Members([]));
  }
}

function objectsOf(
  { properties = {}, required = [], additionalProperties }: JsonSchema,
  names: typeof NAMES,
): fc.Arbitrary<Tree> {
  const fields = Object.entries(properties).map(([name, schema]) => {
    const present = treesOf(schema, name, names).map((value) => [[name, value] as const]);
    return required.includes(name) ? present : fc.oneof(present, fc.constant([]));
  });
  const more =
    typeof additionalProperties === 'object'
      ? fc.array(
          fc.tuple(
            fc.constantFrom('alertname', 'severity', 'summary', 'job', 'toString'),
            treesOf(additionalProperties, '', names),
          ),
          { maxLength: 3 },
        )
      : fc.constant([]);
  return fc
    .tuple(fc.tuple(...fields), more)
    .map(([known, others]) => new Members([...known.flat(), ...others]));
}

function stringsOf({ format, pattern, minLength = 0, maxLength = 200 }: JsonSchema): fc.Arbitrary<Tree> {
  if (format === 'date-time') {
    const min = new Date('2020-01-01');
    return fc
      .date({ min, max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
  }
  if (format === 'uri') return fc.webUrl();
  if (pattern !== undefined) return fc.uuid().map((id) => `h-${id}`);
  const plain = fc.string({
    unit: 'grapheme',
    minLength: Math.max(1, minLength),
    maxLength: Math.min(maxLength, 40),
  });
  const words = fc.constantFrom('Replication lag on db2', '健二', 'Check the disk', 'Roll back 1.4.2');
  const hostile = hostileText.map(({ text }) => text.slice(0, maxLength));
  return fc.oneof(words, plain, hostile);
}
