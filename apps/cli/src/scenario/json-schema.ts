import { z } from 'zod';
import { wholeSchema } from './document.schema.js';

/** The scenario's JSON Schema (2020-12), for editors; `so-vang run` checks more than a schema can say. */
export const scenarioJsonSchema = (): object => {
  const { $schema, ...schema } = z.toJSONSchema(wholeSchema, { io: 'input' });
  return { $schema, title: 'A scenario of Sổ Vàng', ...schema };
};

export const scenarioJsonSchemaText = (): string => `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`;
